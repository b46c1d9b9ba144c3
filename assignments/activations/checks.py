"""Cases, criteria and points.  What a bound rests on stands in its ``why``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from assignments.activations import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text

Arrays = dict[str, Any]
Draw = Callable[[Source], Arrays]

ONE_FLOAT32 = "float64 in another order; a constant such as the slope may have gone through float32 (6e-8)"
ABSOLUTE = 1e-12  # exp(x) - 1 near 0 and 1 + erf(x) in the tail lose digits: 1e-16 of 1


# Functions and derivatives, entry by entry -----------------------------------------------------------


def with_parameter(draw: Draw, low: float, high: float) -> Draw:
    """The inputs of ``draw`` with a slope or alpha from [low, high]."""
    return lambda source: {**draw(source), "parameter": np.float64(source.rng.uniform(low, high))}


def around_zero(_source: Source) -> Arrays:
    return {"x": np.linspace(-6, 6, 25)}


def without_zero(_source: Source) -> Arrays:
    return {"x": np.linspace(-6, 6, 24)}


def scalar(source: Source) -> Arrays:
    return {"x": np.asarray(-source.rng.uniform(0.3, 2.0))}


def matrix(source: Source) -> Arrays:
    return {"x": 3 * source.rng.standard_normal((7, 5))}


def cube(source: Source) -> Arrays:
    return {"x": source.rng.uniform(-2, 2, (4, 1, 3, 2))}


def zeros(_source: Source) -> Arrays:
    return {"x": np.asarray([0.0, -0.0])}


def zeros_and_next_to_zero(source: Source) -> Arrays:
    """Zeros of both signs between numbers that are nearly zero, three of them negative and four positive."""
    x = 10.0 ** source.rng.uniform(-30, -14, (3, 4))
    x[0], x[1] = 0.0, -x[1]
    x[1, 0] = -0.0
    return {"x": x}


def tails(_source: Source) -> Arrays:
    return {"x": np.asarray([-1e12, -1e4, -800, -100, 100, 800, 1e4, 1e12])}


def far_tails(source: Source) -> Arrays:
    return {"x": np.outer([-1, 1], 10.0 ** source.rng.uniform(3, 35, 6))}


def float32_tails(source: Source) -> Arrays:
    return {"x": np.outer([-1, 1], 10.0 ** source.rng.uniform(2, 15, 6)).astype(np.float32)}


def as_dtype(dtype: type[np.floating[Any]]) -> Draw:
    return lambda source: {"x": (2 * source.rng.standard_normal((4, 3))).astype(dtype)}


def all_positive(source: Source) -> Arrays:
    """Here nothing changes, or hardly anything; and the result is written to afterwards."""
    return {"x": source.rng.uniform(3.0, 9.0, (4, 3)), "written": np.float64(1.5)}


def with_own_slope(function: Function, draw: Draw) -> Draw:
    """With another parameter, and a step with which the student's values tell their own slope."""

    def drawn(source: Source) -> Arrays:
        low, high = function.parameter or (0.0, 1.0)
        inputs = with_parameter(with_cotangent(draw), low, high)(source)
        return {**inputs, "step": np.float64(1e-5), "function": np.int64(function.name == "elu")}

    return drawn


def with_cotangent(draw: Draw) -> Draw:
    """Away from 0, where a kink has no derivative of its own."""

    def drawn(source: Source) -> Arrays:
        inputs = draw(source)
        x = inputs["x"]
        x = np.where(np.abs(x) < 1e-3, 0.5, x).astype(x.dtype)
        return {**inputs, "x": x, "cotangent": source.rng.standard_normal(x.shape).astype(x.dtype)}

    return drawn


ONLY_READ = Text(
    es="x solo se lee: lo que acaba en «_» (clamp_, mul_), «x[...] = » o «*=» cambia el tensor de quien llama",
    en='x is only read: what ends in "_" (clamp_, mul_), "x[...] = " or "*=" changes the caller\'s tensor',
)
NEW_TENSOR = Text(
    es="el resultado es un tensor nuevo, también donde todo x pasa tal cual: si es el mismo, quien lo modifique cambia x",
    en="the result is a new tensor, also where all of x passes as it is: if it is the same one, whoever changes it changes x",
)
SAME_DTYPE = Text(
    es="devuelve el tipo que llega: ni .float() ni .double(), ni un tensor nuevo de otro tipo (zeros_like y ones_like lo conservan)",
    en="return the dtype that comes in: no .float(), no .double(), no new tensor of another dtype (zeros_like and ones_like keep it)",
)
DIFFERENTIABLE = Text(
    es="autograd tiene que poder atravesar la función: solo operaciones de torch, sin .detach(), .item(), .numpy() ni no_grad, y el gradiente es la derivada por lo que llega de arriba",
    en="autograd has to get through the function: operations of torch only, without .detach(), .item(), .numpy() or no_grad; the gradient is the derivative times what arrives from above",
)
SHAPE_OF_TAILS = Text(
    es="en las colas la derivada tiende a un número: mira a cuál por cada lado; las diferencias finitas y exp() de un número grande allí no sirven",
    en="in the tails the derivative goes to a number: see to which on either side; finite differences and exp() of a large number are no use there",
)


@dataclass(frozen=True)
class Function:
    """One activation: its name, what its checks are called, its parameter's range, and its hints."""

    name: str
    title: str
    value: Text
    slope: Text
    at_zero: Text
    parameter: tuple[float, float] | None = None


def cases_of(function: Function, first: Case, others: Iterable[tuple[str, Draw]]) -> list[Case]:
    """Cases with the default parameter and, where the function has one, with others, visible too."""
    others = list(others)
    cases = [first, *(Case(name, draw) for name, draw in others)]
    if function.parameter:
        low, high = function.parameter
        cases.append(Case(f"{first.name}, another parameter", with_parameter(first.draw, low, high), True))
        cases += [Case(f"{name}, other parameters", with_parameter(d, low, high)) for name, d in others[:1]]
    return cases


