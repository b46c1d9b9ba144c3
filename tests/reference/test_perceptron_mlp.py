"""Perceptron, MLP and the loop: scikit-learn, linear programming, closed forms and autograd as second witness."""

import copy
import itertools
import math
from collections.abc import Callable
from functools import cache

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.special import expit, logsumexp
from sklearn.datasets import make_moons
from sklearn.linear_model import LogisticRegression, Perceptron
from torch import Tensor, nn

from reference.moons import two_moons
from reference.perceptron_mlp import (
    MLP,
    evaluate,
    fit,
    fit_perceptron,
    flatten_batch,
    linear_and_mlp,
    loss_for,
    perceptron_step,
    plot_losses,
    train_epoch,
)

Array = NDArray[np.float64]
CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
XOR, AND, OR = (np.array(classes) for classes in ([-1, 1, 1, -1], [-1, -1, -1, 1], [-1, 1, 1, 1]))


def generator(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


# The perceptron ---------------------------------------------------------------------------------------


def test_step_by_hand() -> None:
    """Is the update of a mistake the one worked out by hand, and does a right point change nothing?"""
    weights, bias = perceptron_step(np.array([1.0, -2.0]), 0.5, np.array([2.0, 1.0]), -1, lr=0.1)
    np.testing.assert_allclose(weights, [0.8, -2.1], rtol=1e-15)
    assert bias == pytest.approx(0.4)
    weights, bias = perceptron_step(np.array([1.0, -2.0]), 0.5, np.array([2.0, 1.0]), 1, lr=0.1)
    np.testing.assert_array_equal(weights, [1.0, -2.0])
    assert bias == 0.5


def test_boundary_counts_as_a_mistake() -> None:
    """Does a point where weights . x + bias is 0 move the perceptron, whatever its class?"""
    for target in (-1, 1):
        weights, bias = perceptron_step(np.array([1.0, -1.0]), 1.0, np.array([1.0, 2.0]), target)
        np.testing.assert_array_equal(weights, [1.0 + target, -1.0 + 2 * target])
        assert bias == 1.0 + target


def test_step_is_one_of_gradient_descent() -> None:
    """Is the step minus lr times the gradient of max(0, -target (w . x + b)), and does it gain lr (|x|^2 + 1)?"""
    rng = np.random.default_rng(0)
    moved = 0
    for _ in range(50):
        w, x = rng.standard_normal((2, 4))
        target = float(rng.choice([-1, 1]))
        both = torch.tensor([*w, 0.3], requires_grad=True, dtype=torch.float64)
        point = torch.tensor([*x, 1.0], dtype=torch.float64)
        torch.relu(-target * (both @ point)).backward()
        assert both.grad is not None
        weights, bias = perceptron_step(w, 0.3, x, target, lr=0.7)
        np.testing.assert_allclose(
            [*weights, bias], (both - 0.7 * both.grad).detach().numpy(), rtol=1e-14, atol=1e-15
        )
        if bias != 0.3:
            gain = target * ((weights - w) @ x + bias - 0.3)
            assert gain == pytest.approx(0.7 * (x @ x + 1))
            moved += 1
    assert 10 < moved < 40


def test_step_leaves_its_arrays() -> None:
    """Are the arrays that came in unchanged?"""
    weights, x = np.array([1.0, -2.0]), np.array([2.0, 1.0])
    perceptron_step(weights, 0.5, x, -1)
    np.testing.assert_array_equal(weights, [1.0, -2.0])
    np.testing.assert_array_equal(x, [2.0, 1.0])


def separable(seed: int, count: int = 40, gap: float = 0.2) -> tuple[Array, NDArray[np.int64]]:
    rng = np.random.default_rng(seed)
    normal = rng.standard_normal(3)
    normal /= np.linalg.norm(normal)
    points = rng.standard_normal((count, 3))
    side = np.where(points @ normal > 0, 1, -1)
    return points + gap * side[:, None] * normal + 0.5 * normal, side


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("epochs", [1, 2, 5])
def test_fit_goes_the_way_of_scikit_learn(seed: int, epochs: int) -> None:
    """Are weights and bias those of scikit-learn's Perceptron after as many epochs without shuffling?"""
    x, y = separable(seed)
    theirs = Perceptron(max_iter=epochs, tol=None, shuffle=False, eta0=0.5).fit(x, y)
    weights, bias, _, _ = fit_perceptron(x, y, lr=0.5, max_epochs=epochs)
    np.testing.assert_allclose(weights, theirs.coef_[0], rtol=1e-10, atol=1e-12)
    assert bias == pytest.approx(theirs.intercept_[0], rel=1e-10)


@pytest.mark.parametrize("seed", range(12))
def test_fit_converges_within_novikoffs_bound(seed: int) -> None:
    """Does it separate separable data, with at most (R / margin)^2 mistakes, R and margin with the bias as a weight?"""
    x, y = separable(seed)
    weights, bias, converged, mistakes = fit_perceptron(x, y, max_epochs=10_000)
    assert converged
    assert (y * (x @ weights + bias) > 0).all()
    assert mistakes[-1] == 0
    assert 0 not in mistakes[:-1]
    rows = np.column_stack([x, np.ones(len(x))])
    both = np.append(weights, bias)
    margin = (y * (rows @ both)).min() / np.linalg.norm(both)
    assert sum(mistakes) <= (np.linalg.norm(rows, axis=1).max() / margin) ** 2


def test_learning_rate_only_scales_the_perceptron() -> None:
    """Are the mistakes the same at any learning rate, as weights start at 0?"""
    x, y = separable(3)
    runs = [fit_perceptron(x, y, lr=lr) for lr in (0.25, 1.0, 8.0)]
    assert runs[0][3] == runs[1][3] == runs[2][3]
    np.testing.assert_allclose(runs[2][0], 32 * runs[0][0], rtol=1e-12)


def hyperplane_exists(x: NDArray[np.int64], y: NDArray[np.int64]) -> bool:
    """Whether weights and bias exist with y (w . x + b) >= 1 for all points: a linear program."""
    rows = -y[:, None] * np.column_stack([x, np.ones(len(x))])
    found = linprog(np.zeros(3), A_ub=rows, b_ub=-np.ones(len(x)), bounds=[(None, None)] * 3)
    return bool(found.status == 0)


@pytest.mark.parametrize(("classes", "separates"), [(AND, True), (OR, True), (XOR, False)])
def test_converges_where_a_hyperplane_exists(classes: NDArray[np.int64], separates: bool) -> None:
    """Does the perceptron converge exactly where a linear program finds a hyperplane?"""
    assert hyperplane_exists(CORNERS, classes) == separates
    _, _, converged, mistakes = fit_perceptron(CORNERS, classes, max_epochs=2000)
    assert converged == separates
    assert (len(mistakes) < 20) == separates


def test_xor_is_not_learned_in_any_order() -> None:
    """Does no order of the four points end in an epoch without mistakes, and do weights come back (a cycle)?"""
    for order in itertools.permutations(range(4)):
        x, y = CORNERS[list(order)], XOR[list(order)]
        weights, bias, converged, mistakes = fit_perceptron(x, y, max_epochs=200)
        again = fit_perceptron(x, y, max_epochs=201)
        assert not converged
        assert len(mistakes) == 200
        assert min(mistakes) >= 1
        np.testing.assert_array_equal(weights, again[0])
        assert bias == again[1]


def test_convergence_needs_an_epoch_without_mistakes() -> None:
    """Is a limit too short for the epoch without mistakes told as not converged?"""
    x, y = np.array([[1.0], [2.0], [3.0]]), np.array([-1, 1, 1])
    needed = len(fit_perceptron(x, y)[3])
    assert needed == 9
    assert [fit_perceptron(x, y, max_epochs=n)[2] for n in (1, 8, 9, 10)] == [False, False, True, True]


# Shapes and layers ------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (1, 1, 7, 2), (4, 6), (3, 2, 2), (0, 3, 2, 2)])
def test_flatten_is_numpys_reshape(shape: tuple[int, ...]) -> None:
    """Are rows those of NumPy in C order, of a channels-last layout and an empty batch too?"""
    array = np.random.default_rng(0).standard_normal(shape)
    want = array.reshape(shape[0], math.prod(shape[1:]))
    np.testing.assert_array_equal(flatten_batch(torch.tensor(array)).numpy(), want)
    if len(shape) == 4:
        layout = torch.tensor(array).to(memory_format=torch.channels_last)
        np.testing.assert_array_equal(flatten_batch(layout).numpy(), want)


def weights_of(model: nn.Module) -> list[Tensor]:
    return [p.detach() for p in model.parameters()]


@pytest.mark.parametrize("hidden", [(), (5,), (4, 6), (3, 3, 3)])
def test_mlp_is_the_formula(hidden: tuple[int, ...]) -> None:
    """Is the output W x + b, with max(0, .) between the layers, on any leading axes?"""
    model = MLP(3, hidden, 2).double()
    x = torch.randn(2, 4, 3, dtype=torch.float64, generator=generator(0))
    out = x.numpy()
    weights = [p.numpy() for p in weights_of(model)]
    assert len(weights) == 2 * (len(hidden) + 1)
    for index in range(0, len(weights), 2):
        out = (np.maximum(out, 0) if index else out) @ weights[index].T + weights[index + 1]
    np.testing.assert_allclose(model(x).detach().numpy(), out, rtol=1e-12, atol=1e-14)


def test_without_activation_all_collapses_into_one_layer() -> None:
    """Do three layers with the identity between them equal one of weights W3 W2 W1?"""
    model = MLP(3, (7, 6), 2, nn.Identity).double()
    w1, b1, w2, b2, w3, b3 = weights_of(model)
    x = torch.randn(9, 3, dtype=torch.float64, generator=generator(1))
    one = F.linear(x, w3 @ w2 @ w1, w3 @ (w2 @ b1 + b2) + b3)
    torch.testing.assert_close(model(x).detach(), one, rtol=1e-12, atol=1e-13)


def test_two_relu_units_compute_xor() -> None:
    """Does the net of the rubric, ReLU(x1 + x2) - 2 ReLU(x1 + x2 - 1) - 1/2, have XOR's signs?"""
    model = MLP(2, (2,), 1)
    numbers = [torch.ones(2, 2), torch.tensor([0.0, -1.0]), torch.tensor([[1.0, -2.0]]), torch.tensor([-0.5])]
    with torch.no_grad():
        for p, number in zip(model.parameters(), numbers, strict=True):
            p.copy_(number)
        signs = model(torch.tensor(CORNERS, dtype=torch.float32))[:, 0].sign()
    np.testing.assert_array_equal(signs.numpy(), XOR)


# Losses -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 30.0, 1e4])
def test_losses_are_their_formulas(scale: float) -> None:
    """Are they NumPy's logsumexp, logaddexp and mean square, also for logits of 10,000?"""
    rng = np.random.default_rng(1)
    z, classes = scale * rng.standard_normal((6, 4)), rng.integers(0, 4, 6)
    want = (logsumexp(z, axis=1) - z[np.arange(6), classes]).mean()
    assert loss_for("multiclass")(torch.tensor(z), torch.tensor(classes)).item() == pytest.approx(want)
    yes = rng.integers(0, 2, (6, 4)).astype(float)
    want = (np.logaddexp(0, z) - yes * z).mean()
    assert loss_for("binary")(torch.tensor(z), torch.tensor(yes)).item() == pytest.approx(want)
    want = ((z - yes) ** 2).mean()
    assert loss_for("regression")(torch.tensor(z), torch.tensor(yes)).item() == pytest.approx(want)


def test_gradient_of_both_entropies_is_probability_less_target() -> None:
    """Is the gradient with respect to the logits (softmax or sigmoid) minus the target, over their number?"""
    z = torch.randn(5, 3, dtype=torch.float64, generator=generator(2), requires_grad=True)
    classes = torch.tensor([0, 2, 1, 1, 0])
    (gradient,) = torch.autograd.grad(loss_for("multiclass")(z, classes), z)
    torch.testing.assert_close(gradient, (z.softmax(1) - F.one_hot(classes, 3)).detach() / 5)
    yes = (torch.arange(15).reshape(5, 3) % 2).double()
    (gradient,) = torch.autograd.grad(loss_for("binary")(z, yes), z)
    np.testing.assert_allclose(gradient.numpy(), (expit(z.detach().numpy()) - yes.numpy()) / 15, rtol=1e-12)


@pytest.mark.parametrize("task", ["", "classification", "Binary", "mse"])
def test_unknown_task_is_refused(task: str) -> None:
    """Does the message name what is allowed and what came in?"""
    with pytest.raises(ValueError, match=rf"multiclass, binary or regression \(got '{task}'\)"):
        loss_for(task)


def test_second_softmax_keeps_the_loss_up() -> None:
    """Is the loss with one softmax too many at least log(e + K - 1) - 1, 0.55 for three classes, as the text says?"""
    sure = torch.tensor([[1e3, 0.0, 0.0]]).double()
    assert F.cross_entropy(sure.softmax(1), torch.tensor([0])).item() == pytest.approx(
        math.log(math.e + 2) - 1
    )
    assert math.log(math.e + 2) - 1 == pytest.approx(0.5514, abs=1e-4)


# The loop ---------------------------------------------------------------------------------------------


def net_with_modes(seed: int) -> nn.Sequential:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.Tanh(), nn.Linear(6, 4)).double()


