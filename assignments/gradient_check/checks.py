"""What is accepted of gradients by hand, of differences and of the checker: cases, criteria and points."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assignments.gradient_check import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text
from reference.gradient_check import mlp_backward
from reference.two_layer_mlp import draw_mlp

Arrays = dict[str, np.ndarray]
Draw = Callable[[Source], Arrays]

ROUNDING = "float64 sums and products in another order, of numbers of about 1"
NOT_TOUCHED = "it is only read"

# The net and its gradient by hand --------------------------------------------------------------------


def net(batch: int, features: int, hidden: int, classes: int) -> Draw:
    def drawn(source: Source) -> Arrays:
        return {
            **draw_mlp(features, hidden, classes, source.rng),
            "x": source.rng.standard_normal((batch, features)),
            "y": source.rng.integers(0, classes, batch),
        }

    return drawn


def with_copies(draw: Draw, copies: int) -> Draw:
    return lambda source: {**draw(source), "copies": np.asarray(copies)}


def with_logits(shift: float, scale: float) -> Draw:
    """Output biases of mean ``shift`` that differ by about ``scale``: so do the logits; a wrong class is sure."""

    def drawn(source: Source) -> Arrays:
        order = source.rng.permutation(5)
        biases = shift + scale * np.linspace(-1, 1, 5)[order]
        return {**net(1, 3, 4, 5)(source), "b2": biases, "y": np.flatnonzero(order == 1)}

    return drawn


def rows_far_apart(source: Source) -> Arrays:
    """One sample with all logits near 2000 and one with all near -2000."""
    arrays = net(2, 3, 4, 5)(source)
    arrays["w2"][:, 0] = 2000.0
    arrays["w1"][0], arrays["x"][:, 0] = (3.0, 0.0, 0.0), (2.0, -2.0)
    return arrays


OUTPUT_LAYER = Text(
    es="en la salida el gradiente es softmax menos 1 en la clase correcta; el de w2 es ese vector por la capa oculta, con forma (salidas, entradas)",
    en="at the output the gradient is softmax less 1 at the right class; that of w2 is this vector times the hidden layer, of shape (outputs, inputs)",
)
HIDDEN_LAYER = Text(
    es="lleva el gradiente de la salida por w2 hacia atrás y multiplícalo por la derivada de tanh, 1 - h²; el de w1 es eso por la entrada x",
    en="take the output's gradient back through w2 and multiply by the derivative of tanh, 1 - h²; that of w1 is this times the input x",
)
OVER_THE_BATCH = Text(
    es="cada fila del lote aporta su producto, y el gradiente de un peso los suma: delta.T @ entrada",
    en="each row of the batch adds its product, and the gradient of a weight is their sum: delta.T @ input",
)
BIAS_OVER_THE_BATCH = Text(
    es="el sesgo se suma a todas las filas del lote, así que su gradiente es la suma sobre el eje 0, con la forma del sesgo",
    en="the bias is added to each row of the batch, so its gradient is the sum over axis 0, of the bias's shape",
)
MEAN = Text(
    es="la pérdida es la media del lote: un lote de muestras iguales tiene el gradiente de una sola",
    en="the loss is the mean of the batch: a batch of equal samples has the gradient of one of them",
)
STABLE = Text(
    es="exp(1000) no cabe en float64: resta a los logits de cada fila su máximo antes de la exponencial",
    en="exp(1000) does not fit float64: take each row's largest logit away before the exponential",
)
ONLY_READ = Text(
    es="no escribas en lo que recibes: -=, += o asignar a una parte cambian el array de quien llama",
    en="don't write to what you are given: -=, += or assigning to a part change the caller's array",
)
ONE_SAMPLE = [
    Case("one sample", net(1, 3, 4, 2), visible=True),
    Case("one sample, all sizes equal", net(1, 4, 4, 4)),
    Case("one sample, wide", net(1, 7, 2, 5)),
]
A_BATCH = [
    Case("five samples", net(5, 3, 4, 2), visible=True),
    Case("all sizes equal", net(4, 4, 4, 4)),
    Case("a large batch", net(40, 6, 5, 3)),
]

MLP_BACKWARD = [
    Check(
        "output_layer_of_one_sample",
        Text(es="capa de salida: w2 y b2, con una muestra", en="output layer: w2 and b2, of one sample"),
        points=1,
        measure=measure.gradients_by_hand,
        cases=ONE_SAMPLE,
        accept=[
            Close("gradient_b2", rtol=1e-11, atol=1e-13, why=ROUNDING, hint=OUTPUT_LAYER),
            Close("gradient_w2", rtol=1e-11, atol=1e-13, why=ROUNDING, hint=OUTPUT_LAYER),
        ],
        hint=OUTPUT_LAYER,
    ),
    Check(
        "hidden_layer_of_one_sample",
        Text(es="capa oculta: w1 y b1, con una muestra", en="hidden layer: w1 and b1, of one sample"),
        points=2,
        measure=measure.gradients_by_hand,
        cases=ONE_SAMPLE,
        accept=[
            Close("gradient_b1", rtol=1e-11, atol=1e-13, why=ROUNDING, hint=HIDDEN_LAYER),
            Close("gradient_w1", rtol=1e-11, atol=1e-13, why=ROUNDING, hint=HIDDEN_LAYER),
        ],
        hint=HIDDEN_LAYER,
    ),
    Check(
        "weights_of_a_batch",
        Text(es="los pesos, con un lote: la dirección", en="the weights, of a batch: the direction"),
        points=1,
        measure=measure.gradients_by_hand,
        derive=derive.directions,
        cases=A_BATCH,
        accept=[
            Close(f"direction_of_gradient_{name}", rtol=1e-10, atol=1e-12, why=ROUNDING, hint=OVER_THE_BATCH)
            for name in ("w2", "w1")
        ],
        hint=OVER_THE_BATCH,
    ),
    Check(
        "biases_of_a_batch",
        Text(
            es="los sesgos, con un lote: la forma y la dirección",
            en="the biases, of a batch: shape and direction",
        ),
        points=1,
        measure=measure.bias_gradients,
        derive=derive.directions,
        cases=A_BATCH,
        accept=[
            Close(
                f"direction_of_gradient_{name}",
                rtol=1e-10,
                atol=1e-12,
                why=ROUNDING,
                hint=BIAS_OVER_THE_BATCH,
            )
            for name in ("b2", "b1")
        ],
        hint=BIAS_OVER_THE_BATCH,
    ),
    Check(
        "mean_over_the_batch",
        Text(
            es="la media del lote: muestras iguales dan el gradiente de una",
            en="the mean of the batch: equal samples give the gradient of one",
        ),
        points=1,
        measure=measure.equal_samples,
        derive=derive.many_over_one,
        cases=[
            Case("eight equal samples", with_copies(net(1, 3, 4, 2), 8), visible=True),
            Case("five equal samples", with_copies(net(1, 5, 4, 3), 5)),
        ],
        accept=[
            Close("gradient_of_equal_samples_over_that_of_one", rtol=1e-12, why=ROUNDING, hint=MEAN),
        ],
        hint=MEAN,
    ),
    Check(
        "large_logits",
        Text(es="logits grandes: ni nan ni inf", en="large logits: no nan, no inf"),
        points=1,
        measure=measure.gradients_by_hand,
        derive=derive.finiteness,
        cases=[
            Case("logits from -1000 to 1000", with_logits(0, 1000), visible=True),
            Case("all logits near 1000", with_logits(1000, 1)),
            Case("all logits near -1000", with_logits(-1000, 1)),
            Case("logits from -1e5 to 1e5", with_logits(0, 1e5)),
            Case("one sample near 2000 and one near -2000", rows_far_apart),
        ],
        accept=[
            Equal("entries_nan_or_inf", hint=STABLE),
            Close(
                "direction_of_gradient_b2",
                rtol=1e-9,
                atol=1e-9,
                why="logits of 2000 are rounded to 1e-13",
                hint=STABLE,
            ),
        ],
        hint=STABLE,
    ),
    Check(
        "backward_leaves_its_inputs",
        Text(es="no cambia lo que recibe", en="changes nothing that it is given"),
        points=1,
        measure=measure.left_behind,
        cases=[
            Case("five samples", net(5, 3, 4, 2), visible=True),
            Case("three samples", net(3, 4, 3, 3)),
        ],
        accept=[
            Close("parameters_after", rtol=0, why=NOT_TOUCHED, hint=ONLY_READ),
            Close("x_after", rtol=0, why=NOT_TOUCHED, hint=ONLY_READ),
            Equal("y_after", hint=ONLY_READ),
        ],
        hint=ONLY_READ,
    ),
]

# Differences -----------------------------------------------------------------------------------------

FORMULA = Text(
    es="centrada: f a los dos lados, en theta + epsilon y en theta - epsilon, y la diferencia entre 2 epsilon",
    en="central: f on both sides, at theta + epsilon and at theta - epsilon, and the difference over 2 epsilon",
)
ONE_AT_A_TIME = Text(
    es="antes de pasar a la entrada siguiente devuelve a su valor la que has movido: f solo debe ver una entrada desplazada",
    en="before you go on to the next entry put back the one that you have nudged: f may see only one entry out of place",
)
THETA_STAYS = Text(
    es="trabaja con una copia, o devuelve cada entrada al valor guardado",
    en="work on a copy, or put each entry back to the value that you kept",
)
ANY_SHAPE = Text(
    es="f espera la forma de theta y el resultado también la tiene; el reshape de una vista transpuesta es una copia: lo que escribes en ella no llega a theta",
    en="f expects theta's shape, and the result has it too; the reshape of a transposed view is a copy: what you write to it does not reach theta",
)


def theta(shape: tuple[int, ...], epsilon: float, transposed: bool = False, scale: float = 1.0) -> Draw:
    def drawn(source: Source) -> Arrays:
        a = source.rng.uniform(0.5, 2, shape) * source.rng.choice([-1, 1], shape)
        values = scale * source.rng.uniform(0.5, 2, shape) * source.rng.choice([-1, 1], shape)
        flag = {"transposed": np.asarray(1)} if transposed else {}
        return {"theta": np.asarray(values), "a": np.asarray(a), "epsilon": np.asarray(epsilon), **flag}

    return drawn


def coupled(size: int, epsilon: float) -> Draw:
    def drawn(source: Source) -> Arrays:
        a = source.rng.uniform(0.5, 1, size) * source.rng.choice([-1, 1], size)
        return {"theta": source.rng.standard_normal(size), "a": a, "epsilon": np.asarray(epsilon)}

    return drawn


NUDGES = [
    Case("three entries", coupled(3, 0.2), visible=True),
    Case("four entries, small epsilon", coupled(4, 1e-4)),
    Case("six entries", coupled(6, 0.1)),
]

NUMERICAL_GRADIENT = [
    Check(
        "central_difference",
        Text(
            es="la diferencia es la centrada, con el épsilon dado",
            en="the difference is the central one, with the epsilon given",
        ),
        points=2,
        measure=measure.of_separate_entries,
        cases=[
            Case("a vector, epsilon 0.1", theta((4,), 0.1), visible=True),
            Case("small values, epsilon 0.5", theta((6,), 0.5, scale=0.01)),
            Case("a vector, epsilon 1e-5", theta((7,), 1e-5)),
        ],
        accept=[
            Close(
                "numerical_gradient",
                rtol=1e-8,
                atol=1e-8,
                why="f is about 10 and rounded to 1e-15; over an epsilon of 1e-5 that makes 1e-10",
                hint=FORMULA,
            )
        ],
        hint=FORMULA,
    ),
    Check(
        "one_entry_at_a_time",
        Text(es="mueve una entrada cada vez", en="nudges one entry at a time"),
        points=1,
        measure=measure.nudged_entries,
        derive=derive.entries_out_of_place,
        cases=NUDGES,
        accept=[Equal("most_entries_out_of_place", hint=ONE_AT_A_TIME)],
        hint=ONE_AT_A_TIME,
    ),
    Check(
        "theta_as_before",
        Text(es="theta queda como estaba", en="theta is as it was before"),
        points=1,
        measure=measure.nudged_entries,
        cases=NUDGES,
        accept=[
            Close(
                "theta_after",
                rtol=0,
                atol=1e-12,
                why="to add and take away epsilon leaves a rounding of 1e-16",
                hint=THETA_STAYS,
            )
        ],
        hint=THETA_STAYS,
    ),
    Check(
        "any_shape_and_view",
        Text(es="cualquier forma, también una vista transpuesta", en="any shape, a transposed view too"),
        points=1,
        measure=measure.of_separate_entries,
        cases=[
            Case("three axes", theta((2, 3, 2), 1e-4), visible=True),
            Case("a transposed view", theta((3, 4), 1e-4, transposed=True), visible=True),
            Case("a single number", theta((), 1e-4)),
            Case("a transposed view of three axes", theta((2, 3, 4), 1e-4, transposed=True)),
        ],
        accept=[
            Close(
                "numerical_gradient",
                atol=1e-2,
                why="a forward difference is off by 12 epsilon at most: the formula is the matter of another check",
                hint=ANY_SHAPE,
            )
        ],
        hint=ANY_SHAPE,
    ),
]

# Relative error --------------------------------------------------------------------------------------

RELATIVE = Text(
    es="|a - b| entre el mayor de |a|, |b| y floor, entrada a entrada",
    en="|a - b| over the largest of |a|, |b| and floor, entry by entry",
)
ZEROS = Text(
    es="donde los dos gradientes son 0 (o menores que floor) el denominador es floor: no hay división por cero",
    en="where both gradients are 0 (or below floor) the denominator is floor: there is no division by zero",
)
NAN = Text(
    es="un gradiente con nan o inf está mal: que el error lo diga; cuidado con max() de Python, np.fmax y nan_to_num",
    en="a gradient of nan or inf is wrong: let the error say so; mind Python's max(), np.fmax and nan_to_num",
)


def pair_of(shape: tuple[int, ...], off: float, scale: float = 1.0) -> Draw:
    """Two gradients; ``off``: by which part they differ, or, where it is 1, two that know nothing of each other."""

    def drawn(source: Source) -> Arrays:
        a, other = (source.rng.uniform(0.5, 2, shape) * source.rng.choice([-1, 1], shape) for _ in range(2))
        b = other if off == 1 else a * (1 + off * other)
        return {"a": np.asarray(scale * a), "b": np.asarray(scale * b)}

    return drawn


def zeros_and_tiny(floor: float | None) -> Draw:
    def drawn(source: Source) -> Arrays:
        unit = 1e-8 if floor is None else floor
        small = source.rng.uniform(0.1, 0.9, (2, 3)) * unit
        a, b = np.zeros((2, 8)), np.zeros((2, 8))
        a[:, 1] = b[:, 2] = source.rng.uniform(1, 2, 2)  # one of both is 0
        a[:, 3], b[:, 3] = small[:, 0], -small[:, 0]
        a[:, 4:6] = small[:, 1:]
        a[:, 6], b[:, 7] = 3 * unit, 3 * unit
        signs = source.rng.permutation([-1, 1])[:, None]  # each of them once
        a, b = signs * a, signs * b
        return {"a": a, "b": b, **({} if floor is None else {"floor": np.asarray(floor)})}

    return drawn


def not_finite(*bad: float) -> Draw:
    """Among ordinary entries some that are nan or inf: in a, in b, in both."""

    def drawn(source: Source) -> Arrays:
        pair = pair_of((3, 2 * len(bad)), 1)(source)
        for k, value in enumerate(bad):
            pair["a"][0, 2 * k] = pair["b"][1, 2 * k + 1] = pair["a"][2, 2 * k] = pair["b"][2, 2 * k] = value
        return pair

    return drawn


RELATIVE_ERROR = [
    Check(
        "error_of_each_entry",
        Text(es="el error de cada entrada", en="the error of each entry"),
        points=2,
        measure=measure.relative_errors,
        cases=[
            Case("unlike gradients", pair_of((2, 3), 1), visible=True),
            Case("two numbers", pair_of((), 0.1), visible=True),
            Case("nearly equal gradients", pair_of((4, 5), 1e-3)),
            Case("large gradients", pair_of((6,), 0.2, scale=1e6)),
            Case("small gradients", pair_of((6,), 0.2, scale=1e-5)),
        ],
        accept=[
            Close(
                "relative_error", rtol=1e-9, why="one difference and one quotient in float64", hint=RELATIVE
            )
        ],
        hint=RELATIVE,
    ),
    Check(
        "error_of_zeros",
        Text(es="ceros y entradas menores que floor", en="zeros and entries below floor"),
        points=1,
        measure=measure.relative_errors,
        cases=[
            Case("zeros and tiny entries", zeros_and_tiny(None), visible=True),
            Case("zeros and tiny entries, floor 1e-3", zeros_and_tiny(1e-3), visible=True),
            Case("zeros and tiny entries, floor 1e-5", zeros_and_tiny(1e-5)),
        ],
        accept=[
            Close("relative_error", rtol=1e-9, why="one difference and one quotient in float64", hint=ZEROS)
        ],
        hint=ZEROS,
    ),
    Check(
        "error_of_nan",
        Text(es="nan e inf no pasan por buenos", en="nan and inf don't pass for good ones"),
        points=1,
        measure=measure.relative_errors,
        derive=derive.where_not_finite,
        cases=[
            Case("nan and inf", not_finite(np.nan, np.inf), visible=True),
            Case("nan and -inf", not_finite(-np.inf, np.nan)),
        ],
        accept=[Equal("finite_error", hint=NAN)],
        hint=NAN,
    ),
    Check(
        "error_leaves_its_inputs",
        Text(es="los gradientes quedan como estaban", en="the gradients are as they were before"),
        points=1,
        measure=measure.gradients_after,
        cases=[
            Case("unlike gradients", pair_of((2, 3), 1), visible=True),
            Case("nearly equal gradients", pair_of((4, 5), 1e-3)),
        ],
        accept=[
            Close("a_after", rtol=0, why=NOT_TOUCHED, hint=ONLY_READ),
            Close("b_after", rtol=0, why=NOT_TOUCHED, hint=ONLY_READ),
        ],
        hint=ONLY_READ,
    ),
]

# The checker -----------------------------------------------------------------------------------------

NUMERICAL = "a forward difference is off by 1e-5, a nudge that float32 takes part in by 1e-2: both the matter of other checks"
EVERY_ENTRY = Text(
    es="una fila por entrada: nombre del parámetro, posición en el parámetro aplanado, gradiente de autograd y diferencia numérica",
    en="one row an entry: the parameter's name, position in the flattened parameter, autograd's gradient and the numerical difference",
)
WITH_EPSILON = Text(
    es="diferencia centrada con el épsilon recibido, sea cual sea, y el parámetro vuelve a su valor tras cada entrada",
    en="a central difference with the epsilon that comes in, whatever it is, and the parameter back at its value after each entry",
)
FIND_IT = Text(
    es="el error es de cada entrada por separado, y ninguna falta cuando samples es grande",
    en="the error is that of each entry by itself, and none is missing where samples is large",
)
SAME_ERROR = Text(
    es="el último valor de la fila es relative_error de los dos anteriores",
    en="the last value of a row is relative_error of the two before it",
)
DOUBLE = Text(
    es="en float32 la pérdida se redondea a 1e-7 y épsilon es 1e-5: convierte a float64 el modelo, x y, si es real, y, antes de los dos gradientes",
    en="in float32 the loss is rounded to 1e-7 and epsilon is 1e-5: convert the model, x and, where it is real, y to float64 before both gradients",
)
EVAL = Text(
    es="pon la copia en modo de evaluación, eval(), antes de los dos gradientes",
    en="put the copy into evaluation mode, eval(), before both gradients",
)
SEED = Text(
    es="torch.manual_seed(seed) justo antes de cada evaluación de la pérdida, también de la de autograd",
    en="torch.manual_seed(seed) right before each evaluation of the loss, that of autograd too",
)
MODEL_STAYS = Text(
    es="trabaja con copy.deepcopy(model): double(), eval() y zero_grad() cambian el modelo que los recibe",
    en="work with copy.deepcopy(model): double(), eval() and zero_grad() change the model that they are called on",
)
RANDOM = Text(
    es="de cada parámetro samples entradas distintas (todas si no tiene más), al azar según seed: torch.randperm con un generador propio",
    en="of each parameter samples different entries (all where it has no more), at random by seed: torch.randperm with a generator of its own",
)
IDLE = Text(
    es="un parámetro que la pérdida no usa tiene p.grad None: su gradiente es 0, y se comprueba como los demás",
    en="a parameter that the loss does not use has None for p.grad: its gradient is 0, and it is checked like the others",
)
SMALLEST = 3e-3


def clear_net(batch: int, features: int, hidden: int, classes: int) -> Draw:
    """A net none of whose gradients is so small that the rounding of a difference counts beside it."""

    def drawn(source: Source) -> Arrays:
        while True:
            arrays = net(batch, features, hidden, classes)(source)
            gradients = mlp_backward(arrays, arrays["x"], arrays["y"])
            if min(np.abs(g).min() for g in gradients.values()) > SMALLEST:
                return arrays

    return drawn


def with_real_targets(draw: Draw) -> Draw:
    def drawn(source: Source) -> Arrays:
        arrays = draw(source)
        return {**arrays, "y": source.rng.standard_normal((len(arrays["x"]), len(arrays["b2"])))}

    return drawn


def with_epsilon(draw: Draw, epsilon: float) -> Draw:
    return lambda source: {**draw(source), "epsilon": np.asarray(epsilon)}


def in_float32(draw: Draw) -> Draw:
    def drawn(source: Source) -> Arrays:
        return {
            name: array.astype(np.float32) if array.dtype == np.float64 else array
            for name, array in draw(source).items()
        }

    return drawn


def with_fault(draw: Draw, name: str, factor: float, last: bool = False) -> Draw:
    """One entry of one gradient comes out of the backward pass multiplied by ``factor``."""

    def drawn(source: Source) -> Arrays:
        arrays = draw(source)
        gradient = mlp_backward(arrays, arrays["x"], arrays["y"])[name]
        faults = {f"fault_{other}": np.zeros_like(arrays[other]) for other in ("w1", "b1", "w2", "b2")}
        place = tuple([-1] * gradient.ndim if last else source.rng.integers(gradient.shape))
        faults[f"fault_{name}"][place] = (factor - 1) * gradient[place]
        return {**arrays, **faults}

    return drawn


def with_statistics(draw: Draw) -> Draw:
    """Running mean and variance of a batch norm, far from those of a batch."""

    def drawn(source: Source) -> Arrays:
        arrays = draw(source)
        size = len(arrays["b1"])
        statistics = {
            "running_mean": source.rng.uniform(0.5, 1.5, size),
            "running_var": source.rng.uniform(2, 4, size),
        }
        return {**arrays, **statistics}

    return drawn


def with_state(draw: Draw, training: bool) -> Draw:
    """The mode that the model comes in, and gradients of an earlier backward pass."""

    def drawn(source: Source) -> Arrays:
        given = {**with_statistics(draw)(source), "training": np.asarray(training)}
        return {**given, "earlier": source.rng.uniform(1, 2, 6)}

    return drawn


def with_seed(draw: Draw) -> Draw:
    return lambda source: {**draw(source), "seed": source.rng.integers(1, 10**6)}


def with_seeds(draw: Draw, samples: int, count: int) -> Draw:
    def drawn(source: Source) -> Arrays:
        seeds = source.rng.choice(10**6, count, replace=False)
        return {**draw(source), "samples": np.asarray(samples), "seeds": seeds}

    return drawn


SMALL, OTHER = clear_net(6, 3, 4, 3), clear_net(5, 4, 3, 2)


def rows_equal(suffix: str, atol: float, hint: Text) -> list[Equal | Close]:
    """The same entries, autograd's gradient exactly, and a numerical one that comes near."""
    return [
        Equal(f"parameter{suffix}", hint=EVERY_ENTRY),
        Equal(f"position{suffix}", hint=EVERY_ENTRY),
        Close(f"autograd{suffix}", rtol=1e-10, atol=1e-13, why=ROUNDING, hint=hint),
        Close(f"numerical{suffix}", rtol=1e-3, atol=atol, why=NUMERICAL, hint=hint),
    ]


