"""Optimisers: momentum, Adam and AdamW by hand, warm-up with a cosine, and a comparison at equal budget."""

import copy
import math
from collections.abc import Callable, Iterator, Mapping, Sequence

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def sgd_momentum_step(
    parameters: Sequence[Tensor], velocities: Sequence[Tensor], lr: float, momentum: float = 0.9
) -> None:
    """One step of gradient descent with momentum, in place: v <- momentum v + g, p <- p - lr v.

    parameters: leaf tensors with their gradient in ``.grad``; those whose gradient is None are
        skipped, with their velocity
    velocities: one tensor per parameter, of its shape and dtype; zeros before the first step.
        PyTorch calls it ``momentum_buffer``; the learning rate is no part of it
    lr: learning rate, > 0
    momentum: in [0, 1)
    Gradients are left as they are.

    Source: Polyak (1964); Sutskever et al. (2013), section 2, with the learning rate outside as in PyTorch.
    """
    with torch.no_grad():
        for p, velocity in zip(parameters, velocities, strict=True):
            if p.grad is not None:
                velocity.mul_(momentum).add_(p.grad)
                p.sub_(lr * velocity)


def adam_step(
    parameters: Sequence[Tensor],
    averages: Sequence[Tensor],
    squares: Sequence[Tensor],
    step: int,
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    weight_decay: float = 0.0,
) -> None:
    """One step of Adam, in place.

    parameters: leaf tensors with their gradient in ``.grad``; those whose gradient is None are
        skipped, with their averages and squares
    averages, squares: one tensor each per parameter, of its shape and dtype; zeros before the first
        step.  Running averages of the gradient and of its square, without bias correction
        (``exp_avg`` and ``exp_avg_sq`` in PyTorch)
    step: the number of this step: 1 for the first
    lr: learning rate, > 0; betas: how much of averages and of squares is kept, each in [0, 1)
    eps: added to the root of the corrected squares, > 0
    weight_decay: L2 penalty, as in ``torch.optim.Adam``: weight_decay * p is added to the gradient
    Gradients are left as they are.

    Source: Kingma & Ba (2015), algorithm 1.
    """
    beta1, beta2 = betas
    with torch.no_grad():
        for p, average, square in zip(parameters, averages, squares, strict=True):
            if p.grad is None:
                continue
            gradient = p.grad + weight_decay * p
            average.mul_(beta1).add_((1 - beta1) * gradient)
            square.mul_(beta2).add_((1 - beta2) * gradient**2)
            corrected_average = average / (1 - beta1**step)
            corrected_square = square / (1 - beta2**step)
            p.sub_(lr * corrected_average / (corrected_square.sqrt() + eps))


def adamw_step(
    parameters: Sequence[Tensor],
    averages: Sequence[Tensor],
    squares: Sequence[Tensor],
    step: int,
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    weight_decay: float = 0.01,
) -> None:
    """One step of AdamW, in place: the weights decay apart from the gradient.

    Arguments as in ``adam_step``, but weight_decay has no part in averages and squares: it multiplies
    the weights from before the step by 1 - lr * weight_decay, as in ``torch.optim.AdamW``.  A
    parameter whose gradient is None does not decay either.

    Source: Loshchilov & Hutter (2019), algorithm 2.
    """
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.mul_(1 - lr * weight_decay)
    adam_step(parameters, averages, squares, step, lr, betas, eps)


def warmup_cosine(
    step: int, warmup_steps: int, total_steps: int, lr_max: float, lr_min: float = 0.0
) -> float:
    """Learning rate of a step: a straight line up to lr_max, then half a cosine down to lr_min.

    step: number of the step, 0 for the first
    warmup_steps: W; steps 0 to W - 1 have lr_max (step + 1) / (W + 1), so that step W has lr_max.
        0 starts with lr_max at once
    total_steps: T; the cosine reaches lr_min at step T, and lr_min stays afterwards

    Raises ValueError unless 0 <= warmup_steps < total_steps.
    Source: Goyal et al. (2017), section 2.2; Loshchilov & Hutter (2017), equation 5.
    """
    if not 0 <= warmup_steps < total_steps:
        raise ValueError(
            f"warmup_steps must be in [0, total_steps) (got {warmup_steps} with total_steps {total_steps})"
        )
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))


def cosine_scheduler(optimizer: Optimizer, warmup_steps: int, total_steps: int) -> LambdaLR:
    """PyTorch's scheduler that multiplies the optimiser's learning rate by ``warmup_cosine`` with lr_max 1.

    It sets the rate of step 0 at once; each ``scheduler.step()`` sets that of the next step.
    """
    return LambdaLR(optimizer, lambda step: warmup_cosine(step, warmup_steps, total_steps, lr_max=1.0))


def train_scheduled(
    model: nn.Module, inputs: Tensor, targets: Tensor, optimizer: Optimizer, scheduler: LRScheduler
) -> tuple[Tensor, Tensor]:
    """Train the model in place: one step per batch, on the cross-entropy, with a scheduler.

    inputs: (steps, batch, features); targets: (steps, batch), int64; the model maps a batch to
        logits (batch, classes)
    optimizer: holds the model's parameters; scheduler: moves on once per batch
    Returns (losses, rates), each (steps,): the loss of each batch before its step, nats, and the
    learning rate that its step used.

    Source: PyTorch, torch.optim, "How to adjust learning rate".
    """
    losses, rates = [], []
    for x, y in zip(inputs, targets, strict=True):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)


def compare_at_equal_budget(
    model: nn.Module,
    makers: Mapping[str, Callable[[Iterator[nn.Parameter], float], Optimizer]],
    lrs: Sequence[float],
    train: Callable[[nn.Module, Optimizer], Tensor],
    evaluate: Callable[[nn.Module], float],
) -> dict[str, tuple[float, Tensor, Tensor]]:
    """Try each optimiser with each learning rate, every time from the same weights and with one training.

    model: the net to start from; it is not trained itself
    makers: by name, a function (parameters, lr) that makes the optimiser
    lrs: the learning rates that each optimiser tries, in any order
    train: function (net, optimizer) that trains the net in place on all batches and returns its
        losses (steps,); it is called once for each optimiser and rate
    evaluate: function (net) that returns the validation loss of a trained net
    Returns, by name, (best_lr, validation_losses, curve): validation_losses (len(lrs),) float64, in
    the order of lrs; best_lr, the rate whose validation loss is the lowest, where nan and inf are
    never the lowest; curve, the losses of the training with best_lr.  At least one rate of each
    optimiser must give a finite loss.

    Source: Choi et al. (2019), On Empirical Comparisons of Optimizers for Deep Learning, section 4.
    """
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        validation_losses = torch.tensor(losses, dtype=torch.float64)
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], validation_losses, curves[best])
    return found


def plot_comparison(curves: Mapping[str, Tensor]) -> Axes:
    """Training loss of each optimiser against the step, on a log axis.

    curves: by the optimiser's name, its losses (steps,); all > 0
    Returns the axes of a new figure with one line per optimiser, called by its name in the legend,
    and named axes.
    """
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
