"""What is accepted of the student's batch normalisation: cases, criteria and points."""

import math
from itertools import pairwise

import numpy as np

from assignments.batch_norm import derive, measure
from autograder import Axes, Case, Check, Close, Distribution, Equal, InRange, Source, Text

ROUNDING = "sums and products of float64 in another order"
FLOAT32 = (
    "running statistics may be kept in float32 by whoever makes no buffers of them: another check's matter"
)
BY_DIFFERENCES = "central differences with a step of 1e-5; a statistic without its gradient is off by tenths"
FLOW = "900 draws of right work: first norm 1.1 to 4.0, first over last 0.9 to 7.9; without batch norm and a tenth of the weights 1e-9"
MANY_STEPS = (
    "float32 statistics stay below 1e-5 in 300 draws; where eps stands, which other checks see, mostly below 1e-3; "
    "other mistakes are off by over 1e-2 in the visible case"
)
#: float64 sums in another order stay far below; eps inside or outside the root, n or n - 1 change a percent or more
ATOL = 1e-7

# The layer -------------------------------------------------------------------------------------------


def batches(count, rows, features, centre=0.0, scale=1.0, **options):
    """Batches whose features have means and deviations of their own, around ``centre`` and ``scale``."""

    def drawn(source: Source):
        rng = source.rng
        means = centre + rng.standard_normal((count, 1, features))
        scales = scale * rng.uniform(0.5, 2, (count, 1, features))
        x = scales * (means + rng.standard_normal((count, rows, features)))
        return {"x": x, **{name: np.float64(value) for name, value in options.items()}}

    return drawn


def constant_feature(source: Source):
    """One feature never changes: without eps it would be 0 / 0."""
    inputs = batches(2, 6, 3)(source)
    inputs["x"][:, :, 1] = source.rng.integers(-3, 4)
    return inputs


def state(rng, features, low=0.5, high=3.0):
    return {
        "running_mean": rng.standard_normal(features),
        "running_var": rng.uniform(low, high, features),
    }


def batches_and_state(count, rows, features, **options):
    """Batches for a layer that has already recorded something."""

    def drawn(source: Source):
        return {**batches(count, rows, features, **options)(source), **state(source.rng, features)}

    return drawn


def one_batch(rows, features, tiny=False, **options):
    """One batch and a state; running variances as small as eps where ``tiny``."""

    def drawn(source: Source):
        inputs = batches(1, rows, features, **options)(source)
        bounds = (1e-6, 1e-5) if tiny else (0.5, 3.0)
        return {**inputs, "x": inputs["x"][0], **state(source.rng, features, *bounds)}

    return drawn


def with_affine(rows, features):
    def drawn(source: Source):
        weight = source.rng.choice([-1, 1], features) * source.rng.uniform(0.3, 3, features)
        return {
            **one_batch(rows, features)(source),
            "weight": weight,
            "bias": source.rng.choice([-1, 1], features) * source.rng.uniform(0.3, 3, features),
        }

    return drawn


def two_states(rows, features, **options):
    def drawn(source: Source):
        inputs = batches(1, rows, features, **options)(source)
        states = {"one": state(source.rng, features), "other": state(source.rng, features, 5.0, 9.0)}
        states["other"]["running_mean"] += 9  # far from the other one
        return {
            **inputs,
            "x": inputs["x"][0],
            **{f"{key}_{name}": values[key] for name, values in states.items() for key in values},
        }

    return drawn


def ways(rows, features, training=True, **options):
    """A batch, a random cotangent and three random ways to go from it."""

    def drawn(source: Source):
        return {
            "x": batches(1, rows, features, **options)(source)["x"][0],
            **({} if training else state(source.rng, features)),
            "training": np.bool_(training),
            "cotangent": source.rng.standard_normal((rows, features)),
            "ways": source.rng.standard_normal((3, rows, features)),
            "step": np.float64(1e-5),
        }

    return drawn


def feature_count(features):
    """How many features a new layer has, and a batch for one that has three."""
    return lambda source: {
        "features": np.int64(features),
        "x": source.rng.standard_normal((4, 3)),
    }


def rows_only(rows, features):
    def drawn(source: Source):
        return {"x": source.rng.standard_normal((rows, features)), **state(source.rng, features)}

    return drawn


def net_to_train(steps, rows, features, hidden, classes, lr):
    def drawn(source: Source):
        rng = source.rng
        return {
            "x": rng.standard_normal((steps, rows, features)) + rng.standard_normal(features),
            "labels": rng.integers(0, classes, (steps, rows)),
            "first": rng.standard_normal((hidden, features)) / math.sqrt(features),
            "last": rng.standard_normal((classes, hidden)) / math.sqrt(hidden),
            "weight": rng.choice([-1, 1], hidden) * rng.uniform(0.5, 2, hidden),
            "bias": rng.uniform(0.3, 1, hidden),
            "new_x": rng.standard_normal((7, features)),
            "lr": np.float64(lr),
        }

    return drawn


# The backward pass -----------------------------------------------------------------------------------


