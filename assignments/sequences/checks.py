"""What is accepted of the student's gradients, attention and decoder: cases, criteria and points."""

import math

import numpy as np

from assignments.sequences import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text, calibrated

BOUNDS = calibrated(__file__)
ROUNDING = "sums and products of float64 in another order"
FLOAT32 = "float32 in another order"
SPACING = "float64 near 1e12 and float32 near 2e3 are spaced by 1.2e-4: so far off is what logsumexp leaves"
KEPT_IN_FLOAT32 = "they may be kept in a new tensor, float32 by default"
#: for sums that may be nearly 0; all that is looked at is of the order of 1
ATOL = 1e-12
#: that something was looked at: no constant weights, no zeros
MOVES = 1e-9
MOVES_WHY = "weights that are all alike come from no scores"

# Gradients through time -------------------------------------------------------------------------------

GATES = (1, 4, 3)  # RNN, LSTM, GRU
RNN, LSTM, GRU = range(3)


def sequences(kind, features, hidden, layers, batch, length, scale=1.0, x_scale=1.0):
    """A recurrent network's weights, sequences for it and a direction in which its outputs are read."""
    count = sum(
        GATES[kind] * hidden * ((features if layer == 0 else hidden) + hidden + 2) for layer in range(layers)
    )

    def drawn(source: Source):
        rng = source.rng
        return {
            "kind": np.int64(kind),
            "sizes": np.array([features, hidden, layers]),
            "weights": scale * rng.standard_normal(count) / math.sqrt(hidden),
            "x": x_scale * rng.standard_normal((batch, length, features)),
            "direction": rng.standard_normal(hidden),
        }

    return drawn


def prefixes(lengths, *sizes, **options):
    def drawn(source: Source):
        return {**sequences(*sizes, **options)(source), "lengths": np.array(lengths)}

    return drawn


def norms_to_draw(lengths):
    """Norms over many orders of magnitude, one row a network."""

    def drawn(source: Source):
        a_step = source.rng.permutation(source.rng.uniform([[0.02], [0.1], [0.25]], [[0.1], [0.25], [0.3]]))
        decades = a_step * np.array(lengths)
        return {"lengths": np.array(lengths), "norms": 10 ** (source.rng.uniform(-1, 1, (3, 1)) - decades)}

    return drawn


# Masked softmax ---------------------------------------------------------------------------------------


def scores(*shape, scale=1.0, centre=0.0, padding=0.4, full=False, dtype=np.float64):
    """Scores and a mask that leaves at least one token in each row, its padding anywhere."""

    def drawn(source: Source):
        rng = source.rng
        return {
            "scores": (centre + scale * rng.standard_normal(shape)).astype(dtype),
            "mask": np.ones(shape, dtype=bool) if full else some(rng, shape, padding),
            "cotangent": rng.standard_normal(shape).astype(dtype),
        }

    return drawn


def some(rng, shape, padding):
    """A mask with padding at about this share of places, at one at least, and two tokens or more in each row.

    Where all is to be padding, and in rows of two, one token stays.
    """
    mask = rng.random(shape) >= padding
    order = rng.permuted(np.broadcast_to(np.arange(shape[-1]), shape), axis=-1)
    tokens = 1 if padding == 1 else 2
    np.put_along_axis(mask, order[..., :1], False, axis=-1)
    np.put_along_axis(mask, order[..., 1 : 1 + tokens], True, axis=-1)
    return mask


def scores_with_padding(value, *shape):
    """Scores, and what to put at padding, which says nothing about the tokens."""

    def drawn(source: Source):
        return {**scores(*shape)(source), "at_padding": np.float64(value)}

    return drawn


def rows_of_padding(*shape, **options):
    """The first and the last row hold nothing but padding."""

    def drawn(source: Source):
        inputs = scores(*shape, **options)(source)
        rows = inputs["mask"].reshape(-1, shape[-1])
        rows[0] = rows[-1] = False
        return inputs

    return drawn


# Additive attention -----------------------------------------------------------------------------------


def question(batch, length, query_size, key_size, hidden, padding=0.4, full=False, empty=False, scale=1.0):
    """The weights of an attention, what it is asked, and cotangents; an empty source first where ``empty``."""

    def drawn(source: Source):
        rng = source.rng
        mask = np.ones((batch, length), dtype=bool) if full else some(rng, (batch, length), padding)
        if empty:
            mask[0] = False
        return {
            "sizes": np.array([query_size, key_size, hidden]),
            "query_projection": scale * rng.standard_normal((hidden, query_size)),
            "key_projection": scale * rng.standard_normal((hidden, key_size)),
            "v": rng.standard_normal((1, hidden)),
            "query": rng.standard_normal((batch, query_size)),
            "keys": rng.standard_normal((batch, length, key_size)),
            "mask": mask,
            "for_context": rng.standard_normal((batch, key_size)),
            "for_weights": rng.standard_normal((batch, length)),
        }

    return drawn


def attention_sizes(query_size, key_size, hidden):
    return lambda _: {"sizes": np.array([query_size, key_size, hidden])}


# The decoder ------------------------------------------------------------------------------------------


def decoder_weights(rng, vocabulary, embedding, hidden):
    half = hidden // 2
    count = (
        vocabulary * embedding
        + 2 * 3 * half * (embedding + half + 2)
        + 3 * hidden * (embedding + 2 * hidden + 2)
        + vocabulary * (hidden + 1)
    )
    return {
        "sizes": np.array([vocabulary, embedding, hidden]),
        "weights": 0.5 * rng.standard_normal(count),
    }


def tokens(rng, batch, length, vocabulary, padded=True):
    """Tokens from 2 up, with padding behind where ``padded``; the first row is full."""
    lengths = rng.integers(1, length + 1, (batch, 1)) if padded else np.full((batch, 1), length)
    lengths[0] = length
    return np.where(np.arange(length) < lengths, rng.integers(2, vocabulary, (batch, length)), 0)


