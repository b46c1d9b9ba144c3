"""Regularisation: torch.nn, torch.optim and closed forms as second witness, and what the ablation shows."""

import copy
import math
from collections.abc import Callable
from functools import cache

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.noisy_digits import few_noisy_digits
from reference.regularization import (
    Dropout,
    EarlyStopping,
    compare_regularizers,
    generalization_gap,
    l2_penalty,
    plot_training_curves,
    train_regularized,
)


def generator_of(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def small_data(seed: int = 0) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Training data of 7 rows and validation data of 4, three features and three classes."""
    generator = generator_of(seed)
    x = torch.randn(11, 3, generator=generator, dtype=torch.float64)
    y = torch.randint(0, 3, (11,), generator=generator)
    return x[:7], y[:7], x[7:], y[7:]


def small_net(seed: int = 0, p: float = 0.0) -> nn.Sequential:
    generator = generator_of(seed)
    net = nn.Sequential(nn.Linear(3, 6), nn.ReLU(), Dropout(p, generator), nn.Linear(6, 3)).double()
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator, dtype=torch.float64))
    return net


def flat(model: nn.Module) -> Tensor:
    return torch.cat([p.detach().clone().flatten() for p in model.parameters()])


# The gap ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("training", [True, False])
def test_gap_is_the_difference_of_mean_negative_log_likelihoods(training: bool) -> None:
    """Do the losses agree with log-softmax by hand in evaluation mode, and is the model as it was?"""
    net = nn.Sequential(nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Dropout(0.5), nn.Linear(5, 3)).double()
    net.train(training)
    before, data = copy.deepcopy(net.state_dict()), small_data()
    gap, *losses = generalization_gap(net, *data)
    for loss, x, y in zip(losses, data[::2], data[1::2], strict=True):
        log_p = torch.log_softmax(copy.deepcopy(net).eval()(x), 1)
        assert loss == pytest.approx(-np.mean([log_p[i, c].item() for i, c in enumerate(y)]), rel=1e-12)
    assert gap == losses[1] - losses[0]
    assert all(module.training == training for module in net.modules())
    assert all(torch.equal(value, before[name]) for name, value in net.state_dict().items())


# L2 ---------------------------------------------------------------------------------------------------


def test_penalty_is_the_squared_norm_of_the_weights() -> None:
    """Is it lambda / 2 times the squared Frobenius norms, without biases and normalisation?"""
    net = nn.Sequential(
        nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3), nn.Sequential(nn.Linear(5, 4), nn.LayerNorm(4))
    )
    weights = [net[0].weight, net[2][0].weight]
    want = 0.35 * sum(float(np.sum(w.detach().numpy() ** 2)) for w in weights)
    assert l2_penalty(net, 0.7).item() == pytest.approx(want, rel=1e-5)
    everything = 0.35 * float(torch.nn.utils.parameters_to_vector(net.parameters()).detach().norm()) ** 2
    assert l2_penalty(net, 0.7, all_parameters=True).item() == pytest.approx(everything, rel=1e-5)


def test_penalty_of_shared_weights_counts_once() -> None:
    """Does a layer that is used twice, or whose matrix two layers share, count once?"""
    layer, other = nn.Linear(3, 3), nn.Linear(3, 3)
    other.weight = layer.weight
    alone = l2_penalty(layer, 1.0).item()
    assert l2_penalty(nn.Sequential(layer, layer), 1.0).item() == alone
    assert l2_penalty(nn.Sequential(layer, nn.Sequential(other)), 1.0).item() == alone


@pytest.mark.parametrize("net", [nn.ReLU(), nn.BatchNorm1d(3)])
def test_penalty_of_nothing_is_zero(net: nn.Module) -> None:
    """Is it a tensor that can be added to a loss?"""
    assert l2_penalty(net, 1.0).shape == ()
    assert l2_penalty(net, 1.0).item() == 0.0


@pytest.mark.parametrize("all_parameters", [True, False])
@pytest.mark.parametrize("strength", [0.0, 0.01, 0.7])
def test_penalty_is_the_weight_decay_of_plain_sgd(strength: float, all_parameters: bool) -> None:
    """Does training with the penalty go the way of torch.optim.SGD with weight_decay, in float64?"""
    ours, theirs, (x, y, *_) = small_net(), small_net(), small_data()
    plain = torch.optim.SGD(ours.parameters(), lr=0.1)
    decayed = [p for p in theirs.parameters() if all_parameters or p.dim() >= 2]
    others = [p for p in theirs.parameters() if not (all_parameters or p.dim() >= 2)]
    groups = [{"params": decayed, "weight_decay": strength}, {"params": others, "weight_decay": 0.0}]
    decaying = torch.optim.SGD([group for group in groups if group["params"]], lr=0.1)
    for _ in range(12):
        plain.zero_grad()
        (F.cross_entropy(ours(x), y) + l2_penalty(ours, strength, all_parameters)).backward()
        plain.step()
        decaying.zero_grad()
        F.cross_entropy(theirs(x), y).backward()
        decaying.step()
        torch.testing.assert_close(flat(ours), flat(theirs), rtol=1e-11, atol=1e-13)


# Dropout ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("p", [0.1, 0.5, 0.85])
def test_dropout_is_that_of_torch_in_law(p: float) -> None:
    """Has it torch's two values, and is the number of zeros that of a binomial?"""
    x = torch.rand(100, 200, dtype=torch.float64, generator=generator_of(0)) + 0.5
    ours = Dropout(p, generator_of(1))(x)
    theirs = nn.Dropout(p)(x)
    for output in (ours, theirs):
        factors = output / x
        assert torch.allclose(factors[factors != 0], torch.tensor(1 / (1 - p)).double(), rtol=1e-6)
        dropped = (factors == 0).sum().item()
        assert abs(dropped - 20_000 * p) < 6 * math.sqrt(20_000 * p * (1 - p))


def test_dropout_keeps_the_expectation() -> None:
    """Is the mean over many calls the input, within five standard errors?"""
    layer, x, p, calls = Dropout(0.3, generator_of(2)), torch.tensor([-2.0, 1.0, 5.0]).double(), 0.3, 20_000
    mean = torch.stack([layer(x) for _ in range(calls)]).mean(dim=0)
    assert ((mean - x).abs() < 5 * x.abs() * math.sqrt(p / (1 - p) / calls)).all()


def test_dropout_masks_are_independent() -> None:
    """Are masks of neighbouring entries and of successive calls uncorrelated?"""
    layer, x = Dropout(0.4, generator_of(3)), torch.ones(20, 20)
    masks = torch.stack([layer(x) != 0 for _ in range(200)]).double() - 0.6
    pairs = [(masks[1:], masks[:-1]), (masks[:, 1:], masks[:, :-1]), (masks[..., 1:], masks[..., :-1])]
    for one, other in pairs:
        correlation = float((one * other).mean() / 0.24)
        assert abs(correlation) < 6 / math.sqrt(one.numel())


@pytest.mark.parametrize("p", [0.0, 0.4, 1.0])
def test_dropout_gradient_goes_through_the_mask(p: float) -> None:
    """Is the gradient that of autograd through torch's own multiplication by the same factors?"""
    x = torch.randn(4, 5, generator=generator_of(4), dtype=torch.float64).requires_grad_()
    output = Dropout(p, generator_of(5))(x)
    (gradient,) = torch.autograd.grad((output * 3.0).sum(), x)
    torch.testing.assert_close(gradient, 3.0 * output.detach() / x.detach(), rtol=1e-12, atol=0)


def test_dropout_at_its_ends_and_in_evaluation() -> None:
    """Is p = 0 the identity, p = 1 zero and finite, and evaluation the identity for all?"""
    x = torch.randn(3, 4, generator=generator_of(6))
    assert torch.equal(Dropout(0.0)(x), x)
    assert torch.equal(Dropout(1.0)(x), torch.zeros(3, 4))
    for p in (0.0, 0.5, 1.0):
        assert torch.equal(nn.Sequential(Dropout(p)).eval()(x), x)


def test_dropout_draws_from_its_generator_alone() -> None:
    """Do equal generators give equal masks, is the global one untouched, and used where none is given?"""
    x = torch.ones(200)
    state = torch.random.get_rng_state()
    one, other = Dropout(0.5, generator_of(7)), Dropout(0.5, generator_of(7))
    first = one(x)
    assert torch.equal(first, other(x))
    assert not torch.equal(first, one(x))
    assert torch.equal(state, torch.random.get_rng_state())
    torch.manual_seed(8)
    without = Dropout(0.5)(x)
    torch.manual_seed(8)
    assert torch.equal(without, Dropout(0.5)(x))


@pytest.mark.parametrize("p", [-0.1, 1.1, math.nan])
def test_dropout_refuses_what_is_no_probability(p: float) -> None:
    """Does the message hold the value?"""
    with pytest.raises(ValueError, match=rf"p must be in \[0, 1\] \(got {p}\)"):
        Dropout(p)


@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.float64])
def test_dropout_keeps_dtype_and_input(dtype: torch.dtype) -> None:
    """Has the output the input's type and shape, and is the input not written to?"""
    x = torch.ones(2, 3, 4, dtype=dtype)
    output = Dropout(0.5)(x)
    assert (output.dtype, output.shape) == (dtype, x.shape)
    assert torch.equal(x, torch.ones(2, 3, 4, dtype=dtype))