def cotangents(rows, features, centre=0.0, scale=1.0, **options):
    """The layer's input, the gradient that comes back to its output, and its weight."""

    def drawn(source: Source):
        rng = source.rng
        inputs = batches(1, rows, features, centre, scale, **options)(source)
        return {
            **inputs,
            "x": inputs["x"][0],
            "grad_output": rng.standard_normal((rows, features)) + rng.standard_normal(features),
            "weight": rng.choice([-1, 1], features) * rng.uniform(0.3, 3, features),
        }

    return drawn


def cotangents_of_a_constant(source: Source):
    inputs = cotangents(6, 3)(source)
    inputs["x"][:, 1] = source.rng.integers(-3, 4)
    return inputs


def zero_cotangents(source: Source):
    inputs = cotangents(5, 3)(source)
    inputs["grad_output"][:, 0] = 0.0
    return inputs


# Networks --------------------------------------------------------------------------------------------


def net_of(*sizes):
    def drawn(source: Source):
        first, second, third = source.rng.choice(2**31, 3, replace=False)
        return {"sizes": np.array(sizes), "seed": first, "other_seed": second, "global_seed": third}

    return drawn


def he_weights(rng, sizes, scale=1.0):
    """The matrices of all layers one after another, ``scale`` times as large as they should be."""
    return np.concatenate(
        [
            scale * math.sqrt(2 / fan_in) * rng.standard_normal(fan_out * fan_in)
            for fan_in, fan_out in pairwise(sizes)
        ]
    )


TEN_LAYERS = (20, *[32] * 9, 5)


def spoilt_weights(scale):
    def drawn(source: Source):
        rng = source.rng
        return {
            "sizes": np.array(TEN_LAYERS),
            "seed": rng.integers(2**31),
            "weights": he_weights(rng, TEN_LAYERS, scale),
            "x": rng.standard_normal((64, TEN_LAYERS[0])),
            "labels": rng.integers(0, TEN_LAYERS[-1], 64),
        }

    return drawn


def given_networks(networks, sizes, rows, training=True, scale=1.0):
    def drawn(source: Source):
        rng = source.rng
        return {
            "networks": np.array([measure.NETWORKS.index(name) for name in networks]),
            "sizes": np.array(sizes),
            "weights": he_weights(rng, sizes, scale),
            "training": np.bool_(training),
            "x": rng.standard_normal((rows, sizes[0])) + 0.5,
            "labels": rng.integers(0, sizes[-1], rows),
        }

    return drawn


ALL = measure.NETWORKS
PLAIN = ("relu", "sigmoid")

# What depends on the company -------------------------------------------------------------------------


def small_model(sizes, rows, training):
    def drawn(source: Source):
        return {
            "sizes": np.array(sizes),
            "weights": he_weights(source.rng, sizes),
            "training": np.bool_(training),
            "x": source.rng.standard_normal((rows, sizes[0])),
        }

    return drawn


def sample_and_company(sizes, rows, batch_sizes, training=True):
    def drawn(source: Source):
        inputs = small_model(sizes, rows, training)(source)
        return {
            **{name: inputs[name] for name in ("sizes", "weights", "training")},
            "sample": 1 + source.rng.standard_normal(sizes[0]),
            "company": inputs["x"],
            "batch_sizes": np.array(batch_sizes),
        }

    return drawn


def norms_of_three(first, others):
    def drawn(source: Source):
        rng = source.rng
        return {
            "sigmoid": 10.0 ** (-7 + 0.7 * np.arange(first) + 0.1 * rng.standard_normal(first)),
            "relu": 10.0 ** rng.uniform(-0.5, 0.5, others),
            "batch_norm": 10.0 ** (0.5 - 0.07 * np.arange(others) + 0.02 * rng.standard_normal(others)),
        }

    return drawn


# Hints -----------------------------------------------------------------------------------------------

