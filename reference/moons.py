"""Scikit-learn's two moons as tensors: two classes that no straight line separates."""

import torch
from sklearn.datasets import make_moons
from torch import Tensor


def two_moons(samples: int, noise: float, seed: int) -> tuple[Tensor, Tensor]:
    """Points x (samples, 2) float32 and their classes y (samples,) int64, 0 or 1, half of each.

    noise: standard deviation of the normal noise on each coordinate; the moons have radius 1.

    Source: scikit-learn, make_moons.
    """
    x, y = make_moons(samples, noise=noise, random_state=seed)
    return torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.int64)
