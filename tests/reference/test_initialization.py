"""The second witness of reference/initialization.py: torch.nn.init, closed forms, the documents' claims."""

import math
from collections.abc import Callable

import matplotlib as mpl
import numpy as np
import pytest
import torch
from scipy import stats
from torch import Tensor, nn

from autograder.datasets import Images
from reference.initialization import (
    activation_statistics,
    first_nan_step,
    he_normal_,
    he_uniform_,
    initialize_,
    plot_activation_stds,
    symmetry,
    xavier_normal_,
    xavier_uniform_,
)

mpl.use("Agg")
SHAPES = {
    "tall": (300, 40),
    "wide": (40, 300),
    "square": (110, 110),
    "conv": (64, 32, 3, 3),
    "conv1d": (60, 40, 5),
}
MODES = ["fan_in", "fan_out"]


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("gain", [1.0, 5 / 3])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(xavier_normal_, nn.init.xavier_normal_), (xavier_uniform_, nn.init.xavier_uniform_)],
    ids=["normal", "uniform"],
)
def test_xavier_draws_what_torch_draws(
    ours: Callable[..., Tensor], theirs: Callable[..., Tensor], shape: tuple[int, ...], gain: float
) -> None:
    """From the same generator, are the values torch.nn.init's?"""
    got = ours(torch.empty(shape), gain, generator=generator())
    torch.testing.assert_close(got, theirs(torch.empty(shape), gain, generator=generator()))


@pytest.mark.parametrize(
    ("a", "nonlinearity"),
    [(0.0, "leaky_relu"), (0.5, "leaky_relu"), (0.5, "relu"), (0.0, "tanh"), (0.0, "linear")],
)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(he_normal_, nn.init.kaiming_normal_), (he_uniform_, nn.init.kaiming_uniform_)],
    ids=["normal", "uniform"],
)
def test_he_draws_what_torch_draws(
    ours: Callable[..., Tensor],
    theirs: Callable[..., Tensor],
    shape: tuple[int, ...],
    mode: str,
    a: float,
    nonlinearity: str,
) -> None:
    """From the same generator, are the values torch.nn.init's kaiming ones, for every mode and gain?"""
    got = ours(torch.empty(shape), a, mode, nonlinearity, generator=generator())
    want = theirs(torch.empty(shape), a, mode, nonlinearity, generator=generator())
    torch.testing.assert_close(got, want)


@pytest.mark.parametrize("init_", [xavier_normal_, xavier_uniform_, he_normal_, he_uniform_])
def test_fills_a_parameter_in_place_and_leaves_the_global_generator(init_: Callable[..., Tensor]) -> None:
    """Is a leaf parameter filled in place, the same tensor returned, and no hidden state touched?"""
    weight = nn.Parameter(torch.full((7, 5), 7.0))
    before = torch.get_rng_state()
    assert init_(weight, generator=generator()) is weight
    assert weight.requires_grad
    assert torch.is_grad_enabled()
    assert not (weight == 7.0).any()
    assert torch.equal(before, torch.get_rng_state())


@pytest.mark.parametrize("init_", [he_normal_, he_uniform_])
def test_he_refuses_an_unknown_mode(init_: Callable[..., Tensor]) -> None:
    """Is a mode that does not exist named, rather than taken for another?"""
    with pytest.raises(KeyError, match="fan_avg"):
        init_(torch.empty(3, 2), mode="fan_avg", generator=generator())


@pytest.mark.parametrize(("init_", "law"), [(xavier_normal_, stats.norm), (xavier_uniform_, stats.uniform)])
def test_law(init_: Callable[..., Tensor], law: stats.rv_continuous) -> None:
    """Do the draws follow the law with variance 2 / (fan_in + fan_out)?"""
    std = math.sqrt(2 / 500)
    sample = init_(torch.empty(400, 100), generator=generator()).flatten().numpy()
    where = (0, std) if law is stats.norm else (-std * math.sqrt(3), 2 * std * math.sqrt(3))
    assert stats.kstest(sample, law(*where).cdf).pvalue > 1e-4