def batches_of(sizes: list[int], seed: int) -> list[tuple[Tensor, Tensor]]:
    draws = generator(seed)
    return [
        (
            torch.randn(n, 3, dtype=torch.float64, generator=draws),
            torch.randint(0, 4, (n,), generator=draws),
        )
        for n in sizes
    ]


@pytest.mark.parametrize("seed", range(3))
def test_epoch_is_gradient_descent_written_out(seed: int) -> None:
    """Are the weights those of p - lr dL/dp with torch.autograd.grad, whatever gradients were there before?"""
    model = net_with_modes(seed)
    twin = copy.deepcopy(model)
    batches = batches_of([5, 5, 2], seed)
    for p in model.parameters():
        p.grad = torch.full_like(p, 3.0)
    mean = train_epoch(model.eval(), batches, F.cross_entropy, torch.optim.SGD(model.parameters(), lr=0.2))
    losses = []
    for x, y in batches:
        loss = F.cross_entropy(twin(x), y)
        losses.append(loss.item())
        gradients = torch.autograd.grad(loss, list(twin.parameters()))
        with torch.no_grad():
            for p, gradient in zip(twin.parameters(), gradients, strict=True):
                p -= 0.2 * gradient
    assert mean == pytest.approx(np.average(losses, weights=[5, 5, 2]), rel=1e-12)
    for ours, theirs in zip(model.state_dict().values(), twin.state_dict().values(), strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-12, atol=1e-14)
    assert model.training