def values_of(function: Function) -> list[Check]:
    """Checks of the function itself."""
    name, title = function.name, function.title
    run = getattr(measure, f"{name}_values")
    back = getattr(measure, f"{name}_in_backward")
    close = Close("values", rtol=1e-6, atol=ABSOLUTE, why=ONE_FLOAT32, hint=function.value)
    others = [("a matrix", matrix), ("one number", scalar), ("four dimensions", cube)]
    if name != "elu":  # there the tails are a check of their own
        others.append(("far tails", far_tails))
    cases = cases_of(function, Case("around zero", around_zero, visible=True), others)
    if name == "leaky_relu":
        cases.append(Case("around zero, slope 0", with_parameter(around_zero, 0.0, 0.0)))
    through = [
        Case("a matrix", with_cotangent(matrix), visible=True),
        Case("four dimensions", with_cotangent(cube)),
    ]
    if function.parameter:
        through += [
            Case("a matrix, another parameter", with_own_slope(function, matrix), visible=True),
            Case("four dimensions, another parameter", with_own_slope(function, cube)),
        ]
    return [
        Check(
            f"{name}_values",
            Text(es=f"{title} vale lo que debe", en=f"{title} has the right values"),
            1,
            run,
            cases,
            [close],
            hint=function.value,
        ),
        Check(
            f"{name}_dtype_and_input",
            Text(
                es=f"{title}: el resultado tiene el tipo de x, y x no cambia",
                en=f"{title}: the result has the dtype of x, and x stays as it is",
            ),
            0.5,
            run,
            [*dtype_cases(), Case("all positive", all_positive, visible=True)],
            [*dtype_criteria(), Close("x_after_writing", rtol=0.0, why="x is only read", hint=NEW_TENSOR)],
            derive=derive.dtype_of,
        ),
        Check(
            f"{name}_in_backward",
            Text(es=f"autograd atraviesa {title}", en=f"autograd gets through {title}"),
            0.5,
            back,
            through,
            [Close("gradient", rtol=1e-6, atol=ABSOLUTE, why=ONE_FLOAT32, hint=DIFFERENTIABLE)],
            derive=derive.slope_of_own,
            hint=DIFFERENTIABLE,
        ),
    ]


def dtype_cases() -> list[Case]:
    return [
        Case("float64", as_dtype(np.float64), visible=True),
        Case("float32", as_dtype(np.float32), visible=True),
        Case("another matrix in float32", as_dtype(np.float32)),
    ]


def dtype_criteria() -> list[Any]:
    return [
        Equal("bytes_a_value", hint=SAME_DTYPE),
        Close("x_after", rtol=0.0, why="x is only read", hint=ONLY_READ),
    ]


def derivative_of(function: Function) -> list[Check]:
    """Checks of the derivative by hand."""
    name, title = f"{function.name}_derivative", function.title
    run = getattr(measure, name)
    cases = cases_of(
        function,
        Case("without zero", without_zero, visible=True),
        [("a matrix", matrix), ("one number", scalar), ("four dimensions", cube)],
    )
    if function.name == "leaky_relu":
        cases.append(Case("without zero, slope 0", with_parameter(without_zero, 0.0, 0.0)))

    def close(hint: Text) -> Close:
        return Close("derivative", rtol=1e-6, atol=ABSOLUTE, why=ONE_FLOAT32, hint=hint)

    return [
        Check(
            f"{name}_values",
            Text(es=f"la derivada de {title} vale lo que debe", en=f"the derivative of {title} is right"),
            1,
            run,
            cases,
            [close(function.slope)],
            hint=function.slope,
        ),
        Check(
            f"{name}_at_zero",
            Text(es=f"la derivada de {title} en el cero", en=f"the derivative of {title} at zero"),
            0.5,
            run,
            cases_of(
                function,
                Case("zero", zeros, visible=True),
                [("zero and next to it", zeros_and_next_to_zero)],
            ),
            [close(function.at_zero)],
            hint=function.at_zero,
        ),
        Check(
            f"{name}_tails",
            Text(es=f"la derivada de {title} en las colas", en=f"the derivative of {title} in the tails"),
            0.5,
            run,
            cases_of(
                function,
                Case("tails", tails, visible=True),
                [("far tails", far_tails), ("tails in float32", float32_tails)],
            ),
            [close(SHAPE_OF_TAILS)],
            hint=SHAPE_OF_TAILS,
        ),
        Check(
            f"{name}_dtype_and_input",
            Text(
                es=f"derivada de {title}: el tipo es el de x, y x no cambia",
                en=f"derivative of {title}: the dtype is that of x, and x stays as it is",
            ),
            0.5,
            run,
            dtype_cases(),
            dtype_criteria(),
            derive=derive.dtype_of,
        ),
    ]


