"""Plain and residual convolutional networks: the block, the net, its gradients and its training loss."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


class PlainBlock(nn.Module):
    """Two 3x3 convolutions in a row: conv1, bn1, ReLU, conv2, bn2, ReLU.

    ``conv1`` has the block's ``stride``; both convolutions have padding 1.  With ``norm`` the
    convolutions have no bias and ``bn1``, ``bn2`` are ``nn.BatchNorm2d``; without it the
    convolutions have a bias and ``bn1``, ``bn2`` are ``nn.Identity()``.

    forward: (n, in_channels, h, w) -> (n, out_channels, ceil(h / stride), ceil(w / stride))

    Source: He et al. (2016), Deep Residual Learning, section 3.3, "Plain Network".
    """

    def __init__(self, in_channels: int, out_channels: int, stride: int = 1, norm: bool = True) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=not norm)
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=not norm)
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        out = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(out)))


class ResidualBlock(nn.Module):
    """A plain block whose input is added before the last ReLU: relu(F(x) + shortcut(x)).

    F is conv1, bn1, ReLU, conv2, bn2 with the attributes of ``PlainBlock``.  The shortcut is x
    itself and ``projection`` is None where F keeps the shape; where the stride is not 1 or the
    channels change, ``projection`` is an ``nn.Sequential`` of a 1x1 convolution with the block's
    stride and, with ``norm``, a batch norm.  Bias only without ``norm``.  x is not changed.

    forward: (n, in_channels, h, w) -> (n, out_channels, ceil(h / stride), ceil(w / stride))

    Source: He et al. (2016), Deep Residual Learning, sections 3.2 and 3.3 (option B).
    """

    def __init__(self, in_channels: int, out_channels: int, stride: int = 1, norm: bool = True) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=not norm)
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=not norm)
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.projection = None
        if stride != 1 or in_channels != out_channels:
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=not norm),
                nn.BatchNorm2d(out_channels) if norm else nn.Identity(),
            )

    def forward(self, x: Tensor) -> Tensor:
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        shortcut = x if self.projection is None else self.projection(x)
        return F.relu(out + shortcut)


def deep_cnn(
    depth: int,
    residual: bool,
    channels: int = 8,
    in_channels: int = 1,
    classes: int = 10,
    norm: bool = True,
) -> nn.Sequential:
    """A CNN with ``depth`` = 6 n + 2 weight layers, of plain or of residual blocks.

    3x3 convolution to ``channels``, batch norm (with ``norm``), ReLU; three stages of n blocks with
    ``channels``, 2 ``channels`` and 4 ``channels``, of which the first block of the second and of
    the third stage has stride 2; the mean over height and width; a linear layer to ``classes``.
    Weight layers are the 3x3 convolutions and the linear layer; projections don't count.

    forward: (n, in_channels, h, w) -> logits (n, classes)

    Raises ValueError where depth is not 6 n + 2 with n >= 1.

    Source: He et al. (2016), Deep Residual Learning, section 4.2.
    """
    if depth < 8 or depth % 6 != 2:
        raise ValueError(f"depth must be 8, 14, 20, ... (6 n + 2) (got {depth})")
    block = ResidualBlock if residual else PlainBlock
    layers: list[nn.Module] = [nn.Conv2d(in_channels, channels, 3, padding=1, bias=not norm)]
    if norm:
        layers.append(nn.BatchNorm2d(channels))
    layers.append(nn.ReLU())
    width = channels
    for stage in range(3):
        for index in range((depth - 2) // 6):
            stride = 2 if stage > 0 and index == 0 else 1
            layers.append(block(width, channels * 2**stage, stride=stride, norm=norm))
            width = channels * 2**stage
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes))


def draw_weights_(model: nn.Module, generator: torch.Generator) -> nn.Module:
    """Draw the weights and biases of all convolutions and linear layers anew, in place.

    As PyTorch draws them by default, uniform in [-1/sqrt(fan_in), 1/sqrt(fan_in)], but from an
    explicit generator, so that two networks can start from the same seed.
    """
    for layer in model.modules():
        if isinstance(layer, nn.Conv2d | nn.Linear):
            bound = layer.weight[0].numel() ** -0.5
            nn.init.uniform_(layer.weight, -bound, bound, generator=generator)
            if layer.bias is not None:
                nn.init.uniform_(layer.bias, -bound, bound, generator=generator)
    return model


def gradient_flow_report(
    model: nn.Module, x: Tensor, y: Tensor, threshold: float = 1e-6
) -> list[tuple[str, float, str]]:
    """Name, gradient norm and status of every weight of a layer, in the order of the model.

    The gradient is that of ``F.cross_entropy(model(x), y)`` alone, whatever was in ``.grad`` before.
    Listed are the parameters of two or more dimensions (the weights of convolutions and linear
    layers), in the order of ``model.named_parameters()``.  The norm is the L2 norm, taken in float64:
    in float32 the squares of gradients below 1e-23 are zero.

    status: "not finite" where the norm is nan or inf, "ok" where it is > threshold,
        "vanishing" otherwise

    Neither the weights nor the mode of the model changes.

    x: what the model takes, (n, ...); y: class indices (n,) int64

    Source: He et al. (2016), Deep Residual Learning, section 4.1, on the gradients of plain nets.
    """
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report


def plot_gradient_flow(reports: Mapping[str, Sequence[tuple[str, float, str]]]) -> Axes:
    """Gradient norm against layer, one line a network, on a logarithmic axis.

    reports: network's name -> its ``gradient_flow_report``

    Layers are numbered 1, 2, ... from the input.  Axes are named; the legend has the networks'
    names.  Returns the axes.
    """
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax


def train_(model: nn.Module, x: Tensor, y: Tensor, batches: Tensor, lr: float) -> list[float]:
    """Plain gradient descent, one step a batch, in place; the loss of each batch before its step.

    x: (n, channels, h, w), whose dtype the model takes; y: (n,) int64
    batches: (steps, batch) int64 indices into x
    """
    model.to(x.dtype)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    losses = []
    for batch in batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x[batch]), y[batch])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def compare_depths(
    x: Tensor, y: Tensor, depths: Sequence[int], batches: Tensor, lr: float, seed: int
) -> dict[tuple[str, int], tuple[nn.Module, float]]:
    """Train a plain and a residual network of each depth under equal conditions.

    For each kind ("plain", "residual") and each depth: a new ``deep_cnn(depth, residual)``, its
    weights drawn by ``draw_weights_`` from a new generator with ``seed``, trained by ``train_`` on
    ``batches`` with ``lr``.  Then its training loss: the cross-entropy over all of x in train mode,
    without gradients.

    x: (n, 1, h, w), whose dtype the networks take; y: (n,) int64
    batches: (steps, batch) int64 indices into x

    Returns (kind, depth) -> (the trained network, its training loss in nats).

    Source: He et al. (2016), Deep Residual Learning, sections 1 and 4.2 (degradation).
    """
    results: dict[tuple[str, int], tuple[nn.Module, float]] = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