BY_FEATURE = Text(
    es="en entrenamiento cada columna usa la media y la varianza sesgada (entre n) de su propio lote, y eps va dentro de la raíz",
    en="in training each column uses the mean and the biased variance (over n) of its own batch, and eps goes inside the root",
)
THROUGH_BOTH = Text(
    es="x entra también en la media y en la varianza: el gradiente pasa por las dos; no_grad y detach son solo para lo que se anota",
    en="x goes into mean and variance too: the gradient flows through both; no_grad and detach are only for what is recorded",
)
LINE = Text(
    es="después de normalizar, en los dos modos: por weight y más bias; con affine=False, ni lo uno ni lo otro",
    en="after normalising, in both modes: times weight and plus bias; with affine=False neither",
)
NONE_WITHOUT_AFFINE = Text(
    es="con affine=False weight y bias son None: quien usa la capa lo mira ahí",
    en="with affine=False weight and bias are None: that is where whoever uses the layer looks",
)
MEAN_RECORDED = Text(
    es="running_mean avanza hacia la media del lote, por columnas, una vez en cada llamada en entrenamiento",
    en="running_mean moves towards the mean of the batch, by columns, once in each call in training",
)
UNBIASED_RECORDED = Text(
    es="para normalizar, la varianza sesgada (entre n); para anotarla, la insesgada (entre n - 1)",
    en="to normalise, the biased variance (over n); to record, the unbiased one (over n - 1)",
)
WHICH_WEIGHT = Text(
    es="momentum es lo que pesa el lote nuevo; lo anotado hasta ahora se queda con 1 - momentum",
    en="momentum is what the new batch weighs; what was recorded so far keeps 1 - momentum",
)
RUNNING_IN_EVALUATION = Text(
    es="en evaluación (self.training es False) no se mira el lote: se normaliza con running_mean y running_var",
    en="in evaluation (self.training is False) the batch is not looked at: running_mean and running_var normalise",
)
ROW_ALONE = Text(
    es="en evaluación una fila sola da lo mismo que en compañía, y no lanza ningún error",
    en="in evaluation a row alone gives what it gives in company, and raises no error",
)
NOT_IN_EVALUATION = Text(
    es="evaluar no deja huella: las estadísticas solo se anotan en entrenamiento",
    en="evaluating leaves no trace: statistics are recorded in training only",
)
AT_THE_START = Text(
    es="una capa nueva: weight y running_var son unos, bias y running_mean ceros, todos de forma (num_features,)",
    en="a new layer: weight and running_var are ones, bias and running_mean zeros, all of shape (num_features,)",
)
OWN_DTYPE = Text(
    es="la salida tiene el tipo de la entrada y del módulo: una capa nueva calcula en float32 (el tipo por defecto de torch), así que nada de .double() ni dtype=torch.float64 dentro",
    en="the output has the dtype of input and module: a new layer computes in float32 (torch's default), so no .double() and no dtype=torch.float64 inside",
)
REGISTER = Text(
    es="weight y bias se entrenan (nn.Parameter); las estadísticas no, pero viajan con el módulo (register_buffer) y no guardan grafo",
    en="weight and bias are trained (nn.Parameter); the statistics are not, but travel with the module (register_buffer) and hold no graph",
)
TWO_ROWS = Text(
    es="con menos de dos filas no hay varianza: en entrenamiento lanza ValueError antes de anotar nada",
    en="with fewer than two rows there is no variance: in training raise ValueError before anything is recorded",
)
INPUT_STAYS = Text(
    es="la entrada es de quien llama: ¿alguna operación con guion bajo final, o con -=, escribe en x?",
    en="the input belongs to the caller: does an operation with a trailing underscore, or with -=, write to x?",
)
AS_TORCH = Text(
    es="entrena unas capas con tu módulo y con nn.BatchNorm1d desde los mismos pesos y compáralos paso a paso: ¿dónde se separan?",
    en="train some layers with your module and with nn.BatchNorm1d from the same weights and compare step by step: where do they part?",
)
THREE_WAYS = Text(
    es="x llega a la salida por tres caminos: directamente, por la media y por la varianza; súmalos",
    en="x reaches the output in three ways: directly, through the mean and through the variance; add them up",
)
SUM_OF_PRODUCTS = Text(
    es="weight multiplica a la x normalizada y es el mismo en todas las filas: sus gradientes se suman",
    en="weight multiplies the normalised x and is the same in all rows: its gradients add up",
)
SUM_OF_ROWS = Text(
    es="bias se suma a todas las filas: su gradiente es la suma de las de grad_output, no la media",
    en="bias is added to all rows: its gradient is the sum of those of grad_output, not the mean",
)
BACKWARD_READS = Text(
    es="grad_output, x y weight solo se leen: copia antes de usar una operación que escribe",
    en="grad_output, x and weight are only read: copy before you use an operation that writes",
)
ORDER_OF_LAYERS = Text(
    es="cada capa oculta es Linear, BatchNorm1d, ReLU, en este orden; la última Linear no lleva nada detrás",
    en="each hidden layer is Linear, BatchNorm1d, ReLU, in this order; nothing comes after the last Linear",
)
BY_DEFAULT = Text(
    es="las capas BatchNorm1d llevan sus opciones por defecto: sin weight y bias la red no puede elegir escala ni posición, y las lineales ocultas no tienen sesgo",
    en="the BatchNorm1d layers have their default options: without weight and bias the network can choose neither scale nor position, and the hidden linear layers have no bias",
)
FLAT = Text(
    es="la nn.Sequential es plana: todas las capas están directamente en ella, no en otras nn.Sequential que contiene",
    en="the nn.Sequential is flat: all layers are directly in it, not in further nn.Sequentials that it holds",
)
NO_BIAS = Text(
    es="el sesgo de una capa oculta lo quita la media del lote: bias=False; el de la última capa empieza en cero",
    en="a hidden layer's bias is taken away by the batch's mean: bias=False; that of the last layer starts at zero",
)
HE = Text(
    es="He: ley normal de media 0 y desviación estándar sqrt(2 / fan_in), en todas las capas; fan_in es el número de entradas",
    en="He: a normal law of mean 0 and standard deviation sqrt(2 / fan_in), in all layers; fan_in is the number of inputs",
)
EXPLICIT = Text(
    es="cada peso sale del generador recibido, que avanza: sin semillas propias y sin el generador global",
    en="each weight comes from the generator given, which moves on: no seeds of your own and no global generator",
)
EVENLY = Text(
    es="¿hay una BatchNorm1d entre cada Linear oculta y su ReLU? Con ella da igual lo grandes que sean los pesos",
    en="is there a BatchNorm1d between each hidden Linear and its ReLU? With it the size of the weights does not matter",
)
EACH_WEIGHT = Text(
    es="una norma L2 por cada capa lineal, de la entrada a la salida, del gradiente de weight solo y de esta pérdida sola",
    en="one L2 norm for each linear layer, from input to output, of the gradient of weight alone and of this loss alone",
)
TRAINING_MODE = Text(
    es="la red puede llegar en modo evaluación: lo que interesa es el gradiente con el que se entrenaría",
    en="the network may arrive in evaluation mode: what matters is the gradient with which it would be trained",
)
LEAVE_NO_TRACE = Text(
    es="una pasada en modo entrenamiento anota estadísticas: ¿mides en una copia, o lo devuelves todo a su sitio, el modo también?",
    en="a pass in training mode records statistics: do you measure on a copy, or put everything back, the mode too?",
)
ROW_BY_ROW = Text(
    es="la fila i es el gradiente de la suma de salidas de la muestra i; la columna j, su norma en las entradas de la muestra j",
    en="row i is the gradient of the sum of sample i's outputs; column j, its norm over the inputs of sample j",
)
MODE_OF_THE_MODEL = Text(
    es="el modo es el que trae el modelo: en evaluación ninguna muestra depende de otra, y fuera de la diagonal todo es 0",
    en="the mode is that of the model: in evaluation no sample depends on another, and all off the diagonal is 0",
)
GROUPS = Text(
    es="para el tamaño b, grupos seguidos de b - 1 compañeras, sin los que sobran; desviación sesgada de cada salida entre los grupos, y la media de las salidas",
    en="for size b, consecutive groups of b - 1 companions, without those left over; biased deviation of each output over the groups, and the mean over the outputs",
)

