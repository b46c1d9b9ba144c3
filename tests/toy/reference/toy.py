"""Small solutions, so that tests of the engine are quick."""

import matplotlib.pyplot as plt
import torch
from matplotlib.figure import Figure
from torch import Tensor

SCALE = 2.0


def double(x: Tensor) -> Tensor:
    """Twice the input."""
    # a comment before the first statement
    return SCALE * x


class Counter:
    """Counts how often it was called."""

    def __init__(self, start: int = 0) -> None:
        self.count = start

    def __call__(self) -> int:
        """Count once more."""
        self.count += 1
        return self.count


def plot_double(x: Tensor) -> Figure:
    """A line: twice x over x."""
    figure, axes = plt.subplots()
    axes.plot(x, double(x), label="double")
    axes.set_xlabel("x")
    axes.set_ylabel("2 x")
    axes.legend()
    return figure


def unused(x: Tensor) -> Tensor:
    return torch.zeros_like(x)
