"""Activations: torch.nn.functional and autograd as second witness, and a network that dies."""

import copy
import math
from collections.abc import Callable

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.activations import (
    DeepMLP,
    dead_fraction,
    diagnose_units,
    elu,
    elu_derivative,
    gelu,
    gelu_derivative,
    leaky_relu,
    leaky_relu_derivative,
    plot_dead_fractions,
    relu,
    relu_derivative,
    saturated_fraction,
    train_each,
)
from reference.images import load_images

Function = Callable[[Tensor], Tensor]

#: ours, its derivative by hand, PyTorch's
FUNCTIONS: dict[str, tuple[Function, Function, Function]] = {
    "relu": (relu, relu_derivative, F.relu),
    "leaky_relu": (leaky_relu, leaky_relu_derivative, F.leaky_relu),
    "leaky_relu 0.3": (
        lambda x: leaky_relu(x, 0.3),
        lambda x: leaky_relu_derivative(x, 0.3),
        lambda x: F.leaky_relu(x, 0.3),
    ),
    "elu": (elu, elu_derivative, F.elu),
    "elu 0.4": (lambda x: elu(x, 0.4), lambda x: elu_derivative(x, 0.4), lambda x: F.elu(x, 0.4)),
    "elu 2.5": (lambda x: elu(x, 2.5), lambda x: elu_derivative(x, 2.5), lambda x: F.elu(x, 2.5)),
    "gelu": (gelu, gelu_derivative, F.gelu),
}


def axis(dtype: torch.dtype) -> Tensor:
    """From one tail to the other, zeros of both signs included."""
    tails = torch.logspace(-12, 30, 127, dtype=dtype)
    return torch.cat([-tails.flip(0), torch.tensor([-0.0, 0.0], dtype=dtype), tails])