def test_epoch_takes_a_data_loader_and_an_iterator() -> None:
    """Do a DataLoader and a generator of the same batches give the same weights?"""
    x, y = batches_of([11], 0)[0]
    data = torch.utils.data.TensorDataset(x, y)
    loader = torch.utils.data.DataLoader(data, batch_size=4)
    found = []
    for batches in (loader, zip(x.split(4), y.split(4), strict=True)):
        model = net_with_modes(0)
        train_epoch(model, batches, F.cross_entropy, torch.optim.SGD(model.parameters(), lr=0.1))
        found.append(torch.cat([p.detach().flatten() for p in model.parameters()]))
    torch.testing.assert_close(found[0], found[1], rtol=0, atol=0)


@pytest.mark.parametrize("training", [True, False])
def test_evaluation_is_that_of_all_samples_at_once(training: bool) -> None:
    """Do uneven batches give loss and accuracy of one batch by NumPy, and does nothing of the model change?"""
    model = net_with_modes(1).train(training)
    before = copy.deepcopy(model.state_dict())
    batches = batches_of([6, 6, 1], 4)
    loss, accuracy = evaluate(model, iter(batches), F.cross_entropy)
    assert model.training is training
    assert all(module.training is training for module in model.modules())
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())
    assert all(p.grad is None for p in model.parameters())
    x, y = (torch.cat(parts) for parts in zip(*batches, strict=True))
    z = model.eval()(x).detach().numpy()
    assert accuracy == (z.argmax(1) == y.numpy()).mean()
    assert loss == pytest.approx((logsumexp(z, axis=1) - z[np.arange(13), y]).mean(), rel=1e-12)


