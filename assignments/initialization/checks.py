"""Cases, criteria and points."""

from itertools import pairwise

import numpy as np

from assignments.initialization import derive, measure
from autograder import Axes, Case, Check, Close, Distribution, Equal, InRange, Source, Text, calibrated
from autograder.datasets import digits

BOUNDS = calibrated(__file__)
BEFORE = 7.0  # what a weight holds before it is drawn: adding or multiplying in place of filling shows


def holding(shape):
    return np.full(shape, BEFORE, dtype=np.float32)


def a_seed(source: Source):
    return int(source.rng.integers(1, 2**31))


# Cases of the initialisers


def weight_case(name, shape, std=None, visible=False, **more):
    """One weight to fill; ``std(fan_in, fan_out)`` stays outside."""

    def draw(source):
        inputs = {"weight": holding(shape), "seed": a_seed(source), **more}
        return inputs if std is None else {**inputs, "std": std(shape[1], shape[0])}

    return Case(name, draw, visible=visible, withhold=["std"] if std else [])


def spread_cases(std):
    return [
        weight_case("tall", (320, 40), std, visible=True),
        weight_case("wide", (40, 320), std, visible=True),
        weight_case("square", (112, 112), std),
        weight_case("one input", (12_800, 1), std),
        weight_case("one output", (1, 12_800), std),
    ]


def kernel_case(name, out_channels, in_channels, kernel, visible=False, **more):
    """A convolution, the dense weight with the same fans, and the same channels with a 1 x 1 kernel."""

    def draw(source):
        size = int(np.prod(kernel))
        return {
            "convolution": holding((out_channels, in_channels, *kernel)),
            "dense": holding((out_channels * size, in_channels * size)),
            "pointwise": holding((out_channels, in_channels, *(1 for _ in kernel))),
            "seed": a_seed(source),
            **more,
        }

    return Case(name, draw, visible=visible)


KERNELS = [
    kernel_case("3 x 3 kernel", 64, 32, (3, 3), visible=True),
    kernel_case("3 x 5 kernel", 24, 48, (3, 5)),
    kernel_case("one-dimensional kernel", 80, 40, (7,)),
    kernel_case("three-dimensional kernel", 12, 24, (3, 2, 4)),
]
FAN_OUT_KERNELS = [
    kernel_case("3 x 3 kernel, fan_out", 64, 32, (3, 3), visible=True, fan_out=1),
    kernel_case("5 x 3 kernel, fan_out", 24, 48, (5, 3), fan_out=1),
]
PARAMETER = [
    weight_case("a parameter with gradient", (30, 20), visible=True),
    weight_case("a kernel with gradient", (12, 8, 3, 3)),
]


def seeds(source):
    first, second = (int(s) for s in source.rng.choice(2**31 - 1, size=2, replace=False) + 1)
    return {"seed": first, "other_seed": second, "global_seed": a_seed(source)}


def generator_inputs(source):
    return {"weight": holding((20, 30)), **seeds(source)}


GENERATORS = [Case("three seeds", generator_inputs, visible=True), Case("other seeds", generator_inputs)]
MODES = [
    weight_case("tall", (640, 40), visible=True),
    weight_case("wide", (30, 720)),
    weight_case("wide, relu", (30, 720), relu=1),
    weight_case("tall, slope 2", (640, 40), a=2.0),
]
UNKNOWN = [
    weight_case("a name that is not in the text", (12, 8), visible=True, which=0),
    weight_case("another such name", (12, 8), which=1),
]
XAVIER_GAINS = [
    weight_case("gain 5/3", (200, 200), visible=True, gain=5 / 3),
    weight_case("gain 0.4", (200, 200), gain=0.4),
]
HE_GAINS = [
    weight_case("slope 0.5", (200, 200), visible=True, a=0.5),
    weight_case("slope 2", (200, 200), a=2.0),
]

# Hints