RELU = Function(
    "relu",
    "ReLU",
    value=Text(
        es="lo positivo pasa tal cual y lo demás es 0, entrada por entrada",
        en="what is positive passes as it is and all else is 0, entry by entry",
    ),
    slope=Text(
        es="la recta y = x tiene pendiente 1 y la recta y = 0, pendiente 0: un número real por entrada, no un booleano",
        en="the line y = x has slope 1 and the line y = 0 has slope 0: one floating number an entry, no boolean",
    ),
    at_zero=Text(
        es="en x = 0 hay un pico; por convenio (el de PyTorch) la derivada allí es 0: solo x > 0 da 1",
        en="at x = 0 there is a kink; by convention (PyTorch's) the derivative there is 0: only x > 0 gives 1",
    ),
)
LEAKY_RELU = Function(
    "leaky_relu",
    "Leaky ReLU",
    value=Text(
        es="lo negativo se multiplica por negative_slope (0.01 si no se dice otra cosa); lo positivo no se toca",
        en="what is negative is multiplied by negative_slope (0.01 unless told otherwise); what is positive is left alone",
    ),
    slope=Text(
        es="dos rectas, dos pendientes: 1 a la derecha y negative_slope a la izquierda",
        en="two lines, two slopes: 1 on the right and negative_slope on the left",
    ),
    at_zero=Text(
        es="en x = 0 la derivada es por convenio negative_slope: solo x > 0 da 1",
        en="at x = 0 the derivative is negative_slope by convention: only x > 0 gives 1",
    ),
    parameter=(0.05, 0.6),
)
ELU = Function(
    "elu",
    "ELU",
    value=Text(
        es="a la derecha, x; a la izquierda, alpha por (exp(x) - 1), que se acerca a -alpha",
        en="on the right, x; on the left, alpha times (exp(x) - 1), which goes to -alpha",
    ),
    slope=Text(
        es="a la derecha, 1; a la izquierda deriva alpha por (exp(x) - 1) respecto de x",
        en="on the right, 1; on the left differentiate alpha times (exp(x) - 1) with respect to x",
    ),
    at_zero=Text(
        es="en x = 0 vale por convenio lo que la rama izquierda: alpha por exp(0)",
        en="at x = 0 it is by convention what the left branch gives: alpha times exp(0)",
    ),
    parameter=(0.3, 2.5),
)
GELU = Function(
    "gelu",
    "GELU",
    value=Text(
        es="x por la función de distribución normal Phi(x), exacta (con erf o ndtr); la fórmula con tanh y la de la sigmoide son aproximaciones",
        en="x times the normal distribution function Phi(x), the exact one (by erf or ndtr); the formulas with tanh and with the sigmoid are approximations",
    ),
    slope=Text(
        es="es la derivada de un producto: Phi(x) más x por la densidad normal, con su 1 / raíz(2 pi)",
        en="it is the derivative of a product: Phi(x) plus x times the normal density, with its 1 / sqrt(2 pi)",
    ),
    at_zero=Text(
        es="GELU no tiene pico: en 0 la fórmula vale tal cual, Phi(0)",
        en="GELU has no kink: at 0 the formula holds as it is, Phi(0)",
    ),
)
NO_OVERFLOW = Text(
    es="exp(800) no cabe en float64, y 0 · inf es nan: la exponencial solo hace falta donde x ≤ 0, así que dale solo números ≤ 0",
    en="exp(800) does not fit float64, and 0 · inf is nan: the exponential is needed only where x ≤ 0, so give it only numbers ≤ 0",
)
TRAP_OF_WHERE = Text(
    es="torch.where elige valores, pero al volver multiplica por 0 el gradiente de la otra rama, y 0 · inf es nan: que exp() no vea nunca un número grande",
    en="torch.where chooses values, but on the way back it multiplies the other branch's gradient by 0, and 0 · inf is nan: let exp() never see a large number",
)
ELU_TAILS = [
    Check(
        "elu_tails",
        Text(es="ELU no desborda en las colas", en="ELU does not overflow in the tails"),
        0.5,
        measure.elu_values,
        [
            Case("tails", tails, visible=True),
            Case("far tails", far_tails),
            Case("far tails, other parameters", with_parameter(far_tails, 0.3, 2.5)),
            Case("tails in float32", float32_tails),
        ],
        [Close("values", rtol=1e-6, atol=ABSOLUTE, why=ONE_FLOAT32, hint=NO_OVERFLOW)],
        hint=NO_OVERFLOW,
    ),
    Check(
        "elu_in_backward_tails",
        Text(
            es="el gradiente de autograd es finito en las colas",
            en="autograd's gradient is finite in the tails",
        ),
        0.5,
        measure.elu_in_backward,
        [
            Case("tails", with_cotangent(tails), visible=True),
            Case("far tails", with_cotangent(far_tails)),
            Case("tails in float32", with_cotangent(float32_tails)),
        ],
        [Close("gradient", rtol=1e-6, atol=ABSOLUTE, why=ONE_FLOAT32, hint=TRAP_OF_WHERE)],
        hint=TRAP_OF_WHERE,
    ),
]
FUNCTIONS = [
    check
    for function in (RELU, LEAKY_RELU, ELU, GELU)
    for check in (*values_of(function), *derivative_of(function))
]


# saturated_fraction ----------------------------------------------------------------------------------

SIGMOID, STEP, LEAKY, ELU_UNIT, GAUSSIAN, TANH, LEAKIER, SINE = range(8)


def entering(
    unit: int, draw: Callable[[np.random.Generator], np.ndarray], **threshold: tuple[float, float]
) -> Draw:
    """What enters an activation and, where given, a threshold from a range."""

    def drawn(source: Source) -> Arrays:
        bounds = {name: np.float64(source.rng.uniform(*limits)) for name, limits in threshold.items()}
        return {"z": draw(source.rng), "unit": np.int64(unit), **bounds}

    return drawn


def spread(shape: Sequence[int], std: float) -> Callable[[np.random.Generator], np.ndarray]:
    return lambda rng: std * rng.standard_normal(shape)


def eight_values(_rng: np.random.Generator) -> np.ndarray:
    return np.asarray([[-9.0, -5.5, -4.0, -0.5], [0.0, 3.0, 6.0, 30.0]])


def slightly_negative_slopes(rng: np.random.Generator) -> np.ndarray:
    """Where GELU falls: its derivative is between -0.13 and -0.02; and some where it rises."""
    falling, rising = rng.uniform(-2.2, -0.9, 14), rng.uniform(0.0, 2.0, 4)
    return rng.permutation(np.concatenate([falling, rising, [-9.0, -11.0]])).reshape(4, 5)


def negative_and_positive(rng: np.random.Generator) -> np.ndarray:
    """Three quarters below zero: there Leaky ReLU's derivative is the threshold itself."""
    z = rng.uniform(0.5, 3.0, (6, 8))
    z[:, :6] *= -1
    return rng.permuted(z)


COUNT = "a count over a count; float32 keeps it to 6e-8"
SATURATED_HINT = Text(
    es="evalúa derivative en lo que entra en la activación (z), compara cada entrada con el umbral y divide cuántas cumplen por cuántas hay",
    en="evaluate derivative at what enters the activation (z), compare each entry with the threshold and divide how many hold by how many there are",
)
SIZE_HINT = Text(
    es="una derivada de -0.1 no es pequeña: GELU baja a la izquierda del cero; lo que se compara es su valor absoluto",
    en="a derivative of -0.1 is not small: GELU falls left of zero; it is its absolute value that is compared",
)
BELOW_HINT = Text(
    es="saturada es estar por debajo de threshold, no en él, y threshold puede no ser 0.01: Leaky ReLU, con pendiente 0.01, no está saturada",
    en="saturated means below threshold, not at it, and threshold may not be 0.01: Leaky ReLU with its slope of 0.01 is not saturated",
)