def test_activation_statistics_are_those_that_hooks_see() -> None:
    """Do means and stds equal those of forward hooks, one entry an activation?"""
    model = nn.Sequential(
        nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 4), nn.LeakyReLU(0.1), nn.Linear(4, 3)
    ).double()
    x = torch.randn(50, 6, dtype=torch.float64, generator=generator())
    seen: list[Tensor] = []
    for module in (model[1], model[3]):
        module.register_forward_hook(lambda _m, _i, out: seen.append(out.detach()))
    means, stds = activation_statistics(model, x)
    torch.testing.assert_close(means, torch.tensor([np.mean(out.numpy()) for out in seen]))
    torch.testing.assert_close(stds, torch.tensor([np.std(out.numpy()) for out in seen]))
    assert not stds.requires_grad


def test_activation_statistics_of_layers_and_activations_in_a_row() -> None:
    """Is each activation measured, and no layer, where they do not take turns?  Can the model be trained after?"""
    model = nn.Sequential(nn.Linear(6, 8), nn.Linear(8, 5), nn.Tanh(), nn.PReLU(), nn.Linear(5, 3), nn.Tanh())
    x = torch.randn(50, 6, generator=generator())
    means, stds = activation_statistics(model, x)
    outputs = [model[: i + 1](x).detach().numpy() for i in (2, 3, 5)]
    torch.testing.assert_close(means, torch.tensor([np.mean(out) for out in outputs]))
    torch.testing.assert_close(stds, torch.tensor([np.std(out) for out in outputs]))
    assert torch.is_grad_enabled()
    assert all(p.requires_grad for p in model.parameters())


def deep(activation: type[nn.Module], depth: int = 20, width: int = 64) -> nn.Sequential:
    return nn.Sequential(*[layer for _ in range(depth) for layer in (nn.Linear(width, width), activation())])


CLAIMS = {  # activation, scheme, bounds of last std over first, as the median of five draws
    "N(0, 1) explodes": (nn.ReLU, "N(0, 1)", 1e10, 1e17),
    "N(0, 0.01) vanishes": (nn.ReLU, "N(0, 0.01)", 0.0, 1e-18),
    "Glorot keeps tanh's variance": (nn.Tanh, "xavier", 0.15, 1.0),
    "He keeps ReLU's variance": (nn.ReLU, "he", 0.15, 6.0),
    "deep ReLU fades under Glorot": (nn.ReLU, "xavier", 1e-4, 1e-2),
}


@pytest.mark.parametrize(("activation", "scheme", "low", "high"), CLAIMS.values(), ids=CLAIMS)
def test_claims(activation: type[nn.Module], scheme: str, low: float, high: float, images: Images) -> None:
    """With one model and one data set, does the initialisation alone decide the fate of the signal?"""
    model, x = deep(activation), torch.from_numpy(images.train_x[:256])
    ratios = []
    for seed in range(5):
        _, stds = activation_statistics(initialize_(model, scheme, generator=generator(seed)), x)
        ratios.append(float(stds[-1] / stds[0]))
    assert low <= float(np.median(ratios)) <= high


def test_initialize_reaches_nested_layers_and_zeroes_biases() -> None:
    """Is every nn.Linear redrawn, however deep it stands, and every bias zero?"""
    model = nn.Sequential(nn.Linear(30, 30), nn.Sequential(nn.ReLU(), nn.Linear(30, 30)))
    before = [p.detach().clone() for p in model.parameters()]
    assert initialize_(model, "he", generator=generator()) is model
    assert all((p != old).all() for p, old in zip(model.parameters(), before, strict=True))
    assert not any(bias.any() for name, bias in model.named_parameters() if name.endswith("bias"))
    with pytest.raises(KeyError, match="glorot"):
        initialize_(model, "glorot", generator=generator())