def decoder_step(batch, length, vocabulary, embedding, hidden):
    def drawn(source: Source):
        rng = source.rng
        return {
            **decoder_weights(rng, vocabulary, embedding, hidden),
            "previous": rng.integers(1, vocabulary, batch),
            "state": rng.uniform(-1, 1, (batch, hidden)),
            "keys": rng.uniform(-1, 1, (batch, length, hidden)),
            "mask": tokens(rng, batch, length, vocabulary) != 0,
        }

    return drawn


def decoding(batch, length, steps, vocabulary, embedding, hidden):
    def drawn(source: Source):
        rng = source.rng
        return {
            **decoder_weights(rng, vocabulary, embedding, hidden),
            "source": tokens(rng, batch, length, vocabulary),
            "previous": rng.integers(1, vocabulary, (batch, steps)),
            "for_logits": rng.standard_normal((batch, steps, vocabulary)),
            "for_weights": rng.standard_normal((batch, steps, length)),
        }

    return drawn


# Training and translation -----------------------------------------------------------------------------

SGD, MOMENTUM, ADAM = range(3)


def batches(
    steps, batch, length, target_length, vocabulary, optimizer=SGD, lr=0.5, padded=False, blind=False
):
    """Tables of a model, and batches for it; where ``blind`` it does not mind which tokens stand before."""

    def drawn(source: Source):
        rng = source.rng
        tables = rng.standard_normal((2, vocabulary, vocabulary))
        if blind:
            tables[0] = 0.0
        return {
            "tables": tables,
            "sources": np.stack([tokens(rng, batch, length, vocabulary) for _ in range(steps)]),
            "targets": np.stack(
                [tokens(rng, batch, target_length, vocabulary, padded=padded) for _ in range(steps)]
            ),
            "optimizer": np.int64(optimizer),
            "lr": np.float64(lr),
        }

    return drawn


def decoder_tables(batch, length, steps, vocabulary, hidden):
    def drawn(source: Source):
        rng = source.rng
        return {
            "embedding": rng.standard_normal((vocabulary, hidden)),
            "mixing": rng.standard_normal((hidden, hidden)),
            "output": rng.standard_normal((hidden, vocabulary)),
            "source": tokens(rng, batch, length, vocabulary),
            "steps": np.int64(steps),
        }

    return drawn


def reversed_tokens(source):
    """Each row backwards, its padding left behind."""
    lengths = (source != 0).sum(axis=-1, keepdims=True)
    places = np.maximum(lengths - 1 - np.arange(source.shape[-1]), 0)
    return np.where(source != 0, np.take_along_axis(source, places, axis=-1), 0)


def task(rng, *shape, shortest=4, longest=6, vocabulary=10):
    lengths = rng.integers(shortest, longest + 1, (*shape, 1))
    drawn = rng.integers(2, vocabulary, (*shape, longest))
    source = np.where(np.arange(longest) < lengths, drawn, 0)
    return source, reversed_tokens(source)


def reversals(seeds, steps=100, batch=32, new=100):
    """For each seed batches of sequences with the same backwards, and new ones with their tokens before each step."""

    def drawn(source: Source):
        sources, targets = task(source.rng, seeds, steps, batch)
        new_sources, new_targets = task(source.rng, seeds, new)
        start = np.ones_like(new_targets[..., :1])
        return {
            "sources": sources,
            "targets": targets,
            "new_sources": new_sources,
            "new_targets": new_targets,
            "new_previous": np.concatenate([start, new_targets[..., :-1]], axis=-1),
        }

    return drawn


def reversal_of_sizes(steps, batch, *sizes):
    """Vocabulary, sizes of embedding, state and attention, or none for the defaults; one batch, again and again."""

    def drawn(source: Source):
        sources, targets = task(source.rng, 1, batch, vocabulary=sizes[0] if sizes else 10)
        again = {"sources": sources.repeat(steps, axis=0), "targets": targets.repeat(steps, axis=0)}
        return {**again, "sizes": np.array(sizes)} if sizes else again

    return drawn


def reversal_batches_of_sizes(steps, batch, *sizes):
    """Batches without padding that all differ, for a model of these sizes."""

    def drawn(source: Source):
        sources, targets = task(source.rng, steps, batch, shortest=6, vocabulary=sizes[0])
        return {
            "sources": sources,
            "targets": targets,
            "previous": np.concatenate([np.ones_like(targets[..., :1]), targets[..., :-1]], axis=-1),
            "sizes": np.array(sizes),
        }

    return drawn


def alignment(steps, length):
    def drawn(source: Source):
        weights = source.rng.dirichlet(np.full(length, 0.5), steps)
        return {
            "weights": weights,
            "source": source.rng.permutation(np.arange(2, 2 + length)),
            "output": source.rng.permutation(np.arange(2, 2 + steps)),
        }

    return drawn


# Hints ------------------------------------------------------------------------------------------------

