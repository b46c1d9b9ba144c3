"""What is accepted of the student's regularisation: cases, criteria and points."""

import math

import numpy as np
import torch
import torch.nn.functional as F

from assignments.regularization import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Ordered, Source, Text, calibrated
from autograder.datasets import digits

BOUNDS = calibrated(__file__)
ROUNDING = "sums and products of float64 in another order"
RATIO = "a ratio of float64 sums that may be taken in another order"
FLOAT32_LOSSES = "losses may be kept in float32"
FLOAT32_PENALTY = "a penalty may be put together in float32; other mistakes change a percent or more"
FLOAT32_VALUE = "a penalty may be put together in float32"
FLOAT32_OUTPUT = "the input itself, or zeros; that its type stays is another check's matter"
FLOAT32_MASK = "the mask, 1 / (1 - p) included, may be kept in float32"
BY_CHANCE = "six standard deviations of a binomial count, or further: a probability below 1e-7"
UNEVEN = "independent entries stay below 4.8 in 6,000 draws of each case"
NARROWER = "300 gradings of right work: by at least 0.148; a penalty a hundred times weaker: by at most 0.026"
#: for values near 1
ATOL = 1e-9

# Nets and data ----------------------------------------------------------------------------------------


def small_data(train, val, features, hidden, classes, scale=1.0, **settings):
    """Random data and weights for a small net, in float64."""

    def drawn(source: Source):
        rng = source.rng
        size = hidden * features + hidden + classes * hidden + classes
        return {
            "sizes": np.array([features, hidden, classes]),
            "weights": scale * 0.7 * rng.standard_normal(size),
            "seed": rng.integers(2**31),
            "train_x": rng.standard_normal((train, features)),
            "train_y": rng.integers(0, classes, train),
            "val_x": rng.standard_normal((val, features)),
            "val_y": rng.integers(0, classes, val),
            **{name: np.asarray(value) for name, value in settings.items()},
        }

    return drawn


def easier_to_validate(draw):
    """Training classes that the net takes for the least likely, validation classes that it names: a gap below 0."""

    def drawn(source: Source):
        inputs = draw(source)
        net = measure.net_of(torch.tensor(inputs["weights"]), *inputs["sizes"].tolist()).eval()
        with torch.no_grad():
            train, val = (net(torch.tensor(inputs[name])).numpy() for name in ("train_x", "val_x"))
        return {**inputs, "train_y": train.argmin(axis=1), "val_y": val.argmax(axis=1)}

    return drawn


def with_statistics(draw):
    """Running mean and variance for the batch norm of the net."""

    def drawn(source: Source):
        inputs, rng = draw(source), source.rng
        hidden = int(inputs["sizes"][1])
        return {
            **inputs,
            "statistics": np.concatenate([rng.standard_normal(hidden), rng.uniform(0.5, 3, hidden)]),
        }

    return drawn


# L2 ---------------------------------------------------------------------------------------------------


def mixed_layers(channels, kernel, classes, **settings):
    """Weights, biases and normalisation of a convolution and a linear layer, none of them near 0."""

    def drawn(source: Source):
        rng = source.rng
        sizes = {
            "weights": channels * 2 * kernel**2 + 9 * channels * classes,
            "biases": channels + classes,
            "norm": 2 * channels,
        }
        values = {
            name: rng.choice([-1.0, 1.0], size) * rng.uniform(0.5, 2, size) for name, size in sizes.items()
        }
        return {
            "layers": np.array([channels, kernel, classes]),
            **values,
            **{name: np.asarray(value, dtype=np.float64) for name, value in settings.items()},
        }

    return drawn


def two_matrices(strength):
    def drawn(source: Source):
        return {"matrices": source.rng.standard_normal(18), "strength": np.float64(strength)}

    return drawn


def features_and_strength(features, strength):
    return lambda _: {"features": np.int64(features), "strength": np.float64(strength)}


# Dropout ----------------------------------------------------------------------------------------------


def entries(*shape, p=None, **settings):
    """Entries away from 0, so that a dropped one can be told, of both signs."""

    def drawn(source: Source):
        rng = source.rng
        first, second, third = rng.choice(2**31, 3, replace=False)
        inputs = {
            "x": rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 3, shape),
            "cotangent": rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 3, shape),
            "seed": first,
            "other_seed": second,
            "global_seed": third // 2,
            **{name: np.asarray(value) for name, value in settings.items()},
        }
        return inputs if p is None else {**inputs, "p": np.float64(p)}

    return drawn


def probabilities(*values):
    return lambda _: {"probabilities": np.array(values)}


# Early stopping ---------------------------------------------------------------------------------------


def runs_of_losses(*rows, patience, **settings):
    """Losses of several runs with one patience, as they are written."""

    def drawn(_: Source):
        return {
            "val_losses": np.array(rows, dtype=np.float64),
            "patience": np.int64(patience),
            **{name: np.float64(value) for name, value in settings.items()},
        }

    return drawn


def scaled_losses(*row, patience, **settings):
    """One run's losses, times a random number."""

    def drawn(source: Source):
        scale = source.rng.uniform(0.5, 2)
        return {
            "val_losses": scale * np.array(row),
            "patience": np.int64(patience),
            **{name: np.float64(scale * value) for name, value in settings.items()},
        }

    return drawn


def falls_then_rises(falling, rising):
    """Losses that fall for some epochs and rise afterwards, without two alike."""
    fall = [2.0 * 0.8**i for i in range(falling)]
    return fall + [fall[-1] * 1.1 ** (i + 1) for i in range(rising)]


#: what the stopper never reaches
FOREVER = 50


def states_by_epoch(losses, size, buffers=False, patience=FOREVER):
    """A vector of all weights, or buffers, for each epoch."""

    def drawn(source: Source):
        states = source.rng.standard_normal((len(losses), size))
        if buffers:  # variances are positive, batches are counted
            half = (size - 1) // 2
            states[:, half : 2 * half] = np.abs(states[:, half : 2 * half]) + 0.1
            states[:, -1] = 10 * np.arange(1, len(losses) + 1)
        return {"val_losses": np.array(losses), "states": states, "patience": np.int64(patience)}

    return drawn


def settings_of_stoppers(*pairs):
    def drawn(_: Source):
        patiences, min_deltas = zip(*pairs, strict=True)
        return {"patiences": np.array(patiences), "min_deltas": np.array(min_deltas, dtype=np.float64)}

    return drawn


# Training ---------------------------------------------------------------------------------------------


def with_best(draw):
    """Weights that restoring writes."""

    def drawn(source: Source):
        inputs = draw(source)
        return {**inputs, "best": source.rng.standard_normal(len(inputs["weights"]))}

    return drawn


RIGHT_RUNS = tuple(
    f"right_{kind}_{name}" for name in measure.RUNS for kind in ("weights", "train_losses", "val_losses")
)


