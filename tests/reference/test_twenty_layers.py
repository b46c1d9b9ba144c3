"""The second witness of reference/twenty_layers.py: torch.nn.init, torch.optim and closed forms."""

import math
from collections.abc import Iterator

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from reference.twenty_layers import (
    CONDITIONS,
    build_mlp,
    evaluate,
    plot_losses,
    run_conditions,
    train,
)

mpl.use("agg")


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)
    plt.close("all")


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def linear_layers(model: nn.Module) -> list[nn.Linear]:
    return [module for module in model.modules() if isinstance(module, nn.Linear)]


def blobs(n: int = 90, features: int = 6, classes: int = 3) -> tuple[Tensor, Tensor]:
    """Points around one centre a class, float32."""
    y = torch.arange(n) % classes
    return torch.randn(n, features, generator=generator(5)) + 3 * torch.eye(features)[y], y


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_network_has_twenty_weight_layers(condition: str) -> None:
    """Are there 19 hidden layers and one output layer, with logits at the end?"""
    model = build_mlp(condition, 30, 7, width=12, generator=generator())
    assert [(m.in_features, m.out_features) for m in linear_layers(model)] == [
        (30, 12),
        *[(12, 12)] * 18,
        (12, 7),
    ]
    assert isinstance(model[-1], nn.Linear)
    assert model(torch.zeros(4, 30)).shape == (4, 7)
    assert all((layer.bias == 0).all() for layer in linear_layers(model))


@pytest.mark.parametrize(
    ("condition", "hidden"),
    [
        ("sigmoid_glorot", [nn.Linear, nn.Sigmoid]),
        ("relu_glorot", [nn.Linear, nn.ReLU]),
        ("relu_he", [nn.Linear, nn.ReLU]),
        ("relu_he_batch_norm", [nn.Linear, nn.BatchNorm1d, nn.ReLU]),
    ],
)
def test_each_condition_has_its_own_hidden_layer(condition: str, hidden: list[type[nn.Module]]) -> None:
    """Do the modules stand in the order of Ioffe & Szegedy's section 3.2?"""
    model = build_mlp(condition, 5, 4, width=3, layers=6, generator=generator())
    assert [type(module) for module in model] == [*hidden * 5, nn.Linear]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_weights_have_the_std_of_their_law(condition: str) -> None:
    """Is the std that of Glorot & Bengio's equation 12 (normal form) or of He et al.'s equation 10?"""
    model = build_mlp(condition, 300, 200, width=100, layers=4, generator=generator(3))
    for layer in linear_layers(model):
        fan_out, fan_in = layer.weight.shape
        want = math.sqrt(2 / fan_in) if "_he" in condition else math.sqrt(2 / (fan_in + fan_out))
        assert float(layer.weight.detach().std()) == pytest.approx(want, rel=0.03)


def test_he_keeps_the_signal_and_glorot_loses_half_of_it_a_layer() -> None:
    """Does a ReLU layer halve the mean square under Glorot and keep it under He (He et al., 2.2)?"""
    x = torch.randn(256, 400, generator=generator(1))
    ratio = {}
    for condition in ("relu_glorot", "relu_he"):
        model = build_mlp(condition, 400, width=400, layers=12, generator=generator(2))
        with torch.no_grad():
            ratio[condition] = float(model[:20](x).square().mean() / model[:2](x).square().mean())
    assert ratio["relu_he"] == pytest.approx(1, abs=0.5)
    assert ratio["relu_glorot"] == pytest.approx(0.5**9, rel=0.5)


def test_draws_come_from_the_generator_alone() -> None:
    """Does the same generator give the same network whatever the global seed, and another another?"""
    torch.manual_seed(1)
    one = build_mlp("relu_he", 8, width=8, generator=generator(7))
    torch.manual_seed(2)
    again = build_mlp("relu_he", 8, width=8, generator=generator(7))
    other = build_mlp("relu_he", 8, width=8, generator=generator(8))
    assert torch.equal(one[0].weight, again[0].weight)
    assert not torch.equal(one[0].weight, other[0].weight)


def test_an_unknown_condition_is_refused() -> None:
    """Does the message name the argument, the rule and the value?"""
    with pytest.raises(ValueError, match=r"condition must be one of .*relu_he.* \(got 'tanh'\)"):
        build_mlp("tanh", 8, generator=generator())