ONE_NORM_A_STEP = Text(
    es="la entrada t es la norma L2, sobre el lote y las características a la vez, del gradiente respecto de x[:, t]",
    en="entry t is the L2 norm, over batch and features together, of the gradient with respect to x[:, t]",
)
GIVEN_LOSS = Text(
    es="la pérdida es loss_of(outputs), con las salidas de todos los pasos; qué pasos mira es cosa suya",
    en="the loss is loss_of(outputs), with the outputs of all steps; which of them it looks at is its own matter",
)
AS_SMALL = Text(
    es="las normas pueden ser de 1e-15 o menos: ni se redondean ni se les suma nada, y no se pasa a float32",
    en="norms may be 1e-15 or less: they are not rounded, nothing is added to them, and no float32 comes in",
)
NO_TRACE = Text(
    es="trabaja con una copia de x que pida gradiente y usa torch.autograd.grad, que no toca ningún .grad",
    en="work on a copy of x that requires a gradient and use torch.autograd.grad, which touches no .grad",
)
ITS_MODE = Text(
    es="no llames a train() ni a eval(): se mide la red en el modo en que llega",
    en="call neither train() nor eval(): the network is measured in the mode that it comes in",
)
PREFIX = Text(
    es="para cada longitud la red lee x[:, :length] y se toma la norma del paso 0",
    en="for each length the network reads x[:, :length], and the norm of step 0 is taken",
)
IN_THEIR_ORDER = Text(
    es="una norma por longitud, en el orden de lengths, también si se repiten o no van de menor a mayor",
    en="one norm a length, in the order of lengths, even if some repeat or they don't ascend",
)
A_LINE_A_NETWORK = Text(
    es="para cada red, axes.plot(lengths, norms[name], label=name)",
    en="for each network, axes.plot(lengths, norms[name], label=name)",
)
NEW_FIGURE = Text(
    es="dibuja en una figura nueva, la de plt.subplots() o plt.figure(), y no en la que haya",
    en="draw on a new figure, that of plt.subplots() or plt.figure(), not on one that is there already",
)
MASK_BEFORE = Text(
    es="la máscara va antes de normalizar, y se normaliza en el último eje: los pesos de cada fila suman 1",
    en="the mask comes before normalising, and the last axis is normalised: the weights of each row add up to 1",
)
ANY_SIZE = Text(
    es="resta antes el máximo de los tokens (torch.softmax lo hace), y no pongas en el relleno un número fijo",
    en="subtract the maximum of the tokens first (torch.softmax does), and put no fixed number at padding",
)
SAME_DTYPE = Text(
    es="los pesos son del tipo (dtype) de las puntuaciones",
    en="the weights have the dtype of the scores",
)
PADDING_SAYS_NOTHING = Text(
    es="lo que haya en el relleno, aunque sea inf o nan, se cambia antes de usarlo: masked_fill o where",
    en="whatever stands at padding, inf or nan too, is replaced before it is used: masked_fill or where",
)
ZEROS = Text(
    es="si no hay ningún token, los pesos son 0: ni nan ni todos iguales",
    en="where there is no token the weights are 0: neither nan nor all equal",
)
GRADIENT_TOO = Text(
    es="un nan borrado al final puede seguir en el gradiente: mejor que no aparezca (masked_fill); y nada de detach()",
    en="a nan wiped away at the end may still be in the gradient: better if it never arises (masked_fill); and no detach()",
)
ONLY_READ = Text(
    es="trabaja con tensores nuevos: masked_fill, sin guion bajo, devuelve uno",
    en="work on new tensors: masked_fill, without underscore, returns one",
)
THREE_LAYERS = Text(
    es="tres nn.Linear con bias=False: query_size a hidden_size, key_size a hidden_size y hidden_size a 1",
    en="three nn.Linear with bias=False: query_size to hidden_size, key_size to hidden_size, hidden_size to 1",
)
SCORE = Text(
    es="cada puntuación es v · tanh(W_q q + W_k k_t), y el softmax va sobre las T posiciones",
    en="each score is v · tanh(W_q q + W_k k_t), and the softmax goes over the T places",
)
USE_MASK = Text(
    es="pasa la máscara a tu masked_softmax: el relleno pesa 0 y los tokens suman 1",
    en="give the mask to your masked_softmax: padding weighs 0 and the tokens add up to 1",
)
MEAN_OF_KEYS = Text(
    es="el contexto es la suma de pesos por claves, sobre las T posiciones; las claves, sin proyectar",
    en="the context is the sum of weights times keys, over the T places; the keys as they come, not projected",
)
ALL_GRADIENTS = Text(
    es="el gradiente llega a la consulta, a las claves y a las tres capas: sin detach() ni no_grad()",
    en="the gradient reaches the query, the keys and all three layers: no detach() and no no_grad()",
)
ASK_WITH_STATE = Text(
    es="self.attention(state, keys, mask), una vez por paso, con el estado recibido, el de antes de la celda",
    en="self.attention(state, keys, mask), once a step, with the state that came in, from before the cell",
)
FROM_CONTEXT = Text(
    es="los logits son self.output(context), con el contexto de este mismo paso",
    en="the logits are self.output(context), with the context of this very step",
)
CELL_INPUT = Text(
    es="la celda recibe el embedding de previous seguido del contexto, y el estado recibido",
    en="the cell takes the embedding of previous followed by the context, and the state that came in",
)
STEP_BY_STEP = Text(
    es="un self.step por columna de previous, cada uno con el estado que dejó el anterior; se apilan en el eje 1",
    en="one self.step for each column of previous, each with the state that the last one left; stacked on axis 1",
)
THROUGH_TIME = Text(
    es="el gradiente atraviesa todos los pasos hasta el codificador: sin detach()",
    en="the gradient goes through all steps to the encoder: no detach()",
)
SHIFTED = Text(
    es="delante del primer objetivo va START y delante de cada uno de los demás, el objetivo anterior",
    en="START stands before the first target, and before each other one the target before it",
)
BATCHES_STAY = Text(
    es="desplaza los objetivos en un tensor nuevo (torch.cat, clone): los recibidos se quedan como estaban",
    en="shift the targets in a new tensor (torch.cat, clone): those that were given stay as they were",
)
MEAN_LOSS = Text(
    es="la pérdida es la media de la entropía cruzada sobre todos los objetivos, medida antes del paso",
    en="the loss is the mean of the cross-entropy over all targets, measured before the step",
)
IGNORE = Text(
    es="el relleno no cuenta: ni suma pérdida ni entra en el número por el que se divide (ignore_index)",
    en="padding does not count: it neither adds loss nor enters the number that divides (ignore_index)",
)
USUAL_ORDER = Text(
    es="por lote: zero_grad, pasada hacia delante, pérdida, backward, step; la pérdida se guarda con detach()",
    en="a batch: zero_grad, forward, loss, backward, step; the loss is kept with detach()",
)
IN_TRAINING = Text(
    es="se entrena en modo de entrenamiento: sin eval()",
    en="training is done in training mode: no eval()",
)
OWN_TOKENS = Text(
    es="se empieza con START y después cada paso recibe el token que dio el anterior, el de mayor logit",
    en="it starts with START, and then each step gets the token that the last one gave, that of the largest logit",
)
WEIGHTS_STACKED = Text(
    es="los pesos de cada paso, apilados en el eje 1: (batch, steps, length)",
    en="the weights of each step, stacked on axis 1: (batch, steps, length)",
)
NO_GRAPH = Text(
    es="traduce dentro de torch.no_grad(), sin cambiar requires_grad ni source",
    en="translate within torch.no_grad(), and change neither requires_grad nor source",
)
MODEL_STAYS = Text(
    es="el modelo acaba como estaba: si llamas a eval(), devuélvelo después a su modo, y no toques sus .grad",
    en="the model ends as it was: where you call eval(), put it back into its mode, and leave its .grad alone",
)
ITS_SIZES = Text(
    es="usa los tamaños y la tasa recibidos: la atención es de hidden_size, hidden_size y attention_size; una pérdida por lote",
    en="use sizes and rate as given: the attention is of hidden_size, hidden_size and attention_size; one loss a batch",
)
TRAINED_MODEL = Text(
    es="devuelve el modelo que entrenaste, con Adam sobre todos sus parámetros y todos los lotes",
    en="return the model that you trained, with Adam on all its parameters and on all batches",
)
ONCE_IN_ORDER = Text(
    es="un paso por lote, en el orden recibido, sin repetir ni saltar ninguno; las pérdidas son las de esos lotes",
    en="one step a batch, in the order given, none repeated and none left out; the losses are those of these batches",
)
PLAIN_ADAM = Text(
    es="torch.optim.Adam(model.parameters(), lr=lr), con lo demás por defecto",
    en="torch.optim.Adam(model.parameters(), lr=lr), with the defaults for all else",
)
A_NEW_MODEL = Text(
    es="cada llamada crea su modelo: no devuelvas el de una llamada anterior",
    en="each call makes a model of its own: don't return that of an earlier call",
)
LEARNED_THERE = Text(
    es="lo que el modelo sabe ha de estar en los pesos de su capa de salida y de su atención",
    en="what the model knows must stand in the weights of its output layer and of its attention",
)
SHOW_WEIGHTS = Text(
    es="axes.imshow(weights): una fila por token dado, una columna por token leído, los pesos tal como vienen",
    en="axes.imshow(weights): a row for each token given, a column for each one read, the weights as they come",
)
TICKS = Text(
    es="axes.set_xticks(range(len(source)), labels=…) y lo mismo en y con output",
    en="axes.set_xticks(range(len(source)), labels=…), and the same on y with output",
)

