"""A perceptron with one hidden layer in NumPy: its weights, its forward pass and its loss."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray


def draw_mlp(
    features: int, hidden: int, classes: int, rng: np.random.Generator
) -> dict[str, NDArray[np.float64]]:
    """Random weights: w1 (hidden, features), b1 (hidden,), w2 (classes, hidden), b2 (classes,).

    Weights are normal with variance 1/fan_in, biases normal with std 0.1; all float64.
    """
    return {
        "w1": rng.standard_normal((hidden, features)) / np.sqrt(features),
        "b1": 0.1 * rng.standard_normal(hidden),
        "w2": rng.standard_normal((classes, hidden)) / np.sqrt(hidden),
        "b2": 0.1 * rng.standard_normal(classes),
    }


def mlp_forward(
    parameters: Mapping[str, NDArray[np.float64]], x: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """h = tanh(x w1^T + b1) and logits = h w2^T + b2.  Weights are (out, in), as in ``nn.Linear``.

    x: (batch, features).  Returns h (batch, hidden) and logits (batch, classes).
    """
    hidden = np.tanh(x @ parameters["w1"].T + parameters["b1"])
    return hidden, hidden @ parameters["w2"].T + parameters["b2"]


def mlp_loss(
    parameters: Mapping[str, NDArray[np.float64]], x: NDArray[np.float64], y: NDArray[np.int64]
) -> float:
    """Cross-entropy of the logits, mean over the batch, as ``F.cross_entropy`` has it.

    x: (batch, features); y: (batch,) classes.  Finite for logits of any size.
    """
    _, logits = mlp_forward(parameters, x)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_probabilities[np.arange(len(y)), y].mean())