def where_patience_matters(draw):
    """Drawn anew until a patience of 1 would miss the best epoch, and the given one stops before the end; or,
    where it is longer than the run, until more epochs would bring a better one."""

    def drawn(source: Source):
        while True:
            inputs = draw(source)
            tensors = {key: torch.tensor(value) for key, value in inputs.items()}
            patience, epochs = int(inputs["patience"]), int(inputs["epochs"])
            (weights, *curves), (impatient, *_) = (right_run(tensors, patience=n) for n in (patience, 1))
            if np.abs(weights - impatient).max() <= 1e-3:
                continue
            if len(curves[0]) < epochs:
                return inputs
            later, *_ = right_run({**tensors, "epochs": 2 * epochs}, patience=patience)
            if patience >= epochs and np.abs(weights - later).max() > 1e-3:
                return inputs

    return drawn


def with_right_runs(draw):
    """What each of the four runs must give: beside it stands the student's own training, right or not."""

    def drawn(source: Source):
        inputs = where_patience_matters(draw)(source)
        options = {
            "none": {},
            "l2": {"strength": float(inputs["strength"])},
            "dropout": {"p": float(inputs["p"])},
            "early_stopping": {"patience": int(inputs["patience"])},
        }
        found = {}
        for name, settings in options.items():
            kinds = ("weights", "train_losses", "val_losses")
            values = right_run({key: torch.tensor(value) for key, value in inputs.items()}, **settings)
            found |= {f"right_{kind}_{name}": value for kind, value in zip(kinds, values, strict=True)}
        return {**inputs, **found}

    return drawn


