"""What is accepted of the student's clipping: cases, criteria and points."""

import math

import numpy as np

from assignments.clipping import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text, calibrated

BOUNDS = calibrated(__file__)
ROUNDING = "sums and products of float64 in another order"
KEPT_IN_FLOAT32 = "the norm may be kept in float32, as torch.tensor makes of a Python number"
TORCHS_FACTOR = "torch.nn.utils.clip_grad_norm_ adds 1e-6 to the norm in its factor; here norms are >= 0.5"

# Gradients -------------------------------------------------------------------------------------------


def triple(_: Source):
    return {"gradient_0": np.array([2.0, -3.0]), "gradient_1": np.array([6.0])}


def several_shapes(source: Source):
    return {
        f"gradient_{i}": source.rng.standard_normal(shape)
        for i, shape in enumerate([(4, 3), (4,), (2, 3, 2), (1, 4)])
    }


def one_tensor(source: Source):
    return {"gradient_0": 3 * source.rng.standard_normal((6, 2))}


def uneven(source: Source):
    large, small = 40 * source.rng.standard_normal((5, 2)), 0.01 * source.rng.standard_normal((3, 4))
    return {"gradient_0": small, "gradient_1": large, "gradient_2": source.rng.standard_normal(3)}


def one_entry(source: Source):
    """One gradient of 1 or -1: the same under every norm, so that only the missing ones matter."""
    return {"gradient_0": source.rng.choice([-1.0, 1.0], (1, 1))}


def one_large_entry(source: Source):
    """One gradient of one entry above the limit of 1."""
    return {"gradient_0": source.rng.uniform(3, 30, 1), "limit": np.float64(1.0)}


def zeros(_: Source):
    return {"gradient_0": np.zeros((2, 3)), "gradient_1": np.zeros(4)}


def with_nan(source: Source):
    gradients = several_shapes(source)
    gradients["gradient_1"][source.rng.integers(4)] = math.nan
    return gradients


def with_inf(source: Source):
    gradients = several_shapes(source)
    gradients["gradient_0"][source.rng.integers(4), 1] = math.inf
    return gradients


def with_minus_inf(source: Source):
    gradients = several_shapes(source)
    gradients["gradient_2"][0, source.rng.integers(3), 1] = -math.inf
    return gradients


def norm_of(gradients):
    return math.sqrt(sum(float(np.sum(gradient**2)) for gradient in gradients.values()))


def limited(draw, limit):
    """The gradients of ``draw`` with a fixed limit."""

    def drawn(source: Source):
        return {**draw(source), "limit": np.float64(limit)}

    return drawn


def limited_below(draw, low, high):
    """The gradients of ``draw`` with a limit of ``low`` to ``high`` times their norm."""

    def drawn(source: Source):
        gradients = draw(source)
        return {**gradients, "limit": np.float64(source.rng.uniform(low, high) * norm_of(gradients))}

    return drawn


def values_limited(draw, low, high):
    """The gradients of ``draw`` with a limit for each entry drawn from [low, high]."""

    def drawn(source: Source):
        return {**draw(source), "limit": np.float64(source.rng.uniform(low, high))}

    return drawn


def huge(source: Source):
    """Far above any limit, but finite: the squares too, in float32 as well."""
    return {name: 1e12 * gradient for name, gradient in several_shapes(source).items()}


def tiny(source: Source):
    gradients = several_shapes(source)
    return {**{name: 1e-6 * gradient for name, gradient in gradients.items()}, "limit": np.float64(1.0)}


def at_the_limit(source: Source):
    gradient = source.rng.standard_normal(8)
    return {"gradient_0": gradient / np.linalg.norm(gradient), "limit": np.float64(1.0)}


# Training --------------------------------------------------------------------------------------------


def initial_weights(rng, hidden):
    """The start of the notebook's RecurrentNet, in one vector: w_x, W_h = I / 2, b, w_o = w_x / 2."""
    direction = rng.standard_normal(hidden)
    direction /= np.linalg.norm(direction)
    return np.concatenate([direction, 0.5 * np.eye(hidden).ravel(), np.zeros(hidden), 0.5 * direction])