XAVIER_SPREAD = Text(
    es="la fórmula da una varianza y PyTorch pide una desviación estándar: revisa la raíz, el 2 y que cuenten los dos fans; si es la ley lo que falla, con qué función sacas los números",
    en="the formula gives a variance and PyTorch asks for a standard deviation: look at the root, the 2, and that both fans count; where the law is wrong, at the function that draws",
)
UNIFORM_SPREAD = Text(
    es="la desviación estándar de una ley uniforme en [−b, b] no es b: ¿qué b da la que buscas? Revisa también la raíz y qué fans cuentan; si es la ley lo que falla, con qué función sacas los números",
    en="the standard deviation of a uniform law on [−b, b] is not b: which b gives the one you want? Look also at the root and at which fans count; where the law is wrong, at the function that draws",
)
HE_SPREAD = Text(
    es="revisa qué eje del peso cuenta las entradas (fan_in), la raíz y el 2 de ReLU; si es la ley lo que falla, con qué función sacas los números",
    en="look at which axis of the weight counts the inputs (fan_in), at the root and at ReLU's 2; where the law is wrong, at the function that draws",
)
HE_UNIFORM_SPREAD = Text(
    es="la desviación estándar de una ley uniforme en [−b, b] no es b: ¿qué b da la que buscas? Revisa también la raíz y qué eje del peso cuenta las entradas; si es la ley lo que falla, con qué función sacas los números",
    en="the standard deviation of a uniform law on [−b, b] is not b: which b gives the one you want? Look also at the root and at which axis of the weight counts the inputs; where the law is wrong, at the function that draws",
)
CUT_OFF = Text(
    es="la ley normal no tiene límite: no recortes (clamp) ni repitas los valores grandes",
    en="the normal law has no bound: neither clamp the large values nor draw them anew",
)
GAIN = Text(
    es="gain multiplica la desviación estándar (o el límite de la ley uniforme), una sola vez y fuera de la raíz",
    en="gain multiplies the standard deviation (or the uniform law's bound), once and outside the root",
)
SLOPE = Text(
    es="con pendiente negativa a, la ganancia de leaky_relu al cuadrado es 2 / (1 + a²); a = 0 es ReLU",
    en="with negative slope a, the square of leaky_relu's gain is 2 / (1 + a²); a = 0 is ReLU",
)
A_IGNORED = Text(
    es='el argumento a solo cuenta para "leaky_relu": con "relu" la ganancia es siempre la de ReLU',
    en='the argument a only counts for "leaky_relu": with "relu" the gain is always ReLU\'s',
)
NONLINEARITY = Text(
    es="la tabla del enunciado da una ganancia a cada nonlinearity: «tanh» y «linear» no tienen la de ReLU, y ni el 2 ni a cuentan en ellas",
    en='the table in the text gives each nonlinearity a gain: "tanh" and "linear" do not have ReLU\'s, and neither the 2 nor a counts in them',
)
UNKNOWN_NAME = Text(
    es="un nombre que la función no conoce da un error (el de un diccionario sin esa clave, o raise): si no, una errata inicializa en silencio otra cosa",
    en="a name that the function does not know raises an error (that of a dictionary without that key, or raise): else a slip of the pen silently initialises something else",
)
MODE = Text(
    es='mode="fan_out" divide por fan_out: la matriz traspuesta en modo "fan_in" debe tener el mismo reparto',
    en='mode="fan_out" divides by fan_out: the transposed matrix in mode "fan_in" must be spread alike',
)
KERNEL = Text(
    es="cada unidad de una convolución ve canales × posiciones del núcleo: multiplica los dos fans por el tamaño de todo el núcleo",
    en="each unit of a convolution sees channels × positions of the kernel: multiply both fans by the size of the whole kernel",
)
IN_PLACE = Text(
    es="llena el tensor recibido (las funciones con _ final lo hacen), dentro de torch.no_grad() porque es un parámetro",
    en="fill the tensor you were given (functions with a trailing _ do), inside torch.no_grad() since it is a parameter",
)
RETURNS = Text(
    es="devuelve el mismo tensor que recibiste: ni una copia, ni su .data, ni None",
    en="return the tensor you were given: neither a copy, nor its .data, nor None",
)
USE_GENERATOR = Text(
    es="pasa generator a la función que saca los números: con él se decide todo, y nada más debe intervenir",
    en="pass generator to the function that draws: it alone decides the numbers, and nothing else has a part",
)
ADVANCE = Text(
    es="no fijes ninguna semilla dentro de la función: el generador recibido avanza con cada uso",
    en="set no seed inside the function: the generator you are given moves on with each use",
)


SAME_MODEL = Text(
    es="termina con return model: el mismo modelo que recibiste, no una copia ni None",
    en="end with return model: the model you were given, neither a copy nor None",
)
STATE_KEPT = Text(
    es="rodea lo que escribe en el parámetro con «with torch.no_grad():», que al salir lo deja todo como estaba: ni set_grad_enabled(False) ni requires_grad_(False)",
    en='put what writes into the parameter inside "with torch.no_grad():", which leaves all as it was when it ends: neither set_grad_enabled(False) nor requires_grad_(False)',
)


def gradient_criteria():
    """Who measures or fills leaves PyTorch and the model ready to train."""
    return [
        InRange("gradients_switched_off", high=0, why="a switch", hint=STATE_KEPT),
        InRange("parameters_without_gradient", high=0, why="all required one before", hint=STATE_KEPT),
    ]


def generator_criteria():
    return [
        InRange(
            "share_equal_with_same_seed", low=1.0, why="equal generators give equal draws", hint=USE_GENERATOR
        ),
        InRange(
            "share_repeated_in_next_draw",
            high=0.02,
            why="float32 draws repeat by chance in < 1e-5",
            hint=ADVANCE,
        ),
        InRange(
            "share_equal_with_other_seed",
            high=0.02,
            why="float32 draws repeat by chance in < 1e-5",
            hint=USE_GENERATOR,
        ),
        InRange("global_generator_changed", high=0.0, why="global state is nobody's", hint=ADVANCE),
    ]


SIX_SIGMA = "six standard errors of a ratio of two stds of this many draws are 3 %"


def error_criteria(*arguments):
    why = "an unknown name raises, whatever the exception's type"
    return [InRange(f"errors_for_unknown_{name}", low=1, why=why, hint=UNKNOWN_NAME) for name in arguments]


