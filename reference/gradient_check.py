"""Backpropagation by hand, and how to check a gradient with finite differences."""

import copy
from collections.abc import Callable, Mapping

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from reference.two_layer_mlp import mlp_forward


def mlp_backward(
    parameters: Mapping[str, NDArray[np.float64]], x: NDArray[np.float64], y: NDArray[np.int64]
) -> dict[str, NDArray[np.float64]]:
    """Gradient of ``mlp_loss(parameters, x, y)`` with respect to each parameter, by hand.

    parameters: w1 (hidden, features), b1 (hidden,), w2 (classes, hidden), b2 (classes,), float64
    x: (batch, features) float64; y: (batch,) classes; nothing of these is changed
    Returns a dict with the same names: the gradients, each of its parameter's shape, float64,
    finite for logits of any size.

    Source: Rumelhart, Hinton & Williams (1986); Goodfellow, Bengio & Courville (2016), section 6.5.
    """
    hidden, logits = mlp_forward(parameters, x)
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    delta2 = (probabilities - np.eye(logits.shape[1])[y]) / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }


def numerical_gradient(
    f: Callable[[NDArray[np.float64]], float], theta: NDArray[np.float64], epsilon: float = 1e-5
) -> NDArray[np.float64]:
    """Central differences: (f(theta + epsilon e_i) - f(theta - epsilon e_i)) / (2 epsilon) for each entry i.

    f: takes an array of theta's shape, float64, and returns a number; it keeps and changes nothing
    theta: any shape, () too, and any memory layout, a transposed view too; as before after the call
    epsilon: the nudge, > 0
    Returns an array of theta's shape, float64.

    Source: Nocedal & Wright (2006), section 8.1.
    """
    nudged = np.array(theta, dtype=np.float64)
    gradient = np.zeros_like(nudged)
    for i in np.ndindex(nudged.shape):
        value = nudged[i]
        nudged[i] = value + epsilon
        above = f(nudged)
        nudged[i] = value - epsilon
        below = f(nudged)
        nudged[i] = value
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient


def relative_error(a: ArrayLike, b: ArrayLike, floor: float = 1e-8) -> NDArray[np.float64]:
    """|a - b| / max(|a|, |b|, floor), entry by entry.

    a, b: two gradients of one shape, or two numbers
    floor: smallest denominator, > 0: two zeros differ by 0
    Returns the same shape, float64: from 0 (equal) to 2 (opposite); where a or b is nan or inf, nan
    or inf.

    Source: Stanford CS231n, notes on gradient checks.
    """
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    larger = np.maximum(np.abs(a), np.abs(b))
    with np.errstate(invalid="ignore"):  # inf / inf is nan, as it should be
        return np.asarray(np.abs(a - b) / np.maximum(larger, floor))


def check_gradients(
    model: nn.Module,
    x: Tensor,
    y: Tensor,
    loss_fn: Callable[[Tensor, Tensor], Tensor] = F.cross_entropy,
    samples: int = 5,
    epsilon: float = 1e-5,
    seed: int = 0,
) -> list[tuple[str, int, float, float, float]]:
    """Compare autograd's gradient with the central difference at a few random entries of each parameter.

    All is done with copies in float64 of model and data, in evaluation mode.  Before each evaluation of
    the loss the global generator is in the state after ``torch.manual_seed(seed)``.  The given model stays
    as it is: weights, dtype, mode, buffers and gradients; those it held before do not count.

    model: any nn.Module; x: (batch, features); y: what loss_fn takes, classes or real numbers
    samples: how many different entries of each parameter are tried, all where it has no more; drawn
        from a generator with ``seed``, every entry with the same probability
    Returns one tuple a tried entry: (name as in ``named_parameters``, position in the flattened
    parameter, autograd's gradient, central difference, relative error of the two).

    Source: Stanford CS231n, notes on gradient checks; ``torch.autograd.gradcheck``.
    """
    checked = copy.deepcopy(model).double().eval()
    x, y = (t.double() if t.is_floating_point() else t for t in (x, y))

    def loss() -> Tensor:
        torch.set_rng_state(state)
        return loss_fn(checked(x), y)

    names, parameters = zip(*checked.named_parameters(), strict=True)
    generator = torch.Generator().manual_seed(seed)
    found = []
    with torch.random.fork_rng(devices=[]):
        state = torch.manual_seed(seed).get_state()
        gradients = torch.autograd.grad(loss(), parameters, materialize_grads=True)
        for name, p, gradient in zip(names, parameters, gradients, strict=True):
            for i in torch.randperm(p.numel(), generator=generator)[:samples].tolist():
                place = np.unravel_index(i, p.shape)
                value = p[place].item()
                with torch.no_grad():
                    p[place] = value + epsilon
                    above = loss().item()
                    p[place] = value - epsilon
                    below = loss().item()
                    p[place] = value
                autograd, numerical = gradient[place].item(), (above - below) / (2 * epsilon)
                found.append((name, i, autograd, numerical, float(relative_error(autograd, numerical))))
    return found


def plot_errors(epsilons: NDArray[np.float64], errors: Mapping[str, NDArray[np.float64]]) -> Axes:
    """Relative error against epsilon, one line a method, both axes logarithmic.

    epsilons: (n,) > 0; errors: name of the method -> (n,) relative errors at these epsilons
    Returns the axes of a new figure with one labelled line a method, a legend and named axes.
    """
    _, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, marker="o", label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
