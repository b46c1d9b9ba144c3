"""What is accepted of the student's optimisers: cases, criteria and points."""

import numpy as np

from assignments.optimizers import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text

ROUNDING = "sums and products of float64 in another order"
SMALL = "a ratio of steps of float64 weights near 1, whose last digits are lost in the difference"

# Gradients given step by step ---------------------------------------------------------------------------


def along(
    steps,
    lr,
    momentum=0.9,
    betas=(0.9, 0.999),
    eps=1e-8,
    weight_decay=0.0,
    first_step=1,
    scale=1.0,
    shapes=((3, 2), (3,), (2, 1, 2)),
    zeros=False,
    states=False,
):
    """Weights, and their gradients at each step; ``lr`` is one number, or one a step.

    Gradients keep away from 0, where signs and ratios say nothing, except that with ``zeros`` some
    weights never get any gradient.  With ``states`` the run starts from velocities and averages
    of earlier steps.
    """

    def drawn(source: Source):
        rng, inputs = source.rng, {}
        for i, shape in enumerate(shapes):
            signs = rng.choice([-1.0, 1.0], (steps, *shape))
            gradients = scale * signs * rng.uniform(0.3, 2.0, (steps, *shape))
            if zeros:
                gradients.reshape(steps, -1)[:, 0] = 0.0
            inputs[f"weights_{i}"] = rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 2.0, shape)
            inputs[f"gradients_{i}"] = gradients
            if states:
                inputs[f"velocities_{i}"] = rng.standard_normal(shape)
                inputs[f"averages_{i}"] = (
                    scale * rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 2.0, shape)
                )
                inputs[f"squares_{i}"] = scale**2 * rng.uniform(0.3, 4.0, shape)
        return {
            **inputs,
            "lr": np.resize(np.asarray(lr, dtype=np.float64), steps),
            "momentum": np.float64(momentum),
            "betas": np.array(betas),
            "eps": np.float64(eps),
            "weight_decay": np.float64(weight_decay),
            "first_step": np.int64(first_step),
        }

    return drawn


def two_weights(gradients, lr=0.1, **settings):
    """Weights 1 and -2 with gradients that one can follow by hand."""

    def drawn(source: Source):
        inputs = along(len(gradients), lr, shapes=((2,),), **settings)(source)
        return {**inputs, "weights_0": np.array([1.0, -2.0]), "gradients_0": np.array(gradients)}

    return drawn


def by_default(steps, **settings):
    """Settings are left at their defaults; the rate only counts the steps."""

    def drawn(source: Source):
        inputs = along(steps, **settings)(source)
        return {
            name: inputs[name] for name in inputs if name not in ("momentum", "betas", "eps", "weight_decay")
        }

    return drawn


def no_gradient(steps, **settings):
    """Weights whose gradient is 0 at every step (0, not None)."""

    def drawn(source: Source):
        inputs = along(steps, **settings)(source)
        still = {name: np.zeros_like(inputs[name]) for name in inputs if name.startswith("gradients_")}
        return {**inputs, **still}

    return drawn


#: so late that the bias corrections are 1 to the last digit
LATE = 200_000
#: so small that it plays no part beside gradients near 1
TINY = 1e-14
ONE = {"shapes": ((3,),)}

# The schedule -------------------------------------------------------------------------------------------


def schedule(warmup, total, steps, lr_min=0.0):
    """Rates of the given steps, with a maximum drawn from [0.05, 0.5]."""

    def drawn(source: Source):
        lr_max = source.rng.uniform(0.05, 0.5)
        inputs = {
            "warmup_steps": np.int64(warmup),
            "total_steps": np.int64(total),
            "steps": np.array(steps, dtype=np.int64),
            "lr_max": np.float64(lr_max),
        }
        return inputs if lr_min is None else {**inputs, "lr_min": np.float64(lr_min * lr_max)}

    return drawn


def lengths(*pairs):
    def drawn(_: Source):
        return {"lengths": np.array(pairs, dtype=np.int64)}

    return drawn


# Training -----------------------------------------------------------------------------------------------

PLAIN, MOMENTUM, ADAMW = 0, 1, 2
WARM = (0.25, 0.5, 0.75, 1.0, 0.9, 0.65, 0.35, 0.1, 0.02)
FALLING = (1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003)


def short_run(steps, lr, optimizer=PLAIN, factors=(1.0,)):
    """A few batches for a small net; the rate of step t is ``lr`` times the t-th factor, as far as there are any."""

    def drawn(source: Source):
        rng = source.rng
        return {
            "weights": 0.7 * rng.standard_normal(51),
            "batches": rng.standard_normal((steps, 8, 4)) * np.resize([1.0, 0.4, 2.0], (steps, 1, 1)),
            "targets": rng.integers(0, 3, (steps, 8)),
            "lr": np.float64(lr),
            "factors": np.array(factors),
            "optimizer": np.int64(optimizer),
        }

    return drawn


