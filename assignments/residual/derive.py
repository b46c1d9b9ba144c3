"""What returned weights say: logits and training loss by a forward pass that is ours."""

from collections.abc import Generator
from itertools import product

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from autograder.check import Array, Arrays, WrongForm
from autograder.text import Text

#: what compare_depths and deep_cnn use where nothing else is said
CHANNELS = 8
CLASSES = 10
#: what gradient_flow_report takes for its threshold where nothing else is said
THRESHOLD = 1e-6
OK = 0
#: two float64 trainings by the same steps; those from another start differ by far more
SAME = 1e-9


def widths(channels: int, blocks: int) -> list[tuple[int, int]]:
    """Input and output channels of every block of a net with ``blocks`` blocks a stage."""
    out = [channels * 2**stage for stage in range(3) for _ in range(blocks)]
    return list(zip([channels, *out[:-1]], out, strict=True))


NO_SUCH_NETWORK = Text(
    es="ninguna red {kind} con normalización por lotes tiene {size} pesos",
    en="no {kind} network with batch norm has {size} weights",
)
LOGITS_SHAPE = Text(
    es="los logits tienen forma {got}, debía ser {want}",
    en="the logits have shape {got}, it should be {want}",
)

NETWORKS = Text(
    es="los pesos devueltos son de {got} redes, debían ser de {want}",
    en="the weights that came back are those of {got} networks, they should be of {want}",
)
ANOTHER_DEPTH = Text(
    es="la red guardada en ({kind}, {depth}) tiene {layers} capas con pesos",
    en="the network stored under ({kind}, {depth}) has {layers} weight layers",
)


def size(channels: int, blocks: int, residual: bool) -> int:
    """How many weights such a net has: convolutions without bias, batch norms, a head with bias."""
    total = 9 * channels + 2 * channels + 4 * channels * CLASSES + CLASSES
    for i, o in widths(channels, blocks):
        total += 9 * i * o + 9 * o * o + 4 * o
        total += i * o + 2 * o if residual and i != o else 0
    return total


def blocks_of(weights: Tensor, channels: int, residual: bool) -> int:
    """Blocks a stage of the net with so many weights; WrongForm where there is none."""
    found = [n for n in range(1, 33) if size(channels, n, residual) == weights.numel()]
    if not found:
        kind = Text("residual", "residual") if residual else Text("sin atajos", "plain")
        raise WrongForm(NO_SUCH_NETWORK.format(kind=kind, size=weights.numel()))
    return found[0]


