"""Initialisation: the weights a deep network starts from decide whether a signal gets through it."""

import math
from collections.abc import Callable, Iterable, Mapping

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


def xavier_normal_(tensor: Tensor, gain: float = 1.0, *, generator: torch.Generator) -> Tensor:
    """Fill a weight in place from N(0, std), std = gain * sqrt(2 / (fan_in + fan_out)).

    tensor (fan_out, fan_in) of a linear layer or (out, in, *kernel) of a convolution, float of any
    width, leaf parameters included.  A fan counts the connections of one unit: channels times the
    kernel's positions.  Returns the same tensor.

    Source: Glorot and Bengio (2010), section 4.2.1.
    """
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)


def xavier_uniform_(tensor: Tensor, gain: float = 1.0, *, generator: torch.Generator) -> Tensor:
    """Fill a weight in place from U(-bound, bound) with the std of :func:`xavier_normal_`.

    A uniform law on [-bound, bound] has std bound / sqrt(3).  Shapes as in :func:`xavier_normal_`.
    Returns the same tensor.

    Source: Glorot and Bengio (2010), equation 16.
    """
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    bound = gain * math.sqrt(6.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)


def he_normal_(
    tensor: Tensor,
    a: float = 0.0,
    mode: str = "fan_in",
    nonlinearity: str = "leaky_relu",
    *,
    generator: torch.Generator,
) -> Tensor:
    """Fill a weight in place from N(0, std), std = gain / sqrt(fan).

    Arguments and gains are those of ``torch.nn.init.kaiming_normal_``: ``mode`` "fan_in" keeps the
    variance of the forward pass, "fan_out" that of the backward pass; ``a`` is the negative slope
    of "leaky_relu" (0 is ReLU) and is ignored by the others: "relu", "tanh", "linear".
    tensor (fan_out, fan_in) or (out, in, *kernel), float.  Returns the same tensor.
    Raises KeyError for another mode or nonlinearity.

    Source: He et al. (2015), "Delving Deep into Rectifiers", section 2.2.
    """
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slope = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slope[nonlinearity] ** 2))
    with torch.no_grad():
        return tensor.normal_(0.0, gain / math.sqrt(fan), generator=generator)


def he_uniform_(
    tensor: Tensor,
    a: float = 0.0,
    mode: str = "fan_in",
    nonlinearity: str = "leaky_relu",
    *,
    generator: torch.Generator,
) -> Tensor:
    """Fill a weight in place from U(-bound, bound) with the std of :func:`he_normal_`.

    Arguments, gains and errors as in :func:`he_normal_`.  Returns the same tensor.

    Source: He et al. (2015), section 2.2; ``torch.nn.init.kaiming_uniform_``.
    """
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slope = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slope[nonlinearity] ** 2))
    bound = gain * math.sqrt(3.0 / fan)
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)


def activation_statistics(model: nn.Sequential, x: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and std of what each activation of the model gives, over all samples and units.

    model: ``nn.Linear`` layers and activations; everything that is not ``nn.Linear`` is an
    activation.  x (batch, features), float of the model's dtype.
    Returns means (activations,) and stds (activations,), in forward order, without gradients.

    Source: Glorot and Bengio (2010), section 3 and figure 6.
    """
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)


def initialize_(model: nn.Module, scheme: str, *, generator: torch.Generator) -> nn.Module:
    """Redraw every ``nn.Linear`` of the model, nested ones included: weights by the scheme, biases zero.

    scheme: "N(0, 1)" and "N(0, 0.01)" (standard deviations 1 and 0.01), "xavier"
    (:func:`xavier_normal_` with gain 1) or "he" (:func:`he_normal_` for ReLU).
    One generator serves all layers, in the order of ``model.modules()``.  Returns the same model.
    Raises KeyError for another scheme.
    """
    fill_: Callable[[Tensor], Tensor] = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model


def plot_activation_stds(stds: Mapping[str, Tensor]) -> Axes:
    """Draw the std of the activations against the layer, on a logarithmic axis, a line an initialisation.

    stds: name of an initialisation -> (layers,) float.  Layers count from 1.
    Returns the axes, labelled and with a legend of the names.
    """
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std of the activations")
    axes.legend()
    return axes


def symmetry(model: nn.Sequential, x: Tensor, y: Tensor, lr: float, steps: int) -> list[int]:
    """Train the model as it is given and count the different units of each hidden layer.

    Plain gradient descent on the mean cross-entropy, whole batch, in place.  x (batch, features)
    float, y (batch,) int64 classes.  Two units of a layer are equal where their incoming weights
    and their bias agree to 6 decimals.
    Returns a count for every ``nn.Linear`` but the last, in forward order.

    Source: Goodfellow, Bengio and Courville (2016), "Deep Learning", section 8.4.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]


def first_nan_step(model: nn.Module, batches: Iterable[tuple[Tensor, Tensor]], lr: float) -> int | None:
    """Train one step a batch and return the first step whose loss is not a finite number.

    Plain gradient descent on the mean cross-entropy, in place.  batches: x (batch, features)
    float, y (batch,) int64 classes.  Steps count from 1; the loss of a step is taken before its
    update, and training stops where it is nan or inf.
    Returns None where the loss of every batch is finite.
    """
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
