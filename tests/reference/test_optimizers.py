"""Optimisers: torch.optim and its schedulers as second witness, closed forms, and the equal budget."""

import copy
import math
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.digit_batches import digit_batches
from reference.optimizers import (
    adam_step,
    adamw_step,
    compare_at_equal_budget,
    cosine_scheduler,
    plot_comparison,
    sgd_momentum_step,
    train_scheduled,
    warmup_cosine,
)

SHAPES = [(3, 4), (4,), (), (2, 1, 2)]


def leaves(seed: int) -> list[Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return [
        torch.randn(s, generator=generator, dtype=torch.float64).requires_grad_()  # type: ignore[call-overload]
        for s in SHAPES
    ]


def zeros() -> list[Tensor]:
    return [torch.zeros(shape, dtype=torch.float64) for shape in SHAPES]


def set_gradients(parameters: list[Tensor], generator: torch.Generator, scale: float) -> None:
    for p in parameters:
        p.grad = scale * torch.randn(p.shape, generator=generator, dtype=torch.float64)


def trajectory(advance: Callable[[list[Tensor], int], None], scale: float, steps: int = 12) -> list[Tensor]:
    """Parameters after each step, along gradients that depend on seed and scale alone."""
    parameters, generator, way = leaves(0), torch.Generator().manual_seed(1), []
    for step in range(1, steps + 1):
        set_gradients(parameters, generator, scale)
        advance(parameters, step)
        way.append(torch.cat([p.detach().clone().flatten() for p in parameters]))
    return way


def trajectory_of_torch(kind: type[torch.optim.Optimizer], scale: float, **settings: Any) -> list[Tensor]:
    made: list[torch.optim.Optimizer] = []

    def advance(parameters: list[Tensor], _: int) -> None:
        if not made:
            made.append(kind(parameters, **settings))
        made[0].step()

    return trajectory(advance, scale)


def assert_same_way(ours: list[Tensor], theirs: list[Tensor]) -> None:
    for left, right in zip(ours, theirs, strict=True):
        torch.testing.assert_close(left, right, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9, 0.99])
def test_momentum_goes_the_way_of_torch(momentum: float) -> None:
    """Is the trajectory that of torch.optim.SGD?"""
    velocities = zeros()
    ours = trajectory(lambda parameters, _: sgd_momentum_step(parameters, velocities, 0.1, momentum), 1.0)
    assert_same_way(ours, trajectory_of_torch(torch.optim.SGD, 1.0, lr=0.1, momentum=momentum))


def test_momentum_under_a_constant_gradient() -> None:
    """Is the velocity the geometric series g (1 - m^n) / (1 - m)?"""
    p, velocity = torch.zeros(1, dtype=torch.float64, requires_grad=True), torch.zeros(1, dtype=torch.float64)
    for n in range(1, 30):
        p.grad = torch.tensor([2.0]).double()
        sgd_momentum_step([p], [velocity], 0.01, 0.9)
        assert velocity.item() == pytest.approx(2.0 * (1 - 0.9**n) / 0.1, rel=1e-12)


@pytest.mark.parametrize("scale", [1e-9, 1.0, 1e6])
@pytest.mark.parametrize("weight_decay", [0.0, 0.3])
@pytest.mark.parametrize("betas", [(0.9, 0.999), (0.5, 0.8), (0.0, 0.9)])
@pytest.mark.parametrize(("ours", "kind"), [(adam_step, torch.optim.Adam), (adamw_step, torch.optim.AdamW)])
def test_adam_and_adamw_go_the_way_of_torch(
    ours: Callable[..., None],
    kind: type[torch.optim.Optimizer],
    betas: tuple[float, float],
    weight_decay: float,
    scale: float,
) -> None:
    """Are the trajectories those of torch.optim.Adam and AdamW, for tiny gradients too?"""
    averages, squares = zeros(), zeros()
    settings = {"lr": 0.05, "betas": betas, "weight_decay": weight_decay}
    way = trajectory(
        lambda parameters, step: ours(parameters, averages, squares, step, eps=1e-8, **settings), scale
    )
    assert_same_way(way, trajectory_of_torch(kind, scale, eps=1e-8, **settings))


def test_first_step_of_adam_has_the_size_of_lr() -> None:
    """Is the first step lr g / (|g| + eps), as the corrections cancel the betas?"""
    gradient = torch.tensor([1e-12, -1e-3, 5.0, 0.0]).double()
    p = torch.zeros(4, dtype=torch.float64, requires_grad=True)
    p.grad = gradient.clone()
    adam_step([p], [torch.zeros_like(gradient)], [torch.zeros_like(gradient)], 1, lr=0.1)
    torch.testing.assert_close(p.detach(), -0.1 * gradient / (gradient.abs() + 1e-8), rtol=1e-9, atol=0)