def fraction(hint: Text, *read: Close) -> list[Close]:
    return [Close("fraction", rtol=1e-6, atol=1e-7, why=COUNT, hint=hint), *read]


SATURATED = [
    Check(
        "saturated_entries",
        Text(es="la parte de las entradas que está saturada", en="the fraction of entries that is saturated"),
        1.5,
        measure.saturated,
        [
            Case("eight values under the sigmoid", entering(SIGMOID, eight_values), visible=True),
            Case("a layer of sigmoids", entering(SIGMOID, spread((40, 9), 5.0))),
            Case("a layer of tanh", entering(TANH, spread((30, 7), 3.0))),
            Case("three dimensions", entering(TANH, spread((5, 6, 4), 4.0))),
            Case("nothing saturated", entering(SIGMOID, spread((9, 4), 0.5))),
            Case("more samples than units under ReLU", entering(STEP, spread((25, 3), 2.0))),
        ],
        fraction(SATURATED_HINT, Close("z_after", rtol=0.0, why="z is only read", hint=ONLY_READ)),
        hint=SATURATED_HINT,
    ),
    Check(
        "saturated_by_size",
        Text(
            es="cuenta el tamaño de la derivada, no su signo",
            en="the size of the derivative counts, not its sign",
        ),
        0.5,
        measure.saturated,
        [
            Case("GELU where it falls", entering(GAUSSIAN, slightly_negative_slopes), visible=True),
            Case("GELU where it falls, other values", entering(GAUSSIAN, slightly_negative_slopes)),
            Case("an activation that waves", entering(SINE, spread((30, 30), 4.0))),
        ],
        fraction(SIZE_HINT),
        hint=SIZE_HINT,
    ),
    Check(
        "saturated_below_the_threshold",
        Text(
            es="por debajo del umbral que se pasa, no en él",
            en="below the threshold that is passed, not at it",
        ),
        1,
        measure.saturated,
        [
            Case(
                "Leaky ReLU, slope equal to the threshold",
                entering(LEAKY, negative_and_positive),
                visible=True,
            ),
            Case(
                "the sigmoid with another threshold",
                entering(SIGMOID, spread((20, 5), 3.0), threshold=(0.05, 0.2)),
                visible=True,
            ),
            Case("tanh with another threshold", entering(TANH, spread((20, 6), 2.0), threshold=(0.1, 0.5))),
            Case("tanh with a tiny threshold", entering(TANH, spread((20, 6), 5.0), threshold=(1e-6, 1e-5))),
        ],
        fraction(BELOW_HINT),
        hint=BELOW_HINT,
    ),
]


# dead_fraction ---------------------------------------------------------------------------------------


def outputs_with(samples: int, units: int, dead: int, on: float = 0.5, never_off: bool = False) -> Draw:
    """What a ReLU gives: ``dead`` units zero for all samples, the others on for a part of them, at least one.

    Zeros have either sign: x * (x > 0) gives -0.0.
    """

    def drawn(source: Source) -> Arrays:
        rng = source.rng
        size = rng.uniform(0.1, 3.0, (samples, units))
        lit = rng.random((samples, units)) < on
        lit[rng.integers(0, samples, units), np.arange(units)] = True
        lit[:, rng.permutation(units)[:dead]] = False
        outputs = np.where(lit | never_off, size, rng.choice([0.0, -0.0], (samples, units)))
        return {"outputs": outputs}

    return drawn


def small_layer(_source: Source) -> Arrays:
    """Six samples, eight units, three of them dead; no sample without an output, 29 zeros."""
    outputs = np.zeros((6, 8))
    for unit, samples in {
        0: (0, 3),
        2: (1, 2, 5),
        3: (0, 1, 2, 3, 4, 5),
        5: (4,),
        6: (2, 3, 5, 0, 1, 4),
    }.items():
        outputs[list(samples), unit] = 0.5 + unit
    return {"outputs": outputs}


def negative_outputs(source: Source) -> Arrays:
    """Of an activation that has negative outputs: of some units all are negative or zero, of others they cancel."""
    outputs = source.rng.standard_normal((8, 9))
    outputs[:, :3] = -np.abs(outputs[:, :3])
    outputs[:5, 0] = 0.0
    outputs[4:, 3:6] = -outputs[:4, 3:6]
    outputs[:, 8] = 0.0
    return {"outputs": outputs[:, source.rng.permutation(9)]}


def tiny_outputs(source: Source) -> Arrays:
    """Units whose outputs are tiny and not zero, and one that is zero."""
    outputs = np.outer(np.ones(7), 10.0 ** source.rng.uniform(-12, -9, 6)) * source.rng.uniform(1, 2, (7, 6))
    outputs[:, source.rng.integers(6)] = 0.0
    return {"outputs": outputs}


