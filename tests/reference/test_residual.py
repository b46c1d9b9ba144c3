"""Second witness of reference/residual.py: torch.nn by hand, closed forms, and what He et al. report."""

import matplotlib.pyplot as plt
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.residual import (
    PlainBlock,
    ResidualBlock,
    compare_depths,
    deep_cnn,
    draw_weights_,
    gradient_flow_report,
    plot_gradient_flow,
    train_,
)


def randn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def trained_norms(block: nn.Module) -> nn.Module:
    """Batch norms with weights and statistics that are not those of the start."""
    for seed, layer in enumerate(block.modules()):
        if isinstance(layer, nn.BatchNorm2d):
            nn.init.uniform_(layer.weight, 0.5, 2, generator=torch.Generator().manual_seed(seed))
            nn.init.uniform_(layer.bias, -1, 1, generator=torch.Generator().manual_seed(seed))
            layer.running_mean = randn(layer.num_features, seed=seed)
            layer.running_var = randn(layer.num_features, seed=seed).abs() + 0.5
    return block


def branch(block: PlainBlock | ResidualBlock, x: Tensor, stride: int) -> Tensor:
    """conv1, norm, ReLU, conv2, norm in evaluation mode, with functions and no modules."""

    def norm(h: Tensor, bn: nn.Module) -> Tensor:
        assert isinstance(bn, nn.BatchNorm2d)
        return F.batch_norm(h, bn.running_mean, bn.running_var, bn.weight, bn.bias)

    out = F.relu(norm(F.conv2d(x, block.conv1.weight, stride=stride, padding=1), block.bn1))
    return norm(F.conv2d(out, block.conv2.weight, padding=1), block.bn2)


@pytest.mark.parametrize("stride", [1, 2])
def test_plain_block_equals_its_formula(stride: int) -> None:
    """Is a plain block conv, norm, ReLU, conv, norm, ReLU and nothing else?"""
    block, x = trained_norms(PlainBlock(3, 5, stride=stride).double()).eval(), randn(2, 3, 7, 6)
    assert isinstance(block, PlainBlock)
    torch.testing.assert_close(block(x), F.relu(branch(block, x, stride)))


@pytest.mark.parametrize(("channels", "stride"), [(3, 1), (5, 1), (3, 2), (5, 2)])
def test_residual_block_equals_its_formula(channels: int, stride: int) -> None:
    """Is a residual block relu(F(x) + shortcut(x)), with a 1x1 convolution and norm where needed?"""
    block = trained_norms(ResidualBlock(3, channels, stride=stride).double()).eval()
    assert isinstance(block, ResidualBlock)
    x = randn(2, 3, 7, 6)
    shortcut = x
    if channels != 3 or stride != 1:
        assert block.projection is not None
        conv, bn = block.projection
        shortcut = F.conv2d(x, conv.weight, stride=stride)
        shortcut = F.batch_norm(shortcut, bn.running_mean, bn.running_var, bn.weight, bn.bias)
    else:
        assert block.projection is None
    torch.testing.assert_close(block(x), F.relu(branch(block, x, stride) + shortcut))


def test_zero_branch_is_the_identity() -> None:
    """With the last norm's weight at zero, is the block the identity on x >= 0, forward and backward?"""
    block, x = ResidualBlock(4, 4).double(), randn(2, 4, 5, 5).abs().requires_grad_()
    nn.init.zeros_(block.bn2.weight)
    out, cotangent = block(x), randn(2, 4, 5, 5, seed=1)
    torch.testing.assert_close(out, x)
    torch.testing.assert_close(torch.autograd.grad(out, x, cotangent)[0], cotangent)


def test_blocks_leave_their_input_alone() -> None:
    """Is x the same after the call?"""
    x = randn(2, 4, 5, 5)
    before = x.clone()
    ResidualBlock(4, 4).double()(x)
    assert torch.equal(x, before)


