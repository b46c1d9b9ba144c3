"""Gradient checks: autograd, torch's own checker, closed forms and SciPy as second witness."""

import copy

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from scipy.optimize import approx_fprime
from torch import Tensor, nn

from reference.gradient_check import (
    check_gradients,
    mlp_backward,
    numerical_gradient,
    plot_errors,
    relative_error,
)
from reference.two_layer_mlp import draw_mlp, mlp_forward, mlp_loss


def drawn(seed: int, batch: int, features: int, hidden: int, classes: int, scale: float = 1.0):
    rng = np.random.default_rng(seed)
    parameters = {name: scale * p for name, p in draw_mlp(features, hidden, classes, rng).items()}
    return parameters, rng.standard_normal((batch, features)), rng.integers(0, classes, batch)


def in_torch(parameters):
    """The same net of nn.Linear and nn.Tanh."""
    model = nn.Sequential(
        nn.Linear(*parameters["w1"].shape[::-1]), nn.Tanh(), nn.Linear(*parameters["w2"].shape[::-1])
    ).double()
    with torch.no_grad():
        for p, name in zip(model.parameters(), ("w1", "b1", "w2", "b2"), strict=True):
            p.copy_(torch.from_numpy(parameters[name]))
    return model


SIZES = [(1, 3, 4, 2), (7, 5, 6, 3), (4, 4, 4, 4), (2, 1, 1, 2)]


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("scale", [1.0, 300.0])
def test_forward_and_loss_are_torchs(sizes, scale) -> None:
    """Do logits and loss equal those of nn.Linear, nn.Tanh and F.cross_entropy, for huge logits too?"""
    parameters, x, y = drawn(1, *sizes, scale)
    logits = in_torch(parameters)(torch.from_numpy(x))
    np.testing.assert_allclose(mlp_forward(parameters, x)[1], logits.detach(), rtol=1e-12, atol=1e-12)
    want = F.cross_entropy(logits, torch.from_numpy(y)).item()
    assert mlp_loss(parameters, x, y) == pytest.approx(want, rel=1e-12, abs=1e-13)


def test_weights_are_drawn_with_variance_one_over_fan_in() -> None:
    """Have the weights their shapes, and the variance that keeps tanh out of saturation?"""
    parameters = draw_mlp(50, 40, 30, np.random.default_rng(2))
    assert {name: p.shape for name, p in parameters.items()} == {
        "w1": (40, 50), "b1": (40,), "w2": (30, 40), "b2": (30,)
    }  # fmt: skip
    assert parameters["w1"].std() * 50**0.5 == pytest.approx(1.0, abs=0.1)
    assert parameters["w2"].std() * 40**0.5 == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("scale", [1.0, 300.0])
def test_backward_is_autograds(sizes, scale) -> None:
    """Do all four gradients equal autograd's in float64, with nothing changed?"""
    parameters, x, y = drawn(3, *sizes, scale)
    before = copy.deepcopy((parameters, x, y))
    gradients = mlp_backward(parameters, x, y)
    model = in_torch(parameters)
    F.cross_entropy(model(torch.from_numpy(x)), torch.from_numpy(y)).backward()
    for p, name in zip(model.parameters(), ("w1", "b1", "w2", "b2"), strict=True):
        assert gradients[name].shape == parameters[name].shape
        np.testing.assert_allclose(gradients[name], p.grad, rtol=1e-10, atol=1e-15)
        np.testing.assert_array_equal(before[0][name], parameters[name])
    np.testing.assert_array_equal(before[1], x)


def test_backward_passes_its_own_check() -> None:
    """Are the gradient by hand and the central difference one to eight digits?"""
    parameters, x, y = drawn(4, 6, 5, 4, 3)
    for name, gradient in mlp_backward(parameters, x, y).items():
        numerical = numerical_gradient(
            lambda p, n=name: mlp_loss({**parameters, n: p}, x, y), parameters[name]
        )
        assert relative_error(gradient, numerical, floor=1e-4).max() < 1e-6


def test_central_difference_of_a_cubic() -> None:
    """Is the error of t^3 exactly epsilon^2, as Taylor says, and 0 for a parabola?"""
    theta = np.array([[1.0, -2.0], [0.5, 3.0]])
    np.testing.assert_allclose(
        numerical_gradient(lambda t: (t**3).sum(), theta, 0.1), 3 * theta**2 + 0.01, rtol=1e-12
    )
    np.testing.assert_allclose(numerical_gradient(lambda t: (t**2).sum(), theta, 0.1), 2 * theta, rtol=1e-12)