def test_evaluation_passes_no_gradients() -> None:
    """Are the logits that the loss function gets without a graph?"""
    traced = []

    def loss(logits: Tensor, y: Tensor) -> Tensor:
        traced.append(logits.requires_grad)
        return F.cross_entropy(logits, y)

    evaluate(net_with_modes(0), batches_of([3, 4], 0), loss)
    assert traced == [False, False]
    assert torch.is_grad_enabled()


def test_fit_is_the_loop_written_out() -> None:
    """Are weights, curves and the generator's state those of a loop with randperm, one call an epoch?"""
    (x, y), (val_x, val_y) = batches_of([11, 6], 7)
    model, twin = net_with_modes(2), net_with_modes(2)
    ours, theirs = generator(3), generator(3)
    losses, validation_losses = fit(model, x, y, val_x, val_y, generator=ours, epochs=3, lr=0.1, batch_size=4)
    optimizer = torch.optim.SGD(twin.parameters(), lr=0.1)
    for epoch in range(3):
        twin.train()
        order, total = torch.randperm(11, generator=theirs), 0.0
        for start in (0, 4, 8):
            batch = order[start : start + 4]
            optimizer.zero_grad()
            loss = F.cross_entropy(twin(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        twin.eval()
        assert losses[epoch] == pytest.approx(total / 11, rel=1e-12)
        assert validation_losses[epoch] == pytest.approx(
            F.cross_entropy(twin(val_x), val_y).item(), rel=1e-12
        )
    assert len(losses) == len(validation_losses) == 3
    for left, right in zip(model.parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(left, right, rtol=1e-12, atol=1e-14)
    assert torch.equal(ours.get_state(), theirs.get_state())


# The moons --------------------------------------------------------------------------------------------


def test_moons_are_scikit_learns() -> None:
    """Are the points make_moons', half of each class, of the promised types?"""
    x, y = two_moons(30, 0.1, 5)
    want_x, want_y = make_moons(30, noise=0.1, random_state=5)
    np.testing.assert_allclose(x.numpy(), want_x, rtol=1e-6)
    np.testing.assert_array_equal(y.numpy(), want_y)
    assert (x.dtype, y.dtype, int(y.sum())) == (torch.float32, torch.int64, 15)


@cache
def accuracies() -> NDArray[np.float64]:
    """Over 12 seeds: accuracy on 1000 new points of the linear model, the MLP and a logistic regression."""
    found = []
    for seed in range(12):
        (x, y), (val_x, val_y), (new_x, new_y) = (
            two_moons(n, 0.15, 3 * seed + i) for i, n in enumerate((200, 100, 1000))
        )
        torch.manual_seed(seed)
        trained = linear_and_mlp(x, y, val_x, val_y, generator=generator(seed))
        for model, losses, validation_losses in trained.values():
            assert len(losses) == len(validation_losses) == 40
            assert validation_losses[-1] == pytest.approx(
                evaluate(model, [(val_x, val_y)], F.cross_entropy)[0], rel=1e-6
            )
        ours = [
            evaluate(trained[name][0], [(new_x, new_y)], F.cross_entropy)[1] for name in ("linear", "mlp")
        ]
        theirs = LogisticRegression(C=1e6).fit(x.numpy(), y.numpy()).score(new_x.numpy(), new_y.numpy())
        found.append([*ours, theirs])
    return np.array(found)


def test_mlp_beats_the_linear_model_on_moons() -> None:
    """Does it by more than 0.07 in each of 12 seeds, by about 0.10 in the median, as the text says?"""
    difference = accuracies()[:, 1] - accuracies()[:, 0]
    assert difference.min() > 0.07
    assert 0.09 < np.median(difference) < 0.12


def test_linear_model_is_as_good_as_linear_models_get() -> None:
    """Is its accuracy that of scikit-learn's logistic regression, somewhat below 0.9, so that the rival is fair?"""
    linear, _, theirs = accuracies().T
    assert np.abs(linear - theirs).max() < 0.02
    assert linear.max() < 0.9


def test_few_noisy_points_are_overfitted() -> None:
    """Does the validation loss of the notebook's third figure rise while the training loss falls, in 12 of 12 seeds?"""
    for seed in range(12):
        (x, y), (val_x, val_y) = two_moons(24, 0.35, 2 * seed), two_moons(400, 0.35, 2 * seed + 1)
        torch.manual_seed(seed)
        losses, validation_losses = fit(
            MLP(2, (64, 64), 2), x, y, val_x, val_y, generator=generator(seed), epochs=150, batch_size=8
        )
        assert np.median(losses[-10:]) < 0.5 * losses[0]
        assert np.median(validation_losses[-10:]) > np.median(losses[-10:])
        assert np.median(validation_losses[-10:]) > 1.05 * min(validation_losses)


def shown(draw: Callable[[], plt.Axes]) -> dict[str, list[float]]:
    return {str(line.get_label()): list(np.asarray(line.get_ydata())) for line in draw().get_lines()}


def test_figure_shows_both_curves() -> None:
    """Are both losses there under their names, with named axes and a legend?"""
    axes = plot_losses([3.0, 2.0], [4.0, 3.5])
    assert shown(lambda: axes) == {"training": [3.0, 2.0], "validation": [4.0, 3.5]}
    assert axes.get_xlabel() == "epoch"
    assert axes.get_ylabel() == "loss"
    assert axes.get_legend() is not None
    plt.close("all")