def gain_criteria(function):
    if function.startswith("xavier"):
        return [InRange("std_with_gain_over_expected", 0.97, 1.03, why=SIX_SIGMA, hint=GAIN)]
    return [
        InRange("std_with_slope_a_over_expected", 0.97, 1.03, why=SIX_SIGMA, hint=SLOPE),
        InRange("std_for_relu_over_expected", 0.97, 1.03, why=SIX_SIGMA, hint=A_IGNORED),
        InRange("std_for_linear_over_expected", 0.97, 1.03, why=SIX_SIGMA, hint=NONLINEARITY),
        InRange("std_for_tanh_over_expected", 0.97, 1.03, why=SIX_SIGMA, hint=NONLINEARITY),
    ]


def tail_criteria():
    why = "of 12,500 normal draws none is beyond 3.1 in 1 of 3e10; 24 are expected"
    return [InRange("largest_weight_over_std", low=3.1, why=why, hint=CUT_OFF)]


def xavier_std(fan_in, fan_out):
    return (2 / (fan_in + fan_out)) ** 0.5


def he_std(fan_in, _fan_out):
    return (2 / fan_in) ** 0.5


SPREAD_HINTS = {
    "xavier_normal": XAVIER_SPREAD,
    "xavier_uniform": UNIFORM_SPREAD,
    "he_normal": HE_SPREAD,
    "he_uniform": HE_UNIFORM_SPREAD,
}


def checks_of(function, points):
    """The checks of one initialiser, each for one idea."""
    is_he, law = function.startswith("he"), "uniform" if function.endswith("uniform") else "normal"

    def check(idea, title, cases, accept, derived, points=points):
        chosen = getattr(measure, f"{function}_{idea}")
        return Check(f"{function}_{idea}", title, points, chosen, cases, accept, derive=derived)

    yield check(
        "spread",
        Text(
            es="el reparto de los pesos es el debido, sea cual sea la forma",
            en="the weights are spread as they should be, whatever the shape",
        ),
        spread_cases(he_std if is_he else xavier_std),
        [
            Distribution("weights", "expected_std", law=law, alpha=1e-7, hint=SPREAD_HINTS[function]),
            *([] if law == "uniform" else tail_criteria()),
        ],
        derive.spread_of_uniform if law == "uniform" else derive.spread_of_normal,
        points=1.5 if is_he else 2,
    )
    yield check(
        "gain",
        Text(es="la ganancia cuenta", en="the gain counts"),
        HE_GAINS if is_he else XAVIER_GAINS,
        gain_criteria(function),
        derive.gains_of_he if is_he else derive.gain_of_xavier,
    )
    if is_he:
        yield check(
            "mode",
            Text(es="mode elige el fan", en="mode chooses the fan"),
            MODES,
            [
                InRange(
                    "std_of_one_mode_over_the_other",
                    low=2.0,
                    why="it is 4 and 4.9; 16 and 24 for a forgotten root",
                    hint=MODE,
                ),
                InRange(
                    "std_fan_out_over_transpose_fan_in",
                    0.96,
                    1.04,
                    why="six standard errors are 3.8 %",
                    hint=MODE,
                ),
            ],
            derive.relation_of_modes,
        )
        yield check(
            "errors",
            Text(
                es="otro mode u otra nonlinearity dan un error",
                en="another mode or another nonlinearity raises an error",
            ),
            UNKNOWN,
            error_criteria("mode", "nonlinearity"),
            None,
            points=0.5,
        )
    yield check(
        "convolution",
        Text(
            es="el núcleo de una convolución cuenta en los fans",
            en="the kernel of a convolution counts in the fans",
        ),
        [*KERNELS, *FAN_OUT_KERNELS] if is_he else KERNELS,
        [
            InRange(
                "std_of_convolution_over_dense",
                0.94,
                1.06,
                why="six standard errors are at most 5.2 %",
                hint=KERNEL,
            ),
            InRange("std_of_convolution_over_1x1", high=0.6, why="it is 0.2 to 0.38", hint=KERNEL),
        ],
        derive.relation_of_kernels,
    )
    yield check(
        "in_place",
        Text(es="llena el tensor recibido y lo devuelve", en="fills the tensor it is given and returns it"),
        PARAMETER,
        [
            InRange("share_of_tensor_filled", low=1.0, why="a draw is never exactly 7", hint=IN_PLACE),
            InRange("tensors_returned", low=1, why="one is", hint=RETURNS),
            InRange("given_tensors_returned", low=1, why="it is the one that was given", hint=RETURNS),
            *gradient_criteria(),
        ],
        derive.filled_share,
    )
    yield check(
        "generator",
        Text(es="solo decide el generador recibido", en="the generator it is given decides alone"),
        GENERATORS,
        generator_criteria(),
        derive.use_of_generator,
    )


# activation_statistics


def network(weights, biases=None):
    biases = [np.zeros(len(weight)) for weight in weights] if biases is None else biases
    return {
        **{f"w{i + 1}": weight for i, weight in enumerate(weights)},
        **{f"b{i + 1}": bias for i, bias in enumerate(biases)},
    }


