"""Cases, criteria and points.  What a bound rests on stands in its ``why``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from torch import nn

from assignments.gradient_flow import derive, logs, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text, calibrated

BOUNDS = calibrated(__file__)
Arrays = dict[str, np.ndarray]

FLOAT64 = "the same float64 sums in another order; 1e-6 leaves room for one conversion to float32"


def network(
    rng: np.random.Generator,
    sizes: Sequence[int],
    without_bias: Sequence[int] = (),
    torch_default: bool = False,
) -> Arrays:
    """weight_0 (out, in), bias_0 (out,), ...: normal of variance 1/in, or as nn.Linear draws by default."""
    arrays = {}
    for index, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        for name, shape in (("weight", (fan_out, fan_in)), ("bias", (fan_out,))):
            unit = rng.uniform(-1, 1, shape) if torch_default else rng.standard_normal(shape)
            if name == "weight" or index not in without_bias:
                arrays[f"{name}_{index}"] = unit / fan_in**0.5
    return arrays


def batch(rng: np.random.Generator, n: int, features: int, classes: int, name: str = "") -> Arrays:
    return {
        f"{name}x": rng.standard_normal((n, features)),
        f"{name}y": rng.integers(0, classes, size=n),
        f"{name}targets": rng.standard_normal((n, classes)),
    }


def tiny_to_huge(draw: logs.Draw) -> logs.Draw:
    """First gradients of about 1e-9 and others of 1e3 and more: a tiny input, large weights at the end."""

    def drawn(source: Source) -> Arrays:
        arrays = draw(source)
        last = max(name for name in arrays if name.startswith("weight_"))
        return {**arrays, "x": 1e-12 * arrays["x"], last: 1e3 * arrays[last]}

    return drawn


# --- sigmoid_derivative


def around_zero(_source: Source) -> Arrays:
    return {"x": np.linspace(-6, 6, 25)}


def matrix(source: Source) -> Arrays:
    return {"x": 3 * source.rng.standard_normal((7, 5))}


def saturated(source: Source) -> Arrays:
    return {"x": source.rng.choice([-1, 1], (6, 1, 4)) * source.rng.uniform(5, 30, (6, 1, 4))}


def scalar_zero(_source: Source) -> Arrays:
    return {"x": np.asarray(0.0)}


def tails(_source: Source) -> Arrays:
    return {"x": np.asarray([-1e4, -800, -100, 100, 800, 1e4])}


def far_tails(source: Source) -> Arrays:
    return {"x": np.outer([-1, 1], source.rng.uniform(750, 1e6, 6))}


def float32_tails(source: Source) -> Arrays:
    return {"x": np.outer([-1, 1], source.rng.uniform(100, 1e4, 6)).astype(np.float32)}


def as_dtype(dtype: type[np.floating]) -> logs.Draw:
    """Values of ordinary size and, in the last row, some that an exponential does not bear."""
    scales = np.asarray([[3], [3], [3], [1e4]])
    return lambda source: {"x": (scales * source.rng.standard_normal((4, 3))).astype(dtype)}


SIGMOID = [
    Check(
        "sigmoid_derivative_values",
        Text(es="la derivada vale lo que debe", en="the derivative has the right values"),
        points=1,
        measure=measure.derivative,
        cases=[
            Case("around zero", around_zero, visible=True),
            Case("zero alone", scalar_zero),
            Case("a matrix", matrix),
            Case("saturated", saturated),
        ],
        accept=[
            Close(
                "derivative",
                rtol=1e-9,
                atol=1e-15,
                why="two float64 products; 1 - sigmoid(30) has lost all but three digits, an error below 1e-15",
                hint=Text(
                    es="x es lo que entra en la sigmoide, no lo que sale; la derivada vale 0.25 en x = 0 y es par: lo mismo en x que en -x",
                    en="x is what goes into the sigmoid, not what comes out; the derivative is 0.25 at x = 0 and even: the same at x as at -x",
                ),
            )
        ],
    ),
    Check(
        "sigmoid_derivative_tails",
        Text(es="la derivada es 0 en las colas, no nan", en="the derivative is 0 in the tails, not nan"),
        points=1,
        measure=measure.derivative,
        cases=[
            Case("tails", tails, visible=True),
            Case("far tails", far_tails),
            Case("tails in float32", float32_tails),
        ],
        needs=["sigmoid_derivative_values"],
        accept=[
            InRange(
                "derivative",
                low=0.0,
                high=1e-12,
                why="the derivative at 100 is 4e-44; finite for every finite x",
                hint=Text(
                    es="donde |x| es grande la sigmoide está saturada y la derivada se acerca a 0",
                    en="where |x| is large the sigmoid is saturated and the derivative goes to 0",
                ),
            )
        ],
        hint=Text(
            es="exp(800) ya no cabe en float64, ni exp(100) en float32; escribe la derivada con la propia sigmoide",
            en="exp(800) no longer fits float64, nor exp(100) float32; write the derivative with the sigmoid itself",
        ),
    ),
    Check(
        "sigmoid_derivative_dtype_and_input",
        Text(
            es="el resultado tiene el tipo de x, y x no cambia",
            en="the result has the dtype of x, and x stays as it is",
        ),
        points=1,
        measure=measure.derivative,
        derive=derive.dtype_of,
        cases=[
            Case("float64", as_dtype(np.float64), visible=True),
            Case("float32", as_dtype(np.float32), visible=True),
            Case("another matrix in float32", as_dtype(np.float32)),
        ],
        needs=["sigmoid_derivative_values"],
        accept=[
            Equal(
                "bytes_a_value",
                hint=Text(
                    es="devuelve el tipo que llega: ni .float() ni .double(), ni un tensor nuevo de otro tipo",
                    en="return the dtype that comes in: no .float(), no .double(), no new tensor of another dtype",
                ),
            ),
            Close(
                "x_after",
                rtol=0.0,
                why="x is only read",
                hint=Text(
                    es="las operaciones que acaban en «_» (sigmoid_, mul_) o en «=» (*=, -=) sobrescriben el tensor de quien llama",
                    en='operations that end in "_" (sigmoid_, mul_) or "=" (*=, -=) overwrite the caller\'s tensor',
                ),
            ),
        ],
    ),
]


# --- gradient_norms


def small_network(source: Source) -> Arrays:
    return {**network(source.rng, [5, 4, 3]), **batch(source.rng, 8, 5, 3)}


def unequal_widths(source: Source) -> Arrays:
    return {**network(source.rng, [7, 12, 1, 9, 4]), **batch(source.rng, 16, 7, 4)}


def without_biases(source: Source) -> Arrays:
    return {**network(source.rng, [6, 5, 8, 3], without_bias=range(3)), **batch(source.rng, 10, 6, 3)}


def in_a_row(source: Source) -> Arrays:
    """Two linear layers, two activations, and so on."""
    layout = np.asarray([1, 1, 0, 0, 1, 0, 1])
    return {**network(source.rng, [5, 6, 4, 7, 3]), **batch(source.rng, 8, 5, 3), "layout": layout}


def in_any_order(source: Source) -> Arrays:
    """An activation first, three linear layers in a row, some of them without biases."""
    weights = network(source.rng, [6, 7, 5, 8, 4, 3], without_bias=[0, 3])
    return {**weights, **batch(source.rng, 10, 6, 3), "layout": np.asarray([0, 1, 0, 0, 1, 1, 1, 0, 1])}


def one_layer(source: Source) -> Arrays:
    return {**network(source.rng, [6, 4]), **batch(source.rng, 10, 6, 4)}


def ten_layers_on_images(source: Source) -> Arrays:
    images = source.images.shuffled(source.rng, train=128, val=0)
    sizes = [images.train_x.shape[1], *[64] * 9, images.classes]
    weights = network(source.rng, sizes, torch_default=True)
    return {**weights, "x": images.train_x.astype(np.float64), "y": images.train_y, **uneven_layers(source)}


def uneven_layers(source: Source) -> Arrays:
    """Square layers whose gradients differ by a factor of about 5, neither rising nor falling throughout.

    The smaller a layer's weights are, the larger is its gradient beside the others'.
    """
    scales = 5.0 ** -np.asarray([2, 0, 4, 1, 5, 3])
    weights = scales[:, None, None] * source.rng.standard_normal((6, 8, 8)) / 8**0.5
    drawn = batch(source.rng, 16, 8, 8)
    return {"square_weights": weights, "square_x": drawn["x"], "square_y": drawn["y"]}


def with_earlier_batch(sizes: Sequence[int]) -> logs.Draw:
    def draw(source: Source) -> Arrays:
        first, last = sizes[0], sizes[-1]
        earlier = batch(source.rng, 12, first, last, "earlier_")
        return {**network(source.rng, sizes), **batch(source.rng, 8, first, last), **earlier}

    return draw


NORM_HINT = Text(
    es="una norma L2 por cada matriz de pesos: la raíz de la suma de los cuadrados de su gradiente (p.grad), con la pérdida que se pasa",
    en="one L2 norm for each weight matrix: the root of the sum of squares of its gradient (p.grad), with the loss that is passed",
)
GRADIENT_NORMS = [
    Check(
        "norm_of_each_weight",
        Text(
            es="la norma L2 del gradiente de cada matriz de pesos",
            en="the L2 norm of each weight matrix's gradient",
        ),
        points=2,
        measure=measure.norms_of_each_weight,
        cases=[
            Case("two layers", small_network, visible=True),
            Case("unequal widths", unequal_widths),
            Case("layers without biases", without_biases),
            Case("two layers and two activations in a row", in_a_row, visible=True),
            Case("layers and activations in any order", in_any_order),
            Case("one layer", one_layer),
            Case("norms from tiny to huge", tiny_to_huge(unequal_widths)),
        ],
        accept=[
            Close("norms_sorted", rtol=1e-6, why=FLOAT64, hint=NORM_HINT),
            Close(
                "norms_with_mse_sorted",
                rtol=1e-6,
                why=FLOAT64,
                hint=Text(
                    es="usa loss_fn, la pérdida que recibe la función",
                    en="use loss_fn, the loss that the function receives",
                ),
            ),
        ],
        hint=Text(
            es="una sola norma por capa, sin los sesgos", en="a single norm a layer, without the biases"
        ),
    ),
    Check(
        "ten_layers_sigmoid_and_relu",
        Text(
            es="las normas van en orden: de diez capas la primera recibe casi nada con sigmoide, más con ReLU",
            en="the norms are in order: of ten layers the first gets next to nothing with sigmoid, more with ReLU",
        ),
        points=1,
        measure=measure.ten_layers,
        derive=derive.across_layers,
        cases=[
            Case("ten layers of width 64", ten_layers_on_images, visible=True),
            Case("ten other layers of width 64", ten_layers_on_images),
        ],
        accept=[
            InRange(
                "sigmoid_first_over_last",
                low=0.0,
                high=BOUNDS["ten_layers_sigmoid_and_relu/sigmoid_first_over_last"],
                why="1.4e-8 to 6e-8 over 200 networks on the digits; a reversed order gives 2e7",
                hint=Text(
                    es="el orden es el de la pasada hacia delante: la primera norma es la de la capa junto a la entrada",
                    en="the order is that of the forward pass: the first norm is that of the layer next to the input",
                ),
            ),
            InRange(
                "relu_ratio_over_sigmoid_ratio",
                low=BOUNDS["ten_layers_sigmoid_and_relu/relu_ratio_over_sigmoid_ratio:low"],
                why="3e4 at the least over 200 networks",
                hint=Text(
                    es="con ReLU el gradiente llega mucho mejor a la primera capa",
                    en="with ReLU the gradient reaches the first layer far better",
                ),
            ),
            InRange(
                "relu_largest_over_smallest",
                low=BOUNDS["ten_layers_sigmoid_and_relu/relu_largest_over_smallest:low"],
                why="99 at the least over 200 networks: better is not even",
                hint=Text(
                    es="con los pesos por defecto, ReLU también reparte el gradiente de forma desigual",
                    en="with default weights ReLU too spreads the gradient unevenly",
                ),
            ),
            Equal(
                "rank_of_each_layer",
                hint=Text(
                    es="cada norma va en el lugar de su capa, sin ordenarlas por tamaño: en esta red unas suben y otras bajan",
                    en="each norm stands in its layer's place, not sorted by size: in this network some rise and others fall",
                ),
            ),
        ],
    ),
    Check(
        "earlier_gradients_do_not_count",
        Text(
            es="los gradientes anteriores no cuentan y los pesos no cambian",
            en="earlier gradients do not count and the weights stay",
        ),
        points=1,
        measure=measure.after_earlier_gradients,
        derive=derive.after_over_fresh,
        cases=[
            Case("after another backward pass", with_earlier_batch([5, 4, 3]), visible=True),
            Case("after another backward pass, four layers", with_earlier_batch([6, 9, 5, 7, 4])),
        ],
        accept=[
            InRange(
                "norm_after_over_norm_fresh",
                low=1 - 1e-6,
                high=1 + 1e-6,
                why="the same computation twice",
                hint=Text(
                    es="backward() suma a lo que ya hay en p.grad: ¿qué hay ahí cuando empiezas?",
                    en="backward() adds to what is already in p.grad: what is there when you start?",
                ),
            ),
            Close(
                "weights_after",
                rtol=1e-12,
                why="the weights are only read",
                hint=Text(
                    es="medir no es entrenar: la función no debe actualizar los pesos",
                    en="to measure is not to train: the function must not update the weights",
                ),
            ),
        ],
    ),
]


# --- gradient_ratio

ONLY_READ = Text(
    es="el registro solo se lee: lo que asignas a norms[...] o haces con «/=» o con div_ cambia el tensor de quien llama; trabaja en una copia",
    en='the log is only read: what you assign to norms[...] or do with "/=" or div_ changes the caller\'s tensor; work on a copy',
)


def one_moment(layers: int) -> logs.Draw:
    return lambda source: {"norms": 10 ** source.rng.uniform(-8, 1, layers)}


def tiny_last_layer(source: Source) -> Arrays:
    return {"norms": 10 ** np.append(source.rng.uniform(-8, 1, 6), source.rng.uniform(-9, -8))}


def run(steps: int, layers: int, diverges: bool = False) -> logs.Draw:
    def draw(source: Source) -> Arrays:
        norms = 10 ** source.rng.uniform(-8, 1, (steps, layers))
        norms[steps - 2 * diverges :] = np.nan
        return {"norms": norms}

    return draw


RATIO = [
    Check(
        "ratio_of_one_moment",
        Text(es="el cociente de la primera norma y la última", en="the first norm over the last"),
        points=1,
        measure=measure.ratio,
        cases=[
            Case("five layers", one_moment(5), visible=True),
            Case("twenty layers", one_moment(20)),
            Case("tiny last layer", tiny_last_layer),
        ],
        accept=[
            Close(
                "ratio",
                rtol=1e-6,
                why="one division",
                hint=Text(
                    es="la primera capa dividida entre la última: mucho menor que 1 si el gradiente se desvanece",
                    en="the first layer divided by the last: far below 1 where the gradient vanishes",
                ),
            )
        ],
    ),
    Check(
        "ratio_at_every_step",
        Text(
            es="un cociente por cada paso del registro, que queda como estaba",
            en="one ratio for each step of a log, which stays as it was",
        ),
        points=1,
        measure=measure.ratio,
        needs=["ratio_of_one_moment"],
        cases=[
            Case("three steps", run(3, 5), visible=True),
            Case("many steps", run(40, 11)),
            Case("as many steps as layers", run(6, 6)),
            Case("one step", run(1, 5)),
            Case("a run that diverges", run(9, 4, diverges=True)),
        ],
        accept=[
            Close(
                "ratio",
                rtol=1e-6,
                why="one division",
                allow_nonfinite=True,  # nan where the run diverged
                hint=Text(
                    es="las capas están siempre en el último eje: norms[..., i]; cada paso, también uno solo o uno con nan, da su cociente",
                    en="layers are always on the last axis: norms[..., i]; each step gives its ratio, a single one and one with nan too",
                ),
            ),
            Close("norms_after", rtol=0.0, why="the log is only read", allow_nonfinite=True, hint=ONLY_READ),
        ],
    ),
]


# --- diagnose


def log(name: str, draw: logs.Draw, visible: bool = False) -> Case:
    return Case(name, draw, visible=visible, withhold=["kind"])


def diagnosis(name: str, title: Text, cases: Sequence[Case], hints: dict[str, Text]) -> Check:
    """One symptom: each kind of log with the hint for whoever misjudges it."""
    return Check(
        name,
        title,
        points=1,
        measure=measure.diagnosis,
        derive=derive.by_kind,
        cases=cases,
        accept=[Equal(kind, labels=measure.LABELS, hint=hint) for kind, hint in hints.items()],
    )


ORDINARY = {
    "ordinary_healthy_log": Text(
        es="ninguna regla del docstring se cumple en este registro: el gradiente llega y la pérdida baja",
        en="no rule of the docstring holds for this log: the gradient arrives and the loss falls",
    )
}
NOT_FINITE = Text(
    es="toda comparación con nan es falsa: pregunta primero, en los tres registros, si todo es finito (ni nan ni inf)",
    en="every comparison with nan is false: ask first, of all three logs, whether everything is finite (neither nan nor inf)",
)
EXPLOSION_FIRST = Text(
    es="decide la primera regla que se cumple: la explosión se pregunta antes que el desvanecimiento",
    en="the first rule that holds decides: ask for the explosion before vanishing",
)
HUGE = Text(
    es="basta con que una norma, de cualquier capa y en cualquier paso, pase de 1e6",
    en="one norm above 1e6, of any layer and at any step, is enough",
)
CLIMBS = Text(
    es="una última pérdida de más de 5 veces la primera es una explosión, aunque todo sea finito",
    en="a last loss of more than 5 times the first is an explosion, even where all is finite",
)
NOT_CLIMBED = Text(
    es="se comparan la última pérdida y la primera; lo que pasa entre ellas no decide",
    en="the last loss is compared with the first; what happens between them does not decide",
)
TINY = Text(
    es="mira la primera columna de norms: si en todos los pasos queda por debajo de 1e-6, hay desvanecimiento",
    en="look at the first column of norms: where it stays below 1e-6 at every step, the gradient vanishes",
)
STILL = Text(
    es="si el cambio de los pesos de la primera capa es menor que 1e-5, hay desvanecimiento",
    en="where the change of the first layer's weights is below 1e-5, the gradient vanishes",
)
LOG_ONLY_READ = {
    name: Text(
        es=f"{name} solo se lee: lo que asignas a {name}[...] o haces con «-=», abs_ o nan_to_num_ cambia el tensor de quien llama; trabaja en una copia",
        en=f'{name} is only read: what you assign to {name}[...] or do with "-=", abs_ or nan_to_num_ changes the caller\'s tensor; work on a copy',
    )
    for name in ("norms", "losses", "weight_changes")
}
DIAGNOSE = [
    diagnosis(
        "diagnose_nan_and_inf",
        Text(es="nan e inf en cualquier lugar son una explosión", en="nan and inf anywhere are an explosion"),
        [
            log("the loss is nan after some epochs", logs.drawn(logs.nan_late), visible=True),
            log("one nan or inf", logs.drawn(logs.not_finite_in_one_place, count=20, steps=9, layers=7)),
            log("a plateau and then nan", logs.drawn(logs.plateau_then_nan, 2, layers=10, epochs=5)),
            log(
                "ten layers with std 5, trained",
                logs.recorded("loss_nan_after_some_epochs", nn.ReLU, 5.0, 0.1),
            ),
        ],
        {
            "loss_nan_after_some_epochs": NOT_FINITE,
            "one_nan_or_inf": NOT_FINITE,
            "plateau_that_ends_in_nan": EXPLOSION_FIRST,
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_huge_gradients",
        Text(es="una norma enorme es una explosión", en="a huge norm is an explosion"),
        [
            log("one huge norm", logs.drawn(logs.huge_norms, count=13), visible=True),
            log(
                "one huge norm, any layer and step",
                logs.drawn(logs.huge_norms, 3, count=13, steps=11, layers=12),
            ),
            log(
                "ten layers with std 5, small steps",
                logs.recorded("one_norm_far_above_1e7", nn.ReLU, 5.0, 1e-15),
            ),
        ],
        {
            "one_norm_far_above_1e7": HUGE,
            "one_norm_from_1e6_to_1e7": HUGE,
            "explosion_with_tiny_first_layer": EXPLOSION_FIRST,
            "largest_norm_below_1e6": Text(
                es="por debajo de 1e6 una norma grande todavía no es una explosión",
                en="below 1e6 a large norm is no explosion yet",
            ),
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_climbing_loss",
        Text(es="una pérdida que se dispara es una explosión", en="a loss that shoots up is an explosion"),
        [
            log("the loss climbs", logs.drawn(logs.climbing_loss, count=17), visible=True),
            log(
                "the loss climbs, or peaks and recovers",
                logs.drawn(logs.climbing_loss, 3, count=17, epochs=13),
            ),
        ],
        {
            "last_loss_over_10_times_the_first": CLIMBS,
            "last_loss_5_to_10_times_the_first": CLIMBS,
            "explosion_with_still_first_weights": EXPLOSION_FIRST,
            "loss_climbs_less_than_5_times": Text(
                es="el límite es 5 veces la primera pérdida: hasta ahí subir no es todavía una explosión",
                en="the limit is 5 times the first loss: up to there a climb is no explosion yet",
            ),
            "loss_peaks_and_recovers": NOT_CLIMBED,
            "loss_dips_and_rises_again": NOT_CLIMBED,
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_tiny_early_gradients",
        Text(
            es="si la primera capa apenas recibe gradiente, hay desvanecimiento",
            en="where the first layer hardly gets a gradient, it vanishes",
        ),
        [
            log("tiny early gradients", logs.drawn(logs.tiny_early_gradients, count=16), visible=True),
            log("tiny in one layer", logs.drawn(logs.tiny_early_gradients, 3, count=16, steps=10, layers=9)),
            log(
                "ten sigmoid layers, trained",
                logs.recorded("all_signs_of_vanishing", nn.Sigmoid, None, 0.1),
            ),
        ],
        {
            "first_layer_below_1e_8": TINY,
            "first_layer_between_1e_7_and_1e_6": TINY,
            "all_signs_of_vanishing": TINY,
            "first_layer_above_1e_6": Text(
                es="el límite es la norma 1e-6 de la primera capa, no otro valor ni un cociente",
                en="the limit is the first layer's norm of 1e-6, no other value and no ratio",
            ),
            "first_layer_tiny_after_converging": Text(
                es="al converger el gradiente también es pequeño: cuenta solo si lo es en todos los pasos",
                en="the gradient is small at convergence too: it counts only where it is so at every step",
            ),
            "first_layer_tiny_but_for_one_step": Text(
                es="debe serlo en todos los pasos, uno por uno: ni la media ni un paso suelto deciden",
                en="it must be so at every single step: neither the mean nor some one step decides",
            ),
            "only_last_layer_tiny": Text(
                es="el orden es el de la pasada hacia delante: la que cuenta es la primera capa, y solo ella",
                en="the order is that of the forward pass: the first layer counts, and no other",
            ),
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_still_early_weights",
        Text(
            es="si los pesos de la primera capa apenas cambian, hay desvanecimiento",
            en="where the first layer's weights hardly move, the gradient vanishes",
        ),
        [
            log("still early weights", logs.drawn(logs.still_early_weights, count=14), visible=True),
            log("still weights in one layer", logs.drawn(logs.still_early_weights, 3, count=14, layers=8)),
        ],
        {
            "first_weights_change_below_1e_7": STILL,
            "first_weights_change_below_1e_5": STILL,
            "first_weights_change_above_1e_5": Text(
                es="el límite del cambio es 1e-5: por encima, los pesos sí se mueven",
                en="the limit of the change is 1e-5: above it the weights do move",
            ),
            "only_last_weights_still": Text(
                es="cuenta el cambio de la primera capa, no el de las demás",
                en="the first layer's change counts, not that of the others",
            ),
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_constant_high_loss",
        Text(
            es="una pérdida estancada en la de adivinar indica desvanecimiento",
            en="a loss stuck at that of guessing means vanishing",
        ),
        [
            log("constant loss, high or low", logs.drawn(logs.constant_high_loss, count=19), visible=True),
            log(
                "constant loss, any number of classes",
                logs.drawn(logs.constant_high_loss, 3, count=19, epochs=12),
            ),
        ],
        {
            "loss_stuck_at_guessing": Text(
                es="quien adivina entre C clases tiene pérdida ln(C), logaritmo natural; aquí todas las épocas están a menos del 10 % de ella",
                en="guessing among C classes costs ln(C), natural logarithm; here all epochs are within 10 % of it",
            ),
            "loss_leaves_guessing_at_last": Text(
                es="deben estar estancadas todas las épocas, también la última",
                en="all epochs must be stuck, the last one too",
            ),
            "one_loss_away_from_guessing": Text(
                es="deben estar estancadas todas las épocas, no solo algunas ni su media",
                en="all epochs must be stuck, not just some of them and not their mean",
            ),
            "loss_constant_above_guessing": Text(
                es="también por encima: una pérdida a más del 10 % de ln(classes) no es la de adivinar",
                en="from above too: a loss further than 10 % from ln(classes) is not that of guessing",
            ),
            "loss_constant_and_low": Text(
                es="una pérdida constante y baja no es una enfermedad: compárala con ln(classes)",
                en="a constant low loss is no illness: compare it with ln(classes)",
            ),
            **ORDINARY,
        },
    ),
    diagnosis(
        "diagnose_healthy",
        Text(es="una red desigual que aprende está sana", en="an uneven network that learns is healthy"),
        [
            log("uneven layers, noisy losses", logs.drawn(logs.uneven_yet_healthy, count=14), visible=True),
            log(
                "more layers", logs.drawn(logs.uneven_yet_healthy, 3, count=14, steps=8, layers=11, epochs=10)
            ),
            log(
                "one step and two epochs",
                logs.drawn(logs.uneven_yet_healthy, 2, count=14, steps=1, layers=3, epochs=2),
            ),
        ],
        {
            "very_uneven_layers": Text(
                es="capas desiguales no bastan: la norma de la primera se compara con 1e-6, no con la de otra capa",
                en="uneven layers are not enough: the first layer's norm is compared with 1e-6, not with another layer's",
            ),
            "layer_in_between_without_gradient": Text(
                es="solo cuenta la primera capa; una de en medio sin gradiente no cambia el diagnóstico",
                en="only the first layer counts; one in between without gradient does not change the diagnosis",
            ),
            "loss_oscillates_and_falls": NOT_CLIMBED,
            "weights_change_a_lot": Text(
                es="ninguna regla pone un límite superior al cambio de los pesos",
                en="no rule puts an upper limit to the change of the weights",
            ),
            "all_signs_of_vanishing": TINY,
            "all_signs_of_explosion": HUGE,
            **ORDINARY,
        },
    ),
    Check(
        "diagnose_leaves_the_log",
        Text(es="el registro queda como estaba", en="the log stays as it was"),
        points=1,
        measure=measure.diagnosis,
        derive=derive.by_kind,
        cases=[
            log("clear illnesses and nan", logs.drawn(logs.one_of_each, count=8), visible=True),
            log("clear illnesses and nan, more layers", logs.drawn(logs.one_of_each, count=9, layers=9)),
        ],
        accept=[
            *(
                Equal(kind, labels=measure.LABELS, hint=hint)  # else whoever reads nothing leaves all alone
                for kind, hint in {
                    "all_signs_of_vanishing": TINY,
                    "all_signs_of_explosion": HUGE,
                    **ORDINARY,
                }.items()
            ),
            *(
                Close(f"{name}_after", rtol=0.0, why="the log is only read", allow_nonfinite=True, hint=hint)
                for name, hint in LOG_ONLY_READ.items()
            ),
        ],
    ),
]


# --- track_gradient_norms


def batches(
    steps: int,
    sizes: Sequence[int],
    lr: float = 0.5,
    layout: Sequence[int] = (),
    without_bias: Sequence[int] = (),
    nan_at_last: int = 0,
) -> logs.Draw:
    """Batches of nine and a network; the last ``nan_at_last`` batches hold a nan."""

    def draw(source: Source) -> Arrays:
        drawn = [batch(source.rng, 9, sizes[0], sizes[-1]) for _ in range(steps)]
        stacked = {name: np.stack([one[name] for one in drawn]) for name in drawn[0]}
        stacked["x"][steps - nan_at_last :, 0, 0] = np.nan
        weights = network(source.rng, sizes, without_bias)
        order = {"layout": np.asarray(layout)} if layout else {}
        return {**weights, **order, **stacked, "lr": np.asarray(lr)}

    return draw


AT_REST = [
    Case("three batches, learning rate 0", batches(3, [5, 6, 3]), visible=True),
    Case("many batches, learning rate 0", batches(11, [6, 8, 7, 5, 3])),
    Case("as many batches as layers", batches(4, [4, 6, 5, 7, 3])),
    Case(
        "layers and activations in any order",
        batches(3, [5, 6, 4, 7, 3], layout=[1, 1, 0, 0, 1, 0, 1], without_bias=[0, 2]),
    ),
    Case("norms from tiny to huge", tiny_to_huge(batches(3, [6, 8, 7, 3]))),
]
TRACK = [
    Check(
        "track_norms",
        Text(es="una fila de normas por paso", en="one row of norms a step"),
        points=1,
        measure=measure.at_rest,
        cases=AT_REST,
        accept=[
            Close(
                "norms",
                rtol=1e-6,
                why=FLOAT64,
                hint=Text(
                    es="cada fila es solo de su propio lote: con tasa 0 los pesos no cambian, así que nada se acumula",
                    en="each row is of its own batch alone: at rate 0 the weights stay, so nothing adds up",
                ),
            ),
            Close(
                "norms_with_mse",
                rtol=1e-6,
                why=FLOAT64,
                hint=Text(
                    es="el gradiente es el de loss_fn, la pérdida que recibe la función",
                    en="the gradient is that of loss_fn, the loss that the function receives",
                ),
            ),
            Close(
                "norms_after_earlier_backward",
                rtol=1e-6,
                why=FLOAT64,
                hint=Text(
                    es="el modelo puede traer gradientes de antes: ponlos a cero antes del primer backward()",
                    en="the model may bring gradients of before: clear them before the first backward()",
                ),
            ),
        ],
        hint=Text(
            es="una fila por paso, una columna por matriz de pesos",
            en="one row a step, one column a weight matrix",
        ),
    ),
    Check(
        "track_losses",
        Text(es="una pérdida por paso", en="one loss a step"),
        points=1,
        measure=measure.at_rest,
        cases=AT_REST,
        accept=[
            Close(
                key,
                rtol=1e-6,
                why=FLOAT64,
                hint=Text(
                    es="la pérdida de cada lote tal como la da loss_fn, en el orden de los lotes",
                    en="the loss of each batch as loss_fn gives it, in the order of the batches",
                ),
            )
            for key in ("losses", "losses_with_mse")
        ],
    ),
    Check(
        "track_records_nan",
        Text(
            es="nan se anota como nan, hasta el último lote", en="nan is recorded as nan, to the last batch"
        ),
        points=1,
        measure=measure.with_nan,
        derive=derive.nan_over_nan,
        cases=[
            Case("nan from the third of five batches", batches(5, [5, 6, 3], nan_at_last=3), visible=True),
            Case("nan in the last four batches", batches(9, [6, 8, 7, 5, 3], nan_at_last=4)),
        ],
        accept=[
            InRange(
                f"nan_{key}_over_nan_batches",
                low=1 - 1e-9,
                why="a count of nan over a count of all",
                hint=Text(
                    es="un nan es el síntoma que se busca: no pares, no lo saltes ni lo cambies por un número; apunta todos los pasos",
                    en="a nan is the symptom that is looked for: don't stop, skip it or put a number in its place; record every step",
                ),
            )
            for key in ("norms", "losses")
        ],
    ),
    Check(
        "track_before_the_update",
        Text(es="se anota antes de actualizar los pesos", en="the record is made before the update"),
        points=1,
        measure=measure.one_step,
        derive=derive.moving_over_still,
        cases=[
            Case("one step", batches(1, [5, 6, 3]), visible=True),
            Case("one step, four layers", batches(1, [6, 8, 7, 5, 3])),
        ],
        accept=[
            InRange(
                key,
                low=1 - 1e-6,
                high=1 + 1e-6,
                why="before the first update the learning rate has done nothing",
                hint=Text(
                    es="las normas y la pérdida de un paso son las de los pesos con los que se calculó su gradiente",
                    en="a step's norms and loss are those of the weights that its gradient was computed with",
                ),
            )
            for key in ("first_norm_moving_over_still", "first_loss_moving_over_still")
        ],
    ),
    Check(
        "track_follows_the_training",
        Text(
            es="cada paso se anota con los pesos que la red tiene entonces",
            en="each step is recorded with the weights that the network has by then",
        ),
        points=1,
        measure=measure.along_the_way,
        derive=derive.steps_over_still,
        cases=[
            Case("three steps", batches(3, [5, 6, 5, 3]), visible=True),
            Case("five steps", batches(5, [6, 8, 7, 3])),
        ],
        accept=[
            InRange(
                key,
                low=1 - 1e-6,
                high=1 + 1e-6,
                why="the same computation with the same weights",
                hint=Text(
                    es="el segundo paso ve los pesos que dejó el primero, y así hasta el final: no los iniciales ni los de un paso antes",
                    en="the second step sees the weights that the first has left, and so on to the end: not the initial ones, not those of a step before",
                ),
            )
            for key in ("norms_along_the_way_over_still", "losses_along_the_way_over_still")
        ],
    ),
    Check(
        "track_trains_the_model",
        Text(es="el modelo queda entrenado con SGD", en="the model ends up trained with SGD"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("three steps", batches(3, [5, 6, 3]), visible=True),
            Case("many steps", batches(20, [6, 8, 7, 5, 3], lr=0.2)),
            Case("steps with huge gradients", tiny_to_huge(batches(3, [6, 8, 7, 3], lr=1e-5))),
        ],
        accept=[
            Close(
                "weights_after",
                rtol=1e-6,
                atol=1e-9,
                why=FLOAT64,
                hint=Text(
                    es="un paso de SGD por lote, p ← p - lr·p.grad, con el gradiente de ese lote y sobre el modelo recibido",
                    en="one SGD step a batch, p ← p - lr·p.grad, with that batch's gradient and on the model received",
                ),
            )
        ],
    ),
]


# --- plot_gradient_norms


def decades(steps: int, layers: int, diverges: bool = False) -> logs.Draw:
    def draw(source: Source) -> Arrays:
        norms = np.geomspace(1e-8, 1, layers) * 10 ** source.rng.uniform(-1, 1, (steps, layers))
        norms[steps - 2 * diverges :] = np.nan
        return {"norms": norms}

    return draw


PLOT = [
    Check(
        "plot_shows_every_layer",
        Text(
            es="una línea por capa, en un eje logarítmico y con nombres",
            en="a line a layer, on a logarithmic axis and labelled",
        ),
        points=2,
        measure=measure.figure,
        cases=[
            Case("three layers", decades(6, 3), visible=True),
            Case("ten layers, forty steps", decades(40, 10)),
            Case("a run that diverges", decades(20, 5, diverges=True)),
        ],
        accept=[
            Axes(
                log_x=False,
                log_y=True,
                x_names=("step", "steps", "paso", "pasos", "iteration", "iteración", "batch", "lote"),
                y_names=("norm", "norms", "norma", "normas"),
            )
        ],
        hint=Text(
            es="los pasos van en un eje lineal; solo las normas abarcan muchos órdenes de magnitud",
            en="steps go on a linear axis; only the norms span many orders of magnitude",
        ),
    )
]

CHECKS = [*SIGMOID, *GRADIENT_NORMS, *RATIO, *DIAGNOSE, *TRACK, *PLOT]
