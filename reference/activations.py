"""Activation functions and their derivatives, units that saturate or die, and the deep MLP around them."""

import copy
import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn


class DeepMLP(nn.Module):
    """Multilayer perceptron with one activation function after each hidden layer; the last layer gives logits.

    Weights are normal with He's standard deviation sqrt(2 / fan_in), biases zero, all float64.

    sizes: features, hidden widths, classes
    activation: function of a tensor, entry by entry; ``model.activation = f`` puts another in its place
    layers: the nn.Linear layers, first to last

    Source: He, Zhang, Ren & Sun (2015), section 2.2.
    """

    def __init__(
        self, sizes: Sequence[int], activation: Callable[[Tensor], Tensor], generator: torch.Generator
    ) -> None:
        super().__init__()
        self.activation = activation
        self.layers = nn.ModuleList()
        for fan_in, fan_out in pairwise(sizes):
            layer = nn.Linear(fan_in, fan_out, dtype=torch.float64)
            nn.init.normal_(layer.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
            nn.init.zeros_(layer.bias)
            self.layers.append(layer)

    def pre_activations(self, x: Tensor) -> list[Tensor]:
        """What enters the activation of each hidden layer, first to last: (samples, units) each."""
        found: list[Tensor] = []
        for layer in self.layers[:-1]:
            found.append(layer(x))
            x = self.activation(found[-1])
        return found

    def forward(self, x: Tensor) -> Tensor:
        """Logits (samples, classes) of x (samples, features)."""
        logits: Tensor = self.layers[-1](self.activation(self.pre_activations(x)[-1]))
        return logits


def relu(x: Tensor) -> Tensor:
    """Rectified linear unit, entry by entry: x where it is positive, else 0.

    x: any shape, floating and finite; returns a new tensor of its shape and dtype that autograd can
    differentiate.

    Source: Nair & Hinton (2010); Glorot, Bordes & Bengio (2011), section 3.
    """
    return torch.where(x > 0, x, torch.zeros_like(x))


def relu_derivative(x: Tensor) -> Tensor:
    """Derivative of ReLU, entry by entry: 1 where x is positive, else 0; at 0 it is 0, as in PyTorch.

    x: any shape, floating and finite; returns a new tensor of its shape and dtype.
    """
    return (x > 0).to(x.dtype)


def leaky_relu(x: Tensor, negative_slope: float = 0.01) -> Tensor:
    """Leaky ReLU, entry by entry: x where it is positive, else negative_slope * x.

    x: any shape, floating and finite; negative_slope: from 0 to 1
    Returns a new tensor of the shape and dtype of x that autograd can differentiate.

    Source: Maas, Hannun & Ng (2013), section 2.
    """
    return torch.where(x > 0, x, negative_slope * x)


def leaky_relu_derivative(x: Tensor, negative_slope: float = 0.01) -> Tensor:
    """Derivative of Leaky ReLU, entry by entry; at 0 it is negative_slope, as in PyTorch.

    x: any shape, floating and finite; negative_slope: from 0 to 1
    Returns a new tensor of the shape and dtype of x.
    """
    return torch.where(x > 0, torch.ones_like(x), torch.full_like(x, negative_slope))


def elu(x: Tensor, alpha: float = 1.0) -> Tensor:
    """Exponential linear unit, entry by entry: x where it is positive, else alpha * (exp(x) - 1).

    x: any shape, floating and finite; alpha > 0
    Returns a new tensor of the shape and dtype of x, finite for every finite x, that autograd can
    differentiate with a finite gradient for every finite x.

    Source: Clevert, Unterthiner & Hochreiter (2016), equation 15.
    """
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0)))


def elu_derivative(x: Tensor, alpha: float = 1.0) -> Tensor:
    """Derivative of ELU, entry by entry; at 0 it is alpha, as in PyTorch.

    x: any shape, floating and finite; alpha > 0
    Returns a new tensor of the shape and dtype of x, finite for every finite x.
    """
    return torch.where(x > 0, torch.ones_like(x), alpha * torch.exp(x.clamp(max=0)))


def gelu(x: Tensor) -> Tensor:
    """Gaussian error linear unit, entry by entry: x Phi(x), with the standard normal's distribution function.

    The exact function, as PyTorch's by default, not its approximation by tanh.

    x: any shape, floating and finite
    Returns a new tensor of the shape and dtype of x, finite for every finite x, that autograd can
    differentiate.

    Source: Hendrycks & Gimpel (2016), section 2.
    """
    return 0.5 * x * (1 + torch.erf(x / math.sqrt(2)))


def gelu_derivative(x: Tensor) -> Tensor:
    """Derivative of GELU, entry by entry: Phi(x) + x phi(x), with the standard normal's density phi.

    x: any shape, floating and finite; returns a new tensor of its shape and dtype, finite for every
    finite x.
    """
    density = torch.exp(-0.5 * x**2) / math.sqrt(2 * math.pi)
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * density


def saturated_fraction(z: Tensor, derivative: Callable[[Tensor], Tensor], threshold: float = 0.01) -> Tensor:
    """Fraction of the entries of z at which the activation is saturated: |derivative(z)| < threshold.

    z: what enters the activation, any shape; derivative: that of the activation, entry by entry
    Returns () float64, from 0 to 1.

    Source: Glorot & Bengio (2010), section 3.
    """
    return (derivative(z).abs() < threshold).double().mean()


def dead_fraction(outputs: Tensor) -> Tensor:
    """Fraction of the units that are dead: whose output is exactly zero for every sample.

    outputs: (samples, units), what a layer's activation gives
    Returns () float64, from 0 to 1.

    Source: Maas, Hannun & Ng (2013), section 2.
    """
    return (outputs == 0).all(dim=0).double().mean()


def train_each(
    model: DeepMLP,
    activations: Mapping[str, Callable[[Tensor], Tensor]],
    batches: Sequence[tuple[Tensor, Tensor]],
    lr: float,
    probe: Tensor,
) -> dict[str, tuple[DeepMLP, Tensor, Tensor]]:
    """Train a copy of the model under each activation: same initial weights, same batches, plain SGD.

    model: stays as it is, its activation too
    activations: by name; the copy called so has this activation after each hidden layer
    batches: pairs of x (batch, features) and y (batch,) classes; one step of SGD a pair, on the cross-entropy
    lr: learning rate, >= 0, without momentum; probe: (samples, features)
    Returns, by name, (trained model, losses (steps,), dead (steps,)): the loss of each batch, and the
    fraction of all hidden units together that are dead on the probe, both of the weights before the step.
    """
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                outputs = [activation(z) for z in net.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results


def diagnose_units(
    pre_activations: Sequence[Tensor],
    activation: Callable[[Tensor], Tensor],
    derivative: Callable[[Tensor], Tensor],
) -> str:
    """What ails the hidden units of a network: "dying", "saturated" or "healthy".

    pre_activations: one (samples, units) a hidden layer, first to last: what enters the activation
    activation, derivative: of the network, entry by entry

    The first rule that holds decides:
    "dying" if in some layer at least half of the units are dead (output 0 for every sample);
    "saturated" if in some layer more than 90 % of the entries are saturated (|derivative| < 0.01);
    "healthy" otherwise.
    """
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"


def plot_dead_fractions(dead: Mapping[str, Tensor]) -> Axes:
    """One line an activation: the fraction of dead units against the step, on linear axes.

    dead: by the activation's name, (steps,) fractions from 0 to 1
    Returns the axes of a new figure, with both axes labelled and a legend that names each activation.
    """
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_ylim(-0.05, 1.05)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