def test_central_difference_is_nearer_than_scipys_forward_one() -> None:
    """Does it agree with SciPy's forward difference, and err far less?"""
    theta = np.linspace(-1, 1, 7)
    want = np.cos(theta)
    ours = numerical_gradient(lambda t: np.sin(t).sum(), theta, 1e-4)
    theirs = approx_fprime(theta, lambda t: np.sin(t).sum(), 1e-4)
    np.testing.assert_allclose(ours, theirs, atol=1e-4)
    assert abs(ours - want).max() < 1e-3 * abs(theirs - want).max()


@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (2, 1, 4)])
def test_numerical_gradient_of_any_shape(shape) -> None:
    """Has it theta's shape, is theta untouched, and does a transposed view work?"""
    theta = np.random.default_rng(5).standard_normal(shape)
    for given in (theta, theta.T):
        before = given.copy()
        found = numerical_gradient(lambda t: np.exp(t).sum(), given)
        assert found.shape == given.shape
        np.testing.assert_allclose(found, np.exp(given), rtol=1e-8)
        np.testing.assert_array_equal(given, before)


def test_each_entry_is_nudged_alone() -> None:
    """Does f ever see more than one entry away from theta?"""
    theta, seen = np.zeros(4), []
    numerical_gradient(lambda t: seen.append(int((t != 0).sum())) or 0.0, theta, 0.5)
    assert seen == [1] * 8


def test_relative_error_of_known_pairs() -> None:
    """Are equal numbers at 0, opposite ones at 2, and tiny ones judged by the floor?"""
    a, b = np.array([3.0, 1.0, 0.0, 2.0, 1e-9]), np.array([3.0, -1.0, 0.0, 1.0, -1e-9])
    np.testing.assert_allclose(relative_error(a, b), [0, 2, 0, 0.5, 0.2], rtol=1e-15)
    np.testing.assert_array_equal(relative_error(a, b), relative_error(b, a))
    assert relative_error(1.0, 1.01) == pytest.approx(0.01 / 1.01)
    assert relative_error(0.0, 1e-9, floor=1e-3) == pytest.approx(1e-6)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_relative_error_reports_nonfinite(bad) -> None:
    """Is a gradient of nan or inf never taken for a good one?"""
    assert not np.isfinite(relative_error([bad, 1.0], [1.0, bad])).any()
    assert not np.isfinite(relative_error(bad, bad))


class FaultyLinear(nn.Linear):
    """A linear layer whose backward pass is wrong in one entry of the weight's gradient."""

    def forward(self, x: Tensor) -> Tensor:
        return _Faulty.apply(x, self.weight, self.bias)