# Checks ----------------------------------------------------------------------------------------------

LAYER = [
    Check(
        "training_output",
        Text(
            es="en entrenamiento normaliza cada columna con su lote",
            en="in training it normalises each column by its batch",
        ),
        points=2,
        measure=measure.training_outputs,
        cases=[
            Case("two batches of five rows", batches(2, 5, 3), visible=True),
            Case("batches of two rows", batches(3, 2, 4)),
            Case("many rows", batches(1, 64, 2)),
            Case("one feature", batches(2, 6, 1)),
            Case("far from zero", batches(2, 8, 3, centre=300.0)),
            Case("variance as small as eps", batches(2, 6, 3, scale=2e-3)),
            Case("a large eps", batches(2, 6, 3, eps=0.5)),
            Case("a feature that never changes", constant_feature),
        ],
        accept=[Close("outputs", rtol=1e-6, atol=ATOL, why=ROUNDING, hint=BY_FEATURE)],
        hint=BY_FEATURE,
    ),
    Check(
        "gradient_through_the_statistics",
        Text(
            es="el gradiente pasa por la media y por la varianza",
            en="the gradient flows through mean and variance",
        ),
        points=1,
        measure=measure.gradient_and_nearby_outputs,
        derive=derive.along_the_ways,
        cases=[
            Case("four rows", ways(4, 3), visible=True),
            Case("four rows in evaluation", ways(4, 3, training=False), visible=True),
            Case("nine rows", ways(9, 2)),
            Case("nine rows in evaluation", ways(9, 2, training=False)),
            Case("a large eps", lambda source: {**ways(5, 3)(source), "eps": np.float64(0.5)}),
        ],
        accept=[
            InRange("gradient_off_the_slope", high=1e-5, why=BY_DIFFERENCES, hint=THROUGH_BOTH),
        ],
        hint=THROUGH_BOTH,
    ),
    Check(
        "affine_weight_and_bias",
        Text(
            es="weight y bias después de normalizar, en los dos modos",
            en="weight and bias after normalising, in both modes",
        ),
        points=1,
        measure=measure.scaled_and_plain,
        derive=derive.off_the_line,
        cases=[
            Case("six rows", with_affine(6, 3), visible=True),
            Case("three rows", with_affine(3, 5)),
        ],
        accept=[
            *(
                Close(f"{key}_in_{mode}", atol=ATOL, why=ROUNDING, hint=LINE)
                for key in ("scaled_minus_line", "without_affine_minus_plain")
                for mode in ("training", "evaluation")
            ),
            Equal("parameters_without_affine", hint=LINE),
            Equal("not_none_without_affine", hint=NONE_WITHOUT_AFFINE),
        ],
        hint=LINE,
    ),
    Check(
        "running_mean_recorded",
        Text(es="anota la media de cada lote", en="records the mean of each batch"),
        points=1,
        measure=measure.recorded_mean,
        cases=[
            Case("two batches of five rows", batches_and_state(2, 5, 3, momentum=0.5), visible=True),
            Case("five batches", batches_and_state(5, 8, 2, momentum=0.5)),
            Case("batches of two rows", batches_and_state(2, 2, 4, momentum=0.5)),
        ],
        accept=[Close("running_mean", rtol=1e-5, atol=1e-6, why=FLOAT32, hint=MEAN_RECORDED)],
        hint=MEAN_RECORDED,
    ),
    Check(
        "running_variance_recorded",
        Text(es="anota la varianza insesgada", en="records the unbiased variance"),
        points=1,
        measure=measure.recorded_variance,
        cases=[
            Case("two batches of five rows", batches_and_state(2, 5, 3, momentum=0.5), visible=True),
            Case("five batches", batches_and_state(5, 8, 2, momentum=0.5)),
            Case("batches of two rows", batches_and_state(2, 2, 4, momentum=0.5)),
            Case("a large eps", batches_and_state(2, 5, 3, momentum=0.5, eps=0.5)),
        ],
        accept=[Close("running_var", rtol=1e-5, atol=1e-6, why=FLOAT32, hint=UNBIASED_RECORDED)],
        hint=UNBIASED_RECORDED,
    ),
    Check(
        "momentum_weighs_the_new_batch",
        Text(es="momentum es el peso del lote nuevo", en="momentum is the weight of the new batch"),
        points=1,
        measure=measure.recorded_from_two_states,
        derive=derive.kept_of_the_old,
        cases=[
            Case("the default momentum", two_states(5, 3), visible=True),
            Case("another momentum", two_states(5, 3, momentum=0.3)),
            Case("momentum 1", two_states(6, 2, momentum=1.0)),
            Case("momentum 0", two_states(6, 2, momentum=0.0)),
        ],
        accept=[
            Close(f"kept_of_{name}", rtol=1e-5, atol=1e-6, why=FLOAT32, hint=WHICH_WEIGHT)
            for name in measure.STATISTICS
        ],
        hint=WHICH_WEIGHT,
    ),
    Check(
        "evaluation_output",
        Text(
            es="en evaluación normaliza con lo anotado, sea cual sea el lote",
            en="in evaluation what was recorded normalises, whatever the batch",
        ),
        points=2,
        measure=measure.evaluation_outputs,
        cases=[
            Case("six rows", one_batch(6, 3), visible=True),
            Case("one feature", one_batch(4, 1)),
            Case("variance as small as eps", one_batch(5, 3, tiny=True)),
            Case("a large eps", one_batch(5, 3, eps=0.5)),
        ],
        accept=[
            Close("outputs", rtol=1e-5, atol=1e-6, why=FLOAT32, hint=RUNNING_IN_EVALUATION),
            Close("outputs_one_by_one", rtol=1e-5, atol=1e-6, why=FLOAT32, hint=ROW_ALONE),
        ],
        hint=RUNNING_IN_EVALUATION,
    ),
    Check(
        "evaluation_records_nothing",
        Text(es="en evaluación no anota nada", en="in evaluation it records nothing"),
        points=1,
        measure=measure.statistics_after_evaluation,
        cases=[Case("six rows", one_batch(6, 3), visible=True), Case("three rows", one_batch(3, 4))],
        accept=[
            Close(f"change_of_{name}", why="nothing is computed", hint=NOT_IN_EVALUATION)
            for name in measure.STATISTICS
        ],
        hint=NOT_IN_EVALUATION,
    ),
    Check(
        "new_layer",
        Text(es="una capa nueva empieza neutra", en="a new layer starts neutral"),
        points=1,
        measure=measure.new_layer,
        cases=[
            Case("three features", feature_count(3), visible=True),
            Case("seven features", feature_count(7)),
            Case("one feature", feature_count(1)),
        ],
        accept=[
            Close(name, rtol=0, why="ones and zeros are exact", hint=AT_THE_START)
            for name in (*measure.STATISTICS, "weight", "bias")
        ]
        + [Close("size_of_an_output", rtol=0, why="a number of bytes over another", hint=OWN_DTYPE)],
        hint=AT_THE_START,
    ),
    Check(
        "buffers_not_parameters",
        Text(
            es="las estadísticas son buffers; weight y bias, parámetros",
            en="the statistics are buffers; weight and bias, parameters",
        ),
        points=1,
        measure=measure.kinds_of_state,
        cases=[Case("six rows", one_batch(6, 3), visible=True), Case("three rows", one_batch(3, 4))],
        accept=[
            Equal("weight_and_bias_among_parameters", hint=REGISTER),
            Equal("other_parameters", hint=REGISTER),
            Equal("running_statistics_in_the_state_dict", hint=REGISTER),
            Equal("running_statistics_with_a_graph", hint=REGISTER),
        ],
        hint=REGISTER,
    ),
    Check(
        "one_row_is_refused",
        Text(
            es="en entrenamiento no admite un lote de una fila",
            en="in training a batch of one row is refused",
        ),
        points=1,
        measure=measure.too_few_rows,
        cases=[
            Case("one row", rows_only(1, 3), visible=True),
            Case("one row and one feature", rows_only(1, 1)),
            Case("no row", rows_only(0, 3)),
            Case("two rows", rows_only(2, 3)),
        ],
        accept=[Equal("value_errors", hint=TWO_ROWS), Equal("statistics_left_alone", hint=TWO_ROWS)],
        derive=derive.left_alone,
        hint=TWO_ROWS,
    ),
    Check(
        "input_stays_as_it_was",
        Text(es="la entrada se queda como estaba", en="the input stays as it was"),
        points=1,
        measure=measure.given_input,
        cases=[Case("six rows", one_batch(6, 3), visible=True), Case("three rows", one_batch(3, 4))],
        accept=[
            Close(f"x_after_{mode}", rtol=0, why="x is only read", hint=INPUT_STAYS)
            for mode in ("training", "evaluation")
        ],
        hint=INPUT_STAYS,
    ),
    Check(
        "many_steps",
        Text(
            es="muchos pasos dentro de una red dan lo mismo que PyTorch",
            en="many steps within a network give what PyTorch gives",
        ),
        points=1,
        measure=measure.steps_of_training,
        cases=[
            Case("ten steps", net_to_train(10, 12, 4, 5, 3, 0.1), visible=True),
            Case("twenty steps", net_to_train(20, 16, 3, 5, 2, 0.05)),
        ],
        accept=[
            Close(key, rtol=3e-3, atol=3e-4, why=MANY_STEPS, hint=AS_TORCH)
            for key in ("running_mean", "running_var", "logits_in_evaluation")
        ],
        hint=AS_TORCH,
    ),
]