def test_adamw_shrinks_weights_without_a_gradient_signal() -> None:
    """Do weights with a zero gradient shrink by (1 - lr weight_decay) a step?"""
    p = torch.tensor([2.0, -3.0]).double().requires_grad_()
    average, square = torch.zeros(2).double(), torch.zeros(2).double()
    for step in range(1, 6):
        p.grad = torch.zeros(2).double()
        adamw_step([p], [average], [square], step, lr=0.1, weight_decay=0.5)
    torch.testing.assert_close(p.detach(), torch.tensor([2.0, -3.0]).double() * 0.95**5, rtol=1e-12, atol=0)
    assert not average.any()
    assert not square.any()


def momentum_of_lists(parameters: list[Tensor], state: list[Tensor], _: list[Tensor]) -> None:
    sgd_momentum_step(parameters, state, 0.1)


def adam_of_lists(parameters: list[Tensor], state: list[Tensor], squares: list[Tensor]) -> None:
    adam_step(parameters, state, squares, 3, lr=0.1, weight_decay=0.1)


def adamw_of_lists(parameters: list[Tensor], state: list[Tensor], squares: list[Tensor]) -> None:
    adamw_step(parameters, state, squares, 3, lr=0.1, weight_decay=0.1)


@pytest.mark.parametrize("advance", [momentum_of_lists, adam_of_lists, adamw_of_lists])
def test_parameters_without_gradient_are_skipped(advance: Callable[..., None]) -> None:
    """Do a missing gradient's parameter and state stay, and all gradients too?"""
    parameters = [torch.ones(2, dtype=torch.float64, requires_grad=True) for _ in range(2)]
    state, squares = ([torch.ones(2).double() for _ in range(2)] for _ in range(2))
    parameters[1].grad = torch.full((2,), 3.0).double()
    advance(parameters, state, squares)
    assert torch.equal(parameters[0], torch.ones(2).double())
    assert torch.equal(state[0], torch.ones(2).double())
    assert torch.equal(squares[0], torch.ones(2).double())
    assert parameters[0].grad is None
    assert torch.equal(parameters[1].grad, torch.full((2,), 3.0).double())
    assert (parameters[1] < 1).all()
    assert all(p.requires_grad and p.is_leaf for p in parameters)


@pytest.mark.parametrize(("warmup", "total"), [(0, 7), (1, 5), (4, 20), (9, 10), (10, 100)])
@pytest.mark.parametrize("lr_min", [0.0, 0.02])
def test_schedule_is_that_of_torch(warmup: int, total: int, lr_min: float) -> None:
    """Do LinearLR and CosineAnnealingLR in a SequentialLR give the same rate at every step, ends included?"""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
    cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, total - warmup, eta_min=lr_min)
    scheduler: Any = cosine
    if warmup:
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
        linear = torch.optim.lr_scheduler.LinearLR(optimizer, 1 / (warmup + 1), total_iters=warmup)
        cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, total - warmup, eta_min=lr_min)
        scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [linear, cosine], milestones=[warmup])
    for step in range(total + 1):
        rate = optimizer.param_groups[0]["lr"]
        assert warmup_cosine(step, warmup, total, 0.3, lr_min) == pytest.approx(rate, rel=1e-9, abs=1e-12)
        optimizer.step()
        scheduler.step()


def test_schedule_at_its_ends_and_at_the_joint() -> None:
    """Are the values at the first step, the joint, halfway down, the end and beyond the ones stated?"""
    values = [warmup_cosine(step, 4, 24, 1.0, 0.1) for step in (0, 3, 4, 14, 24, 25, 1000)]
    assert values == pytest.approx([0.2, 0.8, 1.0, 0.55, 0.1, 0.1, 0.1], rel=1e-12)


@pytest.mark.parametrize(("warmup", "total"), [(-1, 10), (10, 10), (11, 10), (0, 0)])
def test_schedule_refuses_lengths_that_leave_no_cosine(warmup: int, total: int) -> None:
    """Does the message hold both lengths?"""
    message = rf"warmup_steps must be in \[0, total_steps\) \(got {warmup} with total_steps {total}\)"
    with pytest.raises(ValueError, match=message):
        warmup_cosine(0, warmup, total, 1.0)


def small_net(seed: int = 0) -> nn.Sequential:
    net = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 3)).double()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(torch.randn(p.shape, generator=generator, dtype=torch.float64))
    return net


def batches(steps: int, seed: int = 1) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    inputs = torch.randn(steps, 6, 3, generator=generator, dtype=torch.float64)
    return inputs, torch.randint(0, 3, (steps, 6), generator=generator)


