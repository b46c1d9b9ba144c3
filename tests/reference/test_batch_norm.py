"""Batch norm: torch's layer, autograd and finite differences as second witness, and closed forms."""

import copy
import math
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.batch_norm import (
    BatchNorm1d,
    batch_norm_backward,
    cured_mlp,
    influence,
    norms_by_network,
    plot_norms_by_network,
    spread_by_batch_size,
)


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def draw(seed: int, *shape: int) -> Tensor:
    return torch.randn(shape, generator=seeded(seed), dtype=torch.float64)


def pair(features: int, **options: float) -> tuple[BatchNorm1d, nn.BatchNorm1d]:
    return BatchNorm1d(features, **options).double(), nn.BatchNorm1d(features, **options).double()


@pytest.mark.parametrize("options", [{}, {"eps": 0.3}, {"momentum": 0.7}, {"affine": False}])
def test_layer_is_that_of_torch_in_both_modes_over_many_steps(options: dict[str, float]) -> None:
    """Do outputs, gradients and running statistics agree with nn.BatchNorm1d, step after step?"""
    layers = pair(3, **options)
    for step in range(30):
        results = []
        for layer in layers:
            if layer.weight is not None and step == 0:
                nn.init.uniform_(layer.weight, 0.5, 2, generator=seeded(1))
                nn.init.uniform_(layer.bias, -1, 1, generator=seeded(2))
            x = (2 + draw(100 + step, 5, 3)).requires_grad_()
            out = layer.train()(x)
            (out * draw(200 + step, 5, 3)).sum().backward()
            evaluated = layer.eval()(draw(300 + step, 1, 3))
            results.append([out, x.grad, evaluated, layer.running_mean, layer.running_var])
        for ours, theirs in zip(*results, strict=True):
            torch.testing.assert_close(ours, theirs)


def test_layer_of_a_known_batch() -> None:
    """Does the column (1, 3) become (-1, 1), and are mean 2 and unbiased variance 2 recorded?"""
    layer = BatchNorm1d(1, eps=0.0, momentum=0.25).double()
    out = layer(torch.tensor([[1.0], [3.0]]).double())
    assert out.flatten().tolist() == [-1, 1]
    assert layer.running_mean.item() == 0.25 * 2
    assert layer.running_var.item() == 0.75 + 0.25 * 2


def test_state_of_a_new_layer_is_that_of_torch() -> None:
    """Are there the same parameters, and the same buffers but for the count of batches?"""
    ours, theirs = pair(4)
    assert dict(ours.named_parameters()).keys() == dict(theirs.named_parameters()).keys()
    state = theirs.state_dict()
    del state["num_batches_tracked"]
    assert ours.state_dict().keys() == state.keys()
    for name, value in ours.state_dict().items():
        assert torch.equal(value, state[name])
    assert list(BatchNorm1d(4, affine=False).parameters()) == []


@pytest.mark.parametrize("rows", [0, 1])
def test_training_wants_two_rows(rows: int) -> None:
    """Is a smaller batch refused with its size, with nothing recorded, and taken in evaluation?"""
    layer = BatchNorm1d(3)
    with pytest.raises(ValueError, match=rf"at least 2 rows in training \(got {rows}\)"):
        layer(torch.zeros(rows, 3))
    assert torch.equal(layer.running_mean, torch.zeros(3))
    assert layer.eval()(torch.zeros(rows, 3)).shape == (rows, 3)


def test_evaluation_neither_records_nor_looks_at_the_batch() -> None:
    """Do the rows of a batch give what each gives alone, and are the statistics the same after?"""
    layer = BatchNorm1d(3).double()
    layer(draw(3, 8, 3))
    state = copy.deepcopy(layer.state_dict())
    layer.eval()
    x = draw(4, 5, 3)
    torch.testing.assert_close(layer(x), torch.cat([layer(row) for row in x.split(1)]))
    assert all(torch.equal(value, state[name]) for name, value in layer.state_dict().items())