BACKWARD = [
    Check(
        "gradient_of_x",
        Text(es="el gradiente respecto de x", en="the gradient with respect to x"),
        points=3,
        measure=measure.grad_of_x,
        cases=[
            Case("five rows", cotangents(5, 3), visible=True),
            Case("two rows", cotangents(2, 3)),
            Case("many rows", cotangents(40, 2)),
            Case("one feature", cotangents(6, 1)),
            Case("far from zero", cotangents(7, 3, centre=300.0)),
            Case("variance as small as eps", cotangents(6, 3, scale=2e-3)),
            Case("a large eps", cotangents(6, 3, eps=0.5)),
            Case("a feature that never changes", cotangents_of_a_constant),
            Case("a gradient of zeros", zero_cotangents),
        ],
        accept=[Close("grad_x", rtol=1e-6, atol=1e-8, why=ROUNDING, hint=THREE_WAYS)],
        hint=THREE_WAYS,
    ),
    Check(
        "gradient_of_the_weight",
        Text(es="el gradiente respecto de weight", en="the gradient with respect to weight"),
        points=1,
        measure=measure.grad_of_weight,
        cases=[
            Case("five rows", cotangents(5, 3), visible=True),
            Case("many rows", cotangents(40, 2)),
            Case("variance as small as eps", cotangents(6, 3, scale=2e-3)),
            Case("a large eps", cotangents(6, 3, eps=0.5)),
        ],
        accept=[Close("grad_weight", rtol=1e-6, atol=1e-8, why=ROUNDING, hint=SUM_OF_PRODUCTS)],
        hint=SUM_OF_PRODUCTS,
    ),
    Check(
        "gradient_of_the_bias",
        Text(es="el gradiente respecto de bias", en="the gradient with respect to bias"),
        points=1,
        measure=measure.grad_of_bias,
        cases=[
            Case("five rows", cotangents(5, 3), visible=True),
            Case("many rows", cotangents(40, 2)),
        ],
        accept=[Close("grad_bias", rtol=1e-6, atol=1e-8, why=ROUNDING, hint=SUM_OF_ROWS)],
        hint=SUM_OF_ROWS,
    ),
    Check(
        "backward_leaves_its_inputs",
        Text(es="lo recibido se queda como estaba", en="what was given stays as it was"),
        points=1,
        measure=measure.inputs_after_backward,
        cases=[
            Case("five rows", cotangents(5, 3), visible=True),
            Case("many rows", cotangents(40, 2)),
        ],
        accept=[
            Close(f"{name}_afterwards", rtol=0, why="they are only read", hint=BACKWARD_READS)
            for name in ("grad_output", "x", "weight")
        ],
        hint=BACKWARD_READS,
    ),
]