CHECK_GRADIENTS = [
    Check(
        "checker_tries_every_entry",
        Text(es="compara los dos gradientes en cada entrada", en="compares both gradients at each entry"),
        points=2,
        measure=measure.checked,
        derive=derive.in_order,
        cases=[
            Case("a small net", SMALL, visible=True),
            Case("another small net", OTHER),
            Case("F.mse_loss", with_real_targets(OTHER)),
        ],
        accept=rows_equal("", 1e-3, EVERY_ENTRY),
        hint=EVERY_ENTRY,
    ),
    Check(
        "checker_uses_the_central_difference",
        Text(
            es="diferencia centrada con el épsilon dado, aunque esté mal elegido",
            en="a central difference with the epsilon given, though it be a bad one",
        ),
        points=2,
        measure=measure.checked_with_epsilon,
        derive=derive.with_tiny_epsilon,
        cases=[
            Case("epsilon 0.5, and 1e-14", with_epsilon(SMALL, 0.5), visible=True),
            Case("epsilon 0.1, and 1e-14", with_epsilon(OTHER, 0.1)),
        ],
        accept=[
            Close("numerical", rtol=1e-8, atol=1e-8, why=ROUNDING, hint=WITH_EPSILON),
            InRange(
                "median_difference_with_tiny_epsilon",
                low=1e-4,
                why="the loss, about 1, is rounded to 1e-16: over 2e-14 that makes 1e-2",
                hint=WITH_EPSILON,
            ),
        ],
        hint=WITH_EPSILON,
    ),
    Check(
        "checker_finds_one_wrong_entry",
        Text(
            es="encuentra la única entrada cuyo gradiente está mal",
            en="finds the one entry whose gradient is wrong",
        ),
        points=2,
        measure=measure.checked,
        derive=derive.wrong_entry,
        cases=[
            Case("an entry of the first weight is 5 % off", with_fault(SMALL, "w1", 1.05), visible=True),
            Case("an entry of the last weight is 5 % off", with_fault(OTHER, "w2", 0.95)),
            Case("a bias with the opposite sign", with_fault(OTHER, "b1", -1.0, last=True)),
            Case("a bias without gradient", with_fault(SMALL, "b2", 0.0)),
        ],
        accept=[
            Equal("parameter_of_the_largest_error", hint=FIND_IT),
            Equal("position_of_the_largest_error", hint=FIND_IT),
            InRange(
                "second_largest_error_over_the_largest",
                high=0.3,
                why="gradients are 3e-3 at least, so that a forward difference is off by 3e-3 of them at most; the fault by 5e-2",
                hint=FIND_IT,
            ),
        ],
        hint=FIND_IT,
    ),
    Check(
        "checker_reports_the_relative_error",
        Text(es="el error de la fila es el relativo", en="the error of a row is the relative one"),
        points=1,
        measure=measure.checked_error,
        derive=derive.reported_minus_right,
        cases=[
            Case("epsilon 0.5", with_epsilon(SMALL, 0.5), visible=True),
            Case("epsilon 0.3", with_epsilon(OTHER, 0.3)),
        ],
        accept=[
            InRange(
                "largest_error_less_that_of_the_two_gradients",
                high=1e-9,
                why="one difference and one quotient in float64",
                hint=SAME_ERROR,
            )
        ],
        hint=SAME_ERROR,
    ),
    Check(
        "checker_works_in_float64",
        Text(es="comprueba en float64 un modelo en float32", en="checks a float32 model in float64"),
        points=1,
        measure=measure.checked,
        derive=derive.difference_of_both,
        cases=[
            Case("a net in float32", in_float32(SMALL), visible=True),
            Case("another net in float32", in_float32(OTHER)),
            Case("a net in float32, F.mse_loss", in_float32(with_real_targets(OTHER))),
        ],
        accept=[
            Close("autograd", rtol=1e-10, atol=1e-13, why="float32 is off by 1e-7", hint=DOUBLE),
            InRange(
                "largest_difference_of_both_gradients",
                high=1e-4,
                why="a forward difference is off by 1e-5; where float32 took part, by 3e-3",
                hint=DOUBLE,
            ),
        ],
        hint=DOUBLE,
    ),
    Check(
        "checker_in_evaluation_mode",
        Text(
            es="modo de evaluación: ni dropout ni estadísticas del lote",
            en="evaluation mode: no dropout and no statistics of the batch",
        ),
        points=1,
        measure=measure.checked_in_training,
        derive=derive.rows_of_training,
        cases=[
            Case("dropout and batch norm", with_statistics(SMALL), visible=True),
            Case("dropout and batch norm in another net", with_statistics(OTHER)),
        ],
        accept=[
            *rows_equal("_with_dropout", 1e-3, EVAL),
            *rows_equal("_with_batch_norm", 1e-3, EVAL),
        ],
        hint=EVAL,
    ),
    Check(
        "checker_fixes_the_seed",
        Text(
            es="el azar que queda es el mismo en cada evaluación",
            en="what chance is left is the same at each evaluation",
        ),
        points=1,
        measure=measure.checked_with_chance,
        derive=derive.difference_of_both,
        cases=[
            Case("dropout that eval does not turn off", with_seed(net(6, 3, 8, 3)), visible=True),
            Case("dropout in another net", with_seed(net(5, 4, 8, 3))),
        ],
        accept=[
            InRange(
                "largest_difference_of_both_gradients",
                high=1e-3,
                why="a forward difference is off by 1e-5; other units dropped in one of the evaluations by 1e-2 and more",
                hint=SEED,
            ),
            InRange(
                "largest_gradient", low=1e-3, why="dropout leaves the output bias its gradient", hint=SEED
            ),
        ],
        hint=SEED,
    ),
    Check(
        "checker_leaves_the_model",
        Text(es="el modelo recibido queda como estaba", en="the given model is as it was before"),
        points=1,
        measure=measure.left_in_the_model,
        cases=[
            Case("a float32 model in training", with_state(in_float32(SMALL), True), visible=True),
            Case("a float32 model in evaluation", with_state(in_float32(OTHER), False)),
            Case("a float64 model in training", with_state(OTHER, True)),
        ],
        accept=[
            Equal("bytes_a_weight_after", hint=MODEL_STAYS),
            Close(
                "weights_after",
                rtol=1e-6,
                atol=1e-8,
                why="to add and take away epsilon leaves a rounding; epsilon itself is 1e-5",
                hint=MODEL_STAYS,
            ),
            Close("gradients_after", rtol=0, why=NOT_TOUCHED, hint=MODEL_STAYS),
            Close("running_statistics_after", rtol=1e-6, why=NOT_TOUCHED, hint=MODEL_STAYS),
            Equal("in_training_after", hint=MODEL_STAYS),
        ],
        hint=MODEL_STAYS,
    ),
    Check(
        "checker_tries_random_entries",
        Text(
            es="unas pocas entradas de cada parámetro, al azar según seed",
            en="a few entries of each parameter, at random by seed",
        ),
        points=2,
        measure=measure.tried_entries,
        derive=derive.spread_of_entries,
        cases=[
            Case("two of each, 40 seeds", with_seeds(net(2, 3, 2, 3), 2, 40), visible=True),
            Case("three of each, 60 seeds", with_seeds(net(2, 2, 3, 2), 3, 60)),
        ],
        accept=[
            Equal("entries_tried", hint=RANDOM),
            Equal("most_tries_of_one_entry_in_a_call", hint=RANDOM),
            Equal("entries_that_differ_with_the_same_seed", hint=RANDOM),
            # of 6 entries 2 (3) are tried: in 40 (60) calls one is left out with probability 9e-8 (9e-19),
            # for the 12 such entries of both weights 1e-6 (1e-17)
            Equal("entries_never_tried", hint=RANDOM),
            InRange(
                "share_of_calls_that_try_the_most_tried_entry",
                high=0.98,
                why="59 of 60 calls try one of 6 entries with probability 5e-17 where 3 are tried",
                hint=RANDOM,
            ),
        ],
        hint=RANDOM,
    ),
    Check(
        "checker_with_unused_parameter",
        Text(
            es="un parámetro que la pérdida no usa tiene gradiente 0",
            en="a parameter that the loss does not use has gradient 0",
        ),
        points=1,
        measure=measure.checked_with_idle_parameter,
        derive=derive.in_order,
        cases=[
            Case("a parameter that is not used", SMALL, visible=True),
            Case("a parameter that is not used in another net", OTHER),
        ],
        accept=rows_equal("", 1e-3, IDLE),
        hint=IDLE,
    ),
]

