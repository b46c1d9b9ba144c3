"""Cases, criteria and points of the homework.  Never enters the sandbox.

The bounds of the training checks come from 121 runs of all four conditions on digits, each with its own
split and seed, the order of Glorot and He from a simulation (HE_HELPS).  "He beats Glorot" was false of the
final accuracy in 4 % of 121 runs, and of the mean loss of epochs 6, 11 and 16 in 0.9 % of 512 pairs, where a
run with He lost its way (1 of 256 for good, in nan): so the order is judged by their lowest loss, and a close
call by five runs more.  Repeating an epoch outside, in other arithmetic, rarely leads to another loss (He
without batch norm and batch norm's first epochs multiply rounding errors), so medians over epochs count.
"""

import numpy as np

from assignments.twenty_layers import derive, measure
from autograder import (
    Axes,
    Case,
    Check,
    Close,
    Distribution,
    Equal,
    InRange,
    NearChance,
    Ordered,
    Source,
    Text,
    calibrated,
)
from autograder.datasets import digits

CONDITIONS = measure.CONDITIONS
BOUNDS = calibrated(__file__)


def net_of(condition: int, features: int, classes: int, width: int, layers: int = 20):
    """Draw the sizes and seeds of one network and a few inputs for it."""

    def draw(source: Source):
        seed, other_seed = source.rng.choice(2**31, size=2, replace=False)
        sizes = {"features": features, "classes": classes, "width": width, "layers": layers}
        x = source.rng.standard_normal((8, features))
        return {"condition": condition, **sizes, "seed": seed, "other_seed": other_seed, "x": x}

    return draw


def default_net(source: Source):
    """Draw a network of which only condition and features are said."""
    x = source.rng.standard_normal((4, 12))
    return {"condition": 3, "features": 12, "seed": source.rng.integers(2**31), "x": x}


NETS = [
    *(Case(name, net_of(i, 100, 10, 64), visible=True) for i, name in enumerate(CONDITIONS)),
    *(Case(f"{name}, other sizes", net_of(i, 150, 12, 48)) for i, name in enumerate(CONDITIONS)),
]
DEPTHS = [
    Case("relu_glorot, 7 layers", net_of(1, 40, 6, 24, layers=7), visible=True),
    Case("relu_he_batch_norm, 11 layers", net_of(3, 40, 6, 24, layers=11)),
    Case("default sizes", default_net),
]


def unknown_name(number: int):
    """Draw a small network, and say which of the unknown names is tried after it."""

    def draw(source: Source):
        return {**net_of(1, 6, 3, 5, layers=3)(source), "unknown": number}

    return draw


def small_set(n: int, batch_size: int, epochs: int, lr: float, classes: int = 4):
    """Draw a small data set, a three-layer network for it and the settings of a training run."""

    def draw(source: Source):
        shapes = {"first": (7, 6), "second": (5, 7), "last": (classes, 5)}
        drawn = {
            "x": source.rng.standard_normal((n, 6)),
            "y": source.rng.integers(0, classes, n),
            "classes": classes,
            "seed": source.rng.integers(2**31),
            "batch_size": batch_size,
            "epochs": epochs,
            "lr": lr,
        }
        for name, shape in shapes.items():
            drawn[f"{name}_weight"] = source.rng.standard_normal(shape)
            drawn[f"{name}_bias"] = source.rng.standard_normal(shape[0])
        return drawn

    return draw


def without(draw, *names: str):
    """The same inputs but for some, for which the student's function has defaults."""

    def fewer(source: Source):
        return {name: value for name, value in draw(source).items() if name not in names}

    return fewer


def calm_start(n: int, batch_size: int, epochs: int, lr: float):
    """Draw small weights, which know as little as can be: a large rate then only makes it worse."""

    def draw(source: Source):
        drawn = small_set(n, batch_size, epochs, lr)(source)
        return {name: 0.3 * value if name.endswith("_weight") else value for name, value in drawn.items()}

    return draw


def one_image_often(n: int, batch_size: int, epochs: int, lr: float):
    """Draw one image and repeat it: then the order of the batches changes nothing."""

    def draw(source: Source):
        drawn = small_set(n, batch_size, epochs, lr)(source)
        return {**drawn, "x": np.repeat(drawn["x"][:1], n, axis=0), "y": np.repeat(drawn["y"][:1], n)}

    return draw


def numbered_set(n: int, batch_size: int, epochs: int):
    """Draw a data set in which each image's first feature is its number."""

    def draw(source: Source):
        x = 1e-3 * source.rng.standard_normal((n, 3))
        x[:, 0] = np.arange(n)
        y = source.rng.integers(0, 3, n)
        settings = {"seed": source.rng.integers(2**31), "batch_size": batch_size, "epochs": epochs}
        return {"x": x, "y": y, "classes": 3, "lr": 1e-6, **settings}

    return draw