NETWORK = [
    Check(
        "layers_of_the_net",
        Text(es="cada capa está en su sitio", en="each layer is in its place"),
        points=2,
        measure=measure.layers_in_order,
        cases=[
            Case("three layers", net_of(6, 5, 4, 3), visible=True),
            Case("ten layers", net_of(*TEN_LAYERS)),
            Case("one layer", net_of(4, 3)),
            Case("two layers", net_of(7, 2, 9)),
        ],
        accept=[
            Equal("kinds_of_layers", hint=ORDER_OF_LAYERS),
            Equal("inputs_and_outputs", hint=ORDER_OF_LAYERS),
            Equal("batch_norms_of_their_own", hint=ORDER_OF_LAYERS),
            Equal("batch_norms_with_weight_and_bias", hint=BY_DEFAULT),
            Equal("modules_directly_in_the_sequential", hint=FLAT),
        ],
        hint=ORDER_OF_LAYERS,
    ),
    Check(
        "biases_of_the_net",
        Text(
            es="sin sesgo donde la media lo quitaría; en cero al final",
            en="no bias where the mean would take it away; zero at the end",
        ),
        points=1,
        measure=measure.biases,
        cases=[
            Case("three layers", net_of(6, 5, 4, 3), visible=True),
            Case("ten layers", net_of(*TEN_LAYERS)),
        ],
        accept=[
            Equal("hidden_layers_with_bias", hint=NO_BIAS),
            Close("bias_of_the_last", rtol=0, why="zeros are exact", hint=NO_BIAS),
        ],
        hint=NO_BIAS,
    ),
    Check(
        "he_weights",
        Text(es="los pesos siguen la ley de He", en="the weights follow He's law"),
        points=1,
        measure=measure.drawn_weights,
        derive=derive.expected_stds,
        cases=[
            Case("narrower at each step", net_of(240, 120, 120, 120, 60), visible=True),
            Case("wider at each step", net_of(50, 100, 100, 100, 200)),
        ],
        accept=[
            Distribution(f"{place}_weights", std_key=f"{place}_std", alpha=1e-6, hint=HE)
            for place in ("first", "hidden", "last")
        ],
        hint=HE,
    ),
    Check(
        "weights_from_the_generator",
        Text(es="los pesos salen del generador recibido", en="the weights come from the generator given"),
        points=1,
        measure=measure.draws,
        derive=derive.agreements,
        cases=[
            Case("four layers", net_of(6, 5, 5, 5, 3), visible=True),
            Case("five layers", net_of(7, 8, 8, 8, 8, 2)),
        ],
        accept=[
            *(Equal(f"same_as_{name}", hint=EXPLICIT) for name in ("equal", "following", "another")),
            Equal("hidden_layers_alike", hint=EXPLICIT),
        ],
        hint=EXPLICIT,
    ),
    Check(
        "gradients_flow_evenly",
        Text(
            es="el gradiente llega a todas las capas, midan lo que midan los pesos",
            en="the gradient reaches all layers, whatever the size of the weights",
        ),
        points=2,
        measure=measure.gradient_flow,
        derive=derive.first_and_last,
        cases=[
            Case("ten layers, a tenth of He's weights", spoilt_weights(0.1), visible=True),
            Case("ten layers, He's weights", spoilt_weights(1.0)),
            Case("ten layers, ten times He's weights", spoilt_weights(10.0)),
        ],
        accept=[
            InRange("first_gradient_norm", 0.1, 40.0, why=FLOW, hint=EVENLY),
            InRange("first_over_last", 0.1, 60.0, why=FLOW, hint=EVENLY),
            Close("gradient_norms", rtol=1e-6, why=ROUNDING, hint=EVENLY),
        ],
        hint=EVENLY,
    ),
]