def test_training_by_hand_and_by_torch_agree() -> None:
    """Does the loop with AdamW and scheduler go the way of adamw_step with the rates of warmup_cosine?"""
    ours, theirs = small_net(), small_net()
    inputs, targets = batches(8)
    optimizer = torch.optim.AdamW(theirs.parameters(), lr=0.05, weight_decay=0.1)
    losses, rates = train_scheduled(theirs, inputs, targets, optimizer, cosine_scheduler(optimizer, 3, 8))
    parameters = list(ours.parameters())
    averages, squares = ([torch.zeros_like(p) for p in parameters] for _ in range(2))
    for t in range(8):
        for p in parameters:
            p.grad = None
        loss = F.nll_loss(torch.log_softmax(ours(inputs[t]), 1), targets[t])
        assert losses[t].item() == pytest.approx(loss.item(), rel=1e-12)
        loss.backward()
        lr = warmup_cosine(t, 3, 8, 0.05)
        assert rates[t].item() == pytest.approx(lr, rel=1e-12)
        adamw_step(parameters, averages, squares, t + 1, lr, weight_decay=0.1)
    for p, q in zip(parameters, theirs.parameters(), strict=True):
        torch.testing.assert_close(p, q, rtol=1e-10, atol=1e-12)


def sgd(parameters: Iterator[nn.Parameter], lr: float) -> torch.optim.Optimizer:
    return torch.optim.SGD(parameters, lr=lr)


def adam(parameters: Iterator[nn.Parameter], lr: float) -> torch.optim.Optimizer:
    return torch.optim.Adam(parameters, lr=lr)


def test_every_trial_starts_alike_and_costs_one_training() -> None:
    """Do all trainings start from the given weights, one for each pair, and is the given net left alone?"""
    model, inputs, targets = small_net(), *batches(10)
    before = copy.deepcopy(model.state_dict())
    starts, evaluated = [], []

    def train(net: nn.Module, optimizer: torch.optim.Optimizer) -> Tensor:
        starts.append(copy.deepcopy(net.state_dict()))
        return train_scheduled(net, inputs, targets, optimizer, cosine_scheduler(optimizer, 2, 10))[0]

    def evaluate(net: nn.Module) -> float:
        evaluated.append(F.cross_entropy(net(inputs[0]), targets[0]).item())
        return evaluated[-1]

    lrs = [1e200, 0.3, 0.01]
    found = compare_at_equal_budget(model, {"SGD": sgd, "Adam": adam}, lrs, train, evaluate)
    assert list(found) == ["SGD", "Adam"]
    assert len(starts) == len(evaluated) == 6
    assert all(torch.equal(start[name], before[name]) for start in starts for name in before)
    assert all(torch.equal(model.state_dict()[name], before[name]) for name in before)
    table = torch.stack([losses for _, losses, _ in found.values()])
    np.testing.assert_array_equal(table.numpy(), np.array(evaluated).reshape(2, 3))


def test_rate_that_diverges_is_never_the_best() -> None:
    """Is the lowest finite loss taken, where nan comes first and inf later, with its own curve?"""
    losses = iter([math.nan, 0.7, 0.2, math.inf, -math.inf])
    curves = iter(torch.arange(5.0).reshape(5, 1))
    best, table, curve = compare_at_equal_budget(
        small_net(), {"SGD": sgd}, [5.0, 4.0, 3.0, 2.0, 1.0], lambda *_: next(curves), lambda _: next(losses)
    )["SGD"]
    assert (best, curve.item()) == (3.0, 2.0)
    assert math.isnan(table[0])


def test_figure_has_a_line_per_optimiser() -> None:
    """Are there lines with the names, a legend, a log axis and named axes?"""
    axes = plot_comparison({"SGD": torch.tensor([1.0, 0.1]), "Adam": torch.tensor([1.0, 0.01])})
    assert [line.get_label() for line in axes.get_lines()] == ["SGD", "Adam"]
    np.testing.assert_array_equal(axes.get_lines()[1].get_ydata(), np.array([1.0, 0.01], dtype=np.float32))
    assert axes.get_yscale() == "log"
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    assert axes.get_legend() is not None
    plt.close("all")


def test_digits_come_in_whole_batches_and_validation_apart() -> None:
    """Has each epoch every training image at most once, in another order, and none of validation?"""
    inputs, targets, new_inputs, new_targets = digit_batches(2, 64, torch.Generator().manual_seed(0))
    steps = len(inputs) // 2
    assert inputs.shape == (2 * steps, 64, 64)
    assert targets.shape == (2 * steps, 64)
    assert (targets.dtype, inputs.dtype) == (torch.int64, torch.float32)
    assert len(new_inputs) == len(new_targets) == 397
    assert 0 <= inputs.min() < inputs.max() <= 1
    first, second, new = inputs[:steps].flatten(0, 1), inputs[steps:].flatten(0, 1), new_inputs
    assert len(torch.unique(first, dim=0)) == len(first) == 21 * 64
    assert not torch.equal(first, second)
    assert len(torch.unique(torch.cat([first, second, new]), dim=0)) <= 1797
    assert len(torch.unique(torch.cat([first, new]), dim=0)) == len(first) + len(new)