@pytest.mark.parametrize("kind", [PlainBlock, ResidualBlock])
@pytest.mark.parametrize("norm", [True, False])
def test_norm_or_bias(kind: type[PlainBlock] | type[ResidualBlock], norm: bool) -> None:
    """Is there a bias exactly where there is no batch norm?"""
    block = kind(3, 6, stride=2, norm=norm)
    convs = [m for m in block.modules() if isinstance(m, nn.Conv2d)]
    assert all((conv.bias is None) == norm for conv in convs)
    assert len([m for m in block.modules() if isinstance(m, nn.BatchNorm2d)]) == (len(convs) if norm else 0)


@pytest.mark.parametrize("residual", [True, False])
@pytest.mark.parametrize("depth", [8, 20, 56])
def test_depth_is_the_number_of_weight_layers(depth: int, residual: bool) -> None:
    """Do 3x3 convolutions and the linear layer add up to depth, as in He et al.'s 6 n + 2?"""
    net = deep_cnn(depth, residual)
    layers = [m for m in net.modules() if isinstance(m, nn.Linear) or getattr(m, "kernel_size", 0) == (3, 3)]
    assert len(layers) == depth
    assert net(torch.zeros(2, 1, 8, 8)).shape == (2, 10)


@pytest.mark.parametrize("depth", [2, 7, 10, 21])
def test_other_depths_are_refused(depth: int) -> None:
    """Is a depth that three equal stages can't have an error that names rule and value?"""
    with pytest.raises(ValueError, match=rf"depth must be 8, 14, 20, .* \(got {depth}\)"):
        deep_cnn(depth, residual=True)


def test_parameters_of_resnet20() -> None:
    """Has ResNet-20 with 16 channels on RGB the published 0.27 million parameters?"""
    net = deep_cnn(20, residual=True, channels=16, in_channels=3)
    assert sum(p.numel() for p in net.parameters()) == pytest.approx(0.27e6, rel=0.02)


def test_draws_are_pytorchs_default() -> None:
    """Are weights and biases uniform within 1/sqrt(fan_in), and the same from the same seed?"""
    nets = [
        draw_weights_(deep_cnn(8, False, norm=False), torch.Generator().manual_seed(seed))
        for seed in (1, 1, 2)
    ]
    rows = [torch.cat([p.detach().flatten() for p in net.parameters()]) for net in nets]
    assert torch.equal(rows[0], rows[1])
    assert not torch.equal(rows[0], rows[2])
    conv = nets[0].get_submodule("3.conv2")
    assert isinstance(conv, nn.Conv2d)
    bound = (conv.in_channels * 9) ** -0.5
    assert 0.95 * bound < conv.weight.abs().max().item() <= bound
    assert conv.weight.std().item() == pytest.approx(bound / 3**0.5, rel=0.1)


def first_gradient(residual: bool, norm: bool) -> float:
    net = draw_weights_(deep_cnn(50, residual, norm=norm), torch.Generator().manual_seed(3)).double()
    return gradient_flow_report(net, randn(16, 1, 8, 8).abs(), torch.arange(16) % 10)[0][1]


def test_first_layers_gradient_of_fifty_layers() -> None:
    """Without norm: lost in the plain net, alive in the residual one?  And with norm in neither?"""
    assert first_gradient(residual=False, norm=False) < 1e-15
    assert first_gradient(residual=True, norm=False) > 1e-4
    assert first_gradient(residual=False, norm=True) > 1.0
    assert first_gradient(residual=True, norm=True) > 0.1


def test_report_equals_autograd() -> None:
    """Are names, order and norms those of autograd, whatever was in .grad before?"""
    net = nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Linear(5, 3)).double()
    x, y = randn(6, 4), torch.tensor([0, 1, 2, 0, 1, 2])
    net(x).square().sum().backward()
    report = gradient_flow_report(net, x, y)
    weights = [net.get_parameter("0.weight"), net.get_parameter("3.weight")]
    wanted = torch.autograd.grad(F.cross_entropy(net(x), y), weights)
    assert [name for name, _, _ in report] == ["0.weight", "3.weight"]
    assert [norm for _, norm, _ in report] == pytest.approx([g.norm().item() for g in wanted], rel=1e-12)