def walks(rng, *shape):
    """Steps of +1 and -1, int8 so that they ship small, and where each walk ends, over sqrt(length)."""
    signs = (2 * rng.integers(0, 2, shape) - 1).astype(np.int8)
    return signs, signs.sum(axis=-1, dtype=np.float64) / math.sqrt(shape[-1])


#: scales of targets, batch by batch: the largest gradient is not the first, and none of them leads to the next
UNEVEN = (0.5, 3.0, 1.0, 2.0)
#: so that a limit lies above the gradients of some batches and below that of another one, whatever is drawn
FAR_APART = (0.2, 20.0, 1.0, 0.2)


def short_run(steps, lr=0.1, limit=None, scale=1.0, uneven=(1.0,), large_weights=False):
    """A few batches of noisy sequences for a small net; ``scale`` makes targets and gradients large.

    ``uneven`` has a factor for each batch, so that losses and norms neither rise nor fall throughout.
    ``large_weights`` makes the input's weights large and the output's small, for the same function.
    """

    def drawn(source: Source):
        scales = scale * np.resize(uneven, (steps, 1))
        weights = initial_weights(source.rng, 4)
        if large_weights:
            weights[:4], weights[-4:] = 400 * weights[:4], weights[-4:] / 400
        inputs = {
            "weights": weights,
            "sequences": source.rng.standard_normal((steps, 5, 7)),
            "targets": scales * source.rng.standard_normal((steps, 5)),
            "lr": np.float64(lr),
        }
        return inputs if limit is None else {**inputs, "limit": np.float64(limit)}

    return drawn


def paired_runs(seeds, steps, length, hidden, lr, limit):
    """Initial weights and batches for several seeds, and walks to test on that stay outside."""

    def drawn(source: Source):
        rng = source.rng
        weights = np.stack([initial_weights(rng, hidden) for _ in range(seeds)])
        sequences, targets = walks(rng, seeds, steps, 16, length)
        test_sequences, test_targets = walks(rng, 512, length)
        return {
            "weights": weights,
            "sequences": sequences,
            "targets": targets,
            "lr": np.float64(lr),
            "limit": np.float64(limit),
            "test_sequences": test_sequences,
            "test_targets": test_targets,
        }

    return drawn


WITHHELD = ("test_sequences", "test_targets")
SHORT = {"steps": 6, "length": 12, "hidden": 6, "lr": 0.02}
LONG = {"steps": 120, "length": 30, "hidden": 16, "lr": 0.06, "limit": 0.5}


def diverging_norms(points):
    def drawn(source: Source):
        steps = np.arange(points)
        without = 10.0 ** (0.4 * steps + 0.3 * source.rng.standard_normal(points))
        without[-3:-1], without[-1] = math.inf, math.nan
        return {"norms_without": without, "norms_with": 10.0 ** source.rng.uniform(-1, 1, points)}

    return drawn


# Hints -----------------------------------------------------------------------------------------------