@pytest.mark.parametrize(("rows", "eps"), [(2, 1e-5), (6, 1e-5), (6, 0.3)])
def test_backward_is_that_of_autograd_and_of_differences(rows: int, eps: float) -> None:
    """Do the three gradients equal torch's, and that of x central differences?"""
    x, grad, weight = 3 + draw(5, rows, 2), draw(6, rows, 2), draw(7, 2)

    def loss(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        return (F.batch_norm(x, None, None, weight, bias, training=True, eps=eps) * grad).sum()

    leaves = [t.clone().requires_grad_() for t in (x, weight, torch.zeros(2).double())]
    wanted = torch.autograd.grad(loss(*leaves), leaves)
    got = batch_norm_backward(grad, x, weight, eps)
    for ours, theirs in zip(got, wanted, strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-10, rtol=1e-8)
    step = 1e-6
    for place in np.ndindex(rows, 2):
        nudge = torch.zeros_like(x)
        nudge[place] = step
        slope = (loss(x + nudge, *leaves[1:]) - loss(x - nudge, *leaves[1:])) / (2 * step)
        assert got[0][place].item() == pytest.approx(slope.item(), abs=1e-7)


def test_backward_removes_what_does_not_matter() -> None:
    """Is the gradient of x free of a common shift and, without eps, of a common stretch?"""
    x, grad = draw(8, 7, 3), draw(9, 7, 3)
    grad_x, _, _ = batch_norm_backward(grad, x, torch.ones(3).double(), eps=0.0)
    torch.testing.assert_close(grad_x.sum(dim=0), torch.zeros(3).double(), atol=1e-13, rtol=0)
    torch.testing.assert_close((grad_x * x).sum(dim=0), torch.zeros(3).double(), atol=1e-13, rtol=0)


def test_cured_net_has_the_layers_and_the_law_of_he() -> None:
    """Are layers, biases and spread those of the docstring, and do all weights come from the generator?"""
    net = cured_mlp([300, 200, 100, 10], seeded(10))
    kinds = [nn.Linear, BatchNorm1d, nn.ReLU, nn.Linear, BatchNorm1d, nn.ReLU, nn.Linear]
    assert [type(layer) for layer in net] == kinds
    linears = [layer for layer in net if isinstance(layer, nn.Linear)]
    assert [layer.bias is None for layer in linears] == [True, True, False]
    assert not linears[-1].bias.any()
    for layer in linears:  # the std of n draws is off by a factor 1 ± 1 / sqrt(2 n): five of these
        tolerance = 5 / math.sqrt(2 * layer.weight.numel())
        assert layer.weight.std().item() == pytest.approx(math.sqrt(2 / layer.in_features), rel=tolerance)
    again = cured_mlp([300, 200, 100, 10], seeded(10))
    assert all(torch.equal(p, q) for p, q in zip(net.parameters(), again.parameters(), strict=True))


def deep_net(sizes: list[int], generator: torch.Generator, activation: type[nn.Module]) -> nn.Sequential:
    layers: list[nn.Module] = []
    for fan_in, fan_out in pairwise(sizes):
        linear = nn.Linear(fan_in, fan_out)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / (fan_in + fan_out)), generator=generator)
        layers += [linear, activation()]
    return nn.Sequential(*layers[:-1]).double()


@pytest.mark.parametrize("scale", [0.1, 1.0, 10.0])
def test_gradients_flow_evenly_in_the_cured_net(scale: float) -> None:
    """Do sigmoids lose the gradient of ten layers, and does batch norm keep it whatever the weights' size?"""
    sizes, x, y = [20, *[32] * 9, 5], draw(11, 64, 20), torch.arange(64) % 5
    cured = cured_mlp(sizes, seeded(12)).double()
    with torch.no_grad():
        for layer in cured:
            if isinstance(layer, nn.Linear):
                layer.weight.mul_(scale)
    norms = norms_by_network({"sick": deep_net(sizes, seeded(13), nn.Sigmoid), "cured": cured}, x, y)
    assert norms["sick"][0] / norms["sick"][-1] < 1e-4
    assert 1 < norms["cured"][0] / norms["cured"][-1] < 20
    assert 0.1 < norms["cured"][0] < 50