class _Faulty(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return x @ weight.T + bias

    @staticmethod
    def backward(ctx, upstream):
        x, weight = ctx.saved_tensors
        gradient = upstream.T @ x
        gradient[1, 2] *= 1.01
        return upstream @ weight, gradient, upstream.sum(0)


def net(linear: type[nn.Linear] = nn.Linear, middle: nn.Module | None = None, seed: int = 0) -> nn.Sequential:
    layers = [linear(4, 5), middle or nn.Identity(), nn.Tanh(), nn.Linear(5, 3)]
    model = nn.Sequential(*layers)
    generator = torch.Generator().manual_seed(seed)
    for p in model.parameters():
        nn.init.normal_(p, 0.0, 0.7, generator=generator)
    return model


def data(seed: int = 1) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(6, 4, generator=generator), torch.randint(3, (6,), generator=generator)


def test_checker_accepts_right_gradients_as_torchs_does() -> None:
    """Does a float32 model pass, as it passes torch.autograd.gradcheck in float64?"""
    model, (x, y) = net(), data()
    found = check_gradients(model, x, y, samples=100)
    assert len(found) == sum(p.numel() for p in model.parameters())
    assert max(error for *_, error in found) < 1e-5
    double = copy.deepcopy(model).double()
    parameters = dict(double.named_parameters())

    def loss(*values: Tensor) -> Tensor:
        logits = torch.func.functional_call(double, dict(zip(parameters, values, strict=True)), x.double())
        return F.cross_entropy(logits, y)

    assert torch.autograd.gradcheck(loss, tuple(parameters.values()))


def test_checker_gives_autograds_gradient() -> None:
    """Are the gradients those that backward() leaves in p.grad, at the positions given?"""
    model, (x, y) = net().double(), data()
    found = check_gradients(model, x.double(), y, samples=3, seed=7)
    F.cross_entropy(model(x.double()), y).backward()
    parameters = dict(model.named_parameters())
    assert [name for name, *_ in found] == [name for name in parameters for _ in range(3)]
    for name, position, autograd, numerical, _ in found:
        assert autograd == pytest.approx(parameters[name].grad.flatten()[position].item(), rel=1e-12)
        assert numerical == pytest.approx(autograd, rel=1e-6, abs=1e-9)


def test_checker_finds_one_wrong_entry() -> None:
    """Is one entry that is 1 % off found, and no other?"""
    found = check_gradients(net(FaultyLinear), *data(), samples=100)
    assert [(name, i) for name, i, *_, error in found if error > 1e-4] == [("0.weight", 1 * 4 + 2)]
    assert max(error for *_, error in found) == pytest.approx(0.01 / 1.01, rel=1e-4)


class AlwaysDropout(nn.Module):
    """F.dropout without ``training=self.training``: eval() does not turn it off."""

    def forward(self, x: Tensor) -> Tensor:
        return F.dropout(x)


@pytest.mark.parametrize("middle", [nn.Dropout(0.5), nn.BatchNorm1d(5), AlwaysDropout()])
def test_checker_is_not_fooled_by_chance_or_mode(middle) -> None:
    """Do models pass that behave otherwise in training, and is the given one left as it was?"""
    model, (x, y) = net(middle=middle).train(), data()
    F.cross_entropy(model(x), y).backward()
    before = copy.deepcopy(model.state_dict()), [p.grad.clone() for p in model.parameters()]
    state = torch.random.get_rng_state()
    found = check_gradients(model, x, y, samples=100)
    assert max(abs(autograd - numerical) for _, _, autograd, numerical, _ in found) < 1e-8
    assert model.training
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[0][name])
        assert tensor.dtype == before[0][name].dtype
    assert all(torch.equal(p.grad, g) for p, g in zip(model.parameters(), before[1], strict=True))
    assert torch.equal(state, torch.random.get_rng_state())


def test_checker_tries_random_entries() -> None:
    """Does the seed choose the entries, each of them once, and are all reached in the end?"""
    model, (x, y) = net(), data()
    tried = [{(n, i) for n, i, *_ in check_gradients(model, x, y, samples=4, seed=s)} for s in range(40)]
    assert all(len(entries) == 4 + 4 + 4 + 3 for entries in tried)
    assert tried[0] == {(n, i) for n, i, *_ in check_gradients(model, x, y, samples=4, seed=0)}
    assert set.union(*tried) == {(n, i) for n, p in model.named_parameters() for i in range(p.numel())}


def test_checker_takes_other_losses_and_unused_parameters() -> None:
    """Does a regression pass, and has a parameter that the loss does not reach gradient 0?"""
    model = net()
    model.register_parameter("idle", nn.Parameter(torch.ones(())))
    x, _ = data()
    found = check_gradients(model, x, torch.ones(6, 3), F.mse_loss, samples=100)
    assert ("idle", 0, 0.0, 0.0, 0.0) in found
    assert max(error for *_, error in found) < 1e-5


@pytest.mark.parametrize(("epsilon", "least"), [(1.0, 1e-3), (1e-14, 1e-3)])
def test_checker_shows_a_bad_epsilon(epsilon, least) -> None:
    """Is the error large where epsilon is too large or too small?"""
    found = check_gradients(net(), *data(), samples=100, epsilon=epsilon)
    assert np.median([error for *_, error in found]) > least


def test_figure_is_log_log() -> None:
    """Has the figure one labelled line a method, on two logarithmic axes with names?"""
    epsilons = np.logspace(-10, -1, 5)
    axes = plot_errors(epsilons, {"central": epsilons**2, "forward": epsilons})
    try:
        assert axes.get_xscale() == axes.get_yscale() == "log"
        assert [line.get_label() for line in axes.get_lines()] == ["central", "forward"]
        np.testing.assert_array_equal(axes.get_lines()[0].get_ydata(), epsilons**2)
        np.testing.assert_array_equal(axes.get_lines()[1].get_xdata(), epsilons)
        assert axes.get_xlabel()
        assert axes.get_ylabel()
        assert len(axes.get_legend().get_texts()) == 2
    finally:
        plt.close(axes.figure)