def some_images(source, count=96, dtype=np.float64):
    images = source.images.shuffled(source.rng, count, 0)
    return images.train_x.astype(dtype), images.train_y


RELU, TANH, SIGMOID, LEAKY_RELU, SOFTPLUS, PRELU = range(6)


def signal_case(name, activation, std, depth, visible=False, **more):
    """A deep model on real images; ``std(fan)`` says how its weights are drawn.  Only that differs."""

    def draw(source):
        x, _ = some_images(source)
        sizes = [x.shape[1], *[48] * depth, 10]
        weights = [source.rng.normal(0, std(n), (m, n)) for n, m in pairwise(sizes)]
        biases = [source.rng.normal(0, 0.1 * std(n), m) for n, m in pairwise(sizes)]
        return {"activation": activation, "x": x, **network(weights, biases), **more}

    return Case(name, draw, visible=visible)


SIGNALS = [
    signal_case("ReLU, He", RELU, lambda n: (2 / n) ** 0.5, 6, visible=True),
    signal_case("ReLU, N(0, 1)", RELU, lambda _: 1.0, 10),
    signal_case("ReLU, N(0, 0.01)", RELU, lambda _: 0.01, 10),
    signal_case("tanh, Xavier", TANH, lambda n: n**-0.5, 10),
    signal_case("sigmoid, N(0, 1)", SIGMOID, lambda _: 1.0, 10),
    signal_case("leaky ReLU, He", LEAKY_RELU, lambda n: (2 / n) ** 0.5, 3),
    signal_case("softplus", SOFTPLUS, lambda n: n**-0.5, 3),
    signal_case("PReLU, which has a parameter", PRELU, lambda n: (2 / n) ** 0.5, 3),
    signal_case(
        "tanh after the last layer too", TANH, lambda n: n**-0.5, 3, visible=True, follow=[1, 1, 1, 1]
    ),
    signal_case(
        "layers and activations in a row", TANH, lambda n: n**-0.5, 5, visible=True, follow=[1, 0, 2, 0, 1, 0]
    ),
    signal_case("others in a row", SIGMOID, lambda n: n**-0.5, 4, follow=[0, 2, 1, 0, 3]),
]

# initialize_

NORMAL_1, NORMAL_001, XAVIER, HE = range(4)


def initialize_inputs(source):
    return {"scheme": NORMAL_1, **seeds(source)}


NESTED = [
    Case("layers inside layers", initialize_inputs, visible=True),
    Case("another seed", initialize_inputs),
]
REST = [
    Case("layers that are not linear", initialize_inputs, visible=True),
    Case("layers that are not linear, another seed", initialize_inputs),
]
INITIALIZE_SEEDS = [
    Case("three seeds", initialize_inputs, visible=True),
    Case("other seeds, N(0, 0.01)", lambda source: {**initialize_inputs(source), "scheme": NORMAL_001}),
    Case("other seeds, Xavier", lambda source: {**initialize_inputs(source), "scheme": XAVIER}),
    Case("other seeds, He", lambda source: {**initialize_inputs(source), "scheme": HE}),
]


def fate_cases(name, scheme, activation):
    """Twenty layers of 64 on the same 256 digits, five seeds: only the scheme changes.

    Digits whatever the course's images are: twenty layers of 784 are 12 million weights a seed.
    """

    def draw(source):
        x = digits().shuffled(source.rng, 256, 0).train_x
        drawn = source.rng.choice(2**31 - 1, size=5, replace=False)
        sizes = {"scheme": scheme, "depth": 20, "width": x.shape[1]}
        return {**sizes, "seeds": drawn, "x": x, "activation": activation}

    outside = ["x", "activation"]
    return [
        Case(f"{name}, five seeds", draw, visible=True, withhold=outside),
        Case(f"{name}, other five seeds", draw, withhold=outside),
    ]


UNKNOWN_SCHEME = [
    Case("a name that is not in the text", lambda source: {"seed": a_seed(source), "which": 0}, visible=True),
    Case("another such name", lambda source: {"seed": a_seed(source), "which": 1}),
]

FANS = Text(
    es="la desviación estándar sigue el esquema también donde las capas tienen más entradas que salidas, o al revés: he cuenta fan_in; xavier, los dos fans",
    en="the standard deviation follows the scheme also where layers have more inputs than outputs, or the reverse: he counts fan_in; xavier, both fans",
)
LAW = Text(
    es="los cuatro esquemas usan la ley normal entera, ni la uniforme ni una normal recortada: mira con qué función sacas los números",
    en="all four schemes use the whole normal law, neither the uniform one nor a normal one cut off: look at the function that draws",
)


def scheme_criteria():
    """The weights of two unequal layers, five seeds together."""
    why = "32,000 draws: six standard errors of a ratio of two stds are 3.4 %"
    tail = "of 32,000 normal draws none is beyond 3.1 in 1 of 1e27; cut off at 3 it is 0.94, uniform 0.54"
    for layer in ("wide", "tall"):
        yield InRange(f"std_of_{layer}_layer_over_expected", 0.96, 1.04, why=why, hint=FANS)
    for layer in ("wide", "tall"):
        yield InRange(f"largest_weight_of_{layer}_layer_over_expected", 0.97, why=tail, hint=LAW)