UNIT_HINT = Text(
    es="una unidad es una columna; está muerta si da 0 en todas las muestras (dim=0); divide las muertas por el número de unidades",
    en="a unit is a column; it is dead if it gives 0 for all samples (dim=0); divide the dead ones by the number of units",
)
ZERO_OFTEN = Text(
    es="una ReLU sana da 0 en la mitad de las muestras: contar ceros no es contar unidades muertas; basta una salida distinta de 0 para estar viva",
    en="a healthy ReLU gives 0 for half of the samples: counting zeros is not counting dead units; one output other than 0 is enough to be alive",
)
EXACTLY_ZERO = Text(
    es="muerta es dar exactamente 0: ni negativa, ni diminuta, ni con suma 0",
    en="dead means exactly 0: not negative, not tiny, not with a sum of 0",
)
DEAD = [
    Check(
        "dead_units",
        Text(es="la parte de las unidades que está muerta", en="the fraction of units that is dead"),
        2,
        measure.dead,
        [
            Case("six samples and eight units", small_layer, visible=True),
            Case("many samples, few units", outputs_with(60, 7, 2)),
            Case("few samples, many units", outputs_with(5, 40, 13, on=0.7)),
            Case("all units dead", outputs_with(9, 6, 6)),
            Case("one sample", outputs_with(1, 12, 5)),
        ],
        fraction(UNIT_HINT, Close("outputs_after", rtol=0.0, why="outputs are only read", hint=ONLY_READ)),
        hint=UNIT_HINT,
    ),
    Check(
        "dead_not_merely_zero_often",
        Text(es="dar 0 a menudo no es estar muerta", en="zero often is not dead"),
        1,
        measure.dead,
        [
            Case("half of the outputs zero, no unit dead", outputs_with(30, 8, 0), visible=True),
            Case("nearly always zero, no unit dead", outputs_with(50, 20, 0, on=0.05)),
            Case("nearly always zero, some dead", outputs_with(50, 20, 4, on=0.05)),
        ],
        fraction(ZERO_OFTEN),
        hint=ZERO_OFTEN,
    ),
    Check(
        "dead_only_at_zero",
        Text(es="solo el cero exacto cuenta", en="only exact zero counts"),
        1,
        measure.dead,
        [
            Case("negative outputs", negative_outputs, visible=True),
            Case("other negative outputs", negative_outputs),
            Case("tiny outputs", tiny_outputs),
        ],
        fraction(EXACTLY_ZERO),
        hint=EXACTLY_ZERO,
    ),
]


# train_each ------------------------------------------------------------------------------------------


def network(rng: np.random.Generator, sizes: Sequence[int], bias_std: float = 0.0) -> Arrays:
    """weight_0 (out, in), bias_0 (out,), ...: normal with He's variance."""
    arrays = {}
    for index, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        arrays[f"weight_{index}"] = rng.standard_normal((fan_out, fan_in)) * (2 / fan_in) ** 0.5
        arrays[f"bias_{index}"] = bias_std * rng.standard_normal(fan_out)
    return arrays


def short_run(
    units: Sequence[int], steps: int, sizes: Sequence[int], lr: float = 0.3, probe: int = 4
) -> Draw:
    """A few batches for a small network; the probe has few samples, so that some units are dead on it."""

    def drawn(source: Source) -> Arrays:
        rng = source.rng
        return {
            **network(rng, sizes, bias_std=0.3),
            "x": rng.standard_normal((steps, 7, sizes[0])),
            "y": rng.integers(0, sizes[-1], (steps, 7)),
            "lr": np.float64(lr),
            "probe": rng.standard_normal((probe, sizes[0])),
            "units": np.asarray(units),
        }

    return drawn


def dead_network(source: Source) -> Arrays:
    """He's weights for digits, after a step that went too far: no unit of the second layer is on for any image."""
    images = source.images.shuffled(source.rng, train=1200, val=400)
    width = 32
    weights = network(source.rng, [images.train_x.shape[1], width, width, width, images.classes])
    every = np.concatenate([images.train_x, images.val_x]).astype(np.float64)
    first = np.maximum(every @ weights["weight_0"].T, 0)
    weights["bias_1"] = -(first @ weights["weight_1"].T).max(axis=0) - 0.1
    rows = source.rng.integers(0, len(images.train_x), (STEPS_TO_COME_BACK, 64))
    return {
        **weights,
        "x": images.train_x[rows],
        "y": images.train_y[rows],
        "lr": np.float64(0.1),
        "probe": every[:16],
        "units": np.asarray([STEP, LEAKIER, ELU_UNIT]),
        "test_x": images.val_x,
        "test_y": images.val_y,
    }