GIVEN = [
    Check(
        "norms_of_each_network",
        Text(es="una norma por capa, de cada red", en="one norm a layer, of each network"),
        points=2,
        measure=measure.norms_of_networks,
        cases=[
            Case("three networks", given_networks(ALL, (5, 6, 4, 3), 8), visible=True),
            Case("three networks, another order", given_networks(ALL[::-1], (4, 5, 5, 5, 2), 12)),
            Case("three deep networks", given_networks(ALL, (6, *[8] * 7, 3), 16)),
        ],
        accept=[
            Equal("names_in_order", hint=EACH_WEIGHT),
            *(Close(f"norms_{name}", rtol=1e-6, why=ROUNDING, hint=EACH_WEIGHT) for name in ALL),
        ],
        hint=EACH_WEIGHT,
    ),
    Check(
        "norms_in_any_mode",
        Text(
            es="da igual en qué modo llegue la red",
            en="it is all one in which mode the network comes",
        ),
        points=1,
        measure=measure.norms_from_both_modes,
        derive=derive.difference_by_mode,
        cases=[
            Case("a network in both modes", given_networks(ALL[2:], (5, 6, 4, 3), 8), visible=True),
            Case("a deep network in both modes", given_networks(ALL[2:], (6, *[8] * 5, 3), 10)),
        ],
        accept=[InRange("difference_by_mode", high=1e-5, why=ROUNDING, hint=TRAINING_MODE)],
        hint=TRAINING_MODE,
    ),
    Check(
        "networks_stay_as_they_were",
        Text(
            es="medir no cambia las redes, ni sus estadísticas ni su modo",
            en="measuring changes no network, neither its statistics nor its mode",
        ),
        points=2,
        measure=measure.networks_afterwards,
        cases=[
            Case("in training mode", given_networks(ALL, (5, 6, 4, 3), 8), visible=True),
            Case("in evaluation mode", given_networks(ALL, (5, 6, 4, 3), 8, training=False), visible=True),
            Case("a deep one in evaluation mode", given_networks(ALL, (6, *[8] * 5, 3), 10, training=False)),
        ],
        accept=[
            *(Close(f"change_of_{name}", why="nothing is computed", hint=LEAVE_NO_TRACE) for name in ALL),
            Equal("layers_in_training_mode", hint=LEAVE_NO_TRACE),
        ],
        hint=LEAVE_NO_TRACE,
    ),
]