def fate_check(name, title, cases, low, high, why, hint, key="last_std_over_first", also=()):
    accept = [InRange(key, low, high, median=True, why=why, hint=hint), *also]
    return Check(name, title, 1, measure.deep_weights, cases, accept, derive=derive.fate_of_signal)


# plot_activation_stds


def stds_by_layer(source):
    """Five initialisations over ten layers: from explosion to extinction."""
    first, factor = source.rng.uniform(0.3, 3, (5, 1)), np.array([[5.6], [0.06], [0.71], [1.0], [0.98]])
    return {"stds": first * factor ** np.arange(10) * source.rng.uniform(0.9, 1.1, (5, 10))}


# symmetry


def symmetry_case(name, weights_of, visible=False, lr=0.5, steps=15, blank=False, **more):
    """Two hidden layers of sigmoid units, three classes: enough to see what the gradient can't tell apart.

    ``blank``: the first feature is always zero, so that its weights show in no unit's output.
    """

    def draw(source):
        x, y = source.rng.normal(size=(60, 5)), source.rng.integers(0, 3, 60)
        x[:, 0] *= not blank
        return {"x": x, "y": y, "lr": lr, "steps": steps, **network(*weights_of(source.rng)), **more}

    return Case(name, draw, visible=visible)


SIZES = [(7, 5), (6, 7), (3, 6)]


def constant(value):
    def weights_of(_rng):
        return [np.full(size, value) for size in SIZES], [np.full(size[0], value) for size in SIZES]

    return weights_of


def three_hidden_layers(rng):
    """The last hidden layer has two equal units."""
    sizes = [*SIZES[:2], (4, 6), (3, 4)]
    weights = [rng.normal(0, n**-0.5, (m, n)) for m, n in sizes]
    weights[2][1], weights[3][:, 1] = weights[2][0], weights[3][:, 0]
    return weights, [np.zeros(m) for m, _ in sizes]


def random_start(rng):
    return [rng.normal(0, n**-0.5, (m, n)) for m, n in SIZES], [np.zeros(m) for m, _ in SIZES]


def random_biases(rng):
    """Weights equal, biases not: the units of a layer are not equal."""
    return [np.full(size, 0.25) for size in SIZES], [rng.normal(0, 1, m) for m, _ in SIZES]


def twins(rng):
    """Units 0 and 1 of the first layer share what comes in and what goes out: they never part."""
    weights, biases = random_start(rng)
    weights[0][1], weights[1][:, 1] = weights[0][0], weights[1][:, 0]
    return weights, biases


def twins_that_part(rng):
    """All units of a layer share what comes in, but not what goes out: training tells them apart."""
    weights, biases = random_start(rng)
    weights[0][:] = weights[0][0]
    return weights, biases


def repeated(patterns, nudges=(0.0,)):
    """Units by pattern, a pair of letters each: which weights, which bias; in random order.

    The values have two decimals, far from where rounding to six turns, and the nudges add less or more than that.
    """

    def weights_of(rng):
        weights, biases = random_start(rng)
        for layer, pattern in enumerate(patterns):
            a = np.round(rng.normal(size=SIZES[layer][1]), 2)
            rows = {"A": a, "B": 2 * a, "C": a[::-1]}  # different rows, yet of one direction or of one sum
            order = rng.permutation(len(pattern))
            units = [pattern[i] for i in order]
            weights[layer] = np.stack([rows[weight] for weight, _ in units])
            biases[layer] = np.array([{"p": 0.25, "q": 0.5, "r": 0.75}[bias] for _, bias in units])
            weights[layer][:, 0] += np.resize(nudges, len(units))[order]
        return weights, biases

    return weights_of


HARDLY = 1e-10  # a learning rate with which the units stay as they are, up to 6 decimals
#: 5 and 4 different units; 3 and 2 different rows of weights; 2 and 3 different biases
SHARED = [["Ap", "Ap", "Aq", "Bp", "Bq", "Cp", "Bp"], ["Ap", "Aq", "Ar", "Ar", "Bp", "Bp"]]
#: of two equal units one moves: by less than 6 decimals show, or (the last of the first layer) by more
NUDGES = (0, 2e-7, 0, 0, 0, 2e-7, 1e-4)

SYMMETRY = [
    symmetry_case("all zero", constant(0.0), visible=True),
    symmetry_case("random", random_start, visible=True),
    symmetry_case("all 0.3", constant(0.3)),
    symmetry_case("random biases", random_biases, lr=0.2, steps=9),
    symmetry_case("two equal units", twins),
]
COUNTED = [
    *SYMMETRY,
    symmetry_case("equal inputs, different outputs", twins_that_part),
    symmetry_case("three hidden layers", three_hidden_layers),
    symmetry_case("layers and activations in a row", three_hidden_layers, visible=True, follow=[0, 2, 1, 0]),
    symmetry_case("others in a row", three_hidden_layers, follow=[2, 0, 1, 0]),
    symmetry_case("units that share weights or biases", repeated(SHARED), visible=True, lr=HARDLY),
    symmetry_case("units that share weights or biases, others", repeated(SHARED), lr=HARDLY),
    symmetry_case(
        "differences before and after the sixth decimal",
        repeated(SHARED, NUDGES),
        lr=HARDLY,
        blank=True,
    ),
]

