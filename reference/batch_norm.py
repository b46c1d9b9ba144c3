"""Batch normalisation from scratch: the layer, its backward pass, the network it cures, what it costs.

Sources: Ioffe & Szegedy (2015), Batch Normalization; He et al. (2015), Delving Deep into Rectifiers.
"""

import copy
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


class BatchNorm1d(nn.Module):
    """Normalises each feature: over the batch in training, by running statistics in evaluation.

    Training: each column of x minus its mean over the batch, over sqrt(its biased variance + eps).
    The gradient flows through mean and variance.  Each call records, for each statistic,
    running = (1 - momentum) * running + momentum * (that of the batch), the variance unbiased.
    Evaluation: the same with running_mean and running_var; nothing is recorded, any batch will do.
    In both modes with ``affine`` times ``weight`` plus ``bias``.  x is not changed.

    Attributes, each (num_features,) and of torch's default dtype until the module is converted:
    parameters weight (ones) and bias (zeros), both None without affine; buffers running_mean (zeros)
    and running_var (ones), in the state_dict, never trained and without a graph.

    forward: (batch, num_features) of the module's dtype -> the same shape and dtype
    Raises ValueError in training where the batch has fewer than two rows; nothing is recorded then.

    Source: Ioffe & Szegedy (2015), algorithms 1 and 2; conventions of torch.nn.BatchNorm1d.
    """

    running_mean: Tensor
    running_var: Tensor

    def __init__(
        self, num_features: int, eps: float = 1e-5, momentum: float = 0.1, affine: bool = True
    ) -> None:
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features)) if affine else None
        self.bias = nn.Parameter(torch.zeros(num_features)) if affine else None
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            if len(x) < 2:
                raise ValueError(f"the batch must have at least 2 rows in training (got {len(x)})")
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(x.var(dim=0), self.momentum)
        else:
            mean, var = self.running_mean, self.running_var
        out = (x - mean) / torch.sqrt(var + self.eps)
        return out if self.weight is None or self.bias is None else out * self.weight + self.bias


def batch_norm_backward(
    grad_output: Tensor, x: Tensor, weight: Tensor, eps: float = 1e-5
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of batch norm in training mode, by hand: with respect to x, weight and bias.

    grad_output: (batch, features), the loss gradient with respect to the layer's output
    x: (batch, features), the layer's input, batch >= 2; weight: (features,)
    Returns grad_x (batch, features), grad_weight (features,), grad_bias (features,).
    The tensors given are not changed.

    Source: Ioffe & Szegedy (2015), section 3.
    """
    n = len(x)
    std = torch.sqrt(x.var(dim=0, correction=0) + eps)
    normalised = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * normalised).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * (grad_output - grad_bias / n - normalised * grad_weight / n)
    return grad_x, grad_weight, grad_bias


def cured_mlp(sizes: Sequence[int], generator: torch.Generator) -> nn.Sequential:
    """A deep ReLU network with He initialisation and batch norm.

    sizes: features, hidden widths, classes; L + 1 numbers make L linear layers
    generator: all weights are drawn from it, and from nothing else
    Returns a flat nn.Sequential: nn.Linear, BatchNorm1d (with its default options), nn.ReLU for each
    hidden layer, then an nn.Linear and nothing more.  Hidden linear layers have no bias (batch norm
    would subtract it); the last has one of zeros.  All weights are normal with mean 0 and std
    sqrt(2 / fan_in).

    Source: He et al. (2015), section 2.2; Ioffe & Szegedy (2015), section 3.2.
    """
    layers: list[nn.Module] = []
    for fan_in, fan_out in pairwise(sizes[:-1]):
        layers += [nn.Linear(fan_in, fan_out, bias=False), BatchNorm1d(fan_out), nn.ReLU()]
    last = nn.Linear(sizes[-2], sizes[-1])
    nn.init.zeros_(last.bias)
    model = nn.Sequential(*layers, last)
    for layer in model:
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, 0.0, math.sqrt(2 / layer.in_features), generator=generator)
    return model


def norms_by_network(models: Mapping[str, nn.Sequential], x: Tensor, y: Tensor) -> dict[str, Tensor]:
    """L2 norm of each linear layer's weight gradient, for several networks on one batch.

    models: networks by name; x: (batch, features); y: (batch,) classes
    Returns a dict with the same names in the same order, each with (linear layers,) norms in forward
    order, of the gradient of the mean cross-entropy with the networks in training mode.
    The networks end as they came: weights, buffers (running statistics) and mode; gradients that
    they held before do not count.

    Source: Glorot & Bengio (2010), section 4.2.
    """
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model).train()
        weights = [layer.weight for layer in net.modules() if isinstance(layer, nn.Linear)]
        gradients = torch.autograd.grad(F.cross_entropy(net(x), y), weights)
        norms[name] = torch.stack([gradient.norm() for gradient in gradients])
    return norms


def influence(model: nn.Module, x: Tensor) -> Tensor:
    """How strongly each sample's output depends on each sample's input, in the mode the model is in.

    x: (batch, features)
    Returns (batch, batch): entry [i, j] is the L2 norm of the gradient, with respect to x[j], of the
    sum of all outputs of sample i.  All samples go through the model in one batch.
    The model ends as it came: weights, buffers and mode.

    Source: Wu & Johnson (2021), Rethinking "Batch" in BatchNorm, section 6.
    """
    net, inputs = copy.deepcopy(model), x.detach().clone().requires_grad_()
    sums = net(inputs).flatten(1).sum(dim=1)
    rows = [torch.autograd.grad(total, inputs, retain_graph=True)[0].norm(dim=1) for total in sums]
    return torch.stack(rows)


def spread_by_batch_size(
    model: nn.Module, sample: Tensor, company: Tensor, batch_sizes: Sequence[int]
) -> Tensor:
    """How much one sample's output varies with its company in the batch, for each batch size.

    sample: (features,); company: (m, features), other samples
    batch_sizes: integers from 2 to m + 1.  For a size b the company is cut into consecutive groups
        of b - 1 rows, those left over at the end are dropped; each group with the sample in front is
        a batch, which goes through the model in training mode.
    Returns (len(batch_sizes),): the standard deviation over the groups (the biased one, correction 0)
    of the sample's outputs, averaged over the outputs.
    The model ends as it came: weights, buffers and mode.

    Source: Ioffe (2017), Batch Renormalization, section 1.
    """
    net = copy.deepcopy(model).train()
    spreads = []
    with torch.no_grad():
        for size in batch_sizes:
            groups = [group for group in company.split(size - 1) if len(group) == size - 1]
            outputs = torch.stack([net(torch.cat([sample[None], group]))[0] for group in groups])
            spreads.append(outputs.std(dim=0, correction=0).mean())
    return torch.stack(spreads)


def plot_norms_by_network(norms: Mapping[str, Tensor]) -> Axes:
    """One line a network: the gradient norm of each linear layer, on a logarithmic y axis.

    norms: name -> (layers,), as ``norms_by_network`` gives them; networks may differ in depth
    Returns the axes of a new figure: layers numbered from 1 on x, both axes labelled, a legend with
    the names.
    """
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(range(1, len(values) + 1), values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm (L2)")
    axes.legend()
    return axes