# Checks -----------------------------------------------------------------------------------------------

THROUGH_TIME_CHECKS = [
    Check(
        "norms_at_each_step",
        Text(es="una norma por instante", en="one norm a time step"),
        points=2,
        measure=measure.norms_by_step,
        cases=[
            Case("an RNN over five steps", sequences(RNN, 3, 4, 1, 2, 5), visible=True),
            Case("an LSTM of two layers", sequences(LSTM, 2, 3, 2, 4, 6)),
            Case("a GRU and one sequence", sequences(GRU, 3, 5, 1, 1, 4)),
            Case("one feature", sequences(RNN, 1, 4, 1, 3, 7)),
            Case("one step", sequences(LSTM, 3, 4, 1, 2, 1)),
        ],
        accept=[Close("gradient_norms", why=ROUNDING, hint=ONE_NORM_A_STEP)],
        hint=ONE_NORM_A_STEP,
    ),
    Check(
        "norms_of_the_given_loss",
        Text(
            es="la pérdida es la dada, mire los pasos que mire",
            en="the loss is the given one, whatever it reads",
        ),
        points=1,
        measure=measure.norms_of_all_steps,
        cases=[
            Case("an RNN over five steps", sequences(RNN, 3, 4, 1, 2, 5), visible=True),
            Case("an LSTM of two layers", sequences(LSTM, 2, 3, 2, 4, 6)),
        ],
        accept=[Close("gradient_norms", why=ROUNDING, hint=GIVEN_LOSS)],
        hint=GIVEN_LOSS,
    ),
    Check(
        "norms_over_many_decades",
        Text(es="normas diminutas y enormes", en="tiny norms and huge ones"),
        points=1,
        measure=measure.norms_by_step,
        cases=[
            Case("forty steps that forget", sequences(RNN, 2, 6, 1, 3, 40, scale=0.3), visible=True),
            Case("a GRU over sixty steps", sequences(GRU, 2, 4, 1, 2, 60, scale=0.3)),
            Case("forty steps that explode", sequences(RNN, 2, 6, 1, 3, 40, scale=3.0, x_scale=1e-9)),
        ],
        accept=[Close("gradient_norms", rtol=1e-7, why="a product of many float64 matrices", hint=AS_SMALL)],
        hint=AS_SMALL,
    ),
    Check(
        "network_and_input_stay",
        Text(es="la red y la entrada se quedan como estaban", en="network and input stay as they were"),
        points=2,
        measure=measure.what_norms_leave,
        derive=derive.second_less_first,
        cases=[
            Case("an RNN over five steps", sequences(RNN, 3, 4, 1, 2, 5), visible=True),
            Case("an LSTM of two layers", sequences(LSTM, 2, 3, 2, 4, 6)),
        ],
        accept=[
            InRange("change_the_second_time", high=1e-9, why=ROUNDING, hint=NO_TRACE),
            InRange("passes_through_the_network", low=3, why="one a measurement", hint=NO_TRACE),
            Close("weights_afterwards", rtol=0, why="they are only read", hint=NO_TRACE),
            Close("gradients_of_the_weights", rtol=0, why="they stay", hint=NO_TRACE),
            Close("gradient_of_the_input", rtol=0, why="it stays", hint=NO_TRACE),
            Equal("trainable_weights", hint=NO_TRACE),
            Equal("input_requires_grad", hint=NO_TRACE),
            Equal("network_in_training", hint=ITS_MODE),
        ],
        hint=NO_TRACE,
    ),
    Check(
        "first_norm_of_each_length",
        Text(es="la norma del primer paso en cada longitud", en="the first step's norm for each length"),
        points=2,
        measure=measure.norms_by_length,
        cases=[
            Case("lengths 2, 4 and 7", prefixes((2, 4, 7), RNN, 3, 4, 1, 2, 8), visible=True),
            Case("lengths 1, 5 and 9 of an LSTM", prefixes((1, 5, 9), LSTM, 2, 3, 1, 3, 9)),
            Case("one length", prefixes((6,), GRU, 2, 3, 1, 1, 7)),
        ],
        accept=[Close("first_norms", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=PREFIX)],
        hint=PREFIX,
    ),
    Check(
        "lengths_in_any_order",
        Text(es="longitudes en cualquier orden", en="lengths in any order"),
        points=1,
        measure=measure.norms_by_length,
        cases=[
            Case("lengths 7, 2, 7 and 5", prefixes((7, 2, 7, 5), RNN, 3, 4, 1, 2, 8), visible=True),
            Case("lengths 6, 3, 1 and 3", prefixes((6, 3, 1, 3), LSTM, 2, 3, 1, 3, 6)),
        ],
        accept=[Close("first_norms", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=IN_THEIR_ORDER)],
        hint=IN_THEIR_ORDER,
    ),
    Check(
        "figure_of_the_gradients",
        Text(es="la figura muestra las normas", en="the figure shows the norms"),
        points=2,
        measure=measure.figure_by_length,
        cases=[
            Case("lengths from 5 to 50", norms_to_draw((5, 10, 20, 35, 50)), visible=True),
            Case("lengths from 2 to 9", norms_to_draw((2, 3, 5, 9))),
        ],
        accept=[
            Axes(
                log_x=None,
                log_y=True,
                shift=0.0,
                names=[("RNN",), ("LSTM",), ("attention", "atención")],
                x_names=["length", "longitud"],
                y_names=["norm", "norma", "gradient", "gradiente"],
            ),
            Equal("axes_in_the_figure_of_before", hint=NEW_FIGURE),
        ],
        hint=A_LINE_A_NETWORK,
    ),
]

