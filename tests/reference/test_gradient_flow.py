"""Do the measures of gradient flow agree with autograd, finite differences and published values?"""

import math

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from assignments.gradient_flow.checks import DIAGNOSE
from assignments.gradient_flow.derive import KINDS
from autograder import Source
from autograder.datasets import Images
from reference.gradient_flow import (
    deep_mlp,
    diagnose,
    gradient_norms,
    gradient_ratio,
    plot_gradient_norms,
    sigmoid_derivative,
    track_gradient_norms,
)
from reference.images import load_images


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def batch(seed: int, n: int = 32, features: int = 64, classes: int = 10) -> tuple[Tensor, Tensor]:
    g = seeded(seed)
    x = torch.rand(n, features, generator=g, dtype=torch.float64)
    return x, torch.randint(classes, (n,), generator=g)


def deep(activation: type[nn.Module], seed: int) -> nn.Sequential:
    return deep_mlp([64, *[64] * 9, 10], activation, seeded(seed))


def test_sigmoid_derivative_equals_autograd() -> None:
    """Is the closed form autograd's derivative of torch.sigmoid?"""
    x = torch.linspace(-12, 12, 97, dtype=torch.float64, requires_grad=True)
    (want,) = torch.autograd.grad(torch.sigmoid(x).sum(), x)
    torch.testing.assert_close(sigmoid_derivative(x.detach()), want, rtol=1e-12, atol=1e-16)


def test_sigmoid_derivative_equals_central_differences() -> None:
    """Is it the slope of 1 / (1 + exp(-x)) as finite differences see it?"""
    x, step = np.linspace(-6, 6, 25), 1e-5
    slope = (1 / (1 + np.exp(-(x + step))) - 1 / (1 + np.exp(-(x - step)))) / (2 * step)
    np.testing.assert_allclose(sigmoid_derivative(torch.from_numpy(x)).numpy(), slope, atol=1e-9)


def test_sigmoid_derivative_is_a_quarter_at_most() -> None:
    """Is the greatest value 0.25, at zero, and next to nothing where |x| > 5?"""
    assert sigmoid_derivative(torch.tensor(0.0)).item() == 0.25
    x = torch.linspace(-50, 50, 1001, dtype=torch.float64)
    assert sigmoid_derivative(x).max() <= 0.25
    assert sigmoid_derivative(x[x.abs() > 5]).max() < 0.007


@pytest.mark.parametrize("x", [-1e4, -710.0, 710.0, 1e4])
def test_sigmoid_derivative_stays_finite(x: float) -> None:
    """Is the derivative zero rather than nan in the tails?"""
    assert sigmoid_derivative(torch.tensor(x, dtype=torch.float64)).item() < 1e-300


def test_gradient_norms_equal_finite_differences() -> None:
    """Is each norm that of the gradient which central differences give, entry by entry?"""
    model, (x, y) = deep_mlp([5, 4, 3], nn.Tanh, seeded(0)), batch(1, 8, 5, 3)
    want, step = [], 1e-6
    with torch.no_grad():
        for linear in (model[0], model[2]):
            flat, slopes = linear.weight.view(-1), []
            for i in range(flat.numel()):
                kept = flat[i].item()
                flat[i] = kept + step
                above = F.cross_entropy(model(x), y).item()
                flat[i] = kept - step
                below = F.cross_entropy(model(x), y).item()
                flat[i] = kept
                slopes.append((above - below) / (2 * step))
            want.append(math.hypot(*slopes))
    np.testing.assert_allclose(gradient_norms(model, x, y).numpy(), want, rtol=1e-7)


def test_gradient_norms_of_one_layer_in_closed_form() -> None:
    """For one linear layer, is it the norm of (softmax - onehot)^T x / n?"""
    model, (x, y) = deep_mlp([5, 3], nn.Tanh, seeded(0)), batch(1, 8, 5, 3)
    residual = torch.softmax(model(x), 1) - F.one_hot(y, 3)
    want = torch.linalg.matrix_norm(residual.T @ x / len(x)).reshape(1)
    torch.testing.assert_close(gradient_norms(model, x, y), want.detach())


def test_gradient_norms_take_any_loss() -> None:
    """Is the loss that is passed the one that is differentiated?"""
    model, (x, _) = deep_mlp([5, 4, 1], nn.Tanh, seeded(0)), batch(1, 8, 5)
    once = gradient_norms(model, x, x[:, :1], F.mse_loss)
    torch.testing.assert_close(
        gradient_norms(model, x, x[:, :1], lambda a, b: 3 * F.mse_loss(a, b)), 3 * once
    )