# Early stopping ---------------------------------------------------------------------------------------


def done_by(stopper: EarlyStopping, losses: list[float]) -> int:
    """How many epochs are done, by the stopper's word."""
    model = nn.Linear(1, 1)
    return next((n for n, loss in enumerate(losses, start=1) if stopper.step(loss, model)), len(losses) + 1)


def done_by_search(losses: list[float], patience: int, min_delta: float) -> int:
    """The same, by looking at the whole past anew after each epoch: how long ago was the last improvement?"""
    for n in range(1, len(losses) + 1):
        best, last = math.inf, 0
        for epoch, loss in enumerate(losses[:n], start=1):
            if math.isfinite(loss) and loss < best - min_delta:
                best, last = loss, epoch
        if n - last >= patience:
            return n
    return len(losses) + 1


@pytest.mark.parametrize("seed", range(30))
def test_stopper_stops_where_a_look_at_the_past_says_so(seed: int) -> None:
    """Do random walks with nan and inf stop after the same epoch for any patience and min_delta?"""
    rng = np.random.default_rng(seed)
    losses = np.abs(3 + np.cumsum(rng.normal(-0.05, 0.3, 40))).round(1)
    losses[rng.random(40) < 0.1] = math.nan
    losses[rng.random(40) < 0.05] = math.inf
    for patience in (1, 2, 5):
        for min_delta in (0.0, 0.25):
            got = done_by(EarlyStopping(patience, min_delta), losses.tolist())
            assert got == done_by_search(losses.tolist(), patience, min_delta)


