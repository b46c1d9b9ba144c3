"""From the perceptron to the multilayer perceptron: one update by hand, layers, losses, the loop of training."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim import Optimizer


def perceptron_step(
    weights: NDArray[np.float64], bias: float, x: NDArray[np.float64], target: float, lr: float = 1.0
) -> tuple[NDArray[np.float64], float]:
    """One update of the perceptron with one point.

    weights: (features,); bias: a number; x: (features,), the point; target: its class, -1 or 1
    lr: learning rate, > 0
    Where target * (weights . x + bias) <= 0 the point is a mistake, the boundary itself included:
    weights + lr * target * x and bias + lr * target.  Else both stay as they are.

    Returns the new (weights, bias).  The arrays that came in are left as they are.
    Source: Rosenblatt (1958); Novikoff (1962).
    """
    if target * (weights @ x + bias) > 0:
        return weights, bias
    return weights + lr * target * x, bias + lr * target


def fit_perceptron(
    x: NDArray[np.float64], targets: NDArray[np.int64], lr: float = 1.0, max_epochs: int = 100
) -> tuple[NDArray[np.float64], float, bool, list[int]]:
    """Go through the points with ``perceptron_step``, epoch after epoch, until an epoch has no mistake.

    x: (samples, features), integers or floats; targets: (samples,), -1 or 1; max_epochs >= 1
    Weights and bias start at 0.  Each epoch takes all points once, in the order given.

    Returns (weights (features,) float64, bias, converged, mistakes): mistakes has one int for each epoch
    that was run, how many of its points were a mistake at their turn; converged is True where the last
    of them is 0, which ends the run, and False where none was within max_epochs.
    Source: Rosenblatt (1958); Minsky & Papert (1969) on XOR.
    """
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes: list[int] = []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        wrong = 0
        for point, target in zip(x, targets, strict=True):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, float(target), lr)
        mistakes.append(wrong)
    return weights, bias, mistakes[-1] == 0, mistakes


def flatten_batch(images: Tensor) -> Tensor:
    """Each sample of a batch as one row: (batch, C, H, W) becomes (batch, C * H * W).

    images: at least two axes, the first one the batch, in any layout in memory; the other axes are
        joined in their order, the last one fastest
    Returns (batch, features) of the same dtype; gradients pass through it.
    """
    return images.flatten(start_dim=1)


class MLP(nn.Module):
    """Multilayer perceptron: linear layers with an activation between each two.

    in_features: size of the input's last axis; hidden: widths of the hidden layers, none for a
        linear model; out_features: size of the output's last axis
    activation: class of the activation's module
    Each layer is an ``nn.Linear`` with bias.  Nothing follows the last one: it gives logits, or the
    numbers of a regression.  forward: (..., in_features) to (..., out_features).
    """

    def __init__(
        self,
        in_features: int,
        hidden: Sequence[int],
        out_features: int,
        activation: type[nn.Module] = nn.ReLU,
    ) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for fan_in, fan_out in pairwise([in_features, *hidden, out_features]):
            layers += [nn.Linear(fan_in, fan_out), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layers(x)
        return out


def loss_for(task: str) -> Callable[[Tensor, Tensor], Tensor]:
    """The loss of a task, as a function (outputs, targets) -> mean over the batch, a scalar tensor.

    "multiclass": cross-entropy; outputs are logits (batch, classes), targets (batch,) int64
    "binary": binary cross-entropy; outputs are logits, targets 0.0 or 1.0 of the same shape
    "regression": mean squared error; outputs and targets of the same shape
    Finite for logits of any size.

    Raises ValueError for any other task.
    Source: PyTorch, torch.nn, "Loss Functions".
    """
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError(f"task must be multiclass, binary or regression (got {task!r})")


def train_epoch(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_function: Callable[[Tensor, Tensor], Tensor],
    optimizer: Optimizer,
) -> float:
    """Train the model in place, in training mode, with one step of the optimizer for each batch.

    batches: pairs (x, y), in their order; an iterable that can be gone through only once; batches may
        differ in size
    loss_function: (outputs, y) -> mean loss of the batch; optimizer: holds the model's parameters
    Gradients from before play no part.  The model ends in training mode.

    Returns the mean loss over all samples (a batch counts by its size), each batch's loss taken before
    its step.
    Source: PyTorch, "Optimizing Model Parameters".
    """
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples


def evaluate(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_function: Callable[[Tensor, Tensor], Tensor],
) -> tuple[float, float]:
    """Mean loss and accuracy of a classifier, in evaluation mode and without gradients.

    batches: pairs (x, y), y (batch,) int64; an iterable that can be gone through only once; batches may
        differ in size.  The model maps x to logits (batch, classes)
    loss_function: (logits, y) -> mean loss of the batch
    Weights, buffers and gradients are left as they are, and the model ends in the mode, training or
    evaluation, that it came in.

    Returns (loss, accuracy), both over all samples; accuracy is the fraction in [0, 1] whose largest
    logit is that of its class.
    """
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += int((logits.argmax(dim=1) == y).sum())
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples


def fit(
    model: nn.Module,
    x: Tensor,
    y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    *,
    generator: torch.Generator,
    epochs: int = 40,
    lr: float = 0.3,
    batch_size: int = 20,
) -> tuple[list[float], list[float]]:
    """Train a classifier in place with SGD (no momentum) on the cross-entropy, and watch it on validation data.

    x: (n, features), y: (n,) int64; val_x, val_y likewise.  Each epoch visits the samples in the order
    ``torch.randperm(n, generator=generator)`` (one call an epoch), in consecutive batches of
    ``batch_size``, the last one smaller where it does not divide n.

    Returns (losses, validation_losses), ``epochs`` floats each: what ``train_epoch`` returns, and the
    mean loss on the validation data after the epoch, in evaluation mode.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for _ in range(epochs):
        order = torch.randperm(len(x), generator=generator).split(batch_size)
        losses.append(train_epoch(model, [(x[i], y[i]) for i in order], F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses


def linear_and_mlp(
    x: Tensor, y: Tensor, val_x: Tensor, val_y: Tensor, *, generator: torch.Generator
) -> dict[str, tuple[nn.Module, list[float], list[float]]]:
    """A linear model and an MLP, both trained on the same data with the same settings.

    x: (n, 2) float32, y: (n,) int64 of two classes; val_x, val_y likewise
    "linear" is ``MLP`` without hidden layers, "mlp" one with two of 32 units; both are new, have two
    logits and are trained by ``fit`` with its default settings; its draws come from the generator.

    Returns, under "linear" and "mlp", (model, losses, validation_losses): the trained model itself and
    the curves of its training.
    """
    found: dict[str, tuple[nn.Module, list[float], list[float]]] = {}
    for name, hidden in {"linear": (), "mlp": (32, 32)}.items():
        model = MLP(x.shape[1], hidden, 2)
        found[name] = (model, *fit(model, x, y, val_x, val_y, generator=generator))
    return found


def plot_losses(losses: Sequence[float], validation_losses: Sequence[float]) -> Axes:
    """Training and validation loss against the epoch.

    losses, validation_losses: one number an epoch, > 0
    Returns the axes of a new figure with two lines, called training and validation in the legend, and
    named axes.
    """
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