def test_gradient_norms_do_not_accumulate() -> None:
    """Does a gradient of an earlier batch leave the norms alone, and the norms the weights?"""
    model, (x, y) = deep_mlp([5, 4, 3], nn.Tanh, seeded(0)), batch(1, 8, 5, 3)
    want, before = gradient_norms(model, x, y), [p.detach().clone() for p in model.parameters()]
    F.cross_entropy(model(-x), y).backward()
    torch.testing.assert_close(gradient_norms(model, x, y), want, rtol=0, atol=0)
    assert all(torch.equal(p, q) for p, q in zip(model.parameters(), before, strict=True))


@pytest.mark.parametrize("seed", range(5))
def test_ten_sigmoid_layers_lose_the_first_layers_gradient(seed: int) -> None:
    """Is the first layer's gradient near 1e-8, and orders of magnitude below the last one's?"""
    norms = gradient_norms(deep(nn.Sigmoid, seed), *batch(seed))
    assert 1e-9 < norms[0] < 1e-6
    assert gradient_ratio(norms) < 1e-6


@pytest.mark.parametrize("seed", range(5))
def test_relu_is_better_and_still_uneven(seed: int) -> None:
    """Does ReLU keep a ratio thousands of times greater, though its layers differ by far?"""
    relu, sigmoid = (gradient_norms(deep(a, seed), *batch(seed)) for a in (nn.ReLU, nn.Sigmoid))
    assert gradient_ratio(relu) > 1e3 * gradient_ratio(sigmoid)
    assert relu.max() > 10 * relu.min()


def test_gradient_ratio_is_first_over_last() -> None:
    """Is it the first column over the last, for one moment as for each step?"""
    log = torch.tensor([[1.0, 5.0, 4.0], [6.0, 7.0, 2.0]])
    assert gradient_ratio(log[0]).item() == 0.25
    assert gradient_ratio(log).tolist() == [0.25, 3.0]


def log_of(**changed: Tensor) -> dict[str, Tensor]:
    """A healthy log, with something changed."""
    norms = torch.tensor([[1e-2, 1e-1, 1.0], [2e-2, 1e-1, 0.5]], dtype=torch.float64)
    losses = torch.tensor([2.4, 1.5, 0.7], dtype=torch.float64)
    changes = torch.tensor([0.05, 0.1, 0.2], dtype=torch.float64)
    return {"norms": norms, "losses": losses, "weight_changes": changes, **changed}


NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("changed", "want"),
    [
        ({}, "healthy"),
        ({"losses": [2.34, 15.67, NAN]}, "exploding"),
        ({"losses": [2.34, INF, 2.0]}, "exploding"),
        ({"losses": [2.34, 15.67]}, "exploding"),
        ({"losses": [2.34, 15.67, 1.0]}, "healthy"),
        ({"norms": [[1e-9, 1.0], [1e-9, NAN]]}, "exploding"),
        ({"norms": [[1.0, 1e10]]}, "exploding"),
        ({"norms": [[1.0, 1e5]]}, "healthy"),
        ({"weight_changes": [INF, 1.0]}, "exploding"),
        ({"norms": [[1e-8, 1.0], [2e-8, 1.0]]}, "vanishing"),
        ({"norms": [[1e-8, 1.0], [1e-3, 1.0]]}, "healthy"),
        ({"norms": [[1e-2, 1e-9]]}, "healthy"),
        ({"losses": [2.32, 2.30, 2.31]}, "vanishing"),
        ({"losses": [0.02, 0.02, 0.02]}, "healthy"),
        ({"weight_changes": [1e-7, 1e-1]}, "vanishing"),
        ({"weight_changes": [1e-1, 1e-7]}, "healthy"),
    ],
)
def test_diagnose_follows_its_rules(changed: dict[str, list[float]], want: str) -> None:
    """Does each symptom alone, in an otherwise healthy log, give the illness that the rules say?"""
    tensors = {name: torch.tensor(values, dtype=torch.float64) for name, values in changed.items()}
    assert diagnose(**log_of(**tensors), classes=10) == want