def logits(weights: Tensor, channels: int, residual: bool, x: Tensor) -> Tensor:
    """Logits (n, classes) in float64, batch norm with the statistics of ``x`` (train mode)."""
    blocks = blocks_of(weights, channels, residual)
    take = _taker(weights)
    next(take)

    def conv_norm(h: Tensor, i: int, o: int, kernel: int = 3, stride: int = 1) -> Tensor:
        kernels = take.send(o * i * kernel * kernel).reshape(o, i, kernel, kernel)
        h = F.conv2d(h, kernels, stride=stride, padding=kernel // 2)
        return F.batch_norm(h, None, None, take.send(o), take.send(o), training=True)

    h = F.relu(conv_norm(x.double(), 1, channels))
    for i, o in widths(channels, blocks):
        stride = 1 if i == o else 2
        out = conv_norm(F.relu(conv_norm(h, i, o, stride=stride)), o, o)
        if residual:
            out = out + (h if i == o else conv_norm(h, i, o, kernel=1, stride=stride))
        h = F.relu(out)
    features = h.mean(dim=(2, 3))
    weight = take.send(CLASSES * features.shape[1]).reshape(CLASSES, -1)
    return F.linear(features, weight, take.send(CLASSES))


def _taker(flat: Tensor) -> Generator[Tensor, int, None]:
    """A generator to which a length is sent and which gives the next that many weights."""
    position, piece = 0, flat[:0]
    while True:
        length = yield piece
        piece, position = flat[position : position + length], position + length


def logits_difference(measured: Arrays, inputs: Arrays) -> Arrays:
    """Largest difference between a net's logits and those of its stem and head, relative to the largest."""
    if list(measured["convolutions_norms_and_linear_layers_outside_the_blocks"]) != [1, 1, 1]:
        return {"relative_difference_of_the_logits": np.asarray(1.0)}
    take = _taker(torch.from_numpy(np.array(measured["weights"])))
    next(take)
    h = F.conv2d(
        torch.from_numpy(np.array(inputs["x"])), take.send(9 * CHANNELS).reshape(-1, 1, 3, 3), padding=1
    )
    h = F.relu(F.batch_norm(h, None, None, take.send(CHANNELS), take.send(CHANNELS), training=True))
    rest = take.send(measured["weights"].size)
    head, bias = rest[:-CLASSES].reshape(CLASSES, -1), rest[-CLASSES:]
    features = h.mean(dim=(2, 3)).repeat(1, head.shape[1] // CHANNELS)
    want, got = F.linear(features, head, bias).numpy(), measured["logits"]
    if got.shape != want.shape:
        raise WrongForm(LOGITS_SHAPE.format(want=want.shape, got=got.shape))
    return {"relative_difference_of_the_logits": np.abs(got - want).max() / np.abs(want).max()}


def unevenness(measured: Arrays, _inputs: Arrays) -> Arrays:
    """How many blocks the longest stage has more than the shortest."""
    _, blocks = np.unique(measured["blocks_of_each_width"], return_counts=True)
    return {"difference_between_stages": blocks.max() - blocks.min()}


def blocks_of_another_norm(measured: Arrays, _inputs: Arrays) -> Arrays:
    """How many blocks have another number of batch norms than a new block made with the norm asked for."""
    pairs = measured["batch_norms_of_blocks_and_new_blocks"].reshape(-1, 2)
    return {"blocks_of_another_norm": (pairs[:, 0] != pairs[:, 1]).sum()}


def contradictions(measured: Arrays, inputs: Arrays) -> Arrays:
    """How many finite norms have a status other than theirs, whether or not the norm is right."""
    norms, codes = measured["norms_reported"], measured["statuses_reported"]
    above = norms > inputs.get("threshold", np.asarray(THRESHOLD))
    return {"statuses_against_their_norm": (np.isfinite(norms) & (above != (codes == OK))).sum()}


def one_a_seed(rows: Array, inner: tuple[int, ...], inputs: Arrays) -> Array:
    """The rows, if there are as many as seeds: each costs a forward pass or a training."""
    wanted = (len(inputs["seeds"]), *inner)
    if rows.shape[:-1] != wanted:
        raise WrongForm(NETWORKS.format(got=rows.shape[:-1], want=wanted))
    return rows


def training_losses(measured: Arrays, inputs: Arrays) -> Arrays:
    """Training loss of the returned weights, per seed; how far the reported ones are from it."""
    x, y = _tensor(inputs["x"]), _tensor(inputs["y"])
    losses: dict[str, Array] = {}
    errors = []
    for kind, which in product(("plain", "residual"), ("shallow", "deep")):
        rows = one_a_seed(measured[f"weights_{kind}_{which}"], (), inputs)
        found = np.asarray([loss(_tensor(row).double(), kind == "residual", x, y).item() for row in rows])
        losses[f"loss_{kind}_{which}"] = found
        errors.append(np.abs(measured[f"reported_loss_{kind}_{which}"] - found))
    return {**losses, "difference_of_the_losses": np.stack(errors)}


def training_repeated(measured: Arrays, inputs: Arrays) -> Arrays:
    """How far the returned nets' training losses are from those that the starts lead to, per seed.

    Of the two starts that are right, the nearer one counts.
    """
    found, gaps = training_losses(measured, inputs), {}
    depths = dict(zip(("shallow", "deep"), inputs["depths"].tolist(), strict=True))
    for kind, which in product(("plain", "residual"), depths):
        starts = one_a_seed(measured[f"start_{kind}_{which}"], (2,), inputs)
        layers = 6 * blocks_of(_tensor(starts[0][0]), CHANNELS, kind == "residual") + 2
        if layers != depths[which]:
            raise WrongForm(ANOTHER_DEPTH.format(kind=kind, depth=depths[which], layers=layers))
        lost = found[f"loss_{kind}_{which}"]
        gaps[f"gap_{kind}_{which}"] = np.asarray(
            [nearest(lost[n], starts[n], kind == "residual", inputs, n) for n in range(len(starts))]
        )
    return gaps


def nearest(found: float, starts: Array, residual: bool, inputs: Arrays, seed: int) -> float:
    """How far a training loss is from the nearest one that a start leads to; the rest is not tried if at 0."""
    gap = np.inf
    for start in starts:
        gap = min(gap, abs(loss_after_training(start, residual, inputs, seed) - found))
        if gap < SAME:
            break
    return float(gap)


def loss_after_training(start: Array, residual: bool, inputs: Arrays, seed: int) -> float:
    """Training loss after gradient descent from ``start`` on the batches of one seed."""
    x, y, weights = _tensor(inputs["x"]), _tensor(inputs["y"]), _tensor(start).double()
    for batch in _tensor(inputs["batches"][seed]):
        weights.requires_grad_()
        (gradient,) = torch.autograd.grad(loss(weights, residual, x[batch], y[batch]), weights)
        weights = weights.detach() - float(inputs["lr"]) * gradient
    return loss(weights, residual, x, y).item()


def loss(weights: Tensor, residual: bool, x: Tensor, y: Tensor) -> Tensor:
    return F.cross_entropy(logits(weights, CHANNELS, residual, x), y)


def _tensor(array: Array) -> Tensor:
    return torch.from_numpy(np.array(array))