def slope(function: Function, x: Tensor) -> Tensor:
    """The derivative as autograd knows it."""
    leaf = x.clone().requires_grad_(True)
    (gradient,) = torch.autograd.grad(function(leaf).sum(), leaf)
    return gradient


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_values_are_those_of_torch(name: str, dtype: torch.dtype) -> None:
    """Do values, shape and dtype agree with PyTorch's over the whole axis, and is x left alone?"""
    ours, _, theirs = FUNCTIONS[name]
    x = axis(dtype)[1:].reshape(5, 51)
    before = x.clone()
    torch.testing.assert_close(ours(x), theirs(x), rtol=1e-6, atol=1e-6 if dtype == torch.float32 else 1e-14)
    assert torch.equal(x, before)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_derivatives_are_those_of_torch(name: str, dtype: torch.dtype) -> None:
    """Does the derivative by hand agree with autograd's of PyTorch's function, at zero and in the tails too?"""
    _, by_hand, theirs = FUNCTIONS[name]
    x = axis(dtype)
    before = x.clone()
    found = by_hand(x)
    assert found.dtype == dtype
    torch.testing.assert_close(
        found, slope(theirs, x), rtol=1e-6, atol=1e-6 if dtype == torch.float32 else 1e-14
    )
    assert torch.equal(x, before)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_autograd_goes_through(name: str) -> None:
    """Does autograd find our derivative in our function, everywhere and at zero?"""
    ours, by_hand, _ = FUNCTIONS[name]
    x = axis(torch.float64)
    torch.testing.assert_close(slope(ours, x), by_hand(x), rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_derivatives_by_differences(name: str) -> None:
    """Do central differences give the same away from the kink?"""
    ours, by_hand, _ = FUNCTIONS[name]
    x = torch.linspace(-6, 6, 40, dtype=torch.float64)
    differences = (ours(x + 1e-6) - ours(x - 1e-6)) / 2e-6
    torch.testing.assert_close(by_hand(x), differences, rtol=0, atol=1e-8)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_zero_dimensions(name: str) -> None:
    """Does a tensor without dimensions keep its shape?"""
    ours, by_hand, _ = FUNCTIONS[name]
    x = torch.tensor(-1.5, dtype=torch.float64)
    assert ours(x).shape == by_hand(x).shape == ()


def test_known_values() -> None:
    """Are the values those of a table: 1 - 1/e, Phi(1), the minimum of GELU?"""
    one = torch.tensor(1.0, dtype=torch.float64)
    assert elu(-one, 2.0).item() == pytest.approx(2 * (math.exp(-1) - 1), rel=1e-14)
    assert gelu(one).item() == pytest.approx(0.8413447460685429, rel=1e-14)
    assert abs(gelu_derivative(-0.7517915246935645 * one).item()) < 1e-12


def sigmoid_derivative(z: Tensor) -> Tensor:
    s = torch.sigmoid(z)
    return s * (1 - s)


def test_saturated_fraction_of_the_sigmoid() -> None:
    """Is the sigmoid saturated beyond |z| = 5 and nowhere within 4?"""
    z = torch.tensor([[-5.0, -4.0, 0.0], [4.0, 5.0, 50.0]], dtype=torch.float64)
    assert saturated_fraction(z, sigmoid_derivative).item() == pytest.approx(0.5)
    assert saturated_fraction(z, sigmoid_derivative, threshold=0.25).item() == pytest.approx(5 / 6)


def test_saturated_fraction_takes_the_size_and_is_strict() -> None:
    """Does a negative derivative of some size not count, nor one that equals the threshold?"""
    z = torch.tensor([-1.5, -1.0], dtype=torch.float64)
    assert (gelu_derivative(z) < 0).all()
    assert saturated_fraction(z, gelu_derivative) == 0
    assert saturated_fraction(-z.abs(), leaky_relu_derivative) == 0
    assert saturated_fraction(-z.abs(), relu_derivative) == 1


def test_dead_fraction_counts_units() -> None:
    """Is a unit dead that is zero for every sample, and no other?"""
    outputs = torch.tensor([[0.0, 0.0, 1.0, 0.0, -1.0], [-0.0, 2.0, 0.0, 1e-12, 1.0]], dtype=torch.float64)
    assert dead_fraction(outputs).item() == pytest.approx(1 / 5)
    assert dead_fraction(outputs[:1]).item() == pytest.approx(3 / 5)
    assert dead_fraction(outputs.T).item() == 0


def small_run(activations: dict[str, Function], lr: float = 0.2) -> tuple[DeepMLP, dict, list, Tensor]:
    generator = torch.Generator().manual_seed(0)
    model = DeepMLP([5, 8, 7, 3], torch.tanh, generator)
    batches = [
        (
            torch.randn(6, 5, generator=generator, dtype=torch.float64),
            torch.randint(3, (6,), generator=generator),
        )
        for _ in range(4)
    ]
    probe = torch.randn(3, 5, generator=generator, dtype=torch.float64)
    return model, train_each(model, activations, batches, lr, probe), batches, probe


def test_deep_mlp_is_torchs_sequential() -> None:
    """Does it agree with nn.Sequential of the same layers, and is a pre-activation what a layer gives?"""
    model = DeepMLP([5, 8, 7, 3], F.elu, torch.Generator().manual_seed(1))
    first, second, last = model.layers
    x = torch.randn(4, 5, generator=torch.Generator().manual_seed(2), dtype=torch.float64)
    torch.testing.assert_close(model(x), nn.Sequential(first, nn.ELU(), second, nn.ELU(), last)(x))
    torch.testing.assert_close(model.pre_activations(x)[1], second(F.elu(first(x))))
    assert len(model.pre_activations(x)) == 2


def test_deep_mlp_is_drawn_by_he() -> None:
    """Have the weights He's variance, the biases none, and does the generator alone decide?"""
    model, again = (DeepMLP([400, 300, 10], F.relu, torch.Generator().manual_seed(3)) for _ in range(2))
    assert model.layers[0].weight.std().item() == pytest.approx(math.sqrt(2 / 400), rel=0.02)
    assert all((layer.bias == 0).all() for layer in model.layers)
    assert all(torch.equal(p, q) for p, q in zip(model.parameters(), again.parameters(), strict=True))


def test_train_each_is_the_usual_loop() -> None:
    """Do weights, losses and dead units equal those of autograd.grad and the update written out?"""
    activations = {"one": torch.tanh, "two": F.relu}
    model, results, batches, probe = small_run(activations)
    assert list(results) == ["one", "two"]
    for name, activation in activations.items():
        witness = copy.deepcopy(model)
        witness.activation = activation
        trained, losses, dead = results[name]
        for step, (x, y) in enumerate(batches):
            units = torch.cat([activation(z) for z in witness.pre_activations(probe)], dim=1)
            assert dead[step] == units.abs().amax(dim=0).eq(0).double().mean()
            loss = -F.log_softmax(witness(x), dim=1)[torch.arange(len(y)), y].mean()
            torch.testing.assert_close(losses[step], loss.detach())
            parameters = list(witness.parameters())
            with torch.no_grad():
                for p, gradient in zip(parameters, torch.autograd.grad(loss, parameters), strict=True):
                    p -= 0.2 * gradient
        for p, q in zip(trained.parameters(), witness.parameters(), strict=True):
            torch.testing.assert_close(p, q)
        assert trained.activation is activation


def test_train_each_leaves_the_model() -> None:
    """Are weights and activation of the given model as they were?"""
    model, results, _, _ = small_run({"relu": F.relu})
    fresh = DeepMLP([5, 8, 7, 3], torch.tanh, torch.Generator().manual_seed(0))
    assert all(torch.equal(p, q) for p, q in zip(model.parameters(), fresh.parameters(), strict=True))
    assert model.activation is torch.tanh
    assert results["relu"][0] is not model


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize(("dead", "word"), [(5, "dying"), (4, "healthy")])
def test_half_of_the_units_dead_in_some_layer(place: int, dead: int, word: str) -> None:
    """Is half of a layer the boundary, in whichever layer it is?"""
    z = [torch.randn(40, 10, generator=torch.Generator().manual_seed(i)).double() for i in range(3)]
    z[place][:, :dead] = -1.0
    assert diagnose_units(z, relu, relu_derivative) == word
    assert diagnose_units(z, leaky_relu, leaky_relu_derivative) == "healthy"


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(("saturated", "word"), [(10, "saturated"), (9, "healthy")])
def test_saturated_beyond_90_percent_in_some_layer(place: int, saturated: int, word: str) -> None:
    """Is more than 90 % of a layer needed, and does dying come first?"""
    z = [torch.zeros(4, 10, dtype=torch.float64) for _ in range(2)]
    z[place][:, :saturated] = 9.0
    assert diagnose_units(z, torch.sigmoid, sigmoid_derivative) == word
    assert diagnose_units([*z, -z[place] - 1], relu, relu_derivative) == "dying"


def killed(seed: int) -> DeepMLP:
    """He's weights, and a step that went too far: the biases of the second layer are far below zero."""
    model = DeepMLP([64, 32, 32, 32, 10], relu, torch.Generator().manual_seed(seed))
    with torch.no_grad():
        model.layers[1].bias -= 3.0
    return model


def test_dead_network_is_diagnosed_and_brought_back() -> None:
    """Does ReLU stay dead, and do Leaky ReLU and ELU learn from the same weights?"""
    train_x, train_y, val_x, val_y = load_images()
    train_x, val_x = train_x.double(), val_x.double()
    model = killed(4)
    word = diagnose_units(model.pre_activations(val_x), relu, relu_derivative)
    assert word == "dying"
    rows = torch.randint(len(train_x), (150, 64), generator=torch.Generator().manual_seed(5))
    batches = [(train_x[row], train_y[row]) for row in rows]
    activations = {"relu": relu, "leaky": lambda x: leaky_relu(x, 0.2), "elu": elu}
    results = train_each(model, activations, batches, 0.1, val_x[:50])
    accuracy = {
        name: (net(val_x).argmax(1) == val_y).double().mean() for name, (net, _, _) in results.items()
    }
    assert accuracy["relu"] < 0.2
    assert accuracy["leaky"] > 0.4
    assert accuracy["elu"] > 0.4
    assert results["relu"][2].min() > 0.5
    assert results["elu"][2].max() == 0


def test_plot_names_each_line() -> None:
    """Are all lines, labels and the legend there?"""
    dead = {"relu": torch.tensor([0.0, 0.5, 0.75]), "elu": torch.zeros(3)}
    axes = plot_dead_fractions(dead)
    try:
        for line, (name, fractions) in zip(axes.get_lines(), dead.items(), strict=True):
            assert line.get_label() == name
            np.testing.assert_array_equal(line.get_ydata(), fractions)
        assert len(axes.get_legend().get_texts()) == 2
        assert axes.get_xlabel()
        assert axes.get_ylabel()
        assert axes.get_yscale() == "linear"
    finally:
        plt.close(axes.figure)