def test_training_equals_torch_on_a_data_loader_in_the_same_order() -> None:
    """Do weights and losses equal a plain loop over a DataLoader whose batches are given?"""
    x, y = (tensor.double() if tensor.is_floating_point() else tensor for tensor in blobs())
    models = [
        build_mlp("relu_he_batch_norm", 6, 3, width=5, layers=3, generator=generator(4)).double()
        for _ in range(2)
    ]
    losses = train(models[0], x, y, generator=generator(9), epochs=3, lr=0.1, batch_size=32)

    order, optimizer, want = generator(9), torch.optim.SGD(models[1].parameters(), lr=0.1), []
    criterion = nn.CrossEntropyLoss(reduction="sum")
    for _ in range(3):
        images = torch.randperm(90, generator=order).tolist()
        batches = [images[:32], images[32:64], images[64:]]
        total = 0.0
        for batch_x, batch_y in DataLoader(TensorDataset(x, y), batch_sampler=batches):
            optimizer.zero_grad()
            loss = criterion(models[1](batch_x), batch_y)
            (loss / len(batch_x)).backward()
            optimizer.step()
            total += float(loss.detach())
        want.append(total / 90)
    assert losses == pytest.approx(want, rel=1e-12)
    for got, wanted in zip(models[0].state_dict().values(), models[1].state_dict().values(), strict=True):
        torch.testing.assert_close(got, wanted, rtol=1e-10, atol=1e-12)


def test_the_first_loss_of_equal_logits_is_ln_of_the_classes() -> None:
    """Is the loss in nats, ln(classes) for a network that always answers zeros?"""
    model = nn.Linear(6, 3)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    x, y = blobs()
    assert train(model, x, y, generator=generator(), epochs=2, lr=0.0) == pytest.approx([math.log(3)] * 2)


def test_after_epoch_sees_the_network_and_training_mode_returns() -> None:
    """Is it called once an epoch with the network itself, and may it switch to evaluation mode?"""
    model = build_mlp("relu_he_batch_norm", 6, 3, width=5, layers=3, generator=generator())
    seen: list[nn.Module] = []
    x, y = blobs()
    train(model, x, y, generator=generator(), epochs=4, after_epoch=lambda m: seen.append(m.eval()))
    assert [given is model for given in seen] == [True] * 4
    assert int(model[1].num_batches_tracked) == 4


def test_evaluation_changes_nothing_and_counts_what_is_right() -> None:
    """Is it a fraction, from running statistics, without a trace in parameters or buffers?"""
    x, y = blobs()
    model = build_mlp("relu_he_batch_norm", 6, 3, width=16, layers=3, generator=generator())
    train(model, x, y, generator=generator(), epochs=30)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    got = evaluate(model.train(), x, y)
    assert got == np.mean([int(model.eval()(x[i : i + 1]).argmax()) == int(y[i]) for i in range(90)])
    assert got > 0.9
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())


def test_conditions_have_networks_of_their_own_and_share_the_data() -> None:
    """Are there four independent networks, each with a curve and the accuracy of its own weights?"""
    x, y = blobs()
    runs = run_conditions(x, y, x[:30], y[:30], generator=generator(3), epochs=2, lr=0.05, batch_size=30)
    assert tuple(runs) == CONDITIONS
    first = [runs[c].model[0].weight.detach().flatten().numpy() for c in CONDITIONS]
    correlations = np.abs(np.corrcoef(first)[np.triu_indices(4, 1)])
    assert correlations.max() < 0.3  # 384 weights each: 0.05 is one standard error
    for run in runs.values():
        assert len(run.losses) == 2
        assert run.accuracy == evaluate(run.model, x[:30], y[:30])


def test_the_figure_has_four_labelled_curves() -> None:
    """Are all values there, against epochs from 1, with a legend and names on both axes?"""
    losses = {condition: [2.3 - 0.1 * row, 2.0, 1.5] for row, condition in enumerate(CONDITIONS)}
    axes = plot_losses(losses)
    assert [list(line.get_ydata()) for line in axes.get_lines()] == list(losses.values())
    assert list(axes.get_lines()[0].get_xdata()) == [1, 2, 3]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(CONDITIONS)
    assert axes.get_xlabel()
    assert axes.get_ylabel()