COUNT = Text(
    es="una unidad es una fila de weight con su sesgo; cuenta filas distintas (a 6 decimales) de las capas ocultas, tras entrenar",
    en="a unit is a row of weight with its bias; count different rows (to 6 decimals) of the hidden layers, after training",
)
DESCENT = Text(
    es="cada paso: gradientes a cero, pérdida media sobre todo el lote, backward, y restar lr veces el gradiente, tantas veces como pide steps",
    en="each step: gradients to zero, mean loss over the whole batch, backward, and subtract lr times the gradient, as many times as steps asks",
)

# first_nan_step


def training_case(name, depth, std, lr=0.05, poisoned=None, visible=False):
    """Eight batches of images; ``std(fan)`` for the weights; a nan pixel in batch ``poisoned``."""

    def draw(source):
        x, y = some_images(source, 8 * 32, np.float32)
        sizes = [x.shape[1], *[32] * (depth - 1), 10]
        weights = [source.rng.normal(0, std(n), (m, n)).astype(np.float32) for n, m in pairwise(sizes)]
        biases = [np.zeros(m, dtype=np.float32) for m in sizes[1:]]
        x = x.reshape(8, 32, -1)
        if poisoned is not None:
            x[poisoned - 1, 3, 5] = np.nan
        return {"x": x, "y": y.reshape(8, 32), "lr": lr, **network(weights, biases)}

    return Case(name, draw, visible=visible)


def he(n):
    return (2 / n) ** 0.5


def overflowing(source):
    """In the third batch one logit is 2.5e38 and that of the sample's class -2.5e38: the loss is inf, not nan.

    The learning rate is small, so that the two steps before leave the weights as they are.
    """
    inputs = training_case("", 1, lambda n: n**-0.5, lr=1e-6).draw(source)
    inputs["w1"][:, 5] = np.linspace(2.5, -2.5, 10)
    inputs["x"][:, :, 5] = 0.0
    inputs["x"][2, 3] = 0.0
    inputs["x"][2, 3, 5] = 1e38
    inputs["y"][2, 3] = 9
    return inputs


OVERFLOW = [
    Case("an infinite loss in the third batch", overflowing, visible=True),
    Case("an infinite loss in the third batch, other data", overflowing),
]
HEALTHY = [training_case("He", 6, he, visible=True), training_case("He, another net", 4, he)]
NAN_STEPS = [
    training_case("std 5", 10, lambda _: 5.0, visible=True),
    HEALTHY[0],
    training_case("std 5, another net", 10, lambda _: 5.0),
    training_case("std 3, fewer layers", 8, lambda _: 3.0),
    training_case("a nan pixel in the sixth batch", 4, he, poisoned=6),
    training_case("a nan pixel in the first batch", 4, he, poisoned=1),
    HEALTHY[1],
]
#: what comes after the first nan changes nothing any more
STOPPED = [*HEALTHY, NAN_STEPS[4]]