def test_statuses() -> None:
    """Are the threshold, the strict comparison and nan respected?"""
    net = nn.Sequential(nn.Linear(2, 2, bias=False)).double()
    x, y = randn(4, 2), torch.tensor([0, 1, 0, 1])
    (_, norm, status), *_ = gradient_flow_report(net, x, y)
    assert status == "ok"
    assert gradient_flow_report(net, x, y, threshold=norm)[0][2] == "vanishing"
    assert gradient_flow_report(net, x * torch.nan, y)[0][2] == "not finite"


def test_tiny_gradients_have_a_norm() -> None:
    """Is the norm of float32 gradients near 1e-30 not zero?"""
    net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    nn.init.constant_(net.get_parameter("1.weight"), 0.0)
    with torch.no_grad():
        net.get_parameter("1.weight")[0] = 1e-30
    assert 0 < gradient_flow_report(net, randn(4, 2).float(), torch.tensor([0, 1, 0, 1]))[0][1] < 1e-29


@pytest.mark.parametrize("train", [True, False])
def test_report_leaves_weights_and_mode(train: bool) -> None:
    """Does a report only look?"""
    net = nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.Linear(5, 3)).double().train(train)
    before = [p.detach().clone() for p in net.parameters()]
    gradient_flow_report(net, randn(6, 4), torch.tensor([0, 1, 2, 0, 1, 2]))
    assert net.training is train
    assert all(torch.equal(p, q) for p, q in zip(net.parameters(), before, strict=True))


def test_infinite_gradient_is_not_ok() -> None:
    """Is a gradient that overflows told apart, though nothing is nan?"""
    net = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False))
    nn.init.zeros_(net.get_parameter("0.weight"))
    nn.init.constant_(net.get_parameter("1.weight"), 0.0)
    with torch.no_grad():
        net.get_parameter("1.weight")[0] = 1e25
    x = torch.tensor([[1e20, 1e20], [1.0, 1.0]])
    (_, norm, status), *_ = gradient_flow_report(net, x, torch.tensor([0, 1]))
    assert norm == float("inf")
    assert status == "not finite"


def test_plot_has_a_line_a_network() -> None:
    """Is every network a labelled line on a logarithmic axis, numbered from 1?"""
    ax = plot_gradient_flow({"a": [("w", 1e-3, "ok"), ("v", 1.0, "ok")], "b": [("w", 1e-9, "vanishing")]})
    assert [list(line.get_ydata()) for line in ax.get_lines()] == [[1e-3, 1.0], [1e-9]]
    assert list(ax.get_lines()[0].get_xdata()) == [1, 2]
    assert ax.get_yscale() == "log"
    legend = ax.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["a", "b"]
    plt.close("all")


def data() -> tuple[Tensor, Tensor]:
    return randn(24, 1, 8, 8), torch.arange(24) % 10


def test_train_is_gradient_descent_by_hand() -> None:
    """Does one step give w - lr * gradient, and is the loss that before the step?"""
    x, y = data()
    batches = torch.arange(24).reshape(1, 24)
    net = draw_weights_(deep_cnn(8, True), torch.Generator().manual_seed(0)).double()
    loss = F.cross_entropy(net(x), y)
    gradients = torch.autograd.grad(loss, list(net.parameters()))
    wanted = [p.detach() - 0.1 * g for p, g in zip(net.parameters(), gradients, strict=True)]
    losses = train_(net, x, y, batches, lr=0.1)
    assert losses == [pytest.approx(loss.item(), rel=1e-12)]
    torch.testing.assert_close([p.detach() for p in net.parameters()], wanted)


def test_comparison_trains_every_network_anew() -> None:
    """Is each result what training that network alone gives?"""
    x, y = data()
    batches = torch.arange(24).reshape(3, 8)
    results = compare_depths(x, y, (8, 14), batches, lr=0.05, seed=5)
    assert set(results) == {(kind, depth) for kind in ("plain", "residual") for depth in (8, 14)}
    alone = draw_weights_(deep_cnn(14, False), torch.Generator().manual_seed(5))
    train_(alone, x, y, batches, lr=0.05)
    net, loss = results["plain", 14]
    torch.testing.assert_close([*net.parameters()], [*alone.parameters()])
    assert loss == pytest.approx(F.cross_entropy(net(x), y).item(), rel=1e-9)