def test_diagnose_knows_the_loss_of_guessing() -> None:
    """Is a loss of 0.69 a plateau for two classes and progress for ten?"""
    log = log_of(losses=torch.tensor([0.70, 0.69, 0.69]))
    assert diagnose(**log, classes=2) == "vanishing"
    assert diagnose(**log, classes=10) == "healthy"


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(
    ("activation", "sizes", "std", "want"),
    [
        (nn.Sigmoid, [64, *[64] * 9, 10], None, "vanishing"),
        (nn.ReLU, [64, 64, 64, 10], None, "healthy"),
        (nn.ReLU, [64, *[64] * 9, 10], 5.0, "exploding"),
    ],
)
def test_diagnose_names_the_illness_of_real_runs(
    seed: int, activation: type[nn.Module], sizes: list[int], std: float | None, want: str
) -> None:
    """Are networks that are known to be ill or healthy diagnosed as such after a short training?"""
    model = deep_mlp(sizes, activation, seeded(seed), std)
    before = [p.detach().clone() for p in model.parameters() if p.ndim == 2]
    x, y, _, _ = load_images()
    batches = list(zip(x[:640].double().split(64), y[:640].split(64), strict=True)) * 20
    norms, losses = track_gradient_norms(model, batches, lr=0.2)
    after = [p.detach() for p in model.parameters() if p.ndim == 2]
    changes = torch.stack([(a - b).norm() / b.norm() for a, b in zip(after, before, strict=True)])
    assert diagnose(norms, losses.reshape(20, -1).mean(1), changes, 10) == want


INTENDED = {
    "exploding": ("nan", "1e7", "last_loss", "explosion"),
    "vanishing": ("below_1e_8", "and_1e_6", "change_below", "stuck_at", "all_signs_of_vanishing"),
}


@pytest.mark.parametrize("seed", range(3))
def test_diagnose_says_of_each_kind_of_drawn_log_what_was_intended(seed: int, images: Images) -> None:
    """Do the logs that the checks draw have the illness that their kind's name says?"""
    source = Source(np.random.default_rng(seed), images)
    cases = [case for check in DIAGNOSE for case in check.cases if "trained" not in case.name]
    for drawn in (case.draw(source) for case in cases):
        tensors = [torch.from_numpy(drawn[key]) for key in ("norms", "losses", "weight_changes")]
        for *log, classes, kind in zip(*tensors, drawn["classes"], drawn["kind"], strict=True):
            words = [word for word, marks in INTENDED.items() if any(mark in KINDS[kind] for mark in marks)]
            assert diagnose(*log, int(classes)) == (words or ["healthy"])[0], KINDS[kind]


def test_track_equals_gradient_norms_and_torch_sgd() -> None:
    """Is each row the norms of that moment, and the training torch.optim.SGD's?"""
    model, twin = (deep_mlp([5, 6, 3], nn.Tanh, seeded(0)) for _ in range(2))
    batches = [batch(seed, 8, 5, 3) for seed in range(4)]
    norms, losses = track_gradient_norms(model, batches, lr=0.5)
    optimizer = torch.optim.SGD(twin.parameters(), lr=0.5)
    for step, (x, y) in enumerate(batches):
        torch.testing.assert_close(norms[step], gradient_norms(twin, x, y))
        loss = F.cross_entropy(twin(x), y)
        assert losses[step].item() == pytest.approx(loss.item(), rel=1e-12)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    for p, q in zip(model.parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(p, q)


def test_deep_mlp_draws_as_torch_does() -> None:
    """Are shapes, bounds and spread those of nn.Linear's default, or of the std that is asked for?"""
    model = deep_mlp([64, 400, 10], nn.Sigmoid, seeded(0))
    assert [type(layer).__name__ for layer in model] == ["Linear", "Sigmoid", "Linear"]
    assert model[0].weight.abs().max() <= 1 / 8
    assert model[0].weight.std().item() == pytest.approx(1 / 8 / math.sqrt(3), rel=0.02)
    assert deep_mlp([64, 400], nn.ReLU, seeded(0), std=5.0)[0].weight.std().item() == pytest.approx(
        5, rel=0.02
    )


def test_plot_shows_a_line_a_layer_on_a_log_axis() -> None:
    """Are all layers there, named, on a logarithmic axis?"""
    norms = torch.rand(7, 4, generator=seeded(0), dtype=torch.float64)
    ax = plot_gradient_norms(norms)
    assert ax.get_yscale() == "log"
    np.testing.assert_array_equal(np.stack([line.get_ydata() for line in ax.get_lines()], 1), norms.numpy())
    assert len(ax.get_legend().get_texts()) == 4
    assert ax.get_xlabel()
    assert ax.get_ylabel()
    plt.close("all")