def test_stopper_knows_its_best() -> None:
    """Are best loss and epoch those of the last improvement, and inf and -1 before any?"""
    stopper, model = EarlyStopping(5, min_delta=0.1), nn.Linear(1, 1)
    assert (stopper.best_loss, stopper.best_epoch) == (math.inf, -1)
    for loss in (math.nan, 2.0, 1.95, 1.85, 1.8):
        stopper.step(loss, model)
    assert (stopper.best_loss, stopper.best_epoch) == (1.85, 3)


def test_best_weights_and_buffers_come_back_into_the_same_tensors() -> None:
    """Does restoring bring weights and buffers of the best epoch, from a copy, as often as one likes?"""
    net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    optimizer, parameters = torch.optim.SGD(net.parameters(), lr=0.5), list(net.parameters())
    stopper, states = EarlyStopping(10), []
    generator = generator_of(9)
    for loss in (1.0, 0.4, 0.7, 0.6):
        optimizer.zero_grad()
        net(torch.randn(8, 2, generator=generator)).square().sum().backward()
        optimizer.step()
        states.append(copy.deepcopy(net.state_dict()))
        stopper.step(loss, net)
    for _ in range(2):
        stopper.restore(net)
        assert all(torch.equal(value, states[1][name]) for name, value in net.state_dict().items())
        optimizer.step()
        assert not torch.equal(net[0].weight, states[1]["0.weight"])
    assert all(p is q for p, q in zip(parameters, net.parameters(), strict=True))


def test_restoring_without_an_improvement_does_nothing() -> None:
    """Is the model left alone where every loss was nan?"""
    stopper, net = EarlyStopping(2), nn.Linear(2, 2)
    before = flat(net)
    assert [stopper.step(math.nan, net) for _ in range(2)] == [False, True]
    stopper.restore(net)
    assert torch.equal(flat(net), before)


@pytest.mark.parametrize(("patience", "min_delta"), [(0, 0.0), (-1, 0.0), (3, -0.1)])
def test_stopper_refuses_settings_without_sense(patience: int, min_delta: float) -> None:
    """Does the message hold both values?"""
    message = rf"patience must be >= 1 and min_delta >= 0 \(got {patience} and {min_delta}\)"
    with pytest.raises(ValueError, match=message):
        EarlyStopping(patience, min_delta)