SOFTMAX_CHECKS = [
    Check(
        "softmax_of_the_tokens",
        Text(
            es="softmax sobre los tokens, cero en el relleno", en="softmax over the tokens, zero at padding"
        ),
        points=2,
        measure=measure.weights_of_scores,
        cases=[
            Case("three rows of five", scores(3, 5), visible=True),
            Case("six square rows", scores(6, 6)),
            Case("three axes", scores(2, 3, 4)),
            Case("one row alone", scores(7)),
            Case("no padding", scores(4, 3, full=True)),
            Case("one token a row", scores(3, 4, padding=1.0)),
        ],
        accept=[Close("weights", why=ROUNDING, hint=MASK_BEFORE)],
        hint=MASK_BEFORE,
    ),
    Check(
        "softmax_of_large_scores",
        Text(es="puntuaciones de cualquier tamaño", en="scores of any size"),
        points=1,
        measure=measure.weights_of_scores,
        cases=[
            Case("scores of thousands", scores(3, 5, scale=3e3), visible=True),
            Case("scores near a million million", scores(4, 5, centre=1e12)),
            Case("scores near minus a million million", scores(4, 5, centre=-1e12)),
            Case("scores near -1e100", scores(4, 5, scale=0.0, centre=-1e100, padding=1.0)),
            Case("float32", scores(3, 5, scale=30.0, centre=-2e3, dtype=np.float32)),
        ],
        accept=[
            Close("weights", rtol=1e-3, atol=1e-30, why=SPACING, hint=ANY_SIZE),
            Equal("bits_of_the_weights", hint=SAME_DTYPE),
        ],
        hint=ANY_SIZE,
    ),
    Check(
        "softmax_ignores_padding",
        Text(es="lo que hay en el relleno no cuenta", en="what stands at padding does not count"),
        points=1,
        measure=measure.weights_whatever_is_at_padding,
        derive=derive.change_by_padding,
        cases=[
            Case("a thousand at padding", scores_with_padding(1e3, 3, 5), visible=True),
            Case("inf at padding", scores_with_padding(math.inf, 4, 6)),
            Case("nan at padding", scores_with_padding(math.nan, 4, 6)),
            Case("minus inf at padding", scores_with_padding(-math.inf, 4, 6)),
        ],
        accept=[
            Close(
                "weights_less_those_with_0_at_padding", atol=1e-12, why=ROUNDING, hint=PADDING_SAYS_NOTHING
            ),
            Close("weights_at_padding", rtol=0, why="zeros are exact", hint=PADDING_SAYS_NOTHING),
            InRange("spread_of_the_weights", low=MOVES, why=MOVES_WHY, hint=PADDING_SAYS_NOTHING),
        ],
        hint=PADDING_SAYS_NOTHING,
    ),
    Check(
        "softmax_of_padding_alone",
        Text(es="una fila de puro relleno da ceros", en="a row of nothing but padding gives zeros"),
        points=1,
        measure=measure.weights_of_scores,
        derive=derive.rows_of_padding,
        cases=[
            Case("two rows of padding", rows_of_padding(4, 5), visible=True),
            Case("padding alone", rows_of_padding(1, 3)),
            Case("rows of padding, three axes", rows_of_padding(2, 3, 4)),
        ],
        accept=[
            Close("weights_without_tokens", rtol=0, why="zeros are exact", hint=ZEROS),
            InRange("lowest_sum_with_tokens", low=MOVES, why=MOVES_WHY, hint=ZEROS),
        ],
        hint=ZEROS,
    ),
    Check(
        "softmax_gradient",
        Text(es="el gradiente, sin nan", en="the gradient, without nan"),
        points=1,
        measure=measure.gradient_of_scores,
        cases=[
            Case("two rows of padding", rows_of_padding(5, 5), visible=True),
            Case("three axes", scores(2, 3, 4)),
            Case("large scores", rows_of_padding(5, 4, scale=50.0)),
        ],
        accept=[Close("gradient", rtol=1e-8, atol=ATOL, why=ROUNDING, hint=GRADIENT_TOO)],
        hint=GRADIENT_TOO,
    ),
    Check(
        "softmax_leaves_its_inputs",
        Text(es="lo recibido se queda como estaba", en="what was given stays as it was"),
        points=1,
        measure=measure.softmax_inputs,
        cases=[Case("three rows of five", scores(3, 5), visible=True), Case("two axes", scores(4, 2))],
        accept=[
            Close("scores_afterwards", rtol=0, why="they are only read", hint=ONLY_READ),
            Equal("mask_afterwards", hint=ONLY_READ),
        ],
        hint=ONLY_READ,
    ),
]