STEPS_TO_COME_BACK = 120
TEST = ("test_x", "test_y")
SHORT = [
    Case("three activations, three steps", short_run([STEP, TANH, ELU_UNIT], 3, [5, 6, 4, 3]), visible=True),
    Case("five activations", short_run([SINE, STEP, SIGMOID, LEAKY, GAUSSIAN], 4, [4, 9, 5, 7, 3])),
    Case("one activation, many steps", short_run([LEAKIER], 12, [6, 8, 8, 4], lr=0.1)),
]
RECORDS = [
    Case(
        "two activations, three steps",
        short_run([STEP, ELU_UNIT], 3, [5, 12, 6, 3], lr=0.8, probe=2),
        visible=True,
    ),
    Case(
        "activations that die and that don't",
        short_run([TANH, STEP, LEAKY], 8, [4, 24, 16, 20, 3], lr=1.0, probe=3),
    ),
    Case("one step", short_run([STEP, SIGMOID], 1, [5, 10, 7, 3], probe=2)),
]
SAME_WEIGHTS = "the same float64 steps in another order; a dozen steps carry rounding to 1e-13"
LEAVE_THE_MODEL = Text(
    es="cada activación entrena su propia copia (copy.deepcopy): el modelo dado conserva sus pesos y su activación",
    en="each activation trains a copy of its own (copy.deepcopy): the given model keeps its weights and its activation",
)
SAME_START = Text(
    es="todas parten de los pesos dados, ven los mismos lotes en el mismo orden y dan un paso de SGD sin inercia por lote, con su activación puesta y los gradientes a cero",
    en="all start from the given weights, see the same batches in the same order and take one step of SGD without momentum a batch, with their activation in place and gradients cleared",
)
OWN_ACTIVATION = Text(
    es="la red que devuelves con un nombre tiene que calcular con la activación de ese nombre, también después",
    en="the net that you return under a name has to compute with the activation of that name, afterwards too",
)
LOSS_OF_EACH = Text(
    es="una pérdida por lote, en orden, la que sirvió para el gradiente: antes de actualizar los pesos",
    en="one loss a batch, in order, the one that the gradient came from: before the weights are updated",
)
DEAD_OF_EACH = Text(
    es="una fracción por paso, antes de actualizar: las salidas (no las preactivaciones) de todas las capas ocultas sobre probe, juntas por unidades, dim=1; no la media de las capas",
    en="one fraction a step, before the update: the outputs (not the pre-activations) of all hidden layers on probe, joined along the units, dim=1; not the mean over layers",
)
BACK_AGAIN = Text(
    es="sin gradiente ReLU no puede salir de donde está; Leaky ReLU y ELU, desde los mismos pesos, sí: ¿cada una parte de los pesos dados y con su activación?",
    en="without a gradient ReLU can't leave where it is; Leaky ReLU and ELU can, from the same weights: does each start from the given weights and with its activation?",
)
LIVES = "60 draws each of digits and of Fashion-MNIST: ReLU at most 0.14, Leaky ReLU and ELU at least 0.60"
WITH_NETWORKS = [
    Check(
        "each_leaves_the_model",
        Text(es="el modelo dado queda como estaba", en="the given model stays as it was"),
        1,
        measure.given_model,
        SHORT,
        [
            Close("given_weights", rtol=0, why="only copies are trained", hint=LEAVE_THE_MODEL),
            Equal("given_activation_kept", hint=LEAVE_THE_MODEL),
        ],
        hint=LEAVE_THE_MODEL,
    ),
    Check(
        "each_trains_from_the_same_start",
        Text(es="mismos pesos iniciales, mismos lotes", en="same initial weights, same batches"),
        3,
        measure.trained,
        SHORT,
        [Close("weights", rtol=1e-8, atol=1e-10, why=SAME_WEIGHTS, hint=SAME_START)],
        hint=SAME_START,
    ),
    Check(
        "each_keeps_its_activation",
        Text(
            es="cada red devuelta calcula con su activación",
            en="each returned net computes with its activation",
        ),
        0.5,
        measure.returned_nets,
        SHORT,
        [InRange("logits_off", high=1e-9, why="the same float64 sums", hint=OWN_ACTIVATION)],
        derive=derive.logits_over_right_ones,
        hint=OWN_ACTIVATION,
    ),
    Check(
        "each_loss_recorded",
        Text(es="la pérdida de cada paso", en="the loss of each step"),
        1,
        measure.recorded,
        RECORDS,
        [
            InRange(
                "losses_off",
                high=1e-6,
                why="a loss of order 1 that may be kept in float32",
                hint=LOSS_OF_EACH,
            )
        ],
        derive=derive.records_off,
        hint=LOSS_OF_EACH,
    ),
    Check(
        "each_dead_fraction_recorded",
        Text(es="la parte muerta en cada paso", en="the dead part at each step"),
        1,
        measure.recorded,
        RECORDS,
        [InRange("dead_fractions_off", high=1e-6, why=COUNT, hint=DEAD_OF_EACH)],
        derive=derive.records_off,
        hint=DEAD_OF_EACH,
    ),
    Check(
        "each_dead_network_comes_back",
        Text(
            es="una red muerta vuelve con Leaky ReLU y con ELU",
            en="a dead network comes back with Leaky ReLU and ELU",
        ),
        0.5,
        measure.trained,
        [
            Case("a dead layer", dead_network, visible=True, withhold=TEST),
            Case("another dead layer", dead_network, withhold=TEST),
        ],
        [
            InRange("accuracy_relu", high=0.25, why=LIVES, hint=BACK_AGAIN),
            InRange("accuracy_leaky_relu", low=0.3, why=LIVES, hint=BACK_AGAIN),
            InRange("accuracy_elu", low=0.3, why=LIVES, hint=BACK_AGAIN),
        ],
        derive=derive.accuracies,
        seconds=20,
        hint=BACK_AGAIN,
    ),
]


# diagnose_units --------------------------------------------------------------------------------------

Layers = list[np.ndarray]
#: of layers as wide as they are told to be, what enters them and which activation they have
Ill = Callable[[np.random.Generator, int, Sequence[int]], tuple[Layers, int]]


def ordinary(rng: np.random.Generator, samples: int, widths: Sequence[int], std: float = 0.8) -> Layers:
    """Each unit is on for the first sample at least and off for the last."""
    layers = [std * rng.standard_normal((samples, width)) for width in widths]
    for z in layers:
        z[0], z[-1] = np.abs(z[0]) + 0.1, -np.abs(z[-1]) - 0.1
    return layers


def kill(rng: np.random.Generator, z: np.ndarray, units: int) -> None:
    """That many units, anywhere, off for every sample."""
    columns = rng.permutation(z.shape[1])[:units]
    z[:, columns] = -np.abs(z[:, columns]) - 0.1


def nothing_wrong(rng, samples, widths):
    return ordinary(rng, samples, widths), int(rng.choice([STEP, SIGMOID, TANH, GAUSSIAN, ELU_UNIT, LEAKY]))


def every_unit_dead(rng, samples, widths):
    layers = ordinary(rng, samples, widths)
    for z in layers:
        kill(rng, z, z.shape[1])
    return layers, STEP


def everything_saturated(rng, samples, widths):
    layers = [rng.choice([-1, 1], (samples, w)) * rng.uniform(20, 90, (samples, w)) for w in widths]
    return layers, int(rng.choice([SIGMOID, TANH]))


def partly_dead(share: Callable[[int], int]) -> Ill:
    """In one layer, any one, that many units are dead."""

    def drawn(rng, samples, widths):
        layers = ordinary(rng, samples, widths)
        z = layers[rng.integers(len(layers))]
        kill(rng, z, share(z.shape[1]))
        return layers, STEP

    return drawn


def dead_and_saturated(rng, samples, widths):
    """One layer dead but for a unit or two: nearly all of its entries are saturated as well."""
    layers = ordinary(rng, samples, widths)
    z = layers[rng.integers(len(layers))]
    z[1:] = -np.abs(z[1:]) - 0.1
    kill(rng, z, z.shape[1] - 1)
    return layers, STEP


def partly_saturated(share: float, units: Sequence[int]) -> Ill:
    """In one layer, any one, that part of all entries is far out."""

    def drawn(rng, samples, widths):
        layers = ordinary(rng, samples, widths)
        z = layers[rng.integers(len(layers))]
        far = rng.permutation(z.size)[: round(share * z.size)]
        z.flat[far] = rng.choice([-1, 1], far.size) * rng.uniform(8, 60, far.size)
        return layers, int(rng.choice(units))

    return drawn


