"""Clipping: torch.nn.utils and torch.optim as second witness, and the run that needs it."""

import copy
import math

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from reference.clipping import (
    clip_by_global_norm_,
    clip_by_value_,
    compare_clipping,
    global_norm,
    plot_clipping,
    train_clipped,
)
from reference.recurrent_net import RecurrentNet, random_walks


def parameters_with(*gradients: Tensor | None) -> list[Tensor]:
    """Leaf tensors of zeros with these gradients."""
    found = []
    for gradient in gradients:
        p = torch.zeros(2 if gradient is None else gradient.shape, dtype=torch.float64, requires_grad=True)
        p.grad = None if gradient is None else gradient.clone()
        found.append(p)
    return found


def draw(seed: int, scale: float = 1.0) -> list[Tensor]:
    generator = torch.Generator().manual_seed(seed)
    shapes = [(3, 5), (5,), (2, 3, 2), ()]
    return [scale * torch.randn(s, generator=generator, dtype=torch.float64) for s in shapes]


def test_global_norm_of_a_known_triple() -> None:
    """Do gradients (2, 3) and (6,) have the norm of the vector (2, 3, 6), 7?"""
    parameters = parameters_with(torch.tensor([2.0, 3.0]).double(), torch.tensor([6.0]).double())
    assert global_norm(parameters).item() == pytest.approx(7.0, rel=1e-15)


@pytest.mark.parametrize("seed", range(5))
def test_global_norm_is_that_of_torch(seed: int) -> None:
    """Does it agree with torch.nn.utils.get_total_norm?"""
    gradients = draw(seed)
    torch.testing.assert_close(
        global_norm(parameters_with(*gradients, None)), torch.nn.utils.get_total_norm(gradients)
    )


def test_global_norm_without_gradients_is_zero() -> None:
    """Is the norm 0 where no parameter has a gradient, and where there is no parameter?"""
    assert global_norm(parameters_with(None, None)) == 0
    assert global_norm([]) == 0


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_global_norm_reports_nonfinite_gradients(bad: float) -> None:
    """Does one nan or inf reach the norm?"""
    norm = global_norm(parameters_with(torch.tensor([1.0, bad]).double(), torch.tensor([2.0]).double()))
    assert math.isnan(norm) if math.isnan(bad) else norm == math.inf


@pytest.mark.parametrize("limit", [0.1, 1.0, 10.0])
def test_clip_by_value_is_that_of_torch(limit: float) -> None:
    """Does it agree with torch.nn.utils.clip_grad_value_?"""
    ours, theirs = (parameters_with(*draw(3, scale=2.0), None) for _ in range(2))
    clip_by_value_(ours, limit)
    torch.nn.utils.clip_grad_value_(theirs, limit)
    for p, q in zip(ours, theirs, strict=True):
        assert (p.grad is None and q.grad is None) or torch.equal(p.grad, q.grad)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e3])
def test_clip_by_global_norm_is_that_of_torch(scale: float) -> None:
    """Does it agree with torch.nn.utils.clip_grad_norm_, whose factor has 1e-6 in the denominator?"""
    ours, theirs = (parameters_with(*draw(4, scale), None) for _ in range(2))
    norm = clip_by_global_norm_(ours, 1.0)
    torch.testing.assert_close(norm, torch.nn.utils.clip_grad_norm_(theirs, 1.0))
    for p, q in zip(ours[:-1], theirs[:-1], strict=True):
        torch.testing.assert_close(p.grad, q.grad, rtol=2e-6, atol=0)
    assert ours[-1].grad is None


def test_clip_by_global_norm_keeps_direction_and_limit() -> None:
    """Is the clipped gradient the old one times one number, with norm max_norm?"""
    gradients = draw(5, scale=100.0)
    parameters = parameters_with(*gradients)
    before = clip_by_global_norm_((p for p in parameters), 0.25)
    assert global_norm(parameters).item() == pytest.approx(0.25, rel=1e-14)
    for p, gradient in zip(parameters, gradients, strict=True):
        torch.testing.assert_close(p.grad, gradient * 0.25 / before, rtol=1e-14, atol=0)


def test_clip_by_global_norm_leaves_what_is_below_the_limit() -> None:
    """Are small and zero gradients untouched, to the last bit?"""
    for gradients in (draw(6, scale=1e-3), [torch.zeros(3).double()]):
        parameters = parameters_with(*gradients)
        clip_by_global_norm_(parameters, 1.0)
        assert all(torch.equal(p.grad, g) for p, g in zip(parameters, gradients, strict=True))


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_clip_by_global_norm_reports_nonfinite(bad: float) -> None:
    """Is a norm of nan or inf returned or raised, with the gradients as they were?"""
    gradient = torch.tensor([1.0, bad, -3.0]).double()
    parameters = parameters_with(gradient)
    assert not torch.isfinite(clip_by_global_norm_(parameters, 1.0))
    with pytest.raises(RuntimeError, match=r"global norm of the gradients must be finite \(got (nan|inf)\)"):
        clip_by_global_norm_(parameters, 1.0, error_if_nonfinite=True)
    torch.testing.assert_close(parameters[0].grad, gradient, equal_nan=True, rtol=0, atol=0)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e12])
def test_error_if_nonfinite_changes_nothing_where_all_is_finite(scale: float) -> None:
    """Is a finite norm, however large, clipped alike with error_if_nonfinite and without it?"""
    quiet, strict = (parameters_with(*draw(12, scale)) for _ in range(2))
    assert clip_by_global_norm_(quiet, 1.0) == clip_by_global_norm_(strict, 1.0, error_if_nonfinite=True)
    assert all(torch.equal(p.grad, q.grad) for p, q in zip(quiet, strict, strict=True))


