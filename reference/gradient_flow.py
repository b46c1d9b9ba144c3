"""How gradients flow through a deep network: measured, diagnosed, drawn."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


def deep_mlp(
    sizes: Sequence[int],
    activation: Callable[[], nn.Module],
    generator: torch.Generator,
    std: float | None = None,
    dtype: torch.dtype = torch.float64,
) -> nn.Sequential:
    """Linear layers ``sizes[0] -> sizes[1] -> ... -> sizes[-1]`` with the activation between them.

    Weights and biases are drawn as ``nn.Linear`` draws them by default, uniform in
    [-1/sqrt(fan_in), 1/sqrt(fan_in)], but from ``generator``; with ``std`` the weights are
    normal with that standard deviation and the biases zero.

    sizes: features, hidden widths, classes; L + 1 numbers make L layers
    """
    layers: list[nn.Module] = []
    for fan_in, fan_out in pairwise(sizes):
        linear = nn.Linear(fan_in, fan_out, dtype=dtype)
        bound = 1 / math.sqrt(fan_in)
        if std is None:
            nn.init.uniform_(linear.weight, -bound, bound, generator=generator)
            nn.init.uniform_(linear.bias, -bound, bound, generator=generator)
        else:
            nn.init.normal_(linear.weight, 0.0, std, generator=generator)
            nn.init.zeros_(linear.bias)
        layers += [linear, activation()]
    return nn.Sequential(*layers[:-1])


def sigmoid_derivative(x: Tensor) -> Tensor:
    """Derivative of the logistic sigmoid, entry by entry: at most 0.25, at x = 0.

    x: any shape, floating; returns the same shape and dtype, finite for every finite x.

    Source: Glorot & Bengio (2010), section 3: why saturated sigmoids stop the gradient.
    """
    s = torch.sigmoid(x)
    return s * (1 - s)


def gradient_norms(
    model: nn.Sequential,
    x: Tensor,
    y: Tensor,
    loss_fn: Callable[[Tensor, Tensor], Tensor] = F.cross_entropy,
) -> Tensor:
    """L2 norm of the gradient of ``loss_fn(model(x), y)`` with respect to each weight matrix.

    model: nn.Sequential of nn.Linear layers (with or without bias) and activations
    x: (batch, features); y: (batch,) classes, or whatever loss_fn takes
    Returns (layers,), dtype of the weights: one norm a weight matrix, biases left out, in
    forward order.  Gradients that the model held before do not count; its weights stay.

    Source: Hochreiter (1991); Bengio, Simard & Frasconi (1994), section IV.
    """
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2 and p.grad is not None])


def gradient_ratio(norms: Tensor) -> Tensor:
    """Gradient norm of the first layer over that of the last.

    norms: (layers,) of one moment, or (steps, layers) of a training run
    Returns () or (steps,): one ratio a moment.
    """
    return norms[..., 0] / norms[..., -1]


def diagnose(norms: Tensor, losses: Tensor, weight_changes: Tensor, classes: int) -> str:
    """The illness that the log of a training run shows: "exploding", "vanishing" or "healthy".

    norms: (steps, layers) gradient norms, layers in forward order
    losses: (epochs,) mean training loss (cross-entropy, natural logarithm), at least two epochs
    weight_changes: (layers,) ||W_end - W_start|| / ||W_start|| over the whole run
    classes: number of classes; whoever guesses has the loss ln(classes)

    The first rule that holds decides:
    "exploding" if any value of norms, losses or weight_changes is nan or inf, or any norm
    is above 1e6, or the last loss is above 5 times the first;
    "vanishing" if the first layer's norm is below 1e-6 at every step, or the first layer's
    weight change is below 1e-5, or every loss is within 10 % of ln(classes);
    "healthy" otherwise.
    """
    finite = all(bool(values.isfinite().all()) for values in (norms, losses, weight_changes))
    if not finite or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    guessing = math.log(classes)
    stuck = bool(((losses - guessing).abs() <= 0.1 * guessing).all())
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or stuck:
        return "vanishing"
    return "healthy"


def track_gradient_norms(
    model: nn.Sequential,
    batches: Sequence[tuple[Tensor, Tensor]],
    lr: float,
    loss_fn: Callable[[Tensor, Tensor], Tensor] = F.cross_entropy,
) -> tuple[Tensor, Tensor]:
    """Train in place with plain SGD, one step a batch, and record what each step saw.

    model: nn.Sequential of nn.Linear layers and activations; its own weights are trained
    batches: pairs of x (batch, features) and y (batch,); lr >= 0
    Returns norms (steps, layers), the L2 norm of each weight matrix's gradient in forward
    order, and losses (steps,), both of the weights *before* the step's update.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        weights = [p for p in model.parameters() if p.ndim == 2]
        norms.append(torch.stack([p.grad.norm() for p in weights if p.grad is not None]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)


def plot_gradient_norms(norms: Tensor) -> Axes:
    """One line a layer: its gradient norm against the step, on a logarithmic y axis.

    norms: (steps, layers); nan (a run that diverged) leaves a gap
    Returns the axes, with both axes labelled and a legend that names each layer.
    """
    _, ax = plt.subplots(figsize=(8, 4.5))
    for layer in range(norms.shape[1]):
        ax.plot(norms[:, layer].numpy(), label=f"layer {layer + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("gradient norm (L2)")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return ax