ATTENTION_CHECKS = [
    Check(
        "attention_layers",
        Text(es="tres capas sin sesgo, de su tamaño", en="three layers without bias, of their sizes"),
        points=1,
        measure=measure.attention_parts,
        cases=[
            Case("sizes 3, 5 and 4", attention_sizes(3, 5, 4), visible=True),
            Case("sizes 6, 2 and 7", attention_sizes(6, 2, 7)),
        ],
        accept=[
            *(Equal(f"shape_of_{name}", hint=THREE_LAYERS) for name in measure.PROJECTIONS),
            Equal("all_weights", hint=THREE_LAYERS),
        ],
        hint=THREE_LAYERS,
    ),
    Check(
        "attention_weights",
        Text(es="los pesos de la atención", en="the attention's weights"),
        points=3,
        measure=measure.attended,
        cases=[
            Case("two questions", question(2, 6, 3, 5, 4, full=True), visible=True),
            Case("equal sizes", question(3, 4, 4, 4, 4, full=True)),
            Case("one question", question(1, 5, 2, 3, 6, full=True)),
            Case("one place", question(3, 1, 2, 3, 4, full=True)),
            Case("large projections", question(4, 7, 3, 2, 8, full=True, scale=5.0)),
        ],
        accept=[Close("weights", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=SCORE)],
        hint=SCORE,
    ),
    Check(
        "attention_masks_padding",
        Text(es="el relleno no se mira", en="padding is not looked at"),
        points=1,
        measure=measure.attended,
        derive=derive.padding_and_sums,
        cases=[
            Case("padding here and there", question(3, 6, 3, 5, 4), visible=True),
            Case("one question with padding", question(1, 4, 2, 3, 5)),
            Case("an empty source", question(3, 5, 3, 2, 4, empty=True)),
        ],
        accept=[
            Close("weights_at_padding", rtol=0, why="zeros are exact", hint=USE_MASK),
            Close("sum_minus_1", atol=1e-6, why=KEPT_IN_FLOAT32, hint=USE_MASK),
            InRange("spread_of_the_weights", low=MOVES, why=MOVES_WHY, hint=USE_MASK),
        ],
        hint=USE_MASK,
    ),
    Check(
        "attention_context",
        Text(es="el contexto es la media de las claves", en="the context is the mean of the keys"),
        points=2,
        measure=measure.attended,
        derive=derive.mean_of_the_keys,
        cases=[
            Case("padding here and there", question(3, 6, 3, 5, 4), visible=True),
            Case("equal sizes", question(3, 4, 4, 4, 4, full=True)),
            Case("an empty source", question(3, 5, 3, 2, 4, empty=True)),
        ],
        accept=[
            Close("context_minus_mean_of_keys", atol=1e-6, why=KEPT_IN_FLOAT32, hint=MEAN_OF_KEYS),
            InRange("spread_of_the_weights", low=MOVES, why=MOVES_WHY, hint=MEAN_OF_KEYS),
        ],
        hint=MEAN_OF_KEYS,
    ),
    Check(
        "attention_gradients",
        Text(es="el gradiente llega a todo", en="the gradient reaches everything"),
        points=2,
        measure=measure.attention_gradients,
        cases=[
            Case("two questions", question(2, 6, 3, 5, 4, full=True), visible=True),
            Case("padding here and there", question(3, 6, 3, 5, 4)),
            Case("an empty source", question(3, 5, 3, 2, 4, empty=True)),
        ],
        accept=[
            Close(f"gradient_of_{name}", rtol=1e-5, atol=1e-6, why=KEPT_IN_FLOAT32, hint=ALL_GRADIENTS)
            for name in ("the_query", "the_keys", *measure.PROJECTIONS)
        ],
        hint=ALL_GRADIENTS,
    ),
]

STEPS = [
    Case("three sources", decoder_step(3, 5, 7, 3, 4), visible=True),
    Case("one source", decoder_step(1, 4, 5, 2, 6)),
    Case("as many sources as places", decoder_step(4, 4, 6, 4, 2)),
]

DECODER_CHECKS = [
    Check(
        "step_asks_the_attention",
        Text(es="se pregunta a la atención con el estado", en="the attention is asked with the state"),
        points=2,
        measure=measure.one_step,
        cases=STEPS,
        accept=[
            Close("queries", rtol=0, why="they are passed on", hint=ASK_WITH_STATE),
            Close("keys", rtol=0, why="they are passed on", hint=ASK_WITH_STATE),
            Equal("masks", hint=ASK_WITH_STATE),
            Close("weights", why=ROUNDING, hint=ASK_WITH_STATE),
        ],
        hint=ASK_WITH_STATE,
    ),
    Check(
        "step_logits",
        Text(es="los logits salen del contexto", en="the logits come from the context"),
        points=1,
        measure=measure.one_step,
        cases=STEPS,
        accept=[Close("logits", atol=ATOL, why=ROUNDING, hint=FROM_CONTEXT)],
        hint=FROM_CONTEXT,
    ),
    Check(
        "step_state",
        Text(es="el estado nuevo", en="the new state"),
        points=2,
        measure=measure.one_step,
        cases=STEPS,
        accept=[Close("state", atol=ATOL, why=ROUNDING, hint=CELL_INPUT)],
        hint=CELL_INPUT,
    ),
    Check(
        "decoder_outputs",
        Text(es="todos los pasos, uno tras otro", en="all steps, one after another"),
        points=2,
        measure=measure.decoded,
        cases=[
            Case("three sources and four steps", decoding(3, 5, 4, 7, 3, 4), visible=True),
            Case("more steps than places", decoding(2, 3, 6, 5, 2, 4)),
            Case("one source and one step", decoding(1, 4, 1, 6, 3, 2)),
            Case("as many steps as sources", decoding(4, 6, 4, 6, 2, 4)),
        ],
        accept=[
            Close("logits", rtol=1e-6, atol=1e-6, why=KEPT_IN_FLOAT32, hint=STEP_BY_STEP),
            Close("weights", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=STEP_BY_STEP),
            Equal("steps_made", hint=STEP_BY_STEP),
        ],
        hint=STEP_BY_STEP,
    ),
    Check(
        "decoder_gradients",
        Text(es="el gradiente llega a todas las capas", en="the gradient reaches all layers"),
        points=1,
        measure=measure.decoder_gradients,
        cases=[
            Case("three sources and four steps", decoding(3, 5, 4, 7, 3, 4), visible=True),
            Case("more steps than places", decoding(2, 3, 6, 5, 2, 4)),
        ],
        accept=[
            Close(f"gradient_of_the_{name}", rtol=1e-5, atol=1e-6, why=KEPT_IN_FLOAT32, hint=THROUGH_TIME)
            for name in ("embedding", "encoder", "cell", "output")
        ],
        hint=THROUGH_TIME,
    ),
]