FIGURE = [
    Check(
        "figure_of_the_norms",
        Text(
            es="la figura muestra una línea por red en escala logarítmica",
            en="the figure shows a line a network on a log scale",
        ),
        points=2,
        measure=measure.figure,
        cases=[
            Case("ten layers", norms_of_three(10, 10), visible=True),
            Case("networks of different depth", norms_of_three(12, 7)),
        ],
        accept=[
            Axes(
                log_y=True,
                x_names=("layer", "layers", "capa", "capas", "depth", "profundidad"),
                y_names=("norm", "norms", "norma", "normas", "gradient", "gradiente"),
            )
        ],
    ),
]

COMPANY = [
    Check(
        "influence_in_training",
        Text(
            es="en entrenamiento cada muestra depende de todas", en="in training each sample depends on all"
        ),
        points=2,
        measure=measure.influences,
        cases=[
            Case("five samples", small_model((3, 6, 4, 2), 5, True), visible=True),
            Case("nine samples", small_model((4, 7, 3), 9, True)),
            Case("two samples", small_model((5, 8, 6, 4), 2, True)),
        ],
        accept=[Close("influence", rtol=1e-6, atol=1e-8, why=ROUNDING, hint=ROW_BY_ROW)],
        hint=ROW_BY_ROW,
    ),
    Check(
        "influence_in_evaluation",
        Text(es="en evaluación, solo de sí misma", en="in evaluation on itself alone"),
        points=1,
        measure=measure.influences,
        cases=[
            Case("five samples in evaluation mode", small_model((3, 6, 4, 2), 5, False), visible=True),
            Case("eight samples in evaluation mode", small_model((4, 7, 3), 8, False)),
            Case("one sample in evaluation mode", small_model((4, 7, 3), 1, False)),
        ],
        accept=[Close("influence", rtol=1e-6, atol=1e-8, why=ROUNDING, hint=MODE_OF_THE_MODEL)],
        hint=MODE_OF_THE_MODEL,
    ),
    Check(
        "influence_leaves_the_model",
        Text(es="medir la influencia no cambia el modelo", en="measuring influence changes no model"),
        points=1,
        measure=measure.model_after_influence,
        cases=[
            Case("five samples", small_model((3, 6, 4, 2), 5, True), visible=True),
            Case("five samples in evaluation mode", small_model((3, 6, 4, 2), 5, False)),
        ],
        accept=[
            Close("change_of_the_model", why="nothing is computed", hint=LEAVE_NO_TRACE),
            Equal("layers_in_training_mode", hint=LEAVE_NO_TRACE),
        ],
        hint=LEAVE_NO_TRACE,
    ),
    Check(
        "spread_of_the_outputs",
        Text(
            es="cuánto varía la salida de una muestra con su compañía",
            en="how much a sample's output varies with its company",
        ),
        points=2,
        measure=measure.spreads,
        cases=[
            Case("batches of 2, 3 and 7", sample_and_company((3, 6, 2), 18, (2, 3, 7)), visible=True),
            Case("some are left over", sample_and_company((4, 5, 5, 3), 23, (5, 4, 10, 2))),
            Case("one size", sample_and_company((3, 6, 2), 12, (4,))),
            Case("one group", sample_and_company((3, 6, 2), 9, (10, 3))),
        ],
        accept=[Close("spread", rtol=1e-6, atol=1e-6, why=ROUNDING, hint=GROUPS)],
        hint=GROUPS,
    ),
    Check(
        "spread_in_any_mode",
        Text(
            es="da igual en qué modo llegue el modelo",
            en="it is all one in which mode the model comes",
        ),
        points=1,
        measure=measure.spreads_from_both_modes,
        derive=derive.difference_by_mode,
        cases=[
            Case("a model in both modes", sample_and_company((3, 6, 2), 18, (3, 7)), visible=True),
            Case("another model in both modes", sample_and_company((4, 5, 3), 20, (5,))),
        ],
        accept=[InRange("difference_by_mode", high=1e-5, why=ROUNDING, hint=TRAINING_MODE)],
        hint=TRAINING_MODE,
    ),
    Check(
        "spread_leaves_the_model",
        Text(es="medir la variación no cambia el modelo", en="measuring the spread changes no model"),
        points=1,
        measure=measure.model_after_spread,
        cases=[
            Case("in training mode", sample_and_company((3, 6, 2), 18, (2, 3, 7)), visible=True),
            Case("in evaluation mode", sample_and_company((3, 6, 2), 18, (3, 7), training=False)),
        ],
        accept=[
            Close("change_of_the_model", why="nothing is computed", hint=LEAVE_NO_TRACE),
            Equal("layers_in_training_mode", hint=LEAVE_NO_TRACE),
        ],
        hint=LEAVE_NO_TRACE,
    ),
]

CHECKS = [*LAYER, *BACKWARD, *NETWORK, *GIVEN, *FIGURE, *COMPANY]