ONE_VECTOR = Text(
    es="piensa en todos los gradientes puestos en un solo vector: qué se eleva, qué se suma y cuándo se toma la raíz; mide p.grad y no p",
    en="think of all gradients laid out as one vector: what is squared, what is added and when the root is taken; measure p.grad, not p",
)
SKIP_NONE = Text(
    es="un parámetro que no participó en la pérdida tiene p.grad igual a None: no cuenta, y sin ningún gradiente la norma es 0",
    en="a parameter that took no part in the loss has p.grad equal to None: it does not count, and without any gradient the norm is 0",
)
SKIP_NONE_CLIPPING = Text(
    es="un parámetro que no participó en la pérdida tiene p.grad igual a None: se salta, y los demás se recortan igual",
    en="a parameter that took no part in the loss has p.grad equal to None: skip it, and clip the others as ever",
)
UNTOUCHED_BY_MEASURING = Text(
    es="medir no cambia nada: ¿alguna operación con guion bajo final, o con *=, escribe en p.grad?",
    en="measuring changes nothing: does an operation with a trailing underscore, or with *=, write to p.grad?",
)
LET_THROUGH = Text(
    es="un nan o un inf es un aviso de que algo explotó: la norma debe dejarlo pasar, sin filtrarlo ni sustituirlo",
    en="a nan or inf warns that something exploded: the norm must let it through, neither filtered nor replaced",
)
WEIGHTS_STAY = Text(
    es="se recorta el gradiente (p.grad), no el parámetro: los pesos solo los cambia el optimizador",
    en="it is the gradient (p.grad) that is clipped, not the parameter: only the optimiser changes weights",
)
EACH_ENTRY = Text(
    es="cada entrada se limita por sí sola, por arriba y por abajo, y lo que cambia es p.grad",
    en="each entry is limited by itself, from above and from below, and it is p.grad that changes",
)
INF_IS_LIMITED = Text(
    es="un inf está por encima del límite y se recorta como cualquier otro; un nan sigue siendo nan (min y max de Python, o un número en su lugar, lo borran)",
    en="an inf is above the limit and is clipped like any other; a nan stays nan (Python's min and max, or a number put in its place, erase it)",
)
ONE_FACTOR = Text(
    es="la dirección solo se conserva si todos los gradientes se multiplican por el mismo número",
    en="the direction is kept only if all gradients are multiplied by the same number",
)
LENGTH = Text(
    es="mide la norma de todos los gradientes juntos: ¿qué número la lleva justo a max_norm? ¿Cambiaste p.grad mismo, o una copia?",
    en="measure the norm of all gradients together: which number takes it to exactly max_norm? Did you change p.grad itself, or a copy?",
)
LEAVE = Text(
    es="recortar es limitar, no normalizar: si la norma ya está por debajo de max_norm no se toca nada, y con norma 0 no hay división posible",
    en="to clip is to limit, not to normalise: where the norm is below max_norm already nothing is touched, and with norm 0 there is no division",
)
STAYS_NONE = Text(
    es="un parámetro sin gradiente se salta: su p.grad sigue siendo None al acabar, no un tensor de ceros",
    en="a parameter without a gradient is skipped: its p.grad is still None afterwards, no tensor of zeros",
)
LARGE_TOO = Text(
    es="este gradiente está por encima de max_norm: una función que no hace nada no deja en paz los pequeños, los olvida todos",
    en="this gradient is above max_norm: a function that does nothing does not spare the small ones, it forgets them all",
)
BEFORE = Text(
    es="la norma interesa antes de recortar: después sería casi siempre max_norm y no avisaría de nada",
    en="the norm before clipping is what matters: after it, it would nearly always be max_norm and warn of nothing",
)
WALK_ONCE = Text(
    es="model.parameters() es un generador: tras recorrerlo una vez está vacío; ¿cuántas veces lo recorres?",
    en="model.parameters() is a generator: after one walk it is empty; how many times do you walk it?",
)
RETURN_NONFINITE = Text(
    es="con nan o inf la función devuelve esa misma norma y no toca los gradientes",
    en="with nan or inf the function returns that very norm and leaves the gradients alone",
)
UNTOUCHED_NONFINITE = Text(
    es="con norma nan o inf no hay factor que sirva: decide eso antes de multiplicar nada",
    en="with a norm of nan or inf no factor makes sense: decide that before you multiply anything",
)
STRICT_CLIPS_TOO = Text(
    es="error_if_nonfinite solo decide qué pasa si la norma es nan o inf (entonces no se toca nada): con una norma finita se recorta igual que sin él",
    en="error_if_nonfinite only decides what happens with a norm of nan or inf (then nothing is touched): with a finite norm it clips just as without it",
)
RAISE = Text(
    es="RuntimeError se lanza solo si error_if_nonfinite es True y la norma no es finita: ni nan ni inf son finitos",
    en="RuntimeError is raised only where error_if_nonfinite is True and the norm is not finite: neither nan nor inf is",
)
ORDER_PLAIN = Text(
    es="repasa el orden de cada paso: qué se pone a cero, qué se calcula y cuándo se actualiza; sin max_norm es SGD sin nada más",
    en="go through the order of each step: what is set to zero, what is computed and when the update comes; without max_norm it is SGD and nothing more",
)
ORDER_CLIPPED = Text(
    es="¿en qué momento del paso existen los gradientes nuevos y todavía no se han usado? Ahí se recorta, por la norma global",
    en="at which moment of the step do the new gradients exist and are not used yet? There you clip, by the global norm",
)
EACH_STEP = Text(
    es="cada paso empieza con los gradientes a cero y recorta los suyos, en el segundo lote igual que en el primero; sin inercia",
    en="each step starts from zero gradients and clips its own, in the second batch as in the first; no momentum",
)
LOSS_BEFORE = Text(
    es="se anota una pérdida por cada lote, aunque sea nan: su error cuadrático medio con los pesos de antes de actualizarlos",
    en="one loss per batch is recorded, even where it is nan: its mean squared error with the weights before they are updated",
)
NORM_BEFORE = Text(
    es="se anota la norma global de cada paso, solo la suya, tal como sale de backward, antes de recortar, también cuando max_norm es None",
    en="the global norm of each step is recorded, its own alone, as backward leaves it, before clipping, also where max_norm is None",
)
GIVEN_STAYS = Text(
    es="entrena copias: el modelo recibido debe acabar con los pesos con los que llegó",
    en="train copies: the model that came in must end with the weights it came with",
)
SAME_START = Text(
    es="las dos redes parten de los mismos pesos, ven los mismos lotes en el mismo orden y no comparten tensores (¿es una copia profunda?); solo la segunda recibe max_norm, tal como llegó",
    en="both nets start from the same weights, see the same batches in the same order and share no tensors (is it a deep copy?); the second alone is given max_norm, just as it came",
)
THREE_RESULTS = Text(
    es="cada resultado es (modelo, pérdidas, normas): las pérdidas y las normas son las que da train_clipped en el entrenamiento de ese mismo modelo",
    en="each result is (model, losses, norms): losses and norms are those that train_clipped gives in the run of that very model",
)
MUST_DIVERGE = Text(
    es="la primera red se entrena sin recorte; con estos datos acaba en nan o sin aprender. ¿Llega max_norm donde no debe, o están cambiadas las dos salidas?",
    en="the first net is trained without clipping; on these data it ends in nan or learns nothing. Does max_norm reach it, or are the two results swapped?",
)
MUST_LEARN = Text(
    es="la segunda red se entrena con recorte desde los pesos iniciales; ¿recibe max_norm, y parte de pesos que la otra no ha tocado? (1e+09 representa nan)",
    en="the second net is trained with clipping from the initial weights; does max_norm reach it, and does it start from weights that the other has not touched? (1e+09 stands for nan)",
)