TRAINING_CHECKS = [
    Check(
        "teacher_forcing",
        Text(es="qué token va delante de cada objetivo", en="which token stands before each target"),
        points=2,
        measure=measure.forced,
        cases=[
            Case("two batches", batches(2, 3, 4, 5, 7), visible=True),
            Case("three batches with padding", batches(3, 4, 5, 3, 6, padded=True)),
            Case("one target a sequence", batches(2, 3, 4, 1, 6)),
        ],
        accept=[
            Equal("tokens_given", hint=SHIFTED),
            Equal("sources_afterwards", hint=BATCHES_STAY),
            Equal("targets_afterwards", hint=BATCHES_STAY),
        ],
        hint=SHIFTED,
    ),
    Check(
        "first_losses",
        Text(es="la entropía cruzada media", en="the mean cross-entropy"),
        points=1,
        measure=measure.first_losses,
        cases=[
            Case("two batches", batches(2, 3, 4, 5, 7, blind=True), visible=True),
            Case("one target a sequence", batches(2, 3, 4, 1, 6, blind=True)),
            Case("as many targets as tokens", batches(2, 3, 4, 7, 7, blind=True)),
        ],
        accept=[Close("losses", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=MEAN_LOSS)],
        hint=MEAN_LOSS,
    ),
    Check(
        "padding_costs_nothing",
        Text(es="el relleno no cuenta en la pérdida", en="padding does not count in the loss"),
        points=1,
        measure=measure.first_losses,
        cases=[
            Case("three batches with padding", batches(3, 4, 5, 6, 7, padded=True, blind=True), visible=True),
            Case("long padding", batches(2, 8, 5, 12, 6, padded=True, blind=True)),
        ],
        accept=[Close("losses", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=IGNORE)],
        hint=IGNORE,
    ),
    Check(
        "trained_weights",
        Text(es="los pesos tras varios pasos", en="the weights after several steps"),
        points=2,
        measure=measure.trained,
        cases=[
            Case("five batches", batches(5, 3, 4, 5, 7), visible=True),
            Case("five batches with momentum", batches(5, 4, 5, 3, 6, MOMENTUM, lr=0.2)),
            Case("eight batches with Adam", batches(8, 4, 5, 3, 6, ADAM, lr=0.1)),
        ],
        accept=[
            Close(
                "weight_change",
                rtol=1e-6,
                atol=1e-9,
                why="several steps, from weights near 1",
                hint=USUAL_ORDER,
            ),
            Close("losses", rtol=1e-6, why=ROUNDING, hint=USUAL_ORDER),
            Equal("losses_with_a_graph", hint=USUAL_ORDER),
            Equal("passes_in_use", hint=IN_TRAINING),
        ],
        hint=USUAL_ORDER,
    ),
]

TRANSLATIONS = [
    Case("three sources, four tokens", decoder_tables(3, 5, 4, 8, 4), visible=True),
    Case("one source", decoder_tables(1, 4, 6, 9, 5)),
    Case("one token", decoder_tables(5, 3, 1, 8, 4)),
    Case("sources of one token", decoder_tables(3, 1, 4, 8, 4)),
    Case("twelve tokens", decoder_tables(6, 4, 12, 12, 6)),
]

TRANSLATION_CHECKS = [
    Check(
        "greedy_tokens",
        Text(es="cada paso recibe lo que dio el anterior", en="each step gets what the last one gave"),
        points=2,
        measure=measure.translated,
        cases=TRANSLATIONS,
        accept=[Equal("tokens", hint=OWN_TOKENS)],
        hint=OWN_TOKENS,
    ),
    Check(
        "translation_weights",
        Text(es="a dónde se miró en cada paso", en="where each step looked"),
        points=1,
        measure=measure.translated,
        cases=TRANSLATIONS,
        accept=[Close("weights", rtol=1e-6, why=KEPT_IN_FLOAT32, hint=WEIGHTS_STACKED)],
        hint=WEIGHTS_STACKED,
    ),
    Check(
        "translation_without_graph",
        Text(es="traducir no deja rastro", en="translating leaves no trace"),
        points=1,
        measure=measure.translation_graph,
        cases=[
            Case("three sources, four tokens", decoder_tables(3, 5, 4, 8, 4), visible=True),
            Case("one source", decoder_tables(1, 4, 6, 9, 5)),
        ],
        accept=[
            Equal("weights_with_a_graph", hint=NO_GRAPH),
            Equal("gradients_enabled", hint=NO_GRAPH),
            Equal("model_in_training", hint=MODEL_STAYS),
            Close("gradients_of_the_weights", rtol=0, why="they stay", hint=MODEL_STAYS),
            Equal("trainable_weights", hint=NO_GRAPH),
            Equal("source_afterwards", hint=NO_GRAPH),
        ],
        hint=NO_GRAPH,
    ),
]