def test_norms_are_those_of_autograd_and_leave_no_trace() -> None:
    """Are they taken in training mode, without earlier gradients, with the network as it was?"""
    net = cured_mlp([4, 6, 5, 3], seeded(14)).double().eval()
    for p in net.parameters():
        p.grad = torch.ones_like(p)
    state, x, y = copy.deepcopy(net.state_dict()), draw(15, 8, 4), torch.arange(8) % 3
    norms = norms_by_network({"net": net}, x, y)["net"]
    assert not any(module.training for module in net.modules())
    assert all(torch.equal(value, state[name]) for name, value in net.state_dict().items())
    witness = copy.deepcopy(net).train()
    witness.zero_grad()
    F.cross_entropy(witness(x), y).backward()
    wanted = [p.grad.norm() for p in witness.parameters() if p.grad is not None and p.ndim == 2]
    torch.testing.assert_close(norms, torch.stack(wanted))


def test_influence_of_one_layer_has_a_closed_form() -> None:
    """Is it that of normalising one column, (delta_ij - (1 + x̂_i x̂_j) / n) / std, in training?"""
    layer = BatchNorm1d(1, eps=0.0).double()
    x = draw(16, 6, 1)
    hat = (x - x.mean()) / x.std(correction=0)
    wanted = (torch.eye(6) - (1 + hat @ hat.T) / 6) / x.std(correction=0)
    torch.testing.assert_close(influence(layer, x), wanted.abs())


def test_influence_in_evaluation_is_diagonal() -> None:
    """Does no sample depend on another, and is the model as it was, running statistics included?"""
    net = cured_mlp([4, 6, 5, 3], seeded(17)).double()
    net(draw(18, 9, 4))
    state, x = copy.deepcopy(net.state_dict()), draw(19, 5, 4)
    assert (influence(net, x) > 0).all()
    matrix = influence(net.eval(), x)
    assert torch.equal(matrix, torch.diag(matrix.diag()))
    assert all(torch.equal(value, state[name]) for name, value in net.state_dict().items())
    jacobian = torch.autograd.functional.jacobian(lambda inputs: net(inputs).sum(dim=1), x)
    torch.testing.assert_close(matrix, jacobian.norm(dim=2))


def test_spread_of_a_pair_has_a_closed_form() -> None:
    """In batches of two a sample becomes +1 or -1: is the spread that of these signs?"""
    layer = BatchNorm1d(1, eps=0.0).double()
    sample, company = torch.zeros(1).double(), draw(20, 9, 1)
    above = (company > 0).double().mean().item()
    wanted = 2 * math.sqrt(above * (1 - above))
    assert spread_by_batch_size(layer, sample, company, [2]).item() == pytest.approx(wanted)


def test_spread_falls_like_one_over_the_root_of_the_batch_size() -> None:
    """Does a batch four times as large halve it, within a tenth, and is the model as it was?"""
    layer = nn.BatchNorm1d(3).double().eval()
    state = copy.deepcopy(layer.state_dict())
    spreads = spread_by_batch_size(layer, torch.ones(3).double(), draw(21, 40000, 3), [16, 64, 256])
    assert spreads[:-1] / spreads[1:] == pytest.approx([2, 2], rel=0.2)
    assert all(torch.equal(value, state[name]) for name, value in layer.state_dict().items())
    assert not layer.training


def test_plot_has_a_line_a_network_on_a_log_axis() -> None:
    """Are lines, layers from 1, scale and names there, for networks of different depth too?"""
    norms = {"sigmoid": torch.tensor([1e-6, 1e-3, 1.0]), "batch norm": torch.tensor([2.0, 1.0])}
    axes = plot_norms_by_network(norms)
    try:
        assert axes.get_yscale() == "log"
        for line, (name, values) in zip(axes.get_lines(), norms.items(), strict=True):
            assert line.get_label() == name
            np.testing.assert_array_equal(line.get_xdata(), np.arange(1, len(values) + 1))
            np.testing.assert_array_equal(line.get_ydata(), values)
        assert axes.get_xlabel()
        assert axes.get_ylabel()
        assert len(axes.get_legend().get_texts()) == 2
    finally:
        plt.close(axes.figure)
