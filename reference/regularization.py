"""Regularisation: the gap between training and validation, L2, dropout, early stopping, and an ablation."""

import copy
import math
from collections.abc import Callable

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


def generalization_gap(
    model: nn.Module, train_x: Tensor, train_y: Tensor, val_x: Tensor, val_y: Tensor
) -> tuple[float, float, float]:
    """How much worse the model is on validation than on training data, in evaluation mode.

    train_x, val_x: (images, features), not necessarily as many; train_y, val_y: (images,) classes, int64
    Returns (gap, train_loss, val_loss): the two mean cross-entropies, nats, and gap = val_loss - train_loss.
    Both are taken in evaluation mode without gradients.  The model ends as it came: weights, buffers
    and mode (training or evaluation).

    Source: Goodfellow, Bengio & Courville (2016), section 5.2.
    """
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = float(F.cross_entropy(model(train_x), train_y))
        val_loss = float(F.cross_entropy(model(val_x), val_y))
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss


def l2_penalty(model: nn.Module, strength: float, all_parameters: bool = False) -> Tensor:
    """The L2 penalty: strength / 2 times the sum of the squares of all weights.

    model: any module; weights are its parameters with two dimensions or more (matrices of linear
        layers, kernels of convolutions), at whatever depth.  Biases and the weight and bias of a
        normalisation have one dimension and do not count.  A parameter that is used in
        several places counts once
    strength: lambda, >= 0
    all_parameters: True counts every parameter, biases and normalisation too
    Returns () with the graph, to be added to the loss; 0 where nothing counts.
    With all_parameters and plain SGD it does what the optimiser's weight decay does.

    Source: Krogh & Hertz (1991); Goodfellow, Bengio & Courville (2016), section 7.1.1.
    """
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    return strength / 2 * torch.stack(squares).sum() if squares else torch.tensor(0.0)


class Dropout(nn.Module):
    """Inverted dropout: in training each entry is zero with probability p, the others are divided by 1 - p.

    Each entry is dropped independently of all others, and anew in each call.  In evaluation the
    input is returned as it is.  p = 0 drops nothing, p = 1 everything (the output is 0, not nan).

    p: probability of dropping, in [0, 1]
    generator: draws come from it, and from nothing else; from PyTorch's global generator where it is None
    forward: any shape -> a tensor of the same shape and dtype; x is not changed.  The gradient passes
    where the entry stays, divided by 1 - p as well.
    Raises ValueError unless 0 <= p <= 1.

    Source: Srivastava et al. (2014), section 4; inverted as in torch.nn.Dropout.
    """

    def __init__(self, p: float = 0.5, generator: torch.Generator | None = None) -> None:
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(f"p must be in [0, 1] (got {p})")
        self.p, self.generator = p, generator

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        stays = torch.rand(x.shape, generator=self.generator) >= self.p
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * stays * scale


class EarlyStopping:
    """Says when validation has stopped improving, and brings the best weights back.

    patience: >= 1; after so many epochs in a row without improvement training stops
    min_delta: >= 0; an epoch improves where its loss is below best_loss - min_delta; an equal loss,
        nan and inf are never an improvement
    Attributes: best_loss, the loss of the last epoch that improved (inf before any); best_epoch,
    its number, 0 for the first call of ``step`` (-1 before any).
    Raises ValueError unless patience >= 1 and min_delta >= 0.

    Source: Prechelt (1998), Early Stopping - But When?; Goodfellow et al. (2016), algorithm 7.1.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        if patience < 1 or min_delta < 0:
            raise ValueError(f"patience must be >= 1 and min_delta >= 0 (got {patience} and {min_delta})")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch, self.epoch = math.inf, -1, -1
        self.best_state: dict[str, Tensor] | None = None

    def step(self, val_loss: float, model: nn.Module) -> bool:
        """Called once after each epoch: whether training should stop now.

        Where the epoch improves, a copy of all the model's weights and buffers is kept.
        """
        self.epoch += 1
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.best_state = copy.deepcopy(model.state_dict())
        return self.epoch - self.best_epoch >= self.patience

    def restore(self, model: nn.Module) -> None:
        """Writes weights and buffers of the best epoch into the model's own; without one it does nothing."""
        if self.best_state is not None:
            model.load_state_dict(self.best_state)


def train_regularized(
    model: nn.Module,
    train_x: Tensor,
    train_y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    lr: float,
    epochs: int,
    strength: float = 0.0,
    stopper: EarlyStopping | None = None,
) -> tuple[Tensor, Tensor]:
    """Train the model in place: each epoch is one step of plain SGD on all training data at once.

    Inputs (images, features), classes (images,) int64.  What is minimised, in training mode, is the mean
    cross-entropy plus ``l2_penalty`` with this strength.
    lr: learning rate, without momentum; epochs: at most so many, >= 1
    stopper: after each epoch its ``step`` gets the validation loss and the model, and says whether
        this was the last one; after the last epoch, stopped or not, its ``restore`` is called
    Returns (train_losses, val_losses), each (epochs done,) float64: after each epoch's step, in evaluation mode,
    the mean cross-entropies without penalty.

    Source: Goodfellow, Bengio & Courville (2016), sections 7.1 and 7.8.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        loss = F.cross_entropy(model(train_x), train_y) + l2_penalty(model, strength)
        loss.backward()
        optimizer.step()
        _, train_loss, val_loss = generalization_gap(model, train_x, train_y, val_x, val_y)
        train_losses.append(train_loss)
        val_losses.append(val_loss)
        if stopper is not None and stopper.step(val_loss, model):
            break
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)


def plot_training_curves(train_losses: Tensor, val_losses: Tensor) -> Axes:
    """Training and validation loss against the epoch.

    train_losses, val_losses: (epochs,)
    Returns the axes of a new figure with two labelled lines, epochs numbered from 1, a legend and
    named axes.
    """
    _, axes = plt.subplots()
    for name, losses in {"training": train_losses, "validation": val_losses}.items():
        axes.plot(range(1, len(losses) + 1), losses, label=name)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes


def compare_regularizers(
    make_net: Callable[[float], nn.Module],
    train_x: Tensor,
    train_y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    lr: float,
    epochs: int,
    strength: float,
    p: float,
    patience: int,
) -> dict[str, tuple[nn.Module, Tensor, Tensor]]:
    """An ablation: the same training without regularisation, and with one regulariser at a time.

    make_net: function (probability of dropout) that returns a new net, each time from the same
        initial weights
    Data, lr and epochs as in ``train_regularized``, the same in all four runs.
    Returns, under the names "none", "l2", "dropout" and "early_stopping", (trained net,
    train_losses, val_losses): nothing; the penalty of this strength; dropout with probability p; early stopping
    with this patience.  Whatever is not the regulariser of a run stays off: strength 0, probability 0.

    Source: Goodfellow, Bengio & Courville (2016), chapter 7.
    """

    def run(
        p: float = 0.0, strength: float = 0.0, stopper: EarlyStopping | None = None
    ) -> tuple[nn.Module, Tensor, Tensor]:
        net = make_net(p)
        curves = train_regularized(net, train_x, train_y, val_x, val_y, lr, epochs, strength, stopper)
        return net, *curves

    return {
        "none": run(),
        "l2": run(strength=strength),
        "dropout": run(p=p),
        "early_stopping": run(stopper=EarlyStopping(patience)),
    }
