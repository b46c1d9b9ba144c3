"""Gradient clipping: by value, by global norm, and a recurrent net that needs it."""

import copy
from collections.abc import Iterable

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn

from reference.recurrent_net import RecurrentNet


def global_norm(parameters: Iterable[Tensor]) -> Tensor:
    """L2 norm of all gradients together, as if they were one long vector.

    parameters: tensors with their gradient in ``.grad``; those whose gradient is None don't count
    Returns () in the gradients' dtype: 0 without any gradient, nan or inf where a gradient has one.

    Source: Pascanu, Mikolov & Bengio (2013), section 3.2.
    """
    gradients = [p.grad.detach() for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    squares = torch.stack([(gradient**2).sum() for gradient in gradients])
    return squares.sum().sqrt()


def clip_by_value_(parameters: Iterable[Tensor], clip_value: float) -> None:
    """Limit each entry of each gradient to [-clip_value, clip_value], in place.

    parameters: tensors with their gradient in ``.grad``; those whose gradient is None are skipped
    clip_value: the limit, > 0

    Source: Mikolov (2012), PhD thesis, section 3.2.2.
    """
    for p in parameters:
        if p.grad is not None:
            p.grad.clamp_(-clip_value, clip_value)


def clip_by_global_norm_(
    parameters: Iterable[Tensor], max_norm: float, error_if_nonfinite: bool = False
) -> Tensor:
    """Scale all gradients by one factor, in place, so that their global norm is at most max_norm.

    parameters: tensors with their gradient in ``.grad``, in a list or in a generator such as
        ``model.parameters()``, which can be walked only once
    max_norm: the limit, > 0; gradients whose global norm is below it stay as they are
    Returns () the global norm before clipping.
    A norm of nan or inf leaves the gradients as they are: it is returned, or, with
    error_if_nonfinite, raises RuntimeError.

    Source: Pascanu, Mikolov & Bengio (2013), algorithm 1.
    """
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError(f"the global norm of the gradients must be finite (got {norm.item()})")
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm


def train_clipped(
    model: nn.Module, sequences: Tensor, targets: Tensor, lr: float, max_norm: float | None = None
) -> tuple[Tensor, Tensor]:
    """Train the model in place: one step of plain SGD per batch, on the mean squared error.

    sequences: (steps, batch, length); targets: (steps, batch); the model maps one batch to (batch,)
    lr: learning rate, without momentum
    max_norm: limit of the gradients' global norm, or None to train without clipping
    Returns (losses, norms), each (steps,): the loss of each batch before its step, and the
    global norm of its gradient before clipping.  A run that diverges goes on to its end with nan.

    Source: Goodfellow, Bengio & Courville (2016), section 10.11.1.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets, strict=True):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        if max_norm is None:
            norms.append(global_norm(model.parameters()))
        else:
            norms.append(clip_by_global_norm_(model.parameters(), max_norm))
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.stack(norms)


def compare_clipping(
    model: RecurrentNet, sequences: Tensor, targets: Tensor, lr: float, max_norm: float
) -> tuple[tuple[RecurrentNet, Tensor, Tensor], tuple[RecurrentNet, Tensor, Tensor]]:
    """Train two copies of the model on the same batches: one without clipping, one with it.

    Arguments as in ``train_clipped``; ``model`` itself is not trained.
    Returns two tuples (trained model, losses, norms): first without clipping, then with it.

    Source: Pascanu, Mikolov & Bengio (2013), section 4.
    """
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    return (
        (without, *train_clipped(without, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm)),
    )


def plot_clipping(norms_without: Tensor, norms_with: Tensor) -> Axes:
    """Global norm of the gradient against the step, without clipping and with it, on a log axis.

    norms_without, norms_with: (steps,), norms before clipping; a run that diverged ends in inf or nan
    Returns the axes of a new figure with two labelled lines, a legend and named axes.
    """
    _, axes = plt.subplots()
    axes.plot(norms_without, label="without clipping")
    axes.plot(norms_with, label="with clipping")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("global norm of the gradient")
    axes.legend()
    return axes