#: with which no loss is finite any more after a dozen steps, whatever the optimiser
OVERFLOWS = 1e200
#: Adam's steps of 0.5 carry it past the weights that validate best, those of 0.02 stay short of them
RATES = (0.02, 0.5, 0.1)


def trials(lrs, steps=12):
    """Batches of a linear problem; the validation data ask for weights halfway to those of the training data.

    So the rate with the lowest training loss need not be the one that validates best.
    """

    def drawn(source: Source):
        rng = source.rng
        start = rng.uniform(-0.5, 0.5, 4)
        end = start + rng.choice([-1.0, 1.0], 4) * rng.uniform(1.0, 2.0, 4)
        batches, new_inputs = rng.standard_normal((steps, 8, 3)), rng.standard_normal((32, 3))
        halfway = (start + end) / 2
        return {
            "weights": start,
            "batches": batches,
            "targets": batches @ end[:3] + end[3] + 0.1 * rng.standard_normal((steps, 8)),
            "new_inputs": new_inputs,
            "new_targets": new_inputs @ halfway[:3] + halfway[3] + 0.1 * rng.standard_normal(32),
            "lrs": np.array(lrs),
        }

    return drawn


def losses_by_rate(lrs, *, unusable):
    """Given losses for three optimisers, with nan and inf in the columns ``unusable``.

    The lowest loss is that of another rate for each optimiser, and so is the lowest training loss.
    """

    def drawn(source: Source):
        rng = source.rng
        table = rng.uniform(0.5, 1.0, (3, len(lrs)))
        curves = rng.uniform(0.5, 1.0, (3, len(lrs), 4))
        usable = rng.permutation([i for i in range(len(lrs)) if i not in unusable])
        for kind in range(3):
            best, other = usable[kind], usable[(kind + 1) % 3]
            table[kind, best], curves[kind, other, -1] = rng.uniform(0.1, 0.4, 2)
        table[:, unusable] = np.array([[np.nan], [np.inf], [np.nan]])
        return {"lrs": np.array(lrs), "table": table, "curves": curves}

    return drawn


def falling_curves(count, points):
    def drawn(source: Source):
        noise = 0.3 * source.rng.standard_normal((count, points))
        slopes = np.linspace(0.02, 0.3, count)[:, None]
        return {"curves": np.exp(1 - slopes * np.arange(points) + noise)}

    return drawn


# Hints --------------------------------------------------------------------------------------------------