def test_initialize_keeps_what_is_not_linear_and_the_parameters_themselves() -> None:
    """Do other layers stay as they were, and are the values written into the parameters that were there?"""
    inner = nn.ModuleDict({"norm": nn.LayerNorm(8), "list": nn.ModuleList([nn.Linear(8, 8)])})
    model = nn.Sequential(nn.Conv1d(1, 4, 3), inner)
    before = dict(model.named_parameters())
    old = {name: p.detach().clone() for name, p in before.items()}
    initialize_(model, "N(0, 1)", generator=generator())
    after = dict(model.named_parameters())
    assert all(after[name] is before[name] and after[name].requires_grad for name in before)
    changed = {name for name in old if not torch.equal(old[name], after[name])}
    assert changed == {"1.list.0.weight", "1.list.0.bias"}


def test_plot_has_a_labelled_line_for_each_initialisation() -> None:
    """Does the figure show all series on a log axis, with their names?"""
    axes = plot_activation_stds({"one": torch.tensor([1.0, 10.0]), "two": torch.tensor([1.0, 0.1])})
    assert len(axes.get_lines()) == 2
    assert axes.get_yscale() == "log"
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["one", "two"]
    mpl.pyplot.close(axes.figure)


def sigmoid_net() -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(5, 7), nn.Sigmoid(), nn.Linear(7, 6), nn.Sigmoid(), nn.Linear(6, 3)
    ).double()


@pytest.mark.parametrize("value", [0.0, 0.5])
def test_equal_units_stay_equal_although_they_learn(value: float) -> None:
    """Does a layer whose units start equal still have one unit after training, with the weights moved?"""
    model = sigmoid_net()
    for parameter in model.parameters():
        nn.init.constant_(parameter, value)
    x = torch.randn(40, 5, dtype=torch.float64, generator=generator())
    assert symmetry(model, x, torch.arange(40) % 3, lr=0.5, steps=20) == [1, 1]
    assert float((model[4].bias - value).detach().abs().max()) > 1e-4


def test_random_units_stay_different() -> None:
    """Does a random start break the symmetry?"""
    x = torch.randn(40, 5, dtype=torch.float64, generator=generator())
    model = initialize_(sigmoid_net(), "xavier", generator=generator())
    assert isinstance(model, nn.Sequential)
    assert symmetry(model, x, torch.arange(40) % 3, lr=0.5, steps=20) == [7, 6]


def batches(images: Images, count: int) -> list[tuple[Tensor, Tensor]]:
    x, y = torch.from_numpy(images.train_x), torch.from_numpy(images.train_y)
    return [(x[32 * i : 32 * i + 32], y[32 * i : 32 * i + 32]) for i in range(count)]


def test_std_5_gives_nan_within_a_few_steps_and_he_does_not(images: Images) -> None:
    """Is the documents' exercise true: loss = nan in a few iterations from normal weights with std 5?"""
    wild, tame = deep(nn.ReLU, 10), deep(nn.ReLU, 10)
    for parameter in wild.parameters():
        nn.init.normal_(parameter, 0.0, 5.0, generator=generator())
    initialize_(tame, "he", generator=generator())
    step = first_nan_step(wild, batches(images, 8), lr=0.05)
    assert step is not None
    assert 1 < step <= 3
    assert first_nan_step(tame, batches(images, 8), lr=0.05) is None


def test_first_nan_step_counts_from_one_and_stops(images: Images) -> None:
    """Is the step that of the broken batch, counted from 1, and are later batches left unread?"""
    data = batches(images, 5)
    data[2] = (data[2][0] * math.nan, data[2][1])
    iterator = iter(data)
    assert first_nan_step(deep(nn.ReLU, 2), iterator, lr=0.01) == 3
    assert len(list(iterator)) == 2