def experiment(runs: int):
    """Draw the images of the homework and the seeds of its runs; a held-out part stays outside.

    Digits whatever the course's images are: on Fashion-MNIST (lr 0.04, batches of 64) the net with batch norm did
    not have the lower loss in 4 of 30 runs.
    """

    def draw(source: Source):
        images = digits().shuffled(source.rng, 1437, 360)
        return {
            "train_x": images.train_x,
            "train_y": images.train_y,
            "val_x": images.val_x[:160],
            "val_y": images.val_y[:160],
            "held_out_x": images.val_x[160:],
            "held_out_y": images.val_y[160:],
            "lr": 0.07,
            "batch_size": 128,
            "seeds": source.rng.choice(2**31, size=runs, replace=False),
        }

    return draw


def short_experiment(n: int, features: int, epochs: int, lr: float, batch_size: int):
    """Draw a few images of ten classes, unusual settings and two seeds."""

    def draw(source: Source):
        seed, other_seed = source.rng.choice(2**31, size=2, replace=False)
        x, y = source.rng.random((n + 20, features)), source.rng.integers(0, 10, n + 20)
        images = {"train_x": x[:n].astype(np.float32), "val_x": x[n:].astype(np.float32)}
        labels = {"train_y": y[:n], "val_y": y[n:]}
        settings = {"epochs": epochs, "lr": lr, "batch_size": batch_size}
        return {**images, **labels, **settings, "seed": seed, "other_seed": other_seed}

    return draw


HELD_OUT = ("held_out_x", "held_out_y")
RUNS = [
    Case("one run", experiment(1), visible=True, withhold=HELD_OUT),
    Case("another run", experiment(1), withhold=HELD_OUT),
]


def figure(diverged: bool):
    """Draw four falling curves of 20 epochs; one may end in nan."""

    def draw(source: Source):
        steps = source.rng.random((4, 20)) * np.array([[0.001], [0.02], [0.05], [0.1]])
        losses = np.log(10) - np.cumsum(steps, axis=1)
        if diverged:
            losses[2, 13:] = np.nan
        return {"losses": losses}

    return draw


EXPERIMENT_S = 90.0
# Not one tail beyond right work: with He's weights and with batch norm rounding may grow over an epoch, with tails so heavy
# that such a bound would be beyond 1, where nothing is refused; in the other two it would refuse what differs by more
# than float32's rounding, which other checks are for.  Chosen by hand; the page says how often right work goes beyond.
LOSS_GAP = dict(zip(CONDITIONS, (0.02, 0.02, 0.1, 0.03), strict=True))
STEP_GAP = dict(zip(CONDITIONS, (0.05, 0.1, 0.9, 0.6), strict=True))
NOTHING_LEARNED = 2.31  # nats; ln 10 is 2.303
LOOK_AT_NETWORKS = Text(
    es="hace falta una red de cada condición entrenada 20 épocas con after_epoch: mira antes la "
    "comprobación «cada condición tiene su propia red»",
    en="it takes a network of each condition trained for 20 epochs with after_epoch: look at the check "
    '"each condition has a network of its own" first',
)

HE_HELPS = (
    "320 runs of each, all 102,400 pairs, 1 of 256 runs with He taken for lost: 3.2 % are close calls, none lies "
    "beyond the zone; medians of five fail in 27 of 2,000,000 draws; with names exchanged 0.1 % pass at once, 29 % "
    "are close calls, of which none passes"
)


def in_order(
    less: str, more: str, why: str, margin: float = 0.0005, grey: float = 0.0, within: float | None = None
) -> Ordered:
    """Two conditions by the lowest of their confirmed losses; a run without any finite one learned nothing.

    The margin is what is claimed, by more than rounding; how often right work falls short of it is on the page.
    """
    return Ordered(
        (less, more),
        margin=margin,
        nan_is=NOTHING_LEARNED,
        grey=grey,
        grey_within=within,
        why=why,
        hint=Text(
            es="se compara la menor de las pérdidas de entrenamiento de las épocas 6, 11 y 16, ya "
            "comprobadas: comprueba que cada nombre lleva la red de su condición y que todas ven los "
            "mismos datos",
            en="the lowest of the training losses of epochs 6, 11 and 16, confirmed before, is "
            "compared: check that each name has the network of its condition and that all see the same "
            "data",
        ),
    )