VELOCITY_FIRST = Text(
    es="primero se actualiza la velocidad con el gradiente y después el parámetro con la velocidad nueva; sigue dos pasos con lápiz y papel",
    en="first the velocity is updated with the gradient, then the parameter with the new velocity; follow two steps with pencil and paper",
)
VELOCITY_KEPT = Text(
    es="la velocidad es momentum · v + g, sin tasa de aprendizaje ni (1 - momentum), y se guarda en el tensor recibido: en la llamada siguiente debe seguir ahí",
    en="the velocity is momentum · v + g, without the learning rate and without (1 - momentum), and is kept in the tensor that came in: it must still be there at the next call",
)
SKIP_NONE = Text(
    es="un parámetro que no participó en la pérdida tiene p.grad igual a None: se salta del todo (ni inercia, ni promedios, ni decaimiento) y los demás se actualizan",
    en="a parameter that took no part in the loss has p.grad equal to None: skip it altogether (no momentum, no averages, no decay) and update the others",
)
STAYS_NONE = Text(
    es="un parámetro sin gradiente se salta: su p.grad sigue siendo None al acabar",
    en="a parameter without a gradient is skipped: its p.grad is still None afterwards",
)
MOVES_TOO = Text(
    es="los parámetros que sí tienen gradiente dan un paso en contra de él, en el propio tensor: p = p - ... solo cambia a qué apunta el nombre",
    en="parameters that do have a gradient step against it, in the tensor itself: p = p - ... only changes what the name points to",
)
GRADIENTS_STAY = Text(
    es="¿alguna operación con guion bajo final, o con +=, escribe en p.grad? Suma en un tensor nuevo",
    en="does an operation with a trailing underscore, or with +=, write to p.grad? Add in a new tensor",
)
STILL_TRAINABLE = Text(
    es="los parámetros deben seguir siendo hojas con requires_grad=True: para modificarlos basta torch.no_grad()",
    en="the parameters must still be leaves with requires_grad=True: to change them torch.no_grad() is enough",
)
AVERAGES = Text(
    es="m es la media móvil del gradiente (con β1) y v la de su cuadrado (con β2); en los tensores recibidos se guardan sin corregir",
    en="m is the running average of the gradient (with β1) and v that of its square (with β2); the tensors that came in keep them uncorrected",
)
CORRECTION = Text(
    es="en el primer paso m vale (1 - β1) g: ¿por qué número hay que dividirlo para que valga g? ¿Y v? step vale 1 en el primer paso",
    en="at the first step m is (1 - β1) g: by which number must it be divided to be g? And v? step is 1 at the first step",
)
EPSILON = Text(
    es="eps se suma a la raíz de v corregida, fuera de la raíz; con gradientes diminutos se nota",
    en="eps is added to the root of the corrected v, outside the root; with tiny gradients it shows",
)
WHOLE = Text(
    es="compara un paso a mano: medias, correcciones, raíz, eps y lr, en este orden y con los valores que recibe la función",
    en="compare one step by hand: averages, corrections, root, eps and lr, in this order and with the values that the function is given",
)
L2_IN_GRADIENT = Text(
    es="en adam_step el decaimiento es una penalización L2: weight_decay · p se suma al gradiente antes de las dos medias, y nada más decae",
    en="in adam_step the decay is an L2 penalty: weight_decay · p is added to the gradient before both averages, and nothing else decays",
)
APART = Text(
    es="con gradiente 0 solo queda el decaimiento: cada peso se multiplica por 1 - lr · weight_decay, sin pasar por las medias",
    en="with gradient 0 only the decay is left: each weight is multiplied by 1 - lr · weight_decay, without passing through the averages",
)
NO_DECAY_IN_AVERAGES = Text(
    es="en AdamW las medias son las del gradiente solo: weight_decay no entra en ellas",
    en="in AdamW the averages are those of the gradient alone: weight_decay has no part in them",
)
DECAY_BEFORE = Text(
    es="decae el peso de antes del paso y después se da el paso de Adam, una sola vez cada cosa",
    en="the weight from before the step decays, then Adam's step is taken, each of them once",
)
RAMP = Text(
    es="el paso 0 vale lr_max / (W + 1) y el paso W - 1 vale lr_max · W / (W + 1): ni se pierde el primero ni se llega antes de tiempo",
    en="step 0 has lr_max / (W + 1) and step W - 1 has lr_max · W / (W + 1): the first is not lost and the top is not reached early",
)
DESCENT = Text(
    es="el avance del coseno se cuenta desde W: 0 en el paso W y 1 en el paso T; a mitad de camino la tasa está a mitad entre lr_max y lr_min",
    en="the cosine's progress counts from W: 0 at step W and 1 at step T; halfway the rate is halfway between lr_max and lr_min",
)
JOINT = Text(
    es="en el paso W la tasa es justo lr_max, y en el paso T justo lr_min",
    en="at step W the rate is exactly lr_max, and at step T exactly lr_min",
)
AFTER = Text(
    es="después del paso T el avance se queda en 1: si no, el coseno volvería a subir",
    en="after step T the progress stays at 1: else the cosine would rise again",
)
NO_WARMUP = Text(
    es="con warmup_steps = 0 no hay rampa: el paso 0 ya vale lr_max y nadie divide entre 0",
    en="with warmup_steps = 0 there is no ramp: step 0 has lr_max already and nobody divides by 0",
)
DOWN_AT_ONCE = Text(
    es="con warmup_steps = 0 el coseno empieza en el paso 0: lr_max es solo la tasa de ese paso, y desde ahí baja durante total_steps pasos",
    en="with warmup_steps = 0 the cosine starts at step 0: lr_max is the rate of that step only, and from there it comes down over total_steps steps",
)
LENGTHS = Text(
    es="ValueError se lanza si warmup_steps es negativo o no es menor que total_steps, y solo entonces",
    en="ValueError is raised where warmup_steps is negative or not below total_steps, and only then",
)
ORDER = Text(
    es="repasa el orden de cada paso: qué se pone a cero, qué se calcula y cuándo se actualiza, una vez por lote",
    en="go through the order of each step: what is set to zero, what is computed and when the update comes, once per batch",
)
AFTER_OPTIMIZER = Text(
    es="el planificador ya ha puesto la tasa del paso 0 al crearse: primero usa esa tasa el optimizador y después avanza el planificador",
    en="the scheduler has set the rate of step 0 when it was made: the optimiser uses that rate first, then the scheduler moves on",
)
LOSS_BEFORE = Text(
    es="se anota una pérdida por lote: su entropía cruzada media con los pesos de antes de actualizarlos",
    en="one loss per batch is recorded: its mean cross-entropy with the weights before they are updated",
)
RATE_USED = Text(
    es='se anota la tasa con la que se dio el paso: optimizer.param_groups[0]["lr"] justo antes de step',
    en='the rate that the step was taken with is recorded: optimizer.param_groups[0]["lr"] just before step',
)
ONCE_A_BATCH = Text(
    es="scheduler.step() se llama una vez por cada lote, también tras el último",
    en="scheduler.step() is called once for each batch, after the last one too",
)
GIVEN_STAYS = Text(
    es="entrena copias: el modelo recibido debe acabar con los pesos con los que llegó",
    en="train copies: the model that came in must end with the weights it came with",
)
ONE_TRAINING = Text(
    es="a igualdad de presupuesto: un entrenamiento por optimizador y tasa, ni más ni menos, para todos igual",
    en="at equal budget: one training for each optimiser and rate, no more and no less, for all alike",
)
SAME_START = Text(
    es="cada entrenamiento parte de los pesos del modelo recibido: una copia nueva para cada optimizador y cada tasa",
    en="each training starts from the weights of the given model: a new copy for each optimiser and each rate",
)
EACH_RATE = Text(
    es="en la posición i va la pérdida de validación (evaluate) de la red entrenada con lrs[i]; ¿recibe el optimizador los parámetros de esa copia, y esa tasa?",
    en="position i has the validation loss (evaluate) of the net trained with lrs[i]; is the optimiser given the parameters of that copy, and that rate?",
)
LOWEST_FINITE = Text(
    es="la mejor tasa es la de menor pérdida de validación entre las finitas: con nan ninguna comparación es cierta, y min o argmin pueden quedarse con él",
    en="the best rate is that of the lowest finite validation loss: with nan no comparison is true, and min or argmin may end up with it",
)
ITS_CURVE = Text(
    es="la curva es lo que devolvió train en el entrenamiento de la mejor tasa: guárdalas todas y elige después",
    en="the curve is what train returned in the training with the best rate: keep them all and choose afterwards",
)