def test_clip_by_value_limits_inf_and_leaves_nan() -> None:
    """Does an inf become the limit with its sign, and does a nan stay one?"""
    (p,) = parameters_with(torch.tensor([math.inf, -math.inf, math.nan]).double())
    clip_by_value_([p], 0.5)
    torch.testing.assert_close(p.grad, torch.tensor([0.5, -0.5, math.nan]).double(), equal_nan=True)


def test_measuring_the_norm_leaves_the_gradients() -> None:
    """Are the gradients the same to the last bit after global_norm, and can a generator be measured?"""
    gradients = draw(13)
    parameters = parameters_with(*gradients)
    assert global_norm(p for p in parameters) == global_norm(parameters)
    assert all(torch.equal(p.grad, g) for p, g in zip(parameters, gradients, strict=True))


@pytest.mark.parametrize("max_norm", [None, 0.5])
def test_train_clipped_goes_on_with_nan(max_norm: float | None) -> None:
    """Does a run that diverges record every batch, with a limit too?"""
    sequences, targets = random_walks(4, 4, 6, torch.Generator().manual_seed(14))
    model = RecurrentNet(3, torch.Generator().manual_seed(15))
    losses, norms = train_clipped(model, sequences, targets, 1e100, max_norm)
    assert len(losses) == len(norms) == 4
    assert not torch.isfinite(losses[1:]).any()


@pytest.mark.parametrize("max_norm", [None, 0.1])
def test_train_clipped_is_the_usual_loop(max_norm: float | None) -> None:
    """Do weights, losses and norms equal those of autograd.grad and the update written out?"""
    generator = torch.Generator().manual_seed(7)
    sequences, targets = random_walks(4, 8, 6, generator)
    model = RecurrentNet(3, generator)
    weights = [p.detach().clone() for p in model.parameters()]
    losses, norms = train_clipped(model, sequences, targets, 0.1, max_norm)
    witness = copy.deepcopy(model)
    for step in range(4):
        with torch.no_grad():
            for p, weight in zip(witness.parameters(), weights, strict=True):
                p.copy_(weight)
        loss = ((witness(sequences[step]) - targets[step]) ** 2).mean()
        gradients = torch.autograd.grad(loss, list(witness.parameters()))
        norm = torch.cat([g.flatten() for g in gradients]).norm()
        factor = 1.0 if max_norm is None else min(1.0, max_norm / norm.item())
        weights = [w - 0.1 * factor * g for w, g in zip(weights, gradients, strict=True)]
        torch.testing.assert_close(losses[step], loss.detach())
        torch.testing.assert_close(norms[step], norm)
    for p, weight in zip(model.parameters(), weights, strict=True):
        torch.testing.assert_close(p.detach(), weight)


def test_recurrent_net_is_torchs_rnn_where_no_state_is_negative() -> None:
    """Does the unrolled net agree with nn.RNN (ReLU) on positive states?"""
    model = RecurrentNet(4, torch.Generator().manual_seed(8))
    with torch.no_grad():
        for p in model.parameters():
            p.abs_()
    rnn = nn.RNN(1, 4, nonlinearity="relu", batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        rnn.weight_ih_l0.copy_(model.weight_input[:, None])
        rnn.weight_hh_l0.copy_(model.weight_hidden.T)
        rnn.bias_ih_l0.copy_(model.bias)
        rnn.bias_hh_l0.zero_()
    x = torch.rand(5, 7, generator=torch.Generator().manual_seed(9), dtype=torch.float64)
    torch.testing.assert_close(model(x), rnn(x[:, :, None])[0][:, -1] @ model.weight_output)


def test_random_walks_end_where_their_steps_lead() -> None:
    """Is the target the sum over sqrt(length), with variance near 1?"""
    sequences, targets = random_walks(20, 50, 9, torch.Generator().manual_seed(10))
    assert set(sequences.unique().tolist()) == {-1.0, 1.0}
    torch.testing.assert_close(targets, sequences.sum(dim=2) / 3)
    assert targets.var().item() == pytest.approx(1.0, abs=0.2)


def test_long_sequences_explode_late_without_clipping_and_train_with_it() -> None:
    """From the same start and on the same data: nan after a good while, or a small loss?"""
    generator = torch.Generator().manual_seed(11)
    model = RecurrentNet(16, generator)
    start = [p.detach().clone() for p in model.parameters()]
    sequences, targets = random_walks(120, 16, 30, generator)
    (_, without, _), (clipped, losses, _) = compare_clipping(model, sequences, targets, 0.06, 0.5)
    assert torch.isfinite(without[:10]).all()
    assert torch.isnan(without[-1])
    assert losses[-10:].mean() < 0.3
    x, y = random_walks(1, 256, 30, generator)
    assert nn.functional.mse_loss(clipped(x[0]), y[0]) < 0.3
    assert all(torch.equal(p, q) for p, q in zip(model.parameters(), start, strict=True))


def test_plot_has_both_runs_on_a_log_axis() -> None:
    """Are both lines, the scale and the names there, even for a run that ends in nan?"""
    norms = torch.tensor([1.0, 1e3, math.inf, math.nan])
    axes = plot_clipping(norms, torch.ones(4))
    try:
        assert axes.get_yscale() == "log"
        np.testing.assert_array_equal(axes.get_lines()[0].get_ydata(), norms)
        assert len(axes.get_legend().get_texts()) == 2
        assert axes.get_xlabel()
        assert axes.get_ylabel()
    finally:
        plt.close(axes.figure)