CHECKS = [
    # ------------------------------------------------------------------ build_mlp
    Check(
        "twenty_weight_layers",
        Text(
            es="hay tantas capas con pesos como se piden: 20 son 19 ocultas y la de salida",
            en="there are as many weight layers as asked for: 20 are 19 hidden ones and the output",
        ),
        points=2,
        measure=measure.built,
        derive=derive.structure,
        cases=[*NETS, *DEPTHS],
        accept=[
            Equal(
                "weight_layers",
                hint=Text(
                    es="cuenta los nn.Linear: «layers» incluye la capa de salida",
                    en="count the nn.Linear modules: `layers` includes the output layer",
                ),
            ),
            Equal(
                "in_out_bias",
                hint=Text(
                    es="entradas, salidas y sesgo (1 o 0) de cada nn.Linear: de features a width, "
                    "de width a width y al final de width a classes, todas con sesgo",
                    en="inputs, outputs and bias (1 or 0) of each nn.Linear: from features to width, "
                    "from width to width and at the end from width to classes, all with bias",
                ),
            ),
        ],
    ),
    Check(
        "activation_of_each_layer",
        Text(
            es="cada capa oculta lleva la activación de su condición y la de salida ninguna",
            en="each hidden layer has its condition's activation and the output layer none",
        ),
        points=2,
        measure=measure.built,
        derive=derive.structure,
        cases=NETS,
        accept=[
            InRange(
                "hidden_layers_with_another_activation",
                high=0,
                why="a count",
                hint=Text(
                    es="tras cada nn.Linear oculta va un solo módulo de activación: nn.Sigmoid en "
                    "sigmoid_glorot, nn.ReLU en las otras tres; el caso dice qué condición falla",
                    en="after each hidden nn.Linear comes one activation module: nn.Sigmoid in "
                    "sigmoid_glorot, nn.ReLU in the other three; the case says which condition fails",
                ),
            ),
            InRange(
                "activations_before_the_first_layer",
                high=0,
                why="a count",
                hint=Text(
                    es="la primera capa recibe la imagen tal cual: la activación va después de cada nn.Linear "
                    "oculta, no antes",
                    en="the first layer is given the image as it is: the activation comes after each hidden "
                    "nn.Linear, not before it",
                ),
            ),
            InRange(
                "activations_after_the_output",
                high=0,
                why="a count",
                hint=Text(
                    es="la red devuelve logits: la entropía cruzada ya aplica su softmax, y una ReLU o "
                    "sigmoide al final recorta lo que la red puede decir",
                    en="the network returns logits: cross-entropy applies its own softmax, and a ReLU or "
                    "sigmoid at the end cuts off what the network can say",
                ),
            ),
            InRange(
                "difference_between_logits_and_layers",
                high=1e-9,
                why="20 products of matrices in float64; seen 1e-15",
                hint=Text(
                    es="la respuesta de la red no sale solo de sus módulos: usa un nn.Sequential sin "
                    "operaciones añadidas",
                    en="the network's answer does not come from its modules alone: use an nn.Sequential "
                    "without further operations",
                ),
            ),
        ],
    ),
    Check(
        "initial_weights",
        Text(
            es="los pesos siguen la ley de su condición (Glorot o He, normal) y los sesgos empiezan en 0",
            en="the weights follow their condition's law (Glorot or He, normal) and biases start at 0",
        ),
        points=2,
        measure=measure.built,
        derive=derive.initial_weights,
        cases=NETS,
        accept=[
            *(
                Distribution(
                    f"{place}_weights",
                    std_key=f"{place}_std",
                    hint=Text(
                        es="el caso dice la condición. Glorot mira las entradas y las salidas de la capa; "
                        "He solo las entradas; las dos en versión normal, en todas las capas",
                        en="the case tells the condition. Glorot looks at the layer's inputs and outputs; "
                        "He at its inputs only; both in their normal form, in every layer",
                    ),
                )
                for place in ("first", "hidden", "output")
            ),
            InRange(
                "std_of_each_hidden_layer_over_its_law",
                low=0.9,
                high=1.1,
                why="at least 2,304 weights: 6.7 standard errors; a layer of another law 0.58, 0.71 or 1.41",
                hint=Text(
                    es="las demás capas ocultas siguen la ley y esta no: sortea los pesos de todas",
                    en="the other hidden layers follow the law and this one does not: draw the weights of all",
                ),
            ),
            InRange(
                "largest_bias",
                high=0.0,
                why="exact zeros",
                hint=Text(
                    es="nn.Linear trae sesgos al azar: ponlos en cero",
                    en="nn.Linear comes with random biases: set them to zero",
                ),
            ),
            InRange(
                "parameters_not_float32",
                high=0,
                why="a count",
                hint=Text(
                    es="los datos llegan en float32, lo que crea nn.Linear si no le pides otra cosa",
                    en="the data come in float32, which is what nn.Linear makes unless asked otherwise",
                ),
            ),
        ],
    ),
    Check(
        "batch_norm_in_place",
        Text(
            es="la normalización por lotes está solo en su condición, entre cada capa oculta y su ReLU",
            en="batch norm is in its condition only, between each hidden layer and its ReLU",
        ),
        points=2,
        measure=measure.built,
        derive=derive.structure,
        cases=NETS,
        accept=[
            InRange(
                "batch_norms_missing",
                high=0,
                why="a count",
                hint=Text(
                    es="el orden en cada capa oculta es Linear, BatchNorm1d, ReLU, con un nn.BatchNorm1d "
                    "nuevo en cada una: sus estadísticas son las de esa capa",
                    en="the order in each hidden layer is Linear, BatchNorm1d, ReLU, with a new nn.BatchNorm1d "
                    "in each: its statistics are that layer's",
                ),
            ),
            InRange(
                "batch_norms_out_of_place",
                high=0,
                why="a count",
                hint=Text(
                    es="solo relu_he_batch_norm la lleva, y nunca después de la capa de salida: ahí "
                    "quitaría a los logits su escala",
                    en="only relu_he_batch_norm has it, and never after the output layer: there it would "
                    "take their scale from the logits",
                ),
            ),
        ],
    ),
    Check(
        "draws_from_the_generator",
        Text(
            es="los pesos salen del generador dado: otra semilla, otra red",
            en="the weights come from the given generator: another seed, another network",
        ),
        points=1,
        measure=measure.redrawn,
        derive=derive.redraws,
        cases=[
            Case("relu_he", net_of(2, 30, 5, 16), visible=True),
            *(Case(f"{name}, other seeds", net_of(i, 20, 5, 12)) for i, name in enumerate(CONDITIONS)),
        ],
        accept=[
            InRange(
                "difference_with_the_same_seed",
                high=0.0,
                why="the same draws",
                hint=Text(
                    es="con un generador en el mismo estado salen pesos distintos: pasa generator a cada "
                    "función que sortea",
                    en="a generator in the same state gives different weights: hand `generator` to each "
                    "function that draws",
                ),
            ),
            InRange(
                "difference_with_another_seed",
                low=0.5,
                why="two independent normal draws differ by 1.41 on average, 144 weights",
                hint=Text(
                    es="con otra semilla sale la misma red: no fijes ninguna semilla dentro de la función",
                    en="another seed gives the same network: don't fix a seed inside the function",
                ),
            ),
            InRange(
                "difference_between_layers",
                low=0.5,
                why="two independent normal draws differ by 1.41 on average, 144 weights",
                hint=Text(
                    es="dos capas tienen los mismos pesos: crea en cada vuelta un nn.Linear nuevo, sin "
                    "reutilizarlo ni copiarlo, y sortea los suyos",
                    en="two layers have the same weights: make a new nn.Linear each time round, neither "
                    "used again nor copied, and draw its own",
                ),
            ),
        ],
    ),
    Check(
        "unknown_condition",
        Text(
            es="un nombre que no está en CONDITIONS se rechaza con ValueError",
            en="a name that is not in CONDITIONS is refused with ValueError",
        ),
        points=1,
        measure=measure.refused,
        cases=[
            Case("another activation", unknown_name(0), visible=True),
            Case("a mixture of two names", unknown_name(1)),
            Case("another mixture of two names", unknown_name(2)),
        ],
        accept=[
            InRange(
                "value_errors",
                low=1,
                why="a count",
                hint=Text(
                    es="al principio de la función, si condition no está en CONDITIONS, lanza ValueError; "
                    "mira el nombre entero: «relu_glorot_batch_norm» no es ninguna de las cuatro",
                    en="at the start of the function, raise ValueError unless condition is in CONDITIONS; "
                    'look at the whole name: "relu_glorot_batch_norm" is none of the four',
                ),
            )
        ],
    ),
    # ------------------------------------------------------------------ train
    Check(
        "weights_after_training",
        Text(
            es="desde unos pesos dados, el entrenamiento llega a los pesos de SGD sin momento",
            en="from given weights, training arrives at the weights of SGD without momentum",
        ),
        points=2,
        measure=measure.trained,
        cases=[
            Case("the whole set as one batch", small_set(24, 24, 4, 0.1), visible=True),
            Case("one image often, two batches", one_image_often(256, 128, 3, 0.1), visible=True),
            Case("more epochs", small_set(40, 40, 15, 0.05)),
            Case("a rate too large", calm_start(30, 30, 3, 30.0)),
            Case("default rate and epochs", without(small_set(30, 30, 20, 0.07), "lr", "epochs")),
            Case("one epoch, large rate", small_set(30, 30, 1, 0.8)),
        ],
        accept=[
            Close(
                "weights",
                rtol=1e-8,
                atol=1e-10,
                why="at most 15 steps in float64; the order of a sum over 40 images moves them by 1e-15",
                hint=Text(
                    es="en cada lote: gradientes a cero, predicción, cross_entropy sobre los logits, "
                    "backward, paso de SGD sin momento con la lr dada; y se entrena el modelo recibido, "
                    "no una copia",
                    en="in each batch: gradients to zero, prediction, cross_entropy on the logits, "
                    "backward, step of SGD without momentum with the given lr; and the model that came "
                    "is trained, not a copy",
                ),
            )
        ],
    ),
    Check(
        "loss_of_each_epoch",
        Text(
            es="la pérdida de una época es la media sobre todas sus imágenes, antes de cada paso",
            en="the loss of an epoch is the mean over all its images, before each step",
        ),
        points=2,
        measure=measure.told,
        derive=derive.reported_losses,
        cases=[
            Case("a small last batch", small_set(26, 8, 3, 0.3), visible=True),
            Case("a tiny last batch", small_set(49, 16, 4, 0.1)),
            Case("one batch, large rate", small_set(33, 33, 3, 1.0)),
        ],
        accept=[
            InRange(
                "losses_too_many",
                low=0,
                high=0,
                why="a count",
                hint=Text(
                    es="devuelve un número por época, también por la primera, y no uno por lote",
                    en="return one number an epoch, for the first one too, and not one a batch",
                ),
            ),
            InRange(
                "loss_off",
                high=1e-9,
                why="a mean of at most 49 float64 numbers",
                hint=Text(
                    es="suma la pérdida de cada lote por su número de imágenes y divide entre todas las "
                    "imágenes; la pérdida es la calculada antes del paso, sobre los logits",
                    en="add up each batch's loss times its number of images and divide by all images; the "
                    "loss is the one computed before the step, on the logits",
                ),
            ),
        ],
    ),
    Check(
        "order_of_the_batches",
        Text(
            es="cada época recorre todas las imágenes, en el orden que da el generador",
            en="each epoch goes through all images, in the order that the generator gives",
        ),
        points=2,
        measure=measure.visited,
        cases=[
            Case("a small last batch", numbered_set(22, 8, 3), visible=True),
            Case("batches of one size", numbered_set(30, 10, 2)),
            Case("a last batch of one", numbered_set(41, 8, 4)),
            Case("default size of the batches", without(numbered_set(130, 128, 2), "batch_size")),
        ],
        accept=[
            Equal(
                "batch_sizes",
                hint=Text(
                    es="también cuenta el último lote, aunque sea más pequeño; y cada lote pasa una sola "
                    "vez por la red",
                    en="the last batch counts too, even if it is smaller; and each batch goes through the "
                    "network once",
                ),
            ),
            Equal(
                "images",
                hint=Text(
                    es="al empezar cada época, una llamada a torch.randperm con el generador dado; los "
                    "lotes son trozos seguidos de ese orden",
                    en="at the start of each epoch, one call of torch.randperm with the given generator; "
                    "batches are consecutive pieces of that order",
                ),
            ),
        ],
    ),
    Check(
        "training_mode",
        Text(
            es="todas las épocas entrenan en modo de entrenamiento",
            en="all epochs train in training mode",
        ),
        points=1,
        measure=measure.switched,
        cases=[
            Case("after_epoch evaluates", small_set(16, 16, 3, 0.1), visible=True),
            Case("after_epoch evaluates, 5 epochs", small_set(12, 12, 5, 0.1)),
        ],
        accept=[
            Equal(
                "batches_in_training_mode",
                hint=Text(
                    es="la red puede llegar en modo de evaluación, y quien mide tras una época la deja "
                    "así: ponla en modo de entrenamiento al empezar cada época",
                    en="the network may come in evaluation mode, and whoever measures after an epoch "
                    "leaves it so: put it into training mode at the start of each epoch",
                ),
            )
        ],
    ),
    Check(
        "called_after_each_epoch",
        Text(
            es="after_epoch recibe la red una vez al final de cada época",
            en="after_epoch is given the network once at the end of each epoch",
        ),
        points=1,
        measure=measure.called_back,
        cases=[
            Case("three epochs", small_set(16, 16, 3, 0.1), visible=True),
            Case("six epochs, four batches", small_set(20, 5, 6, 0.1)),
        ],
        accept=[
            Equal(
                key,
                hint=Text(
                    es="llama a after_epoch(model), si no es None, tras el último lote de cada época",
                    en="call after_epoch(model), unless it is None, after the last batch of each epoch",
                ),
            )
            for key in ("calls", "given_the_network", "after_steps")
        ]
        + [
            InRange(
                "change_after_the_last_call",
                high=0.0,
                why="the last call comes after the last step",
                hint=Text(
                    es="la red siguió cambiando después de la última llamada: llama a after_epoch tras el "
                    "paso del último lote de cada época",
                    en="the network went on changing after the last call: call after_epoch after the step of "
                    "the last batch of each epoch",
                ),
            )
        ],
    ),
    # ------------------------------------------------------------------ evaluate
    Check(
        "accuracy_of_a_network",
        Text(
            es="la exactitud es la fracción de aciertos, entre 0 y 1",
            en="accuracy is the fraction that is right, between 0 and 1",
        ),
        points=1,
        measure=measure.evaluated,
        cases=[
            Case("40 images", small_set(40, 1, 1, 0.0), visible=True),
            Case("97 images", small_set(97, 1, 1, 0.0)),
            Case("as many images as classes", small_set(4, 1, 1, 0.0)),
        ],
        accept=[
            Close(
                "accuracy",
                rtol=1e-6,
                why="a quotient, also in float32",
                hint=Text(
                    es="la clase elegida es la del mayor logit de cada imagen (el eje de las clases es el "
                    "último); devuelve una fracción, no un porcentaje ni una cuenta",
                    en="the class chosen is that of each image's largest logit (classes are the last "
                    "axis); return a fraction, neither a percentage nor a count",
                ),
            )
        ],
    ),
    Check(
        "evaluation_mode",
        Text(
            es="evaluar no cambia la red: modo de evaluación",
            en="evaluating does not change the network: evaluation mode",
        ),
        points=2,
        measure=measure.statistics_of,
        cases=[
            Case("batch norm", small_set(30, 1, 1, 0.0), visible=True),
            Case("batch norm, few images", small_set(5, 1, 1, 0.0)),
        ],
        accept=[
            Close(
                key,
                rtol=1e-12,
                why="untouched",
                hint=Text(
                    es="las estadísticas de la normalización por lotes se movieron: la red estaba en modo "
                    "de entrenamiento y su respuesta dependía de las demás imágenes",
                    en="batch norm's running statistics moved: the network was in training mode and its "
                    "answer depended on the other images",
                ),
            )
            for key in ("running_mean", "running_var")
        ],
    ),
    Check(
        "without_gradients",
        Text(es="evaluar no registra gradientes", en="evaluating records no gradients"),
        points=1,
        measure=measure.left_alone,
        cases=[
            Case("batch norm", small_set(30, 1, 1, 0.0), visible=True),
            Case("batch norm, few images", small_set(5, 1, 1, 0.0)),
        ],
        accept=[
            Equal(
                "recorded_gradients",
                hint=Text(
                    es="la predicción guardó el grafo para un backward que no llega: usa el contexto de "
                    "PyTorch que lo apaga",
                    en="the prediction kept the graph for a backward that never comes: use PyTorch's "
                    "context that turns it off",
                ),
            ),
            Equal(
                "gradients_off_afterwards",
                hint=Text(
                    es="después de evaluar ya no se puede entrenar: apaga los gradientes solo mientras dura "
                    "la predicción, y no toques requires_grad de los parámetros",
                    en="after evaluating, training is no longer possible: turn gradients off only while the "
                    "prediction lasts, and leave the parameters' requires_grad alone",
                ),
            ),
        ],
    ),
    # ------------------------------------------------------------------ run_conditions
    Check(
        "a_network_for_each_condition",
        Text(
            es="cada condición tiene su propia red, sorteada aparte y entrenada 20 épocas",
            en="each condition has a network of its own, drawn apart and trained for 20 epochs",
        ),
        points=2,
        measure=measure.ran,
        derive=derive.networks,
        cases=RUNS,
        seconds=EXPERIMENT_S,
        accept=[
            InRange(
                "epochs_of_each_network",
                low=20,
                high=20,
                why="a count",
                hint=Text(
                    es="la red que devuelves en cada Run debe haber pasado por train exactamente 20 "
                    "épocas, con after_epoch: ni más (una red para varias condiciones) ni menos (una copia)",
                    en="the network that you return in each Run must have been through train for exactly "
                    "20 epochs, with after_epoch: no more (one network for several conditions) and no "
                    "fewer (a copy)",
                ),
            ),
            InRange(
                "numbers_too_many_in_each_network",
                low=0,
                high=0,
                why="a count",
                hint=Text(
                    es="en cada fila una condición: la red no tiene 20 capas de anchura 64, o le falta o "
                    "le sobra normalización por lotes; mira antes las comprobaciones de build_mlp",
                    en="one condition a row: the network does not have 20 layers of width 64, or batch norm "
                    "is missing or too much; look at the checks of build_mlp first",
                ),
            ),
            InRange(
                "correlation_between_networks",
                high=0.1,
                why="independent networks: at most 0.011 in 121 runs; networks from one draw: 0.9 or more",
                hint=Text(
                    es="dos condiciones comparten pesos: o parten del mismo sorteo (misma semilla) o una "
                    "sigue con la red de otra. Construye una red nueva en cada condición y deja que el "
                    "generador siga, sin volver a sembrarlo",
                    en="two conditions share weights: they start from the same draw (the same seed) or one "
                    "goes on with another's network. Build a new network in each condition and let the "
                    "generator go on, without seeding it again",
                ),
            ),
            InRange(
                "spread_over_that_of_the_law",
                low=0.85,
                high=1.2,
                why="after one epoch; seen 0.994 to 1.013; He in place of Glorot gives 1.41",
                hint=Text(
                    es="en cada fila una condición: sus pesos no parten de la ley (Glorot o He) de su "
                    "nombre; comprueba con qué condición construyes cada red",
                    en="one condition a row: its weights do not start from the law (Glorot or He) of its "
                    "name; check with which condition you build each network",
                ),
            ),
        ],
    ),
    Check(
        "settings_and_generator",
        Text(
            es="cada red se construye y se entrena con los datos, los ajustes y el generador dados",
            en="each network is built and trained with the given data, settings and generator",
        ),
        points=1,
        measure=measure.set_out,
        derive=derive.beginnings,
        cases=[
            Case("two short epochs", short_experiment(80, 20, 2, 0.03, 40), visible=True),
            Case("three short epochs", short_experiment(90, 30, 3, 0.02, 45)),
            Case("default settings", without(short_experiment(150, 12, 2, 0.07, 128), "lr", "batch_size")),
        ],
        hint=LOOK_AT_NETWORKS,
        accept=[
            InRange(
                "epochs_too_many_in_each_network",
                low=0,
                high=0,
                why="a count",
                hint=Text(
                    es="pasa epochs y after_epoch a train: cada red se entrena tantas épocas como se piden",
                    en="hand epochs and after_epoch to train: each network trains as many epochs as asked for",
                ),
            ),
            InRange(
                "step_gap_of_the_settings",
                high=0.02,
                why="repeated in other arithmetic: at most 1e-4 in 40 runs; another order of the batches 0.05",
                hint=Text(
                    es="en cada fila una condición: una época, repetida con lr, batch_size y el generador "
                    "dados, avanza otra cosa: pásalos todos a train",
                    en="one condition a row: an epoch, repeated with the given lr, batch_size and generator, "
                    "goes another way: hand all of them to train",
                ),
            ),
            InRange(
                "difference_with_the_same_seed",
                high=0.01,
                why="the same draws; another number of threads may round otherwise",
                hint=Text(
                    es="con un generador en el mismo estado sale otra red: pasa el mismo generator a "
                    "build_mlp y a train",
                    en="a generator in the same state gives another network: hand the same generator to "
                    "build_mlp and to train",
                ),
            ),
            InRange(
                "difference_with_another_seed",
                low=0.5,
                why="two independent normal draws differ by 1.41 on average",
                hint=Text(
                    es="con otra semilla sale la misma red: usa el generador que llega, sin sembrarlo ni crear "
                    "otro",
                    en="another seed gives the same network: use the generator that comes, neither seeding it "
                    "nor making another",
                ),
            ),
        ],
    ),
    Check(
        "curve_of_the_weights",
        Text(
            es="las pérdidas que informas son las de los pesos que devuelves",
            en="the losses that you report are those of the weights that you return",
        ),
        points=2,
        measure=measure.ran,
        derive=derive.curves,
        cases=RUNS,
        seconds=EXPERIMENT_S,
        accept=[
            InRange(
                "epochs_in_each_curve",
                low=20,
                high=20,
                why="a count",
                hint=Text(es="una pérdida por época, 20 en total", en="one loss an epoch, 20 in all"),
            ),
            *(
                InRange(
                    f"loss_gap_{condition}",
                    high=LOSS_GAP[condition],
                    median=True,
                    why="three epochs repeated in other arithmetic; see LOSS_GAP",
                    hint=Text(
                        es="se repite una época desde los pesos que había antes de ella, con los datos de "
                        "entrenamiento y la tasa pedida, y sale otra pérdida: devuelve sin cambios lo que "
                        "devuelve train; si aun así difiere, mira antes las comprobaciones de build_mlp y train",
                        en="an epoch is repeated from the weights before it, with the training data and the "
                        "rate asked for, and the loss is another: return unchanged what train returns; if it "
                        "still differs, look at the checks of build_mlp and train first",
                    ),
                )
                for condition in CONDITIONS
            ),
            *(
                InRange(
                    f"step_gap_{condition}",
                    high=STEP_GAP[condition],
                    median=True,
                    why="in lengths of an epoch's step; 1 for weights that do not move; see STEP_GAP",
                    hint=Text(
                        es="entre una época y la siguiente los pesos no cambian como los cambia SGD con la "
                        "tasa, los lotes y los datos de entrenamiento dados: entrena la red que devuelves, "
                        "con todos ellos",
                        en="from one epoch to the next the weights do not change as SGD changes them with the "
                        "given rate, batches and training data: train the network that you return, with all "
                        "of them",
                    ),
                )
                for condition in CONDITIONS
            ),
        ],
        hint=LOOK_AT_NETWORKS,
    ),
    Check(
        "accuracy_of_the_weights",
        Text(
            es="la exactitud que informas es la de los pesos que devuelves, en validación",
            en="the accuracy that you report is that of the weights that you return, on validation",
        ),
        points=2,
        measure=measure.ran,
        derive=derive.accuracies,
        cases=RUNS,
        seconds=EXPERIMENT_S,
        hint=LOOK_AT_NETWORKS,
        accept=[
            InRange(
                "validation_images_off",
                high=1.01,
                why="one tie between two float32 logits; none seen",
                hint=Text(
                    es="la exactitud se mide con los datos de validación (no con los de entrenamiento), "
                    "tras la última época, en modo de evaluación y como fracción",
                    en="accuracy is measured on the validation data (not on the training data), after the "
                    "last epoch, in evaluation mode and as a fraction",
                ),
            ),
            InRange(
                "change_after_the_last_epoch",
                high=0.0,
                why="evaluation changes nothing",
                hint=Text(
                    es="algo cambió en la red después de entrenar: al medir la exactitud estaba en modo de "
                    "entrenamiento",
                    en="something changed in the network after training: it was in training mode when its "
                    "accuracy was measured",
                ),
            ),
        ],
    ),
    Check(
        "sigmoid_learns_nothing",
        Text(
            es="condición 1: la sigmoide se queda en el azar",
            en="condition 1: the sigmoid stays at chance",
        ),
        points=1,
        measure=measure.ran,
        derive=derive.verdict,
        cases=RUNS,
        seconds=EXPERIMENT_S,
        hint=LOOK_AT_NETWORKS,
        accept=[
            NearChance(
                "accuracy_sigmoid_glorot",
                classes=10,
                samples=200,
                largest_class=0.12,
                hint=Text(
                    es="con sigmoides en las 19 capas ocultas no debería aprender: comprueba qué red "
                    "entrena esta condición",
                    en="with sigmoids in all 19 hidden layers it should not learn: check which network "
                    "this condition trains",
                ),
            ),
            InRange(
                "final_loss_sigmoid_glorot",
                low=BOUNDS["sigmoid_learns_nothing/final_loss_sigmoid_glorot:low"],
                high=BOUNDS["sigmoid_learns_nothing/final_loss_sigmoid_glorot"],
                median=True,
                why="ln 10 = 2.303; seen 2.302 to 2.311 in 121 runs",
                hint=Text(
                    es="quien reparte su confianza por igual entre 10 clases pierde ln 10 = 2.303: es lo "
                    "que hace esta red, una vez entrenada su última capa",
                    en="whoever spreads confidence evenly over 10 classes loses ln 10 = 2.303: that is "
                    "what this network does once its last layer is trained",
                ),
            ),
        ],
    ),
    Check(
        "each_cure_helps",
        Text(
            es="ReLU aprende despacio, He mejor y la normalización por lotes rápido y mejor que todas",
            en="ReLU learns slowly, He better, and batch norm fast and best of all",
        ),
        points=2,
        needs=["curve_of_the_weights"],
        measure=measure.ran,
        derive=derive.comparison,
        cases=RUNS,
        settle=Case("five more runs", experiment(5), withhold=HELD_OUT, seconds=2.5 * EXPERIMENT_S),
        seconds=EXPERIMENT_S,
        hint=LOOK_AT_NETWORKS,
        accept=[
            in_order(
                "lowest_loss_relu_he_batch_norm",
                "lowest_loss_relu_he",
                "121 runs: at least 0.34 nats",
            ),
            in_order("lowest_loss_relu_he", "lowest_loss_relu_glorot", HE_HELPS, 0.05, 0.6, 0.1),
            in_order(
                "lowest_loss_relu_glorot",
                "lowest_loss_sigmoid_glorot",
                "121 runs: at least 0.002 nats",
            ),
            InRange(
                "accuracy_relu_he_batch_norm",
                low=BOUNDS["each_cure_helps/accuracy_relu_he_batch_norm:low"],
                median=True,
                why="seen 0.84 to 0.975 on digits, medians of 0.77 on Fashion-MNIST",
                hint=Text(
                    es="con normalización por lotes la red llega a más de 9 aciertos de cada 10 en digits",
                    en="with batch norm the network gets more than 9 of 10 right on digits",
                ),
            ),
        ],
    ),
    # ------------------------------------------------------------------ plot_losses
    Check(
        "four_curves",
        Text(
            es="la figura muestra las cuatro curvas, con nombre",
            en="the figure shows the four curves, with names",
        ),
        points=2,
        measure=measure.plotted,
        cases=[
            Case("four curves", figure(diverged=False), visible=True),
            Case("a curve that ends in nan", figure(diverged=True)),
        ],
        accept=[
            Axes(
                x_names=("epoch", "epochs", "época", "épocas"),
                y_names=("loss", "losses", "pérdida", "pérdidas"),
            )
        ],
    ),
]