CHECKS = [
    *checks_of("xavier_normal", 1),
    *checks_of("xavier_uniform", 0.5),
    *checks_of("he_normal", 1),
    *checks_of("he_uniform", 0.5),
    Check(
        "activation_means",
        Text(es="la media de cada activación", en="the mean of each activation"),
        1.5,
        measure.statistics,
        SIGNALS,
        [
            Close(
                "means",
                rtol=1e-6,
                atol=1e-12,
                why="float64 sums of at most 4,608 numbers: 1e-12 at most; a mean kept in float32 is off by up to 6e-8",
                hint=Text(
                    es="una media por activación, en el orden del forward: ni la entrada, ni lo que sale de cada capa lineal",
                    en="one mean an activation, in forward order: neither the input, nor what each linear layer gives",
                ),
            )
        ],
    ),
    Check(
        "activation_stds",
        Text(es="la desviación estándar de cada activación", en="the standard deviation of each activation"),
        2,
        measure.statistics,
        SIGNALS,
        [
            Close(
                "stds",
                rtol=1e-3,
                atol=1e-15,
                why="dividing by n or by n - 1 differs by 5.2e-4 where n is 960; atol for stds of 1e-19",
                hint=Text(
                    es="una desviación estándar por activación, de todas las muestras y unidades a la vez: no la varianza ni un promedio por unidad",
                    en="one standard deviation an activation, over all samples and units at once: neither the variance nor an average over units",
                ),
            )
        ],
    ),
    Check(
        "activation_without_gradient",
        Text(es="medir no guarda gradientes", en="measuring keeps no gradients"),
        0.5,
        measure.statistics,
        SIGNALS[:2],
        [
            *gradient_criteria(),
            InRange(
                "tensors_with_gradient",
                high=0,
                why="none needs one",
                hint=Text(
                    es="mide dentro de torch.no_grad(): si no, cada tensor guarda toda la red para un backward que no llega",
                    en="measure inside torch.no_grad(): otherwise each tensor keeps the whole network for a backward that never comes",
                ),
            ),
        ],
    ),
    Check(
        "initialize_every_layer",
        Text(
            es="redibuja todas las capas y deja los sesgos en cero",
            en="redraws every layer and leaves the biases at zero",
        ),
        1,
        measure.every_layer,
        NESTED,
        [
            InRange(
                "share_redrawn_by_layer",
                low=1.0,
                why="a draw is never exactly 7",
                hint=Text(
                    es="recorre model.modules(), que también da las capas que están dentro de cualquier otro módulo, y llena sus pesos en su sitio, sin poner otro parámetro en su lugar",
                    en="go through model.modules(), which also gives the layers inside any other module, and fill their weights in place, without another parameter in their stead",
                ),
            ),
            InRange(
                "largest_bias",
                low=0.0,
                high=0.0,
                why="zero is exact",
                hint=Text(es="los sesgos empiezan en cero", en="biases start at zero"),
            ),
            InRange(
                "correlation_between_layers",
                high=0.15,
                why="independent layers of 2,500 weights: 0.02 on average, any of six above 0.15 in 1 of 1e12",
                hint=Text(
                    es="todas las capas usan el mismo generador, que avanza: no vuelvas a su principio en cada capa",
                    en="all layers use the same generator, which moves on: do not go back to its start at each layer",
                ),
            ),
        ],
        derive=derive.redrawn_layers,
    ),
    Check(
        "initialize_the_rest",
        Text(
            es="devuelve el mismo modelo, con lo demás como estaba",
            en="returns the same model, with the rest as it was",
        ),
        0.5,
        measure.the_rest,
        REST,
        [
            InRange(
                "share_of_other_layers_kept",
                low=1.0,
                why="what is not touched stays exactly 7",
                hint=Text(
                    es="solo cuentan las capas nn.Linear: los pesos y sesgos de las de normalización, por ejemplo, no son suyos",
                    en="only nn.Linear layers count: the weights and biases of normalisation layers, say, are not theirs",
                ),
            ),
            *gradient_criteria(),
            InRange("models_returned", low=1, why="it is the one that was given", hint=SAME_MODEL),
        ],
        derive=derive.untouched,
    ),
    Check(
        "initialize_errors",
        Text(es="otro esquema da un error", en="another scheme raises an error"),
        0.5,
        measure.initialize_errors,
        UNKNOWN_SCHEME,
        error_criteria("scheme"),
    ),
    Check(
        "initialize_generator",
        Text(es="solo decide el generador recibido", en="the generator it is given decides alone"),
        1,
        measure.initialize_generators,
        INITIALIZE_SEEDS,
        generator_criteria(),
        derive=derive.use_of_generator,
    ),
    fate_check(
        "normal_1_explodes",
        Text(
            es="los pesos N(0, 1) son los debidos y explotan con ReLU",
            en="the N(0, 1) weights are as they should be, and explode with ReLU",
        ),
        fate_cases("N(0, 1) with ReLU", NORMAL_1, RELU),
        BOUNDS["normal_1_explodes/last_std_over_first:low"],
        BOUNDS["normal_1_explodes/last_std_over_first"],
        "100 seeds: 5e13 to 5e14",
        Text(
            es="el esquema N(0, 1) tiene desviación estándar 1 en todas las capas, sea cual sea su ancho",
            en="the scheme N(0, 1) has standard deviation 1 in all layers, whatever their width",
        ),
        also=scheme_criteria(),
    ),
    fate_check(
        "normal_001_vanishes",
        Text(
            es="los pesos N(0, 0.01) son los debidos y la señal se desvanece",
            en="the N(0, 0.01) weights are as they should be, and the signal vanishes",
        ),
        fate_cases("N(0, 0.01) with ReLU", NORMAL_001, RELU),
        0.0,
        BOUNDS["normal_001_vanishes/last_std_over_first"],
        "100 seeds: 5e-25 to 5e-24; with variance 0.01 about 1e-5",
        Text(
            es="en este esquema 0.01 es la desviación estándar, no la varianza",
            en="in this scheme 0.01 is the standard deviation, not the variance",
        ),
        also=scheme_criteria(),
    ),
    fate_check(
        "xavier_keeps_tanh",
        Text(
            es="los pesos de Xavier son los debidos y conservan la varianza de tanh",
            en="Xavier's weights are as they should be, and keep tanh's variance",
        ),
        fate_cases("Xavier with tanh", XAVIER, TANH),
        BOUNDS["xavier_keeps_tanh/last_std_over_first:low"],
        BOUNDS["xavier_keeps_tanh/last_std_over_first"],
        "100 seeds: 0.24 to 0.53 after twenty layers",
        Text(
            es="el esquema xavier llama a tu xavier_normal_ con cada peso y ganancia 1",
            en="the scheme xavier calls your xavier_normal_ on each weight, with gain 1",
        ),
        also=scheme_criteria(),
    ),
    fate_check(
        "he_keeps_relu",
        Text(
            es="los pesos de He son los debidos y conservan la varianza de ReLU",
            en="He's weights are as they should be, and keep ReLU's variance",
        ),
        fate_cases("He with ReLU", HE, RELU),
        BOUNDS["he_keeps_relu/last_std_over_first:low"],
        BOUNDS["he_keeps_relu/last_std_over_first"],
        "100 seeds: 0.23 to 2.5, median 0.73; Xavier: 1e-3",
        Text(
            es="el esquema he llama a tu he_normal_ con los valores por defecto, los de ReLU",
            en="the scheme he calls your he_normal_ with its defaults, those of ReLU",
        ),
        also=scheme_criteria(),
    ),
    fate_check(
        "bad_packages_fade",
        Text(es="las malas combinaciones apagan la señal", en="bad packages put the signal out"),
        [
            *fate_cases("deep ReLU with Xavier", XAVIER, RELU),
            *fate_cases("sigmoid with N(0, 0.01)", NORMAL_001, SIGMOID),
        ],
        0.0,
        BOUNDS["bad_packages_fade/last_difference_between_samples_over_first"],
        "100 seeds: at most 1.5e-3 (ReLU with Xavier), 1e-15 (sigmoid); He with ReLU: 0.14 to 1.1",
        Text(
            es="con ReLU, Xavier pierde la mitad de la varianza en cada capa: si no se pierde, ese esquema no es Xavier con ganancia 1",
            en="with ReLU, Xavier loses half of the variance in each layer: where it does not, that scheme is not Xavier with gain 1",
        ),
        key="last_difference_between_samples_over_first",
    ),
    Check(
        "plot_of_activation_stds",
        Text(
            es="una línea por inicialización, en un eje logarítmico",
            en="a line an initialisation, on a logarithmic axis",
        ),
        2,
        measure.plotted,
        [Case("five initialisations", stds_by_layer, visible=True), Case("other values", stds_by_layer)],
        [
            Axes(
                log_x=False,
                log_y=True,
                x_names=("layer", "layers", "capa", "capas", "depth", "profundidad"),
                y_names=("std", "deviation", "desviación", "spread"),
            )
        ],
    ),
    Check(
        "symmetry_units",
        Text(es="cuenta las unidades distintas", en="counts the different units"),
        2,
        measure.symmetric,
        COUNTED,
        [Equal("units", hint=COUNT)],
    ),
    Check(
        "symmetry_training",
        Text(
            es="entrena el modelo recibido por descenso de gradiente",
            en="trains the given model by gradient descent",
        ),
        2,
        measure.symmetric,
        SYMMETRY,
        [
            Close(f"trained_{index}.{kind}", rtol=1e-7, atol=1e-9, why="15 steps in float64", hint=DESCENT)
            for index in (0, 2, 4)
            for kind in ("weight", "bias")
        ],
    ),
    Check(
        "nan_step_number",
        Text(es="da el primer paso sin pérdida finita", en="gives the first step without a finite loss"),
        2,
        measure.until_nan,
        NAN_STEPS,
        [
            Equal(
                "step",
                hint=Text(
                    es="los pasos cuentan desde 1 y la pérdida se mira antes de actualizar; nan no es igual a nada, ni a sí mismo; None si no aparece (aquí se muestra como 0)",
                    en="steps count from 1 and the loss is looked at before the update; nan equals nothing, not even itself; None where there is none (shown here as 0)",
                ),
            )
        ],
    ),
    Check(
        "nan_step_inf",
        Text(es="una pérdida infinita tampoco es finita", en="an infinite loss is not finite either"),
        0.5,
        measure.until_nan,
        OVERFLOW,
        [
            Equal(
                "step",
                hint=Text(
                    es="isnan no ve inf; isfinite ve los dos",
                    en="isnan does not see inf; isfinite sees both",
                ),
            )
        ],
    ),
    Check(
        "nan_step_none",
        Text(es="devuelve None si toda pérdida es finita", en="returns None where every loss is finite"),
        0.5,
        measure.until_nan,
        HEALTHY,
        [
            Equal(
                "returned_none",
                hint=Text(
                    es="None, y no un número de paso: 0 o el número de lotes se confunden con un paso",
                    en="None and no step number: 0 or the number of batches could be taken for a step",
                ),
            )
        ],
    ),
    Check(
        "nan_step_training",
        Text(
            es="mientras tanto, entrena; después, ya no",
            en="trains in the meantime, and no more after that",
        ),
        1,
        measure.until_nan,
        STOPPED,
        [
            Close(
                "trained",
                rtol=1e-3,
                atol=1e-5,
                why="eight steps in float32, summed in another order",
                hint=Text(
                    es="un paso de descenso por lote: gradientes a cero, backward, y restar lr veces el gradiente; sin actualizar ya con la pérdida que no es finita",
                    en="one step of descent a batch: gradients to zero, backward, and subtract lr times the gradient; no update with the loss that is not finite",
                ),
            )
        ],
    ),
]