# Training ---------------------------------------------------------------------------------------------


def test_training_is_gradient_descent_by_hand() -> None:
    """Do the weights go the way of p - lr (g + lambda p), biases without lambda, and are the losses theirs?"""
    net, by_hand, data = small_net(), small_net(), small_data()
    train_losses, val_losses = train_regularized(net, *data, lr=0.3, epochs=6, strength=0.2)
    for epoch in range(6):
        gradients = torch.autograd.grad(
            F.cross_entropy(by_hand(data[0]), data[1]), list(by_hand.parameters())
        )
        with torch.no_grad():
            for p, g in zip(by_hand.parameters(), gradients, strict=True):
                p -= 0.3 * (g + (0.2 * p if p.dim() == 2 else 0.0))
            for losses, x, y in ((train_losses, *data[:2]), (val_losses, *data[2:])):
                want = F.nll_loss(torch.log_softmax(by_hand(x), 1), y).item()
                assert losses[epoch].item() == pytest.approx(want, rel=1e-10)
    torch.testing.assert_close(flat(net), flat(by_hand), rtol=1e-10, atol=1e-12)


def test_training_drops_out_in_each_epoch_and_evaluates_without() -> None:
    """Is the way that of torch with the same masks, though the model came in evaluation mode?"""
    net, theirs, data = small_net(p=0.5).eval(), small_net(p=0.5), small_data()
    train_losses, _ = train_regularized(net, *data, lr=0.3, epochs=5)
    optimizer = torch.optim.SGD(theirs.parameters(), lr=0.3)
    for epoch in range(5):
        optimizer.zero_grad()
        F.cross_entropy(theirs.train()(data[0]), data[1]).backward()
        optimizer.step()
        with torch.no_grad():
            want = F.cross_entropy(theirs.eval()(data[0]), data[1]).item()
        assert train_losses[epoch].item() == pytest.approx(want, rel=1e-10)
    torch.testing.assert_close(flat(net), flat(theirs), rtol=1e-10, atol=1e-12)


def test_training_stops_and_gives_back_the_best() -> None:
    """Has a stopped run the weights of its lowest validation loss, patience epochs before its end?"""
    net, data = small_net(), small_data()
    _, val_losses = train_regularized(net, *data, lr=0.5, epochs=60, stopper=EarlyStopping(4))
    best = int(val_losses.argmin())
    assert len(val_losses) == best + 5 < 60
    shorter = small_net()
    train_regularized(shorter, *data, lr=0.5, epochs=best + 1)
    torch.testing.assert_close(flat(net), flat(shorter), rtol=1e-12, atol=0)


def test_figure_has_both_curves() -> None:
    """Are there two named lines over epochs from 1, a legend and named axes?"""
    axes = plot_training_curves(torch.tensor([1.0, 0.5]), torch.tensor([1.25, 0.75]))
    training, validation = axes.get_lines()
    assert [training.get_label(), validation.get_label()] == ["training", "validation"]
    np.testing.assert_array_equal(training.get_xydata(), [[1, 1.0], [2, 0.5]])
    np.testing.assert_array_equal(validation.get_xydata(), [[1, 1.25], [2, 0.75]])
    assert axes.get_legend() is not None
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    plt.close("all")


# The ablation -----------------------------------------------------------------------------------------


def test_ablation_changes_one_thing_at_a_time() -> None:
    """Is each run the training with that regulariser alone, from the same weights?"""
    data, asked = small_data(), []

    def make_net(p: float) -> nn.Module:
        asked.append(p)
        return small_net(p=p)

    runs = compare_regularizers(make_net, *data, lr=0.5, epochs=20, strength=0.1, p=0.5, patience=2)
    assert sorted(asked) == [0.0, 0.0, 0.0, 0.5]
    settings: dict[str, tuple[float, Callable[[], dict[str, object]]]] = {
        "none": (0.0, dict),
        "l2": (0.0, lambda: {"strength": 0.1}),
        "dropout": (0.5, dict),
        "early_stopping": (0.0, lambda: {"stopper": EarlyStopping(2)}),
    }
    assert list(runs) == list(settings)
    for name, (p, options) in settings.items():
        alone = small_net(p=p)
        train_losses, val_losses = train_regularized(alone, *data, 0.5, 20, **options())  # type: ignore[arg-type]
        net, *curves = runs[name]
        assert torch.equal(flat(net), flat(alone))
        assert torch.equal(curves[0], train_losses)
        assert torch.equal(curves[1], val_losses)


