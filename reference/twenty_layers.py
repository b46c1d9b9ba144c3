"""Twenty weight layers under four conditions: what makes a deep MLP train.

Sources: Glorot & Bengio (2010), Understanding the difficulty of training deep feedforward neural
networks, sections 3 and 4.2; He et al. (2015), Delving Deep into Rectifiers, section 2.2; Ioffe &
Szegedy (2015), Batch Normalization, sections 3 and 3.2.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import matplotlib.pyplot as plt
import torch
from matplotlib.axes import Axes
from torch import Tensor, nn
from torch.nn import functional as F

CONDITIONS = ("sigmoid_glorot", "relu_glorot", "relu_he", "relu_he_batch_norm")


class Run(NamedTuple):
    """What is left of one training run.

    ``losses``: mean training loss of each epoch, nats.  ``accuracy``: fraction of the validation
    images that is right after the last epoch.  ``model``: the trained network itself, no copy.
    """

    losses: list[float]
    accuracy: float
    model: nn.Sequential


def build_mlp(
    condition: str,
    features: int,
    classes: int = 10,
    width: int = 64,
    layers: int = 20,
    *,
    generator: torch.Generator,
) -> nn.Sequential:
    """A fresh network of ``layers`` weight layers (``layers - 1`` hidden ones and the output layer).

    A weight layer is an ``nn.Linear`` with bias.  Each hidden one, ``width`` units wide, is followed
    by its activation (``nn.Sigmoid`` or ``nn.ReLU``), with an ``nn.BatchNorm1d`` in between where
    the condition has batch norm.  Nothing follows the output layer: it gives logits (n, classes).
    All weights are drawn from ``generator`` with a normal law of mean 0: Glorot,
    std = sqrt(2 / (fan_in + fan_out)), or He, std = sqrt(2 / fan_in).  Biases start at 0.
    Parameters are float32.

    Raises ValueError where ``condition`` is none of CONDITIONS.
    Source: Glorot & Bengio (2010), section 4.2; He et al. (2015), section 2.2; Ioffe & Szegedy
    (2015), section 3.2.
    """
    if condition not in CONDITIONS:
        raise ValueError(f"condition must be one of {', '.join(CONDITIONS)} (got {condition!r})")
    draw = nn.init.kaiming_normal_ if "_he" in condition else nn.init.xavier_normal_
    sizes = [features, *[width] * (layers - 1), classes]
    modules: list[nn.Module] = []
    for index, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        linear = nn.Linear(fan_in, fan_out)
        draw(linear.weight, generator=generator)
        nn.init.zeros_(linear.bias)
        modules.append(linear)
        if index < layers - 1:
            if "batch_norm" in condition:
                modules.append(nn.BatchNorm1d(fan_out))
            modules.append(nn.Sigmoid() if "sigmoid" in condition else nn.ReLU())
    return nn.Sequential(*modules)


def train(
    model: nn.Module,
    x: Tensor,
    y: Tensor,
    *,
    generator: torch.Generator,
    epochs: int = 20,
    lr: float = 0.07,
    batch_size: int = 128,
    after_epoch: Callable[[nn.Module], None] | None = None,
) -> list[float]:
    """Train ``model`` itself with SGD (no momentum) on the cross-entropy; the loss of each epoch.

    ``x`` (n, features) and ``y`` (n,) int64.  Each epoch visits the images in the order
    ``torch.randperm(n, generator=generator)`` (one call an epoch), in consecutive batches of
    ``batch_size``, the last one smaller where it does not divide n.  The network trains in training
    mode.  After each epoch ``after_epoch(model)`` is called if given.

    Returns ``epochs`` floats: the mean loss over the images of the epoch, each taken in its batch
    before the step (a batch counts by its size), nats.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        total = 0.0
        for batch in torch.split(torch.randperm(len(x), generator=generator), batch_size):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses


def evaluate(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """The fraction in [0, 1] of the images ``x`` (n, features) that gets its label ``y`` (n,).

    In evaluation mode and without gradients: no parameter or buffer of the network changes.
    """
    model.eval()
    with torch.no_grad():
        return float((model(x).argmax(dim=1) == y).double().mean())


def run_conditions(
    train_x: Tensor,
    train_y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    *,
    generator: torch.Generator,
    epochs: int = 20,
    lr: float = 0.07,
    batch_size: int = 128,
    after_epoch: Callable[[nn.Module], None] | None = None,
) -> dict[str, Run]:
    """Train a fresh network under each of CONDITIONS on the same data; a Run for each, by its name.

    The networks (20 weight layers, width 64) are independent: all draws, of weights and of batch
    orders, come from the one ``generator``, which goes on from condition to condition and is never
    reseeded.  ``after_epoch`` is handed to ``train``.  The accuracy is that of the network after
    its last epoch on ``val_x``, ``val_y``.
    """
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(
            model,
            train_x,
            train_y,
            generator=generator,
            epochs=epochs,
            lr=lr,
            batch_size=batch_size,
            after_epoch=after_epoch,
        )
        runs[condition] = Run(losses, evaluate(model, val_x, val_y), model)
    return runs


def plot_losses(losses: Mapping[str, Sequence[float]]) -> Axes:
    """Draw one labelled curve a condition on one pair of axes: loss (nats) against epoch, from 1.

    ``losses`` holds the training losses by name of the condition.  Returns the axes, with names on
    both and a legend.
    """
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("training loss (nats)")
    axes.legend()
    return axes