# Checks ----------------------------------------------------------------------------------------------

CHECKS = [
    Check(
        "norm_of_all_gradients",
        Text(
            es="la norma es la de todos los gradientes juntos",
            en="the norm is that of all gradients together",
        ),
        points=2,
        measure=measure.norm_of,
        cases=[
            Case("2, 3 and 6", triple, visible=True),
            Case("several shapes", several_shapes),
            Case("very uneven", uneven),
            Case("one tensor", one_tensor),
        ],
        accept=[
            Close("norm", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=ONE_VECTOR),
            Close("gradients", rtol=0, why="what is measured is left alone", hint=UNTOUCHED_BY_MEASURING),
        ],
    ),
    Check(
        "norm_without_gradients",
        Text(es="los gradientes que faltan no cuentan", en="missing gradients do not count"),
        points=1,
        measure=measure.norm_with_missing,
        cases=[
            Case("one entry and None", one_entry, visible=True),
            Case("another entry and None", one_entry),
        ],
        accept=[
            Close("norm", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=SKIP_NONE),
            Close("norm_of_a_generator", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=WALK_ONCE),
            Close("norm_without_any_gradient", rtol=0, why="a sum of nothing is 0", hint=SKIP_NONE),
        ],
        hint=SKIP_NONE,
    ),
    Check(
        "norm_of_nan_and_inf",
        Text(es="un nan o un inf llega a la norma", en="a nan or inf reaches the norm"),
        points=1,
        measure=measure.norm_of,
        cases=[
            Case("one nan", with_nan, visible=True),
            Case("one inf", with_inf),
            Case("one -inf", with_minus_inf),
            Case("another nan", with_nan),
        ],
        accept=[Close("norm", allow_nonfinite=True, why="nan and inf are exact", hint=LET_THROUGH)],
    ),
    Check(
        "values_within_the_limit",
        Text(es="cada entrada queda dentro del límite", en="each entry ends within the limit"),
        points=1,
        measure=measure.clipped_by_value,
        cases=[
            Case("2, 3 and 6 with limit 1.5", limited(triple, 1.5), visible=True),
            Case("several shapes", values_limited(several_shapes, 0.3, 0.8)),
            Case("very uneven", values_limited(uneven, 0.5, 2.0)),
            Case("tiny: nothing to clip", tiny),
        ],
        accept=[
            Close("weights", rtol=0, why="weights are left alone", hint=WEIGHTS_STAY),
            Close(
                "gradients",
                rtol=1e-12,
                why="a limit is copied, not computed",
                hint=EACH_ENTRY,
            ),
        ],
    ),
    Check(
        "values_of_nan_and_inf",
        Text(
            es="por valor: un inf se recorta y un nan sigue siéndolo",
            en="by value: an inf is clipped, a nan stays one",
        ),
        points=1,
        measure=measure.clipped_by_value,
        derive=derive.where_not_finite,
        cases=[
            Case("one nan", values_limited(with_nan, 0.3, 0.8), visible=True),
            Case("one inf", values_limited(with_inf, 0.3, 0.8)),
            Case("another nan", values_limited(with_nan, 0.3, 0.8)),
        ],
        accept=[
            Close(
                "gradient_where_not_finite",
                rtol=1e-12,
                allow_nonfinite=True,
                why="a limit is copied, not computed",
                hint=INF_IS_LIMITED,
            )
        ],
        hint=INF_IS_LIMITED,
    ),
    Check(
        "values_without_gradients",
        Text(
            es="por valor: los gradientes que faltan se saltan", en="by value: missing gradients are skipped"
        ),
        points=1,
        measure=measure.clipped_by_value_with_missing,
        cases=[
            Case("above the limit, and None", one_large_entry, visible=True),
            Case("another above the limit, and None", one_large_entry),
        ],
        accept=[
            InRange("large_gradient", high=1 + 1e-12, why="the limit is 1", hint=SKIP_NONE_CLIPPING),
            InRange("large_gradient_of_a_generator", high=1 + 1e-12, why="the limit is 1", hint=WALK_ONCE),
            Equal("gradients_still_missing", hint=STAYS_NONE),
        ],
        hint=SKIP_NONE_CLIPPING,
    ),
    Check(
        "clip_keeps_direction_and_limit",
        Text(
            es="por encima del límite: misma dirección, norma max_norm",
            en="above the limit: same direction, norm max_norm",
        ),
        points=3,
        measure=measure.clipped,
        derive=derive.direction_and_limit,
        cases=[
            Case("2, 3 and 6 with limit 1", limited(triple, 1.0), visible=True),
            Case("several shapes", limited_below(several_shapes, 0.3, 0.6)),
            Case("very uneven", limited_below(uneven, 0.05, 0.2)),
            Case("just above", limited_below(several_shapes, 0.93, 0.97)),
            Case("huge", limited(huge, 1.0)),
        ],
        accept=[
            Close("weights", rtol=0, why="weights are left alone", hint=WEIGHTS_STAY),
            InRange("cosine_with_the_original", low=1 - 1e-9, why=ROUNDING, hint=ONE_FACTOR),
            InRange("norm_after_over_max_norm", 1 - 1e-5, 1 + 1e-6, why=TORCHS_FACTOR, hint=LENGTH),
            Close("gradients", rtol=1e-5, why=TORCHS_FACTOR, hint=LENGTH),
        ],
        hint=LENGTH,
    ),
    Check(
        "clip_leaves_small_gradients",
        Text(es="por debajo del límite no se toca nada", en="below the limit nothing is touched"),
        points=2,
        measure=measure.clipped_or_not,
        derive=derive.large_over_limit,
        cases=[
            Case("2, 3 and 6 with limit 100", limited(triple, 100.0), visible=True),
            Case("tiny", tiny),
            Case("zero", limited(zeros, 1.0)),
            Case("just below", limited_below(one_tensor, 1.01, 1.05)),
        ],
        accept=[
            Close("gradients", rtol=1e-12, why="a factor of exactly 1, or none", hint=LEAVE),
            InRange("large_gradient_over_max_norm", high=1 + 1e-6, why=KEPT_IN_FLOAT32, hint=LARGE_TOO),
        ],
        hint=LEAVE,
    ),
    Check(
        "clip_returns_the_norm_before",
        Text(es="devuelve la norma de antes de recortar", en="returns the norm before clipping"),
        points=1,
        measure=measure.returned_norm,
        cases=[
            Case("above the limit", limited_below(one_tensor, 0.1, 0.4), visible=True),
            Case("far above the limit", limited_below(one_tensor, 0.01, 0.02)),
            Case("below the limit", limited_below(one_tensor, 1.5, 3.0)),
        ],
        accept=[Close("norm_before_clipping", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=BEFORE)],
        hint=BEFORE,
    ),
    Check(
        "clip_without_gradients",
        Text(
            es="por norma: los gradientes que faltan se saltan", en="by norm: missing gradients are skipped"
        ),
        points=1,
        measure=measure.clipped_with_missing,
        cases=[
            Case("above the limit, and None", one_large_entry, visible=True),
            Case("another above the limit, and None", one_large_entry),
        ],
        accept=[
            Close("gradients", rtol=1e-5, why=TORCHS_FACTOR, hint=SKIP_NONE_CLIPPING),
            Close("norm_without_any_gradient", rtol=0, why="a sum of nothing is 0", hint=SKIP_NONE),
            Equal("gradients_still_missing", hint=STAYS_NONE),
        ],
        hint=SKIP_NONE_CLIPPING,
    ),
    Check(
        "clip_accepts_a_generator",
        Text(es="recorta también con model.parameters()", en="clips with model.parameters() too"),
        points=1,
        measure=measure.clipped_generator,
        cases=[
            Case("a generator", one_large_entry, visible=True),
            Case("another generator", one_large_entry),
        ],
        accept=[Close("gradients", rtol=1e-5, why=TORCHS_FACTOR, hint=WALK_ONCE)],
        hint=WALK_ONCE,
    ),
    Check(
        "clip_reports_nan_and_inf",
        Text(es="avisa de nan e inf sin tocar nada", en="reports nan and inf and touches nothing"),
        points=1,
        measure=measure.clipped_nonfinite,
        cases=[
            Case("one nan", limited(with_nan, 1.0), visible=True),
            Case("one inf", limited(with_inf, 1.0)),
            Case("one -inf", limited(with_minus_inf, 2.0)),
        ],
        accept=[
            Close(
                "norm_before_clipping",
                allow_nonfinite=True,
                why="nan and inf are exact",
                hint=RETURN_NONFINITE,
            ),
            Close(
                "gradients",
                rtol=0,
                allow_nonfinite=True,
                why="nothing is multiplied",
                hint=UNTOUCHED_NONFINITE,
            ),
        ],
        hint=RETURN_NONFINITE,
    ),
    Check(
        "clip_raises_if_asked",
        Text(
            es="error_if_nonfinite: error con nan e inf, y nada más",
            en="error_if_nonfinite: an error with nan and inf, and nothing else",
        ),
        points=1,
        measure=measure.clipped_strictly,
        derive=derive.changed_by_being_strict,
        cases=[
            Case("one nan", limited(with_nan, 1.0), visible=True),
            Case("above the limit", limited_below(one_tensor, 0.1, 0.4), visible=True),
            Case("one inf", limited(with_inf, 1.0)),
            Case("one -inf", limited(with_minus_inf, 2.0)),
            Case("huge", limited(huge, 1.0)),
            Case("finite, at the limit", at_the_limit),
        ],
        accept=[
            Equal("raised_runtime_error", hint=RAISE),
            Close(
                "change_by_error_if_nonfinite",
                atol=1e-5,
                why=f"either way may have a factor of its own: {TORCHS_FACTOR}",
                hint=STRICT_CLIPS_TOO,
            ),
        ],
        hint=RAISE,
    ),
    Check(
        "plain_steps",
        Text(es="sin max_norm es SGD, paso a paso", en="without max_norm it is SGD, step by step"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("three batches", short_run(3), visible=True),
            Case("five batches", short_run(5, lr=0.03)),
            Case("large weights", short_run(3, lr=1e-6, large_weights=True)),
        ],
        accept=[Close("weight_change", rtol=1e-6, atol=1e-10, why=ROUNDING, hint=ORDER_PLAIN)],
        hint=ORDER_PLAIN,
    ),
    Check(
        "clipped_step",
        Text(
            es="con max_norm el paso usa el gradiente recortado",
            en="with max_norm the step uses the clipped gradient",
        ),
        points=1,
        measure=measure.trained,
        cases=[
            Case("one batch, clipped", short_run(1, limit=0.1, scale=20), visible=True),
            Case("another batch, clipped", short_run(1, lr=0.3, limit=0.5, scale=40)),
            Case("one batch below the limit", short_run(1, limit=1e4)),
            Case("large weights, clipped", short_run(1, lr=1e-3, limit=0.5, large_weights=True)),
        ],
        accept=[Close("weight_change", rtol=1e-5, atol=1e-10, why=TORCHS_FACTOR, hint=ORDER_CLIPPED)],
        hint=ORDER_CLIPPED,
    ),
    Check(
        "clipped_steps",
        Text(
            es="con max_norm cada paso recorta su propio gradiente",
            en="with max_norm each step clips its own gradient",
        ),
        points=1,
        measure=measure.trained,
        cases=[
            Case("four batches, clipped", short_run(4, limit=0.5, scale=20), visible=True),
            Case("six batches, some clipped", short_run(6, lr=0.05, limit=1.5, uneven=FAR_APART)),
        ],
        accept=[Close("weight_change", rtol=1e-5, atol=1e-6, why=TORCHS_FACTOR, hint=EACH_STEP)],
        hint=EACH_STEP,
    ),
    Check(
        "losses_recorded",
        Text(es="anota la pérdida de cada lote", en="records the loss of each batch"),
        points=1,
        measure=measure.recorded,
        derive=derive.records_over_right_ones,
        cases=[
            Case("three batches", short_run(3, lr=0.01, uneven=UNEVEN), visible=True),
            Case("six batches", short_run(6, lr=0.01, uneven=UNEVEN)),
            Case("a run that diverges", short_run(5, lr=1e100)),
            Case("a run that diverges, clipped", short_run(5, lr=1e100, limit=0.5)),
        ],
        accept=[
            Close("losses_over_right_ones", rtol=1e-5, why="losses may be kept in float32", hint=LOSS_BEFORE)
        ],
        hint=LOSS_BEFORE,
    ),
    Check(
        "norms_recorded",
        Text(es="anota la norma de antes de recortar", en="records the norm before clipping"),
        points=1,
        measure=measure.recorded,
        derive=derive.records_over_right_ones,
        cases=[
            Case("four batches, clipped", short_run(4, limit=0.1, scale=20, uneven=UNEVEN), visible=True),
            Case("six batches, clipped", short_run(6, limit=0.5, scale=40, uneven=UNEVEN)),
            Case("six batches", short_run(6, lr=0.01, uneven=UNEVEN)),
            Case("a run that diverges", short_run(5, lr=1e100)),
        ],
        accept=[
            Close("norms_over_right_ones", rtol=1e-5, why="norms may be kept in float32", hint=NORM_BEFORE)
        ],
        hint=NORM_BEFORE,
    ),
    Check(
        "same_start_and_data",
        Text(
            es="las dos redes se diferencian solo en max_norm",
            en="both nets differ in max_norm alone",
        ),
        points=1,
        measure=measure.compared,
        cases=[
            Case(
                "a limit never reached", paired_runs(1, **SHORT, limit=1e9), visible=True, withhold=WITHHELD
            ),
            Case("a limit that is reached", paired_runs(2, **SHORT, limit=0.1), withhold=WITHHELD),
        ],
        accept=[
            Close("given_weights", rtol=0, why="the given model is not trained", hint=GIVEN_STAYS),
            Close("weights_without", rtol=1e-6, atol=1e-9, why=ROUNDING, hint=SAME_START),
            Close("weights_with", rtol=1e-5, atol=1e-6, why=TORCHS_FACTOR, hint=SAME_START),
        ],
        hint=SAME_START,
    ),
    Check(
        "results_of_each_run",
        Text(
            es="cada red viene con las pérdidas y las normas de su entrenamiento",
            en="each net comes with the losses and norms of its own run",
        ),
        points=1,
        measure=measure.results_of_runs,
        derive=derive.results_over_right_ones,
        cases=[
            Case(
                "a limit that is reached", paired_runs(1, **SHORT, limit=0.1), visible=True, withhold=WITHHELD
            ),
            Case(
                "a limit that is reached, two seeds",
                paired_runs(2, **SHORT, limit=0.1),
                withhold=WITHHELD,
            ),
        ],
        accept=[
            Close(
                f"{key}_{run}_over_right_ones",
                rtol=1e-5,
                why="they may be kept in float32",
                hint=THREE_RESULTS,
            )
            for run in ("without", "with")
            for key in ("losses", "norms")
        ],
        hint=THREE_RESULTS,
    ),
    Check(
        "clipping_decides",
        Text(es="sin recorte diverge; con recorte aprende", en="diverges without clipping; learns with it"),
        points=2,
        measure=measure.compared,
        derive=derive.losses_on_new_walks,
        cases=[
            Case("long walks", paired_runs(1, **LONG), visible=True, withhold=WITHHELD),
            Case("long walks, five seeds", paired_runs(5, **LONG), withhold=WITHHELD),
        ],
        accept=[
            InRange(
                "test_loss_without",
                low=BOUNDS["clipping_decides/test_loss_without:low"],
                median=True,
                why="200 seeds: 1 in 190, at least 0.749 in the others",
                hint=MUST_DIVERGE,
            ),
            InRange(
                "test_loss_with",
                high=BOUNDS["clipping_decides/test_loss_with"],
                median=True,
                why="200 seeds: median 0.042, largest 0.153",
                hint=MUST_LEARN,
            ),
        ],
        seconds=60.0,
        hint=MUST_LEARN,
    ),
    Check(
        "figure_of_the_norms",
        Text(
            es="la figura muestra las dos normas en escala logarítmica",
            en="the figure shows both norms on a log scale",
        ),
        points=2,
        measure=measure.figure,
        cases=[
            Case("twelve steps, the last nan", diverging_norms(12), visible=True),
            Case("thirty steps, the last nan", diverging_norms(30)),
        ],
        accept=[
            Axes(
                log_y=True,
                names=(
                    (
                        "without clipping",
                        "without",
                        "unclipped",
                        "no clipping",
                        "sin recorte",
                        "sin recortar",
                        "sin",
                    ),
                    ("with clipping", "with", "clipped", "con recorte", "recortada", "recortado", "con"),
                ),
                x_names=("step", "steps", "paso", "pasos", "iteration", "iteración", "batch", "lote"),
                y_names=("norm", "norms", "norma", "normas"),
            )
        ],
    ),
]