# Checks -------------------------------------------------------------------------------------------------

CHECKS = [
    Check(
        "momentum_weights",
        Text(es="los pesos siguen el camino debido", en="the weights go the right way"),
        points=2,
        measure=measure.momentum_run,
        cases=[
            Case(
                "two weights, three steps",
                two_weights([[1.0, -1.0], [0.5, -1.0], [-2.0, -1.0]], momentum=0.5),
                visible=True,
            ),
            Case("ten steps", along(10, 0.05)),
            Case("strong momentum", along(6, 0.02, momentum=0.99)),
            Case("without momentum", along(3, 0.3, momentum=0.0)),
            Case("momentum by default", by_default(4, lr=0.05)),
        ],
        accept=[Close("weights", rtol=1e-9, atol=1e-11, why=ROUNDING, hint=VELOCITY_FIRST)],
        hint=VELOCITY_FIRST,
    ),
    Check(
        "momentum_velocities",
        Text(es="las velocidades se guardan", en="the velocities are kept"),
        points=1,
        measure=measure.momentum_run,
        cases=[
            Case(
                "two weights, three rates",
                two_weights([[1.0, -1.0], [0.5, -1.0], [-2.0, -1.0]], lr=(0.2, 0.1, 0.3), momentum=0.5),
                visible=True,
            ),
            Case("velocities of earlier steps", along(2, 0.1, states=True)),
            Case("two rates", along(4, (0.3, 0.01))),
        ],
        accept=[Close("velocities", rtol=1e-9, atol=1e-11, why=ROUNDING, hint=VELOCITY_KEPT)],
        hint=VELOCITY_KEPT,
    ),
    Check(
        "momentum_without_gradients",
        Text(es="inercia: los gradientes que faltan se saltan", en="momentum: missing gradients are skipped"),
        points=1,
        measure=measure.momentum_missing,
        derive=derive.direction,
        cases=[
            Case("three weights between None", along(1, 0.1, **ONE), visible=True),
            Case("three other weights between None", along(1, 0.1, **ONE)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("weights_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Close("states_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Equal("gradients_still_missing", hint=STAYS_NONE),
        ],
        hint=SKIP_NONE,
    ),
    Check(
        "momentum_touches_nothing_else",
        Text(
            es="inercia: los gradientes se quedan como están", en="momentum: gradients are left as they are"
        ),
        points=1,
        measure=measure.momentum_rest,
        derive=derive.direction,
        cases=[
            Case("three weights", along(1, 0.1, **ONE), visible=True),
            Case("several shapes", along(1, 0.01)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("gradients", rtol=0, why="what is read is left alone", hint=GRADIENTS_STAY),
            Equal("trainable_leaves", hint=STILL_TRAINABLE),
        ],
        hint=MOVES_TOO,
    ),
    Check(
        "adam_averages",
        Text(es="Adam: las dos medias móviles", en="Adam: both running averages"),
        points=2,
        measure=measure.adam_run,
        cases=[
            Case(
                "two weights, two steps",
                two_weights([[1.0, -2.0], [3.0, -2.0]], betas=(0.5, 0.75)),
                visible=True,
            ),
            Case("several shapes, five steps", along(5, 0.01)),
            Case("averages of earlier steps", along(3, 0.01, first_step=40, states=True)),
        ],
        accept=[
            Close("averages", rtol=1e-9, atol=1e-12, why=ROUNDING, hint=AVERAGES),
            Close("squares", rtol=1e-9, why=ROUNDING, hint=AVERAGES),
        ],
        hint=AVERAGES,
    ),
    Check(
        "adam_bias_correction",
        Text(es="Adam: la corrección del sesgo", en="Adam: the bias correction"),
        points=2,
        measure=measure.adam_run,
        derive=derive.step_over_right_one,
        cases=[
            Case(
                "two weights, the first steps",
                two_weights([[1.0, -3.0], [2.0, -3.0]], eps=TINY),
                visible=True,
            ),
            Case("the first six steps", along(6, 0.01, eps=TINY)),
            Case("other betas", along(4, 0.05, betas=(0.8, 0.95), eps=TINY)),
        ],
        accept=[Close("step_over_right_one", rtol=1e-6, why=SMALL, hint=CORRECTION)],
        hint=CORRECTION,
    ),
    Check(
        "adam_epsilon",
        Text(es="Adam: eps, fuera de la raíz", en="Adam: eps, outside the root"),
        points=1,
        measure=measure.adam_run,
        derive=derive.step_over_right_one,
        cases=[
            Case(
                "a late step, tiny gradients",
                along(1, 0.1, first_step=LATE, scale=1e-8, states=True, **ONE),
                visible=True,
            ),
            Case(
                "a late step, tiny gradients, large eps",
                along(1, 0.1, first_step=LATE, scale=1e-4, eps=1e-3, states=True),
            ),
        ],
        accept=[Close("step_over_right_one", rtol=1e-6, why=SMALL, hint=EPSILON)],
        hint=EPSILON,
    ),
    Check(
        "adam_trajectory",
        Text(es="Adam: los pesos siguen el camino debido", en="Adam: the weights go the right way"),
        points=2,
        measure=measure.adam_run,
        cases=[
            Case(
                "two weights, four steps",
                two_weights([[1.0, -3.0], [2.0, 1.0], [-1.0, 2.0], [0.5, 0.5]]),
                visible=True,
            ),
            Case("several shapes, fifteen steps", along(15, 0.02)),
            Case("a gradient that is always 0", along(4, 0.1, zeros=True)),
            Case("tiny gradients from the first step", along(4, 0.1, scale=1e-8)),
            Case("settings by default", by_default(4, lr=0.001, scale=1e-6)),
            Case("changing rates, other betas", along(8, (0.1, 0.02, 0.005), betas=(0.7, 0.9), eps=1e-4)),
        ],
        accept=[Close("weights", rtol=1e-8, atol=1e-10, why=ROUNDING, hint=WHOLE)],
        hint=WHOLE,
    ),
    Check(
        "adam_weight_decay",
        Text(es="Adam: weight_decay es L2 en el gradiente", en="Adam: weight_decay is L2 in the gradient"),
        points=1,
        measure=measure.adam_run,
        derive=derive.step_over_right_one,
        cases=[
            Case(
                "a late step with decay",
                along(1, 0.1, first_step=LATE, weight_decay=0.5, states=True, **ONE),
                visible=True,
            ),
            Case(
                "a late step with strong decay",
                along(
                    1,
                    0.05,
                    first_step=LATE,
                    weight_decay=2.0,
                    states=True,
                    shapes=((6, 4), (5,), (3, 2, 2)),
                ),
            ),
        ],
        accept=[
            Close("averages", rtol=1e-8, atol=1e-11, why=ROUNDING, hint=L2_IN_GRADIENT),
            Close("squares", rtol=1e-8, why=ROUNDING, hint=L2_IN_GRADIENT),
            Close("step_over_right_one", rtol=1e-6, why=SMALL, hint=L2_IN_GRADIENT),
        ],
        hint=L2_IN_GRADIENT,
    ),
    Check(
        "adam_without_gradients",
        Text(es="Adam: los gradientes que faltan se saltan", en="Adam: missing gradients are skipped"),
        points=1,
        measure=measure.adam_missing,
        derive=derive.direction,
        cases=[
            Case("three weights between None", along(1, 0.1, **ONE), visible=True),
            Case("three weights between None, with decay", along(1, 0.1, weight_decay=0.01, **ONE)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("weights_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Close("states_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Equal("gradients_still_missing", hint=STAYS_NONE),
        ],
        hint=SKIP_NONE,
    ),
    Check(
        "adam_touches_nothing_else",
        Text(es="Adam: los gradientes se quedan como están", en="Adam: gradients are left as they are"),
        points=1,
        measure=measure.adam_rest,
        derive=derive.direction,
        cases=[
            Case("three weights, with decay", along(1, 0.1, weight_decay=0.01, **ONE), visible=True),
            Case("several shapes, with decay", along(1, 0.01, weight_decay=0.01)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("gradients", rtol=0, why="what is read is left alone", hint=GRADIENTS_STAY),
            Equal("trainable_leaves", hint=STILL_TRAINABLE),
        ],
        hint=MOVES_TOO,
    ),
    Check(
        "adamw_decays_apart",
        Text(es="AdamW: el decaimiento va aparte", en="AdamW: the decay goes apart"),
        points=2,
        measure=measure.adamw_run,
        derive=derive.shrinkage,
        cases=[
            Case("gradient 0", no_gradient(1, lr=0.1, weight_decay=0.5, **ONE), visible=True),
            Case("gradient 0, several steps", no_gradient(4, lr=0.02, weight_decay=2.0)),
            Case("gradient 0, a falling rate", no_gradient(3, lr=(0.2, 0.05, 0.01), weight_decay=0.3)),
            Case("gradient 0, without decay", no_gradient(2, lr=0.2, weight_decay=0.0)),
        ],
        accept=[Close("weights_over_those_before", rtol=1e-9, why=ROUNDING, hint=APART)],
        hint=APART,
    ),
    Check(
        "adamw_averages_know_no_decay",
        Text(
            es="AdamW: las medias son las del gradiente solo",
            en="AdamW: the averages are those of the gradient alone",
        ),
        points=1,
        measure=measure.adamw_run,
        cases=[
            Case(
                "two weights with decay",
                two_weights([[1.0, -2.0], [3.0, -2.0]], weight_decay=0.5),
                visible=True,
            ),
            Case("several shapes with decay", along(4, 0.05, weight_decay=1.0)),
        ],
        accept=[
            Close("averages", rtol=1e-9, atol=1e-12, why=ROUNDING, hint=NO_DECAY_IN_AVERAGES),
            Close("squares", rtol=1e-9, why=ROUNDING, hint=NO_DECAY_IN_AVERAGES),
        ],
        hint=NO_DECAY_IN_AVERAGES,
    ),
    Check(
        "adamw_trajectory",
        Text(es="AdamW: los pesos siguen el camino debido", en="AdamW: the weights go the right way"),
        points=2,
        measure=measure.adamw_run,
        cases=[
            Case(
                "two weights, three steps, with decay",
                two_weights([[1.0, -3.0], [2.0, 1.0], [-1.0, 2.0]], weight_decay=0.5),
                visible=True,
            ),
            Case("settings by default", by_default(4, lr=0.001, scale=1e-6)),
            Case("several shapes, twelve steps, with decay", along(12, 0.05, weight_decay=0.3)),
            Case(
                "other betas and eps, with decay",
                along(5, (0.1, 0.02), betas=(0.7, 0.9), eps=1e-2, weight_decay=1.0),
            ),
            Case(
                "from a later step, with decay", along(3, 0.05, weight_decay=0.3, first_step=8, states=True)
            ),
        ],
        accept=[Close("weights", rtol=1e-8, atol=1e-10, why=ROUNDING, hint=DECAY_BEFORE)],
        hint=DECAY_BEFORE,
    ),
    Check(
        "adamw_without_gradients",
        Text(es="AdamW: los gradientes que faltan se saltan", en="AdamW: missing gradients are skipped"),
        points=1,
        measure=measure.adamw_missing,
        derive=derive.direction,
        cases=[
            Case(
                "three weights between None, with decay",
                along(1, 0.1, weight_decay=0.01, **ONE),
                visible=True,
            ),
            Case("three other weights between None, with decay", along(1, 0.1, weight_decay=0.01, **ONE)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("weights_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Close("states_without_gradient", rtol=0, why="skipped is unchanged", hint=SKIP_NONE),
            Equal("gradients_still_missing", hint=STAYS_NONE),
        ],
        hint=SKIP_NONE,
    ),
    Check(
        "adamw_touches_nothing_else",
        Text(es="AdamW: los gradientes se quedan como están", en="AdamW: gradients are left as they are"),
        points=1,
        measure=measure.adamw_rest,
        derive=derive.direction,
        cases=[
            Case("three weights, with decay", along(1, 0.1, weight_decay=0.01, **ONE), visible=True),
            Case("several shapes, with decay", along(1, 0.05, weight_decay=0.01)),
        ],
        accept=[
            Equal("direction_of_the_step", hint=MOVES_TOO),
            Close("gradients", rtol=0, why="what is read is left alone", hint=GRADIENTS_STAY),
            Equal("trainable_leaves", hint=STILL_TRAINABLE),
        ],
        hint=MOVES_TOO,
    ),
    Check(
        "warmup_ramp",
        Text(es="la rampa, paso a paso", en="the ramp, step by step"),
        points=1,
        measure=measure.rates,
        cases=[
            Case("4 of 20, the ramp", schedule(4, 20, range(4), lr_min=0.1), visible=True),
            Case("10 of 100, the ramp", schedule(10, 100, range(10), lr_min=0.1)),
            Case("1 of 8, the ramp", schedule(1, 8, range(1))),
            Case("7 of 8, the ramp", schedule(7, 8, range(7))),
        ],
        accept=[Close("rates", rtol=1e-9, why=ROUNDING, hint=RAMP)],
        hint=RAMP,
    ),
    Check(
        "cosine_descent",
        Text(es="el descenso en coseno, paso a paso", en="the descent along the cosine, step by step"),
        points=2,
        measure=measure.rates,
        cases=[
            Case("4 of 20, the descent", schedule(4, 20, range(5, 20), lr_min=0.1), visible=True),
            Case("10 of 100, the descent", schedule(10, 100, range(11, 100), lr_min=0.1)),
            Case("1 of 8, the descent", schedule(1, 8, range(2, 8), lr_min=0.01)),
            Case("30 of 33, the descent", schedule(30, 33, range(31, 33))),
            Case("2 of 9, the descent without lr_min", schedule(2, 9, range(3, 9), lr_min=None)),
        ],
        accept=[Close("rates", rtol=1e-9, atol=1e-12, why=ROUNDING, hint=DESCENT)],
        hint=DESCENT,
    ),
    Check(
        "schedule_joint_and_end",
        Text(es="la unión y el final", en="the joint and the end"),
        points=1,
        measure=measure.rates,
        cases=[
            Case("4 of 20, steps 4 and 20", schedule(4, 20, [4, 20], lr_min=0.1), visible=True),
            Case("10 of 100, steps 10 and 100", schedule(10, 100, [10, 100], lr_min=0.01)),
            Case("7 of 8, steps 7 and 8", schedule(7, 8, [7, 8])),
        ],
        accept=[Close("rates", rtol=1e-9, atol=1e-12, why=ROUNDING, hint=JOINT)],
        hint=JOINT,
    ),
    Check(
        "schedule_after_the_end",
        Text(es="después del final se queda en lr_min", en="after the end it stays at lr_min"),
        points=1,
        measure=measure.rates,
        cases=[
            Case("4 of 20, after the end", schedule(4, 20, [21, 22, 30, 52], lr_min=0.1), visible=True),
            Case("10 of 100, after the end", schedule(10, 100, [101, 150, 190, 1000], lr_min=0.01)),
        ],
        accept=[Close("rates", rtol=1e-9, atol=1e-12, why=ROUNDING, hint=AFTER)],
        hint=AFTER,
    ),
    Check(
        "schedule_without_warmup",
        Text(es="sin calentamiento también funciona", en="it works without warm-up too"),
        points=1,
        measure=measure.without_warmup,
        derive=derive.off_the_descent,
        cases=[
            Case("0 of 10", schedule(0, 10, range(10), lr_min=0.1), visible=True),
            Case("0 of 25", schedule(0, 25, range(25))),
        ],
        accept=[
            Close("first_rate", rtol=1e-9, why=ROUNDING, hint=NO_WARMUP),
            InRange("off_the_descent", high=1e-9, why=ROUNDING, hint=DOWN_AT_ONCE),
        ],
        hint=NO_WARMUP,
    ),
    Check(
        "schedule_refuses_bad_lengths",
        Text(es="avisa de longitudes imposibles", en="refuses impossible lengths"),
        points=1,
        measure=measure.refused,
        cases=[
            Case("10, 12, -1 and 9 of 10", lengths((10, 10), (12, 10), (-1, 10), (9, 10)), visible=True),
            Case("other lengths", lengths((-1, 10), (7, 3), (0, 2), (5, 5), (0, 0), (0, -3))),
        ],
        accept=[Equal("raised_value_error", hint=LENGTHS)],
        hint=LENGTHS,
    ),
    Check(
        "plain_steps",
        Text(es="con tasa constante, paso a paso", en="with a constant rate, step by step"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("three batches", short_run(3, 0.5), visible=True),
            Case("five batches, AdamW", short_run(5, 0.02, ADAMW)),
            Case("six batches, momentum", short_run(6, 0.1, MOMENTUM)),
        ],
        accept=[Close("weight_change", rtol=1e-7, atol=1e-9, why=ROUNDING, hint=ORDER)],
        hint=ORDER,
    ),
    Check(
        "scheduled_steps",
        Text(es="cada paso usa la tasa que le toca", en="each step uses the rate that is its own"),
        points=2,
        measure=measure.trained,
        cases=[
            Case("one batch, warm-up", short_run(1, 0.5, factors=WARM), visible=True),
            Case("five batches, falling rate", short_run(5, 0.5, factors=FALLING), visible=True),
            Case("eight batches, AdamW, warm-up", short_run(8, 0.05, ADAMW, WARM)),
            Case("six batches, momentum, warm-up", short_run(6, 0.1, MOMENTUM, WARM)),
        ],
        accept=[Close("weight_change", rtol=1e-7, atol=1e-9, why=ROUNDING, hint=AFTER_OPTIMIZER)],
        hint=AFTER_OPTIMIZER,
    ),
    Check(
        "losses_recorded",
        Text(es="anota la pérdida de cada lote", en="records the loss of each batch"),
        points=1,
        measure=measure.recorded,
        derive=derive.losses_over_right_ones,
        cases=[
            Case("three batches", short_run(3, 0.5), visible=True),
            Case("six batches, AdamW, warm-up", short_run(6, 0.1, ADAMW, WARM)),
        ],
        accept=[
            Close("losses_over_right_ones", rtol=1e-5, why="losses may be kept in float32", hint=LOSS_BEFORE)
        ],
        hint=LOSS_BEFORE,
    ),
    Check(
        "rates_recorded",
        Text(es="anota la tasa que usó cada paso", en="records the rate that each step used"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("four batches, warm-up", short_run(4, 0.5, factors=WARM), visible=True),
            Case("seven batches, falling rate, AdamW", short_run(7, 0.3, ADAMW, factors=FALLING)),
        ],
        accept=[Close("rates", rtol=1e-5, why="rates may be kept in float32", hint=RATE_USED)],
        hint=RATE_USED,
    ),
    Check(
        "scheduler_moves_once_a_batch",
        Text(es="el planificador avanza una vez por lote", en="the scheduler moves on once per batch"),
        points=1,
        measure=measure.trained,
        cases=[
            Case("four batches, warm-up", short_run(4, 0.5, factors=WARM), visible=True),
            Case("seven batches, falling rate, AdamW", short_run(7, 0.3, ADAMW, factors=FALLING)),
        ],
        accept=[Equal("scheduler_steps", hint=ONCE_A_BATCH)],
        hint=ONCE_A_BATCH,
    ),
    Check(
        "given_model_not_trained",
        Text(es="el modelo recibido no se entrena", en="the given model is not trained"),
        points=1,
        measure=measure.compared,
        cases=[
            Case("three rates", trials(RATES), visible=True),
            Case("four rates", trials((0.3, 0.01, 0.1, 0.03))),
        ],
        accept=[Close("given_weights", rtol=0, why="the given model is not trained", hint=GIVEN_STAYS)],
        hint=GIVEN_STAYS,
    ),
    Check(
        "same_budget_and_start",
        Text(es="el mismo presupuesto y el mismo punto de partida", en="the same budget and the same start"),
        points=2,
        measure=measure.compared,
        cases=[
            Case("three rates", trials(RATES), visible=True),
            Case("four rates", trials((0.3, 0.01, 0.1, 0.03))),
            Case("one rate", trials((0.1,))),
        ],
        accept=[
            Equal("trainings", hint=ONE_TRAINING),
            Close("starts", rtol=0, why="copies of the given weights", hint=SAME_START),
        ],
        hint=ONE_TRAINING,
    ),
    Check(
        "validation_losses_of_each_rate",
        Text(es="la pérdida de validación de cada tasa", en="the validation loss of each rate"),
        points=1,
        measure=measure.compared,
        derive=derive.nothing_finite_alike,
        cases=[
            Case("three rates", trials(RATES), visible=True),
            Case("three rates, one diverges", trials((0.1, OVERFLOWS, 0.02)), visible=True),
            Case("four rates", trials((0.3, 0.01, 0.1, 0.03))),
            Case("four rates, the first and the last diverge", trials((OVERFLOWS, 0.3, 0.03, OVERFLOWS))),
        ],
        accept=[
            Close(
                "validation_losses",
                rtol=1e-5,
                why="losses may be kept in float32",
                hint=EACH_RATE,
                allow_nonfinite=True,
            )
        ],
        hint=EACH_RATE,
    ),
    Check(
        "best_rate",
        Text(es="la mejor tasa, aunque otra diverja", en="the best rate, though another one diverges"),
        points=1,
        measure=measure.chosen,
        derive=derive.best_of_own,
        cases=[
            Case(
                "four rates, the first diverges",
                losses_by_rate((10.0, 0.02, 0.5, 0.1), unusable=[0]),
                visible=True,
            ),
            Case("four rates, the third diverges", losses_by_rate((0.03, 0.3, 10.0, 0.1), unusable=[2])),
            Case(
                "six rates, the first and the last diverge",
                losses_by_rate((10.0, 0.01, 0.03, 0.5, 0.1, 30.0), unusable=[0, 5]),
            ),
        ],
        accept=[
            Close(
                "best_rate_over_right_one", rtol=1e-5, why="rates may be kept in float32", hint=LOWEST_FINITE
            )
        ],
        hint=LOWEST_FINITE,
    ),
    Check(
        "curve_of_the_best_rate",
        Text(es="la curva de la mejor tasa", en="the curve of the best rate"),
        points=1,
        measure=measure.compared,
        cases=[
            Case("three rates", trials(RATES), visible=True),
            Case("four rates", trials((0.3, 0.01, 0.1, 0.03))),
        ],
        accept=[Close("curves", rtol=1e-5, why="losses may be kept in float32", hint=ITS_CURVE)],
        hint=ITS_CURVE,
    ),
    Check(
        "figure_of_the_curves",
        Text(
            es="la figura muestra una curva por optimizador en escala logarítmica",
            en="the figure shows a curve per optimiser on a log scale",
        ),
        points=2,
        measure=measure.figure,
        cases=[
            Case("three optimisers, twelve steps", falling_curves(3, 12), visible=True),
            Case("two optimisers, thirty steps", falling_curves(2, 30)),
            Case("four optimisers, twenty steps", falling_curves(4, 20)),
        ],
        accept=[
            Axes(
                log_y=True,
                x_names=(
                    "step",
                    "steps",
                    "paso",
                    "pasos",
                    "iteration",
                    "iteración",
                    "batch",
                    "lote",
                    "lotes",
                ),
                y_names=("loss", "losses", "pérdida", "pérdidas", "entropy", "entropía"),
            )
        ],
    ),
]