ONE_TOKEN = "logits that are the bias alone name one token always: a share near 1/8"
FIRST_PLACE = "weights that are all alike have their first maximum at place 0: right for the last step alone"

LEARNED = [
    Case("one seed", reversals(1), visible=True),
    Case("three seeds", reversals(3)),
]

REVERSAL_CHECKS = [
    Check(
        "reversal_sizes",
        Text(es="un modelo de los tamaños pedidos", en="a model of the sizes asked for"),
        points=1,
        measure=measure.sizes_of_the_model,
        cases=[
            Case("sizes 9, 4, 6 and 5", reversal_of_sizes(2, 3, 9, 4, 6, 5), visible=True),
            Case("sizes 12, 3, 8 and 2", reversal_of_sizes(3, 2, 12, 3, 8, 2)),
            Case("default sizes", reversal_of_sizes(2, 4)),
        ],
        accept=[
            *(Equal(name, hint=ITS_SIZES) for name in ("embedding_weight", "cell_sizes", "output_weight")),
            *(Equal(f"shape_of_{name}", hint=ITS_SIZES) for name in measure.PROJECTIONS),
            Equal("number_of_losses", hint=ITS_SIZES),
            Close("change_of_the_loss_at_rate_0", atol=1e-5, why="float32; nothing moves", hint=ITS_SIZES),
        ],
        hint=ITS_SIZES,
    ),
    Check(
        "reversal_batches",
        Text(es="cada lote una vez y en orden, con Adam", en="each batch once and in order, with Adam"),
        points=1,
        measure=measure.steps_of_adam,
        derive=derive.losses_of_the_model,
        cases=[
            Case(
                "eight batches, sizes 10, 4, 6 and 5",
                reversal_batches_of_sizes(8, 3, 10, 4, 6, 5),
                visible=True,
            ),
            Case("twelve batches, sizes 10, 3, 8 and 2", reversal_batches_of_sizes(12, 2, 10, 3, 8, 2)),
        ],
        accept=[
            Equal("steps_of_the_optimizer", hint=ONCE_IN_ORDER),
            Close("betas_and_decay", why="they are the defaults of Adam", hint=PLAIN_ADAM),
            Close("weights_left_out", rtol=0, why="a count", hint=PLAIN_ADAM),
            Close(
                "losses_less_those_of_the_model", atol=1e-5, why="float32; nothing moves", hint=ONCE_IN_ORDER
            ),
            InRange(
                "spread_of_the_losses",
                low=1e-3,
                why="batches differ, and so do their losses",
                hint=ONCE_IN_ORDER,
            ),
            Equal("weights_of_another_model", hint=A_NEW_MODEL),
        ],
        hint=ONCE_IN_ORDER,
    ),
    Check(
        "reversal_accuracy",
        Text(es="acierta con secuencias nuevas", en="is right on new sequences"),
        points=2,
        measure=measure.learned,
        derive=derive.learned_shares,
        seconds=60,
        cases=LEARNED,
        accept=[
            InRange(
                "share_of_right_tokens",
                low=BOUNDS["reversal_accuracy/share_of_right_tokens:low"],
                median=True,
                hint=TRAINED_MODEL,
            ),
            InRange(
                "share_of_right_tokens_without_output",
                high=0.5,
                median=True,
                why=ONE_TOKEN,
                hint=LEARNED_THERE,
            ),
        ],
        hint=TRAINED_MODEL,
    ),
    Check(
        "reversal_alignment",
        Text(es="mira la diagonal debida", en="looks at the diagonal that it should"),
        points=2,
        measure=measure.learned,
        derive=derive.learned_shares,
        seconds=60,
        cases=LEARNED,
        accept=[
            InRange(
                "share_on_the_diagonal",
                low=BOUNDS["reversal_alignment/share_on_the_diagonal:low"],
                median=True,
                hint=TRAINED_MODEL,
            ),
            InRange(
                "share_on_the_diagonal_without_v", high=0.5, median=True, why=FIRST_PLACE, hint=LEARNED_THERE
            ),
        ],
        hint=TRAINED_MODEL,
    ),
]

X_NAMES = ["source", "fuente", "origen", "entrada", "input"]
Y_NAMES = ["output", "salida", "target", "objetivo"]

HEATMAPS = [
    Case("three steps over five tokens", alignment(3, 5), visible=True),
    Case("five steps over five tokens", alignment(5, 5)),
    Case("six steps over two tokens", alignment(6, 2)),
]

HEATMAP_CHECKS = [
    Check(
        "heatmap_of_the_weights",
        Text(es="el mapa muestra los pesos", en="the map shows the weights"),
        points=1,
        measure=measure.heatmap,
        cases=HEATMAPS,
        accept=[Close("shown_weights", rtol=1e-6, why="they may be drawn in float32", hint=SHOW_WEIGHTS)],
        hint=SHOW_WEIGHTS,
    ),
    Check(
        "heatmap_axes",
        Text(es="los ejes tienen su nombre", en="the axes have their names"),
        points=1,
        measure=measure.heatmap,
        cases=HEATMAPS,
        accept=[
            Axes(log_x=False, log_y=False, legend=False, x_names=X_NAMES, y_names=Y_NAMES),
            Equal("axes_in_the_figure_of_before", hint=NEW_FIGURE),
        ],
        hint=SHOW_WEIGHTS,
    ),
    Check(
        "heatmap_tokens",
        Text(es="las marcas dicen los tokens", en="the ticks say the tokens"),
        points=1,
        measure=measure.heatmap,
        cases=HEATMAPS,
        accept=[Equal("tokens_on_x", hint=TICKS), Equal("tokens_on_y", hint=TICKS)],
        hint=TICKS,
    ),
]

CHECKS = [
    *THROUGH_TIME_CHECKS,
    *SOFTMAX_CHECKS,
    *ATTENTION_CHECKS,
    *DECODER_CHECKS,
    *TRAINING_CHECKS,
    *TRANSLATION_CHECKS,
    *REVERSAL_CHECKS,
    *HEATMAP_CHECKS,
]