EARLIER = Text(
    es="backward() suma a lo que ya hay en p.grad: trabaja con una copia, o pide los gradientes con torch.autograd.grad",
    en="backward() adds to what is in p.grad: work on a copy, or ask for the gradients by torch.autograd.grad",
)
CHECK_GRADIENTS.append(
    Check(
        "checker_with_earlier_gradients",
        Text(
            es="los gradientes de antes no cuentan",
            en="gradients from before don't count",
        ),
        points=1,
        measure=measure.checked_after_another_backward,
        derive=derive.in_order,
        cases=[
            Case("a model with gradients", SMALL, visible=True),
            Case("another model with gradients", OTHER),
        ],
        accept=rows_equal("", 1e-3, EARLIER),
        hint=EARLIER,
    )
)

# The figure ------------------------------------------------------------------------------------------


def errors_of(count: int, *names: str) -> Draw:
    """Valleys: truncation falls with epsilon, rounding rises."""

    def drawn(source: Source) -> Arrays:
        epsilons = np.logspace(-12, 0, count)
        laws = {"forward": (1, 1e-16), "central": (2, 1e-16), "float32": (2, 1e-8)}
        found = {
            name: (epsilons ** laws[name][0] + laws[name][1] / epsilons) * source.rng.uniform(0.5, 2, count)
            for name in names
        }
        return {"epsilons": epsilons, **found}

    return drawn


FIGURE = [
    Check(
        "figure_of_the_errors",
        Text(
            es="la figura muestra cada error frente a épsilon, en escala log-log",
            en="the figure shows each error against epsilon, log-log",
        ),
        points=2,
        measure=measure.figure,
        cases=[
            Case("two methods", errors_of(9, "forward", "central"), visible=True),
            Case("three methods", errors_of(13, "forward", "central", "float32")),
        ],
        accept=[
            Axes(
                log_x=True,
                log_y=True,
                x_names=("epsilon", "épsilon", "eps", "ε", "step", "paso"),
                y_names=("relative error", "error relativo", "error", "errors", "errores"),
                shift=0.0,
            )
        ],
    ),
]

CHECKS = [*MLP_BACKWARD, *NUMERICAL_GRADIENT, *RELATIVE_ERROR, *CHECK_GRADIENTS, *FIGURE]