def overfitting_net(seed: int) -> Callable[[float], nn.Module]:
    def make_net(p: float) -> nn.Module:
        generator = generator_of(seed)
        first, last = nn.Linear(64, 32), nn.Linear(32, 10)
        for layer in (first, last):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu", generator=generator)
            nn.init.zeros_(layer.bias)
        return nn.Sequential(first, nn.ReLU(), Dropout(p, generator), last)

    return make_net


def gap_and_test_loss(net: nn.Module, data: list[Tensor]) -> tuple[float, float]:
    train_x, train_y, _, _, test_x, test_y = data
    gap, _, test_loss = generalization_gap(net, train_x, train_y, test_x, test_y)
    return gap, test_loss


@cache
def ablations() -> dict[str, np.ndarray]:
    """By run, for each of 12 seeds with a fifth of the labels drawn anew: the gap to the test data, the test loss."""
    found: dict[str, list[tuple[float, float]]] = {}
    for seed in range(12):
        data = list(few_noisy_digits(generator_of(seed)))
        runs = compare_regularizers(
            overfitting_net(seed), *data[:4], lr=1.0, epochs=150, strength=0.01, p=0.5, patience=10
        )
        for name, (net, _, _) in runs.items():
            found.setdefault(name, []).append(gap_and_test_loss(net, data))
    return {name: np.array(rows).T for name, rows in found.items()}


def test_each_regulariser_narrows_the_gap_where_there_is_something_to_memorise() -> None:
    """With a fifth of the labels drawn anew: in every seed, and in median by 0.2 or more?"""
    found = ablations()
    for name in ("l2", "dropout", "early_stopping"):
        narrower = found["none"][0] - found[name][0]
        assert narrower.min() > 0.1, name
        assert np.median(narrower) > 0.2, name
    assert np.median(found["none"][0]) == pytest.approx(0.82, abs=0.12)


def test_narrower_gap_is_not_always_a_better_net() -> None:
    """Do dropout and early stopping lower the test loss in median, and L2 of this strength not in every seed?"""
    found = ablations()
    better = {name: found["none"][1] - rows[1] for name, rows in found.items()}
    assert np.median(better["dropout"]) > 0.05
    assert np.median(better["early_stopping"]) > 0.05
    assert 0 < (better["l2"] > 0).sum() < 12


def test_dropout_does_not_narrow_the_gap_of_right_labels() -> None:
    """Without wrong labels: is the gap less than half as wide, and narrowed by dropout in a minority of seeds?"""
    gaps: dict[float, list[float]] = {0.0: [], 0.5: []}
    for seed in range(12):
        data = list(few_noisy_digits(generator_of(seed), wrong=0.0))
        for p, found in gaps.items():
            net = overfitting_net(seed)(p)
            train_regularized(net, *data[:4], lr=1.0, epochs=150)
            found.append(gap_and_test_loss(net, data)[0])
    assert np.median(gaps[0.0]) < 0.5 * np.median(ablations()["none"][0])
    assert (np.array(gaps[0.5]) < np.array(gaps[0.0])).sum() < 6


@pytest.mark.parametrize("wrong", [0.0, 0.2])
def test_noisy_digits_have_wrong_labels_in_training_alone(wrong: float) -> None:
    """Are the sets apart, of the sizes asked, and is about wrong * 9/10 of the training labels not the image's?"""
    train_x, train_y, val_x, val_y, test_x, test_y = few_noisy_digits(generator_of(0), 500, 200, wrong)
    assert (len(train_x), len(val_x), len(test_x)) == (500, 200, 1097)
    assert (train_x.dtype, train_y.dtype) == (torch.float32, torch.int64)
    everything = torch.cat([train_x, val_x, test_x])
    assert 0 <= everything.min() < everything.max() <= 1
    clean = few_noisy_digits(generator_of(0), 500, 200, 0.0)
    assert torch.equal(train_x, clean[0])
    assert torch.equal(val_y, clean[3])
    assert torch.equal(test_y, clean[5])
    changed = (train_y != clean[1]).double().mean().item()
    assert changed == pytest.approx(0.9 * wrong, abs=0.05)