def hardly_ever_on(rng, samples, widths):
    """ReLU units on for one sample each: not dead, yet more than 90 % of the entries have no gradient."""
    layers = ordinary(rng, samples, widths)
    z = layers[rng.integers(len(layers))]
    z[:] = -np.abs(z) - 0.1
    z[rng.integers(0, samples, z.shape[1]), np.arange(z.shape[1])] = 1.0
    return layers, STEP


def dead_in_every_layer(rng, samples, widths):
    """Two fifths in each: none reaches half, but together they are more than one layer."""
    layers = ordinary(rng, samples, widths)
    for z in layers:
        kill(rng, z, int(0.4 * z.shape[1]))
    return layers, STEP


def zero_often(rng, samples, widths):
    """Three quarters of the outputs are zero and all units alive."""
    layers = ordinary(rng, samples, widths)
    for z in layers:
        off = rng.random(z.shape) < 0.5
        z[off] = -np.abs(z[off]) - 0.1
        z[0] = np.abs(z[0]) + 0.1
    return layers, STEP


def negative(rng, samples, widths):
    """Everything below zero, as in a dead ReLU network, but Leaky ReLU keeps a slope of 0.01."""
    return [-rng.uniform(0.1, 5.0, (samples, width)) for width in widths], LEAKY


def saturated_then_dying(rng, samples, widths):
    """A layer of ReLU units on for one sample each, and after it one that is half dead."""
    layers = ordinary(rng, samples, widths)
    first, second = np.sort(rng.choice(len(layers), 2, replace=False))
    layers[first][:] = hardly_ever_on(rng, samples, widths[first : first + 1])[0][0]
    kill(rng, layers[second], widths[second] // 2)
    return layers, STEP


def of_size(bounds: Mapping[int, tuple[float, float]], signs: Sequence[int] = (-1, 1)) -> Ill:
    """All that enters one layer, any one, has a size between bounds that depend on the activation."""

    def drawn(rng, samples, widths):
        layers = ordinary(rng, samples, widths)
        unit = int(rng.choice(list(bounds)))
        z = layers[rng.integers(len(layers))]
        z[:] = rng.choice(signs, z.shape) * rng.uniform(*bounds[unit], z.shape)
        return layers, unit

    return drawn


#: in the order of derive.KINDS
DRAWN: tuple[Ill, ...] = (
    nothing_wrong,
    every_unit_dead,
    everything_saturated,
    partly_dead(lambda width: width // 2 + max(1, width // 4)),
    partly_dead(lambda width: width // 2),
    dead_and_saturated,
    partly_saturated(1.0, (SIGMOID, TANH)),
    hardly_ever_on,
    partly_saturated(0.93, (SIGMOID, TANH)),
    partly_dead(lambda width: width // 2 - 1),
    dead_in_every_layer,
    zero_often,
    negative,
    partly_saturated(0.87, (SIGMOID, TANH)),
    saturated_then_dying,
    of_size({SIGMOID: (4.8, 5.5), TANH: (3.1, 3.5)}),  # derivatives from 0.008 down to 0.004
    of_size({SIGMOID: (3.2, 4.4), TANH: (2.2, 2.9)}),  # derivatives from 0.05 down to 0.012
    of_size({GAUSSIAN: (0.9, 2.2)}, signs=(-1,)),
    partly_saturated(0.9, (SIGMOID, TANH)),
)
#: take two layers
SEVERAL_LAYERS = ("units_dead_in_every_layer", "saturated_before_a_dying_layer")
CONTROLS = ("nothing_wrong", "every_unit_dead", "everything_saturated")


def networks(kinds: Sequence[str], each: int, samples: int, widths: Sequence[int]) -> Draw:
    """``each`` networks of each kind, shuffled."""

    def drawn(source: Source) -> Arrays:
        order = source.rng.permutation(np.repeat([derive.KINDS.index(kind) for kind in kinds], each))
        ill = [DRAWN[kind](source.rng, samples, widths) for kind in order]
        layers = {f"z_{i}": np.stack([layers[i] for layers, _ in ill]) for i in range(len(widths))}
        return {**layers, "units": np.asarray([unit for _, unit in ill]), "kind": order}

    return drawn


def dead_on_digits(source: Source) -> Arrays:
    """What enters the units of the network that lost a layer, with ReLU, and of one that has lost none."""
    dead = dead_network(source)
    healthy = {**dead, "bias_1": np.zeros_like(dead["bias_1"])}
    logs = []
    for weights in (dead, healthy):
        x, layers = dead["test_x"][:60].astype(np.float64), []
        for index in range(3):
            layers.append(x @ weights[f"weight_{index}"].T + weights[f"bias_{index}"])
            x = np.maximum(layers[-1], 0)
        logs.append(layers)
    kinds = [derive.KINDS.index(kind) for kind in ("more_than_half_of_a_layer_dead", "nothing_wrong")]
    stacked = {f"z_{i}": np.stack([log[i] for log in logs]) for i in range(3)}
    return {**stacked, "units": np.asarray([STEP, STEP]), "kind": np.asarray(kinds)}


def diagnosis(
    name: str, title: Text, points: float, hints: Mapping[str, Text], more: Sequence[Case] = ()
) -> Check:
    """Networks of these kinds, and of the clear ones: a word that is always the same earns nothing."""
    kinds = [*CONTROLS, *(kind for kind in hints if kind not in CONTROLS)]
    words = name.removeprefix("diagnose_")
    cases = [
        Case(f"{words}: three layers", networks(kinds, 2, 20, [10, 16, 12]), visible=True),
        Case(f"{words}: five layers", networks(kinds, 5, 30, [14, 40, 8, 22, 12])),
        Case(
            f"{words}: one layer",
            networks([kind for kind in kinds if kind not in SEVERAL_LAYERS], 2, 25, [18]),
        ),
        *more,
    ]
    accept = [Equal(kind, labels=measure.LABELS, hint=hint) for kind, hint in {**CLEAR, **hints}.items()]
    return Check(name, title, points, measure.diagnosed, cases, accept, derive=derive.by_kind)


CLEAR = {
    "nothing_wrong": Text(
        es="nada está muerto ni saturado: es «healthy»; la palabra se devuelve tal cual, en inglés",
        en='nothing is dead or saturated: it is "healthy"; the word is returned as it is',
    ),
    "every_unit_dead": Text(
        es="todas las unidades dan 0 en todas las muestras, después de la activación: es «dying»",
        en='all units give 0 for all samples, after the activation: it is "dying"',
    ),
    "everything_saturated": Text(
        es="ninguna unidad da 0, pero la derivada es casi 0 en todas partes: es «saturated»",
        en='no unit gives 0, but the derivative is nearly 0 everywhere: it is "saturated"',
    ),
}
SOME_LAYER = Text(
    es="basta una capa, sea la que sea: ni la media de todas, ni solo la primera o la última",
    en="one layer is enough, whichever it is: not the mean of all, nor only the first or the last",
)
DIAGNOSE = [
    diagnosis(
        "diagnose_dying",
        Text(es="la mitad de una capa muerta es «dying»", en='half of a layer dead is "dying"'),
        2,
        {
            "more_than_half_of_a_layer_dead": SOME_LAYER,
            "exactly_half_of_a_layer_dead": Text(
                es="«al menos la mitad» incluye la mitad justa, de una sola capa",
                en='"at least half" includes half exactly, of one layer alone',
            ),
            "dead_and_saturated": Text(
                es="las dos reglas se cumplen: decide la primera, la de las unidades muertas",
                en="both rules hold: the first one decides, that of dead units",
            ),
            "saturated_before_a_dying_layer": Text(
                es="la regla de las unidades muertas se mira en todas las capas antes de pasar a la siguiente regla: no decide la primera capa enferma",
                en="the rule of dead units is looked at in all layers before the next rule: it is not the first ill layer that decides",
            ),
        },
        [Case("digits: a network that died", dead_on_digits)],
    ),
    diagnosis(
        "diagnose_saturated",
        Text(es="una capa saturada es «saturated»", en='a saturated layer is "saturated"'),
        1,
        {
            "one_layer_saturated": SOME_LAYER,
            "alive_but_hardly_ever_on": Text(
                es="también ReLU se satura: derivada 0 en más del 90 % de las entradas aunque no haya unidades muertas",
                en="ReLU saturates too: a derivative of 0 at more than 90 % of the entries though no unit is dead",
            ),
            "just_over_90_percent_saturated": Text(
                es="el límite es el 90 % de las entradas de una capa, no todas ni otro porcentaje",
                en="the limit is 90 % of a layer's entries, not all of them and no other share",
            ),
            "barely_saturated": Text(
                es="saturada es |derivative| < 0.01: 0.005 ya lo es",
                en="saturated means |derivative| < 0.01: 0.005 is that already",
            ),
        },
    ),
    diagnosis(
        "diagnose_healthy",
        Text(es="muchos ceros no son una enfermedad", en="many zeros are no illness"),
        2,
        {
            "just_under_half_of_a_layer_dead": Text(
                es="menos de la mitad de una capa no llega: el límite es 0.5 de sus unidades",
                en="less than half of a layer is not enough: the limit is 0.5 of its units",
            ),
            "units_dead_in_every_layer": Text(
                es="cada capa se mira por separado: las muertas de capas distintas no se suman",
                en="each layer is looked at by itself: dead units of different layers don't add up",
            ),
            "zero_often_but_alive": ZERO_OFTEN,
            "negative_but_not_saturated": Text(
                es="Leaky ReLU da números negativos: ni son cero ni su derivada baja de 0.01; lo que cuenta es la salida de la activación que se pasa",
                en="Leaky ReLU gives negative numbers: they are not zero and the derivative is not below 0.01; it is the output of the given activation that counts",
            ),
            "just_under_90_percent_saturated": Text(
                es="por debajo del 90 % de las entradas saturadas la capa todavía trabaja",
                en="below 90 % saturated entries the layer still works",
            ),
            "exactly_90_percent_saturated": Text(
                es="«más del 90 %» no incluye el 90 % justo",
                en='"more than 90 %" does not include 90 % exactly',
            ),
            "nearly_saturated": Text(
                es="saturada es |derivative| < 0.01: con 0.02 todavía no lo es",
                en="saturated means |derivative| < 0.01: at 0.02 it is not yet that",
            ),
            "falling_but_not_saturated": SIZE_HINT,
        },
    ),
]


# plot_dead_fractions ---------------------------------------------------------------------------------


def dying_curves(steps: int, units: Sequence[int], alive: Sequence[int] = ()) -> Draw:
    """A curve an activation, up and down; those in ``alive`` stay at zero, all on one line."""

    def drawn(source: Source) -> Arrays:
        dead = np.sort(source.rng.uniform(0, 0.95, (len(units), steps)), axis=1)
        dead += 0.05 * source.rng.uniform(0, 1, dead.shape)
        for index, unit in enumerate(units):
            if unit in alive:
                dead[index] = 0.0
        return {"dead": dead, "units": np.asarray(units)}

    return drawn


PLOT = [
    Check(
        "figure_of_dead_units",
        Text(
            es="una línea por activación, con nombres y en ejes lineales",
            en="a line an activation, labelled and on linear axes",
        ),
        2,
        measure.figure,
        [
            Case("three activations", dying_curves(12, [1, 2, 3], alive=[2, 3]), visible=True),
            Case("six activations", dying_curves(40, [4, 1, 0, 5, 3, 2], alive=[0, 5])),
            Case("one activation", dying_curves(25, [1])),
        ],
        [
            Axes(
                log_x=False,
                log_y=False,
                names=(),
                x_names=(
                    "step",
                    "steps",
                    "paso",
                    "pasos",
                    "iteration",
                    "iteración",
                    "batch",
                    "lote",
                    "epoch",
                    "época",
                ),
                y_names=("dead", "muertas", "muerta", "muertos", "fraction", "fracción", "units", "unidades"),
            )
        ],
        hint=Text(
            es="los valores van tal como llegan, entre 0 y 1, en ejes lineales: con 0 no hay logaritmo",
            en="values are drawn as they come, between 0 and 1, on linear axes: 0 has no logarithm",
        ),
    )
]

CHECKS = [*FUNCTIONS, *ELU_TAILS, *SATURATED, *DEAD, *WITH_NETWORKS, *DIAGNOSE, *PLOT]