def right_run(inputs, p=0.0, strength=0.0, patience=None):
    """Gradient descent by hand: weights of the end, or of the lowest validation loss, and both curves."""
    net, way, losses = measure.net_from(inputs, p), [], []
    train_x, train_y, val_x, val_y = measure.data_of(inputs)
    parameters = list(net.parameters())
    while len(way) < int(inputs["epochs"]):
        gradients = torch.autograd.grad(F.cross_entropy(net.train()(train_x), train_y), parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                decay = strength * parameter if parameter.dim() > 1 else 0.0
                parameter.sub_(float(inputs["lr"]) * (gradient + decay))
            net.eval()
            losses.append(
                [F.cross_entropy(net(x), y).item() for x, y in ((train_x, train_y), (val_x, val_y))]
            )
        way.append(measure.flat(parameters).numpy())
        best = int(np.argmin(np.array(losses)[:, 1]))
        if patience is not None and len(way) - 1 - best >= patience:
            break
    return way[-1 if patience is None else best], *np.array(losses).T


def overfitting_nets(seeds, hidden=32, train=60, val=100, wrong=20, **settings):
    """For each seed a few digits, a third of them with a label drawn anew, and a net with He's weights.

    The rate is low enough for training to be smooth: at twice the rate a penalty a hundred times weaker
    moved the gap by up to 0.17, at random.

    Digits, whatever the course's images are: with these settings dropout narrows the gap on Fashion-MNIST by
    too little for a margin.
    """

    def drawn(source: Source):
        rows = [one_overfitting_net(source, hidden, train, val, wrong) for _ in range(seeds)]
        features, classes = digits().train_x.shape[1], digits().classes
        return {
            "sizes": np.array([features, hidden, classes]),
            **{name: np.stack([row[name] for row in rows]) for name in rows[0]},
            **{name: np.asarray(value) for name, value in settings.items()},
        }

    return drawn


def one_overfitting_net(source: Source, hidden, train, val, wrong):
    rng, classes = source.rng, digits().classes
    test = 200
    images = digits().shuffled(rng, train, val + test)
    train_y = images.train_y.copy()
    train_y[:wrong] = rng.integers(0, classes, wrong)
    features = images.train_x.shape[1]
    layers = [
        math.sqrt(2 / features) * rng.standard_normal(hidden * features),
        np.zeros(hidden),
        math.sqrt(2 / hidden) * rng.standard_normal(classes * hidden),
        np.zeros(classes),
    ]
    return {
        "weights": np.concatenate(layers).astype(np.float32),
        "seed": rng.integers(2**31),
        "train_x": images.train_x,
        "train_y": train_y,
        "val_x": images.val_x[:val],
        "val_y": images.val_y[:val],
        "test_x": images.val_x[val:],
        "test_y": images.val_y[val:],
    }


def curves(epochs):
    def drawn(source: Source):
        t, noise = np.arange(epochs), 0.02 * source.rng.standard_normal((2, epochs))
        train = 2.3 * np.exp(-t / 10) + 0.1
        return {"train_losses": train + noise[0], "val_losses": train + 0.02 * t + 0.3 + noise[1]}

    return drawn


# Hints ------------------------------------------------------------------------------------------------

MEAN_LOSSES = Text(
    es="las dos pérdidas son medias, cada una sobre sus propias imágenes: F.cross_entropy ya promedia",
    en="both losses are means, each over its own images: F.cross_entropy averages already",
)
VAL_MINUS_TRAIN = Text(
    es="la brecha es la pérdida de validación menos la de entrenamiento, y va la primera",
    en="the gap is the validation loss minus the training loss, and comes first",
)
EVAL_MODE = Text(
    es="antes de evaluar, model.eval(): con descarte o normalización por lotes la pérdida del modo entrenamiento es otra",
    en="before evaluating, model.eval(): with dropout or batch norm the loss in training mode is another one",
)
AS_IT_CAME = Text(
    es="anota model.training antes de evaluar y devuelve después el modelo a ese modo",
    en="note model.training before evaluating and put the model back to that mode afterwards",
)
SUM_OF_SQUARES = Text(
    es="la penalización es strength por la suma de los cuadrados de todas las entradas, dividida entre 2: sin raíz y sin medias",
    en="the penalty is strength times the sum of the squares of all entries, over 2: no root and no means",
)
NO_BIASES = Text(
    es="sin all_parameters solo cuentan los parámetros de dos dimensiones o más: p.dim()",
    en="without all_parameters only parameters of two dimensions or more count: p.dim()",
)
EVERYTHING = Text(
    es="con all_parameters=True entra cada parámetro del modelo, del mismo modo que los pesos",
    en="with all_parameters=True every parameter of the model counts, in the same way as the weights",
)
EACH_ONCE = Text(
    es="model.parameters() recorre también los módulos anidados y da cada parámetro una sola vez",
    en="model.parameters() goes through nested modules too and gives each parameter once only",
)
FACTOR = Text(
    es="la derivada de strength/2 · w² es strength · w: ¿está el 1/2, y conserva la penalización su grafo (sin detach, item ni float)?",
    en="the derivative of strength/2 · w² is strength · w: is the 1/2 there, and does the penalty keep its graph (no detach, item or float)?",
)
NOTHING_COUNTS = Text(
    es="donde no hay pesos la penalización es 0, y debe poder sumarse a la pérdida",
    en="where there are no weights the penalty is 0, and must be fit for adding to the loss",
)
DIVIDE = Text(
    es="lo que se queda se divide entre 1 - p, ya en el entrenamiento: así la esperanza no cambia",
    en="what stays is divided by 1 - p, in training already: so the expectation does not change",
)
P_IS_DROPPED = Text(
    es="p es la probabilidad de anular, no la de conservar",
    en="p is the probability of dropping, not of keeping",
)
EACH_ENTRY = Text(
    es="un sorteo por entrada (torch.rand con la forma de x) y otros nuevos en cada llamada; su número no está fijado",
    en="one draw an entry (torch.rand with the shape of x) and new ones in each call; how many are dropped is not fixed",
)
OFF = Text(
    es="en evaluación (self.training es False) se devuelve la entrada tal cual",
    en="in evaluation (self.training is False) the input is returned as it is",
)
SAME_MASK = Text(
    es="la máscara multiplica también al gradiente: no hace falta nada más que operaciones de torch sobre x",
    en="the mask multiplies the gradient as well: nothing but torch operations on x is needed",
)
ENDS = Text(
    es="con p = 0 la salida es x; con p = 1, ceros: 1 / (1 - p) no existe y 0 por inf es nan",
    en="with p = 0 the output is x; with p = 1 zeros: 1 / (1 - p) does not exist and 0 times inf is nan",
)
ITS_GENERATOR = Text(
    es="pasa el generador a cada sorteo: torch.rand(..., generator=self.generator)",
    en="hand the generator to each draw: torch.rand(..., generator=self.generator)",
)
GOES_ON = Text(
    es="sortea con el generador recibido mismo, que así avanza: ni una copia ni otro con su semilla",
    en="draw from the given generator itself, which so goes on: neither a copy nor another one with its seed",
)
GLOBAL_GENERATOR = Text(
    es="sin generador los sorteos son de torch y obedecen a torch.manual_seed; la función no fija semillas",
    en="without a generator the draws are torch's and obey torch.manual_seed; the function sets no seeds",
)
INPUT_STAYS = Text(
    es="la entrada es de quien llama y la salida tiene su tipo: cuidado con mul_, con x[...] = 0 y con máscaras de otro tipo",
    en="the input belongs to the caller and the output has its dtype: mind mul_, x[...] = 0 and masks of another type",
)
REFUSE_P = Text(
    es="en __init__: ValueError salvo que 0 <= p <= 1; 0 y 1 valen, nan no",
    en="in __init__: ValueError unless 0 <= p <= 1; 0 and 1 will do, nan will not",
)
COUNT = Text(
    es="cuenta las épocas seguidas sin mejora; al llegar a patience se para, ni una antes ni una después",
    en="count the epochs in a row without an improvement; stop when there are patience of them, not one earlier or later",
)
ANEW = Text(
    es="con cada mejora la cuenta vuelve a 0; una mejora es bajar de la mejor pérdida, no de la anterior",
    en="with each improvement the count is 0 again; improving is to be below the best loss, not below the last one",
)
STRICTLY = Text(
    es="una pérdida igual a la mejor no la mejora",
    en="a loss equal to the best one does not improve on it",
)
BEYOND = Text(
    es="mejora quien baja de best_loss - min_delta; best_loss es la pérdida de la última mejora",
    en="an epoch improves below best_loss - min_delta; best_loss is the loss of the last improvement",
)
NEVER_BEST = Text(
    es="ninguna comparación con nan es cierta: empieza con best_loss = math.inf y pregunta si la nueva es menor",
    en="no comparison with nan is true: start with best_loss = math.inf and ask whether the new one is less",
)
REMEMBER = Text(
    es="best_loss y best_epoch son los de la última mejora; la primera llamada es la época 0",
    en="best_loss and best_epoch are those of the last improvement; the first call is epoch 0",
)
BEFORE_ANY = Text(
    es="en __init__: best_loss = math.inf y best_epoch = -1; cada objeto tiene los suyos (self)",
    en="in __init__: best_loss = math.inf and best_epoch = -1; each object has its own (self)",
)
A_COPY = Text(
    es="state_dict() no copia: sus tensores son los del modelo y siguen cambiando; copy.deepcopy",
    en="state_dict() does not copy: its tensors are the model's and go on changing; copy.deepcopy",
)
BUFFERS_TOO = Text(
    es="model.parameters() deja fuera running_mean y running_var; state_dict() las tiene",
    en="model.parameters() leaves out running_mean and running_var; state_dict() has them",
)
IN_PLACE = Text(
    es="restore escribe los valores en los parámetros que hay (load_state_dict): ni parámetros nuevos ni los tensores guardados mismos",
    en="restore writes the values into the parameters that are there (load_state_dict): neither new parameters nor the kept tensors themselves",
)
OTHERS_STAY = Text(
    es="restore(model) escribe en el modelo que recibe, y no cambia nada más de él: ni su modo",
    en="restore(model) writes into the model that it gets, and changes nothing else of it: not even its mode",
)
REFUSE_SETTINGS = Text(
    es="en __init__: ValueError salvo que patience >= 1 y min_delta >= 0",
    en="in __init__: ValueError unless patience >= 1 and min_delta >= 0",
)
ONE_STEP = Text(
    es="una época: zero_grad, entropía cruzada sobre todos los datos de entrenamiento, backward y un paso de SGD sin inercia",
    en="an epoch: zero_grad, cross-entropy over all training data, backward and one step of SGD without momentum",
)
PLUS_PENALTY = Text(
    es="a la entropía cruzada se le suma l2_penalty(model, strength) antes de backward()",
    en="l2_penalty(model, strength) is added to the cross-entropy before backward()",
)
TRAIN_MODE = Text(
    es="model.train() al empezar cada época: evaluar lo deja en otro modo, y así puede llegar",
    en="model.train() at the start of each epoch: evaluating leaves another mode, and the model may come in it",
)
AFTER_THE_STEP = Text(
    es="las dos pérdidas, después del paso, en modo evaluación y sin la penalización",
    en="both losses, after the step, in evaluation mode and without the penalty",
)
ASK_AND_STOP = Text(
    es="tras cada época: si stopper.step(val_loss, model) es True, era la última; recibe la pérdida de validación",
    en="after each epoch: if stopper.step(val_loss, model) is True it was the last one; it gets the validation loss",
)
RESTORE = Text(
    es="al acabar, se haya parado antes o no, stopper.restore(model)",
    en="at the end, whether it stopped early or not, stopper.restore(model)",
)
ONE_THING = Text(
    es="cada prueba parte de make_net y cambia una sola cosa: strength, p o el stopper; lo demás queda apagado",
    en="each run starts from make_net and changes one thing alone: strength, p or the stopper; the rest stays off",
)
OWN_CURVES = Text(
    es="cada nombre lleva su red, sus pérdidas de entrenamiento y sus pérdidas de validación, en este orden",
    en="each name has its net, its training losses and its validation losses, in this order",
)
NARROW = Text(
    es="entrena las cuatro con los mismos datos y todas las épocas, y mira la brecha de cada una: ¿cuál no se estrecha?",
    en="train all four with the same data and all the epochs, and look at the gap of each: which one does not narrow?",
)

FROM_ONE = Text(
    es="la primera época es la 1: axes.plot(range(1, len(losses) + 1), losses)",
    en="the first epoch is 1: axes.plot(range(1, len(losses) + 1), losses)",
)

SMALL = small_data(6, 4, 3, 4, 3)
UNEQUAL = small_data(11, 5, 4, 6, 5)
ONE_IMAGE = small_data(1, 3, 2, 3, 2)
SURE = small_data(7, 9, 3, 5, 4, scale=6.0)
MANY = small_data(150, 70, 3, 4, 3)
GAP_CASES = [
    Case("six images and four", SMALL, visible=True),
    Case("eleven images and five", UNEQUAL),
    Case("one image and three", ONE_IMAGE),
    Case("large weights", SURE),
    Case("150 images and 70", MANY),
    Case("validation easier than training", easier_to_validate(UNEQUAL)),
]
MODE_CASES = [
    Case("dropout and batch norm", with_statistics(SMALL), visible=True),
    Case("dropout and batch norm, other sizes", with_statistics(UNEQUAL)),
]
STEPS = {"lr": 0.2, "epochs": 4}
ABLATION = {"lr": 1.0, "epochs": 12, "strength": 0.1, "p": 0.5, "patience": 2}
COMPARED = [
    Case(
        "twelve epochs, patience 2",
        with_right_runs(small_data(8, 6, 3, 8, 3, **ABLATION)),
        visible=True,
        withhold=RIGHT_RUNS,
    ),
    Case(
        "ten epochs, patience 3",
        with_right_runs(small_data(10, 7, 4, 10, 4, lr=1.0, epochs=10, strength=0.03, p=0.3, patience=3)),
        withhold=RIGHT_RUNS,
    ),
    Case(
        "fourteen epochs, patience 4",
        with_right_runs(small_data(12, 5, 3, 9, 3, lr=1.0, epochs=14, strength=0.2, p=0.2, patience=4)),
        withhold=RIGHT_RUNS,
    ),
    Case(
        "eight epochs, patience 30",
        with_right_runs(small_data(9, 6, 3, 8, 3, lr=1.0, epochs=8, strength=0.1, p=0.4, patience=30)),
        withhold=RIGHT_RUNS,
    ),
]
WEIGHTS_MOVE = "float64 sums in another order, over a few steps"

CHECKS = [
    # The gap
    Check(
        "losses_of_both_sets",
        Text(es="las dos pérdidas medias", en="both mean losses"),
        points=2,
        measure=measure.losses,
        cases=GAP_CASES,
        accept=[
            Close(key, rtol=1e-6, atol=1e-12, why=FLOAT32_LOSSES, hint=MEAN_LOSSES)
            for key in ("train_loss", "val_loss")
        ],
        hint=MEAN_LOSSES,
    ),
    Check(
        "gap_of_the_losses",
        Text(es="la brecha: validación menos entrenamiento", en="the gap: validation minus training"),
        points=1,
        measure=measure.gap,
        cases=GAP_CASES,
        accept=[Close("gap", rtol=1e-5, atol=1e-6, why=FLOAT32_LOSSES, hint=VAL_MINUS_TRAIN)],
        hint=VAL_MINUS_TRAIN,
        needs=["losses_of_both_sets"],
    ),
    Check(
        "gap_in_evaluation_mode",
        Text(
            es="en modo evaluación, venga como venga el modelo",
            en="in evaluation mode, however the model comes",
        ),
        points=1,
        measure=measure.gap_by_mode,
        cases=MODE_CASES,
        accept=[
            Close(f"losses_of_a_model_in_{mode}", rtol=1e-6, atol=1e-12, why=FLOAT32_LOSSES, hint=EVAL_MODE)
            for mode in ("training", "evaluation")
        ],
        hint=EVAL_MODE,
        needs=["losses_of_both_sets"],
    ),
    Check(
        "gap_leaves_the_model",
        Text(es="el modelo acaba como llegó", en="the model ends as it came"),
        points=1,
        measure=measure.model_after_gap,
        cases=MODE_CASES,
        accept=[
            criterion
            for mode in ("training", "evaluation")
            for criterion in (
                Equal(f"modules_in_training_mode_after_{mode}", hint=AS_IT_CAME),
                Close(f"weights_after_{mode}", rtol=0, why="evaluating changes nothing", hint=AS_IT_CAME),
                Equal(f"gradients_after_{mode}", hint=AS_IT_CAME),
                Equal(f"parameters_that_learn_after_{mode}", hint=AS_IT_CAME),
            )
        ],
        hint=AS_IT_CAME,
        needs=["losses_of_both_sets"],
    ),
    # L2
    Check(
        "penalty_of_the_weights",
        Text(
            es="la suma de los cuadrados de los pesos, por la intensidad",
            en="the sum of the squares of the weights, times the strength",
        ),
        points=2,
        measure=measure.weight_penalties,
        derive=derive.penalties_over_one,
        cases=[
            Case("kernels, matrices and others", mixed_layers(2, 3, 3, strengths=[1.0, 0.1]), visible=True),
            Case("other shapes", mixed_layers(4, 2, 5, strengths=[0.03, 3.0])),
            Case("strength 0", mixed_layers(1, 1, 2, strengths=[0.0, 1e-4])),
        ],
        accept=[
            Close(
                "penalties_over_that_of_one_weight",
                rtol=1e-5,
                atol=1e-12,
                why=FLOAT32_PENALTY,
                hint=SUM_OF_SQUARES,
            )
        ],
        hint=SUM_OF_SQUARES,
    ),
    Check(
        "penalty_without_biases",
        Text(es="los sesgos no cuentan si no se pide", en="biases do not count unless asked"),
        points=1,
        measure=measure.bias_penalty,
        derive=derive.share_of_biases,
        cases=[
            Case("biases of two layers", mixed_layers(2, 3, 3, strength=0.5), visible=True),
            Case("biases of other layers", mixed_layers(3, 2, 4, strength=0.02)),
        ],
        accept=[Close("part_of_biases_in_the_penalty", atol=1e-5, why=FLOAT32_PENALTY, hint=NO_BIASES)],
        hint=NO_BIASES,
    ),
    Check(
        "penalty_without_normalisation",
        Text(
            es="los parámetros de la normalización no cuentan si no se pide",
            en="the parameters of normalisation do not count unless asked",
        ),
        points=1,
        measure=measure.norm_penalty,
        derive=derive.share_of_normalisation,
        cases=[
            Case("batch norm of two channels", mixed_layers(2, 3, 3, strength=0.5), visible=True),
            Case("batch norm of three channels", mixed_layers(3, 2, 4, strength=0.02)),
        ],
        accept=[
            Close("part_of_normalisation_in_the_penalty", atol=1e-5, why=FLOAT32_PENALTY, hint=NO_BIASES)
        ],
        hint=NO_BIASES,
    ),
    Check(
        "penalty_of_all_parameters",
        Text(es="con all_parameters, todos", en="with all_parameters, all of them"),
        points=1,
        measure=measure.whole_penalty,
        derive=derive.shares_of_all,
        cases=[
            Case("all parameters", mixed_layers(2, 3, 3, strength=0.5), visible=True),
            Case("all parameters of other layers", mixed_layers(3, 2, 4, strength=0.02)),
        ],
        accept=[
            Close(
                "parts_of_weights_biases_and_normalisation", rtol=1e-5, why=FLOAT32_PENALTY, hint=EVERYTHING
            )
        ],
        hint=EVERYTHING,
    ),
    Check(
        "penalty_of_nested_and_shared_layers",
        Text(
            es="capas anidadas y compartidas, cada peso una vez",
            en="nested and shared layers, each weight once",
        ),
        points=1,
        measure=measure.penalties_by_place,
        derive=derive.places_over_alone,
        cases=[
            Case("a matrix in several places", two_matrices(0.5), visible=True),
            Case("another matrix in several places", two_matrices(0.03)),
        ],
        accept=[
            Close(f"penalty_{place}_over_that_of_the_layer", rtol=1e-5, why=FLOAT32_PENALTY, hint=EACH_ONCE)
            for place in (
                "beside_another",
                "beside_its_copy",
                "nested",
                "layer_used_twice",
                "matrix_used_twice",
            )
        ],
        hint=EACH_ONCE,
    ),
    Check(
        "penalty_is_weight_decay",
        Text(
            es="con SGD hace lo mismo que el decaimiento de los pesos",
            en="with SGD it does the same as weight decay",
        ),
        points=2,
        measure=measure.penalised_steps,
        cases=[
            Case("three steps", small_data(6, 2, 3, 4, 3, strength=0.3, lr=0.1, epochs=3), visible=True),
            Case("five steps", small_data(9, 2, 5, 3, 4, strength=1.5, lr=0.05, epochs=5)),
            Case(
                "two steps, the last matrix from 0",
                small_data(7, 2, 3, 5, 3, strength=0.4, lr=0.1, epochs=2, last_matrix_at_0=True),
            ),
        ],
        accept=[
            Close("weights", rtol=1e-6, atol=1e-7, why=FLOAT32_PENALTY, hint=FACTOR),
            Close("penalty_of_each_step", rtol=1e-5, why=FLOAT32_VALUE, hint=FACTOR),
        ],
        hint=FACTOR,
    ),
    Check(
        "penalty_without_weights",
        Text(es="sin pesos, la penalización es 0", en="without weights the penalty is 0"),
        points=1,
        measure=measure.penalty_of_nothing,
        derive=derive.signs,
        cases=[
            Case("no weights", features_and_strength(3, 0.1), visible=True),
            Case("no weights, five features", features_and_strength(5, 2.0)),
        ],
        accept=[Equal("penalties_above_0", hint=NOTHING_COUNTS)],
        hint=NOTHING_COUNTS,
    ),
    # Dropout
    Check(
        "dropout_rescales_what_stays",
        Text(es="lo que se queda se reescala", en="what stays is rescaled"),
        points=2,
        measure=measure.dropout_output,
        derive=derive.factor_of_what_stays,
        cases=[
            Case("p = 0.5", entries(6, 8, p=0.5), visible=True),
            Case("p = 0.2", entries(7, 11, p=0.2)),
            Case("p = 0.9, images", entries(5, 3, 7, 7, p=0.9)),
        ],
        accept=[Close("factor_of_what_stays_times_1_minus_p", rtol=1e-5, why=FLOAT32_MASK, hint=DIVIDE)],
        hint=DIVIDE,
    ),
    Check(
        "dropout_drops_with_probability_p",
        Text(es="se anula con probabilidad p", en="entries are dropped with probability p"),
        points=2,
        measure=measure.dropout_output,
        derive=derive.drops,
        cases=[
            Case("5,000 entries, p = 0.3", entries(5_000, 1, p=0.3), visible=True),
            Case("p = 0.8, a vector", entries(20_000, p=0.8)),
            Case("p by default", entries(20_000)),
            Case("p = 0.004, images of one pixel", entries(40_000, 1, 1, 1, p=0.004)),
        ],
        accept=[
            InRange("dropped_entries_off_in_standard_deviations", high=6.0, why=BY_CHANCE, hint=P_IS_DROPPED)
        ],
        hint=P_IS_DROPPED,
    ),
    Check(
        "dropout_drops_independently",
        Text(
            es="cada entrada por su cuenta, y de nuevo en cada llamada",
            en="each entry on its own, and anew in each call",
        ),
        points=2,
        measure=measure.dropout_calls,
        derive=derive.dispersions,
        cases=[
            Case("200 calls, p = 0.5", entries(6, 8, p=0.5, calls=200), visible=True),
            Case("300 calls, p = 0.3", entries(9, 5, p=0.3, calls=300)),
            Case("100 calls, images, p = 0.4", entries(5, 3, 2, 4, p=0.4, calls=100)),
        ],
        accept=[
            InRange(f"unevenness_from_{kind}_to_{kind}", high=8.0, why=UNEVEN, hint=EACH_ENTRY)
            for kind in ("call", "row", "column", "place")
        ]
        + [InRange("likeness_to_the_call_before", high=8.0, why=UNEVEN, hint=EACH_ENTRY)],
        hint=EACH_ENTRY,
    ),
    Check(
        "dropout_off_in_evaluation",
        Text(es="en evaluación no hace nada", en="in evaluation it does nothing"),
        points=2,
        measure=measure.dropout_evaluation,
        derive=derive.dropped_by_mode,
        cases=[
            Case("a batch in evaluation", entries(16, 14, probabilities=[0.5, 0.1]), visible=True),
            Case("images in evaluation", entries(16, 12, 3, 3, probabilities=[0.0, 0.3, 1.0])),
        ],
        accept=[
            Close("outputs_in_evaluation", rtol=1e-6, why=FLOAT32_OUTPUT, hint=OFF),
            Equal("drops_in_training", hint=OFF),
            Equal("drops_in_training_without_gradients", hint=OFF),
        ],
        hint=OFF,
    ),
    Check(
        "dropout_gradient",
        Text(es="el gradiente pasa por donde pasó la entrada", en="the gradient passes where the entry did"),
        points=1,
        measure=measure.dropout_gradients,
        derive=derive.gradient_off,
        cases=[
            Case("a cotangent, p = 0.5", entries(16, 14, p=0.5), visible=True),
            Case("a cotangent, p = 0.7", entries(16, 12, 3, p=0.7)),
        ],
        accept=[
            InRange("gradient_off_the_factors", high=1e-4, why=FLOAT32_MASK, hint=SAME_MASK),
            Equal("drops_in_training", hint=SAME_MASK),
        ],
        hint=SAME_MASK,
    ),
    Check(
        "dropout_at_0_and_1",
        Text(es="p = 0 y p = 1", en="p = 0 and p = 1"),
        points=1,
        measure=measure.dropout_ends,
        cases=[
            Case("p = 0 and p = 1", entries(4, 5), visible=True),
            Case("p = 0 and p = 1, images", entries(2, 3, 4, 4)),
        ],
        accept=[
            Close(key, rtol=1e-6, why=FLOAT32_OUTPUT, hint=ENDS)
            for key in ("output_at_0", "gradient_at_0", "output_at_1", "gradient_at_1")
        ],
        hint=ENDS,
    ),
    Check(
        "dropout_uses_the_generator",
        Text(es="sortea con el generador que recibe", en="it draws from the given generator"),
        points=1,
        measure=measure.dropout_generator,
        derive=derive.repeats_and_shares,
        cases=[
            Case("two seeds", entries(25, 25, p=0.5), visible=True),
            Case("two other seeds", entries(40, 30, 3, p=0.5)),
        ],
        accept=[
            InRange("part_alike_with_one_seed", low=1.0, why="equal generators", hint=ITS_GENERATOR),
            InRange("part_alike_with_another_seed", high=0.75, why=BY_CHANCE, hint=ITS_GENERATOR),
            InRange("more_alike_in_two_layers", high=0.25, why=BY_CHANCE, hint=GOES_ON),
            Close("next_global_draws_first", rtol=0, why="nothing else is drawn from", hint=ITS_GENERATOR),
        ],
        hint=ITS_GENERATOR,
    ),
    Check(
        "dropout_uses_the_global_generator",
        Text(es="sin generador, el global de torch", en="without a generator, torch's global one"),
        points=1,
        measure=measure.dropout_global_generator,
        derive=derive.repeats,
        cases=[
            Case("two global seeds", entries(25, 25, p=0.5), visible=True),
            Case("two other global seeds", entries(40, 30, 3, p=0.5)),
        ],
        accept=[
            InRange("part_alike_with_one_seed", low=1.0, why="equal seeds", hint=GLOBAL_GENERATOR),
            InRange("part_alike_with_another_seed", high=0.75, why=BY_CHANCE, hint=GLOBAL_GENERATOR),
        ],
        hint=GLOBAL_GENERATOR,
    ),
    Check(
        "dropout_leaves_its_input",
        Text(
            es="la entrada queda intacta y la salida es de su tipo",
            en="the input stays and the output has its type",
        ),
        points=1,
        measure=measure.dropout_input,
        derive=derive.dropped_in_training,
        cases=[
            Case("float16, float32 and float64", entries(16, 14, p=0.5), visible=True),
            Case("float16, float32 and float64, images", entries(16, 12, 2, 2, p=0.3)),
        ],
        accept=[
            *(
                criterion
                for mode in ("training", "evaluation")
                for kind in ("float16", "float32", "float64")
                for criterion in (
                    Equal(
                        f"type_of_the_output_in_{mode}_for_{kind}",
                        labels=("float16", "float32", "float64"),
                        hint=INPUT_STAYS,
                    ),
                    Close(
                        f"change_of_x_in_{mode}_for_{kind}",
                        rtol=0,
                        why="nothing is written to x",
                        hint=INPUT_STAYS,
                    ),
                )
            ),
            Equal("drops_in_training", hint=INPUT_STAYS),
        ],
        hint=INPUT_STAYS,
    ),
    Check(
        "dropout_refuses_bad_probabilities",
        Text(es="rechaza lo que no es probabilidad", en="what is no probability is refused"),
        points=1,
        measure=measure.dropout_refusals,
        cases=[
            Case("-0.1, 0, 0.3, 1 and 1.5", probabilities(-0.1, 0.0, 0.3, 1.0, 1.5), visible=True),
            Case("other probabilities", probabilities(1.0, 1.0001, 0.999, -1e-9, 0.0, math.nan, math.inf)),
        ],
        accept=[Equal("value_errors", hint=REFUSE_P)],
        hint=REFUSE_P,
    ),
    # Early stopping
    Check(
        "stops_after_the_patience",
        Text(es="se para al agotarse la paciencia", en="it stops when patience runs out"),
        points=2,
        measure=measure.epochs_done,
        cases=[
            Case(
                "patience 3",
                runs_of_losses(falls_then_rises(4, 6), falls_then_rises(1, 9), patience=3),
                visible=True,
            ),
            Case("patience 1", runs_of_losses(falls_then_rises(5, 3), falls_then_rises(2, 6), patience=1)),
            Case("patience 5", runs_of_losses(falls_then_rises(2, 9), falls_then_rises(7, 4), patience=5)),
        ],
        accept=[Equal("epochs_done", hint=COUNT)],
        hint=COUNT,
    ),
    Check(
        "improvement_starts_the_count_anew",
        Text(es="cada mejora vuelve a empezar la cuenta", en="each improvement starts the count anew"),
        points=1,
        measure=measure.epochs_done,
        cases=[
            Case(
                "ups and downs, patience 3",
                runs_of_losses(
                    [2.0, 2.1, 2.2, 1.9, 2.0, 1.95, 1.8, 1.9, 1.85, 1.84, 1.83, 1.82],
                    [2.0, 1.5, 1.7, 1.6, 1.55, 1.9, 1.8, 1.7, 1.6, 1.58, 1.4, 1.3],
                    patience=3,
                ),
                visible=True,
            ),
            Case(
                "ups and downs, patience 2",
                runs_of_losses(
                    [1.0, 1.2, 0.9, 1.1, 0.8, 0.9, 0.85, 0.82, 0.7],
                    [1.0, 0.9, 1.5, 1.4, 0.8, 0.7, 0.6, 0.5, 0.4],
                    [1.0, 1.3, 0.9, 1.3, 0.8, 1.3, 0.7, 1.3, 0.6],
                    patience=2,
                ),
            ),
        ],
        accept=[Equal("epochs_done", hint=ANEW)],
        hint=ANEW,
    ),
    Check(
        "equal_loss_is_no_improvement",
        Text(es="una pérdida igual no es una mejora", en="an equal loss is no improvement"),
        points=1,
        measure=measure.epochs_done,
        cases=[
            Case(
                "a plateau, patience 2",
                runs_of_losses([1.0, 0.5, 0.5, 0.5, 0.5, 0.5], patience=2),
                visible=True,
            ),
            Case(
                "plateaus, patience 3",
                runs_of_losses([0.7] * 8, [1.0, 0.6, 0.8, 0.6, 0.6, 0.6, 0.6, 0.6], patience=3),
            ),
        ],
        accept=[Equal("epochs_done", hint=STRICTLY)],
        hint=STRICTLY,
    ),
    Check(
        "improvement_beyond_min_delta",
        Text(
            es="solo mejora quien baja de más de min_delta", en="only more than min_delta is an improvement"
        ),
        points=1,
        measure=measure.epochs_and_weights,
        derive=derive.lowest_without_improvement,
        cases=[
            Case(
                "min_delta 0.1, patience 3",
                runs_of_losses(
                    [1.0, 0.95, 0.93, 0.92, 0.91, 0.9, 0.9],
                    [1.0, 0.95, 0.88, 0.8, 0.83, 0.81, 0.2],
                    patience=3,
                    min_delta=0.1,
                ),
                visible=True,
            ),
            Case(
                "min_delta 0.25, patience 2",
                runs_of_losses(
                    [3.0, 2.9, 2.7, 2.6, 2.4, 2.3, 2.2, 1.0],
                    [3.0, 2.8, 2.5, 2.3, 2.1, 1.9, 1.7, 1.5],
                    [3.0, 2.8, 2.7, 2.6, 0.1, 0.1, 0.1, 0.1],
                    [3.0, 2.5, 2.3, 2.4, 1.0, 0.9, 0.8, 0.7],
                    patience=2,
                    min_delta=0.25,
                ),
            ),
            Case(
                "exactly min_delta less, patience 2",
                runs_of_losses(
                    [3.0, 2.75, 2.5, 2.25, 2.0], [2.0, 1.5, 1.25, 1.5, 0.5], patience=2, min_delta=0.25
                ),
            ),
        ],
        accept=[
            Equal("epochs_done", hint=BEYOND),
            Equal("weights_of_no_improvement", hint=BEYOND),
        ],
        hint=BEYOND,
    ),
    Check(
        "nan_and_inf_are_no_improvement",
        Text(es="nan e inf no mejoran nunca", en="nan and inf are never an improvement"),
        points=1,
        measure=measure.epochs_done,
        cases=[
            Case(
                "nan at the start and later, patience 2",
                runs_of_losses(
                    [math.nan, 1.0, 0.9, 0.8, 0.9, 0.95, 0.99],
                    [1.0, 0.9, math.nan, 0.8, math.nan, math.nan, 0.7],
                    patience=2,
                ),
                visible=True,
            ),
            Case(
                "nan and inf, patience 3",
                runs_of_losses(
                    [math.nan] * 7,
                    [2.0, math.inf, math.inf, math.inf, 1.0, 0.9, 0.8],
                    [math.nan, math.inf, 0.9, 0.8, math.nan, math.inf, 0.9],
                    [2.0, math.inf, math.nan, 1.9, 1.8, math.nan, math.nan],
                    patience=3,
                ),
            ),
        ],
        accept=[Equal("epochs_done", hint=NEVER_BEST)],
        hint=NEVER_BEST,
    ),
    Check(
        "best_loss_and_epoch",
        Text(es="recuerda la mejor pérdida y su época", en="it remembers the best loss and its epoch"),
        points=1,
        measure=measure.best_of_run,
        cases=[
            Case(
                "best in the third epoch",
                scaled_losses(2.0, 1.5, 1.2, 1.4, 1.3, 1.6, patience=3),
                visible=True,
            ),
            Case("best in the first epoch", scaled_losses(0.9, 1.5, 1.2, patience=4)),
            Case("best in the last epoch", scaled_losses(2.0, 2.2, 1.7, 1.8, 1.75, 1.1, patience=3)),
            Case(
                "best with min_delta",
                scaled_losses(2.0, 1.95, 1.5, 1.45, 1.42, 1.1, 1.05, patience=4, min_delta=0.1),
            ),
            Case("losses below 0", scaled_losses(0.0, -0.5, -0.2, -0.3, patience=3)),
        ],
        accept=[
            Close("best_loss", rtol=1e-6, why=FLOAT32_LOSSES, hint=REMEMBER),
            Equal("best_epoch", hint=REMEMBER),
            Close("best_loss_before_any", rtol=0, why="math.inf", hint=BEFORE_ANY, allow_nonfinite=True),
            Equal("best_epoch_before_any", hint=BEFORE_ANY),
        ],
        hint=REMEMBER,
    ),
    Check(
        "best_weights_come_back",
        Text(es="vuelven los mejores pesos", en="the best weights come back"),
        points=2,
        measure=measure.restored_weights,
        cases=[
            Case("best weights in the second epoch", states_by_epoch([1.0, 0.5, 0.8, 0.9], 8), visible=True),
            Case("best weights in the first epoch", states_by_epoch([0.4, 0.5, 0.8], 8)),
            Case(
                "best weights in the fifth epoch",
                states_by_epoch([1.0, 0.8, 0.9, 0.7, 0.2, 0.6, 0.3, 0.8], 8),
            ),
            Case("no epoch improved", states_by_epoch([math.nan], 8)),
        ],
        accept=[Close("weights_after_restoring", rtol=1e-12, why="a copy", hint=A_COPY)],
        hint=A_COPY,
    ),
    Check(
        "best_buffers_come_back",
        Text(es="y con ellos los buffers", en="and the buffers with them"),
        points=1,
        measure=measure.restored_buffers,
        cases=[
            Case(
                "running statistics of the second epoch",
                states_by_epoch([1.0, 0.5, 0.8], 7, buffers=True),
                visible=True,
            ),
            Case(
                "running statistics of the third epoch",
                states_by_epoch([1.0, 0.9, 0.3, 0.8, 0.5], 7, buffers=True),
            ),
        ],
        accept=[Close("buffers_after_restoring", rtol=1e-12, why="a copy", hint=BUFFERS_TOO)],
        hint=BUFFERS_TOO,
    ),
    Check(
        "restored_model_goes_on",
        Text(
            es="el modelo restaurado se puede seguir entrenando, y restaurar otra vez",
            en="the restored model can be trained on, and restored again",
        ),
        points=1,
        measure=measure.goes_on,
        cases=[
            Case("training after restoring", states_by_epoch([1.0, 0.5, 0.8], 8), visible=True),
            Case("training after restoring, five epochs", states_by_epoch([1.0, 0.8, 0.9, 0.7, 0.75], 8)),
        ],
        accept=[
            Equal("parameters_that_are_still_the_same", hint=IN_PLACE),
            Close("change_between_two_restorings", rtol=0, why="the same copy twice", hint=IN_PLACE),
            Close("change_between_two_models", rtol=0, why="the same copy twice", hint=OTHERS_STAY),
            Equal("models_in_training_mode", hint=OTHERS_STAY),
            Equal("parameters_that_learn", hint=IN_PLACE),
        ],
        hint=IN_PLACE,
    ),
    Check(
        "stopper_refuses_bad_settings",
        Text(es="rechaza ajustes sin sentido", en="settings without sense are refused"),
        points=1,
        measure=measure.stopper_refusals,
        cases=[
            Case(
                "four settings", settings_of_stoppers((1, 0.0), (0, 0.0), (3, -0.1), (5, 0.2)), visible=True
            ),
            Case("other settings", settings_of_stoppers((-2, 0.0), (2, -1e-6), (1, 1.0), (100, 0.0))),
        ],
        accept=[Equal("value_errors", hint=REFUSE_SETTINGS)],
        hint=REFUSE_SETTINGS,
    ),
    # Training
    Check(
        "plain_epochs",
        Text(es="épocas sin regularizar", en="epochs without regularisation"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("four epochs", small_data(6, 4, 3, 4, 3, **STEPS), visible=True),
            Case("seven epochs", small_data(11, 5, 4, 6, 5, lr=0.5, epochs=7)),
            Case("one epoch", small_data(3, 2, 2, 3, 2, lr=0.1, epochs=1)),
            Case("two epochs, 150 images", small_data(150, 3, 3, 4, 3, lr=0.5, epochs=2)),
            Case("three epochs, other layers", small_data(8, 4, 3, 5, 3, lr=0.3, epochs=3, nested=True)),
        ],
        accept=[Close("weight_change", rtol=1e-8, atol=ATOL, why=WEIGHTS_MOVE, hint=ONE_STEP)],
        hint=ONE_STEP,
    ),
    Check(
        "penalised_epochs",
        Text(es="épocas con la penalización", en="epochs with the penalty"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("four epochs, strength 0.1", small_data(6, 4, 3, 4, 3, **STEPS, strength=0.1), visible=True),
            Case("six epochs, strength 0.5", small_data(9, 5, 4, 6, 3, lr=0.1, epochs=6, strength=0.5)),
        ],
        accept=[Close("weight_change", rtol=1e-5, atol=1e-6, why=FLOAT32_PENALTY, hint=PLUS_PENALTY)],
        hint=PLUS_PENALTY,
        needs=["plain_epochs"],
    ),
    Check(
        "epochs_in_training_mode",
        Text(es="cada época, en modo entrenamiento", en="each epoch in training mode"),
        points=1,
        measure=measure.trained_with_dropout,
        cases=[
            Case("dropout 0.5, four epochs", small_data(8, 4, 3, 10, 3, **STEPS, p=0.5), visible=True),
            Case("dropout 0.3, six epochs", small_data(9, 5, 4, 12, 3, lr=0.1, epochs=6, p=0.3)),
        ],
        accept=[Close("weight_change", rtol=1e-8, atol=ATOL, why=WEIGHTS_MOVE, hint=TRAIN_MODE)],
        hint=TRAIN_MODE,
        needs=["plain_epochs"],
    ),
    Check(
        "losses_after_each_epoch",
        Text(es="las pérdidas tras cada época", en="the losses after each epoch"),
        points=2,
        measure=measure.recorded,
        derive=derive.losses_over_right_ones,
        cases=[
            Case(
                "losses of four epochs",
                small_data(6, 4, 3, 4, 3, **STEPS, strength=0.1, p=0.5),
                visible=True,
            ),
            Case("losses of six epochs", small_data(9, 5, 4, 6, 3, lr=0.3, epochs=6, strength=0.05, p=0.3)),
        ],
        accept=[
            Close(f"{kind}_losses_over_right_ones", rtol=1e-5, why=FLOAT32_LOSSES, hint=AFTER_THE_STEP)
            for kind in ("train", "val")
        ],
        hint=AFTER_THE_STEP,
    ),
    Check(
        "stops_when_told",
        Text(es="se para cuando lo dice el stopper", en="it stops when the stopper says so"),
        points=2,
        measure=measure.told_to_stop,
        derive=derive.losses_handed_over,
        cases=[
            Case(
                "stop after the third of six, and never",
                small_data(6, 4, 3, 4, 3, lr=0.2, epochs=6, strength=0.1, stop_early=3, stop_late=9),
                visible=True,
            ),
            Case(
                "stop after the first, and after the last",
                small_data(9, 5, 4, 6, 3, lr=0.1, epochs=5, strength=0.3, stop_early=1, stop_late=5),
            ),
        ],
        accept=[
            *(Equal(f"epochs_{name}", hint=ASK_AND_STOP) for name in ("early", "late")),
            *(
                Close(
                    f"losses_handed_over_by_val_losses_{name}",
                    rtol=1e-5,
                    why=FLOAT32_LOSSES,
                    hint=ASK_AND_STOP,
                )
                for name in ("early", "late")
            ),
        ],
        hint=ASK_AND_STOP,
    ),
    Check(
        "restores_at_the_end",
        Text(es="al acabar restaura, se haya parado o no", en="it restores at the end, stopped or not"),
        points=1,
        measure=measure.restoring_run,
        cases=[
            Case(
                "restored after the third of six, and after all",
                with_best(small_data(6, 4, 3, 4, 3, lr=0.2, epochs=6, stop_early=3, stop_late=9)),
                visible=True,
            ),
            Case(
                "restored after the first, and after the last",
                with_best(small_data(9, 5, 4, 6, 3, lr=0.1, epochs=5, stop_early=1, stop_late=5)),
            ),
        ],
        accept=[
            Close(f"weights_after_a_stop_{name}", rtol=1e-12, why="what restoring wrote", hint=RESTORE)
            for name in ("early", "late")
        ],
        hint=RESTORE,
    ),
    # The figure
    Check(
        "figure_of_both_losses",
        Text(es="la figura muestra las dos pérdidas", en="the figure shows both losses"),
        points=2,
        measure=measure.figure,
        derive=derive.with_first_epoch,
        cases=[
            Case("twenty epochs", curves(20), visible=True),
            Case("three epochs", curves(3)),
            Case("a hundred epochs", curves(100)),
        ],
        accept=[
            Axes(
                names=(
                    ("training", "train", "entrenamiento"),
                    ("validation", "val", "valid", "validación"),
                ),
                x_names=("epoch", "epochs", "época", "épocas"),
                y_names=("loss", "losses", "pérdida", "pérdidas", "entropy", "entropía"),
            ),
            Close("first_epochs", rtol=1e-6, why="epochs are counted", hint=FROM_ONE),
        ],
    ),
    # The ablation
    Check(
        "one_change_at_a_time",
        Text(es="cuatro pruebas, un solo cambio en cada una", en="four runs, one change in each"),
        points=3,
        measure=measure.compared,
        derive=derive.off_the_run_alone,
        cases=COMPARED,
        accept=[
            InRange(f"weights_off_in_{name}", high=1e-9, why="the same training", hint=ONE_THING)
            for name in measure.RUNS
        ],
        hint=ONE_THING,
    ),
    Check(
        "curves_of_each_run",
        Text(es="cada red con sus curvas", en="each net with its curves"),
        points=1,
        measure=measure.compared,
        derive=derive.curves_off,
        cases=COMPARED,
        accept=[
            InRange(f"{kind}_off_in_{name}", high=1e-5, why=FLOAT32_LOSSES, hint=OWN_CURVES)
            for name in measure.RUNS
            for kind in ("train_losses", "val_losses")
        ],
        hint=OWN_CURVES,
    ),
    Check(
        "each_narrows_the_gap",
        Text(es="cada regularizador estrecha la brecha", en="each regulariser narrows the gap"),
        points=2,
        measure=measure.overfitting,
        derive=derive.gaps,
        cases=[
            Case(
                "three nets made to overfit",
                overfitting_nets(3, lr=0.5, epochs=100, strength=0.01, p=0.5, patience=10),
                visible=True,
                withhold=("test_x", "test_y"),
            ),
            Case(
                "three other nets made to overfit",
                overfitting_nets(3, lr=0.5, epochs=100, strength=0.01, p=0.5, patience=10),
                withhold=("test_x", "test_y"),
            ),
        ],
        accept=[
            *(
                Ordered((f"gap_{name}", "gap_none"), margin=0.04, why=NARROWER, hint=NARROW)
                for name in ("l2", "dropout", "early_stopping")
            ),
            InRange(
                "lowest_accuracy",
                low=BOUNDS["each_narrows_the_gap/lowest_accuracy:low"],
                median=True,
                hint=NARROW,
            ),
        ],
        hint=NARROW,
        seconds=60,
    ),
]
