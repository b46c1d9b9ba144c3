"""A solution whose result is a matter of chance: descent with noisy gradients."""

import torch
from torch import Tensor


def descend(start: Tensor, lr: float, steps: int, *, generator: torch.Generator) -> Tensor:
    """Where noisy steps down ``|x|^2 / 2`` arrive: each gradient comes with normal noise of std 0.1."""
    x = start.clone()
    for _ in range(steps):
        noise = 0.1 * torch.randn(x.shape, generator=generator, dtype=x.dtype)
        x -= lr * (x + noise)
    return x
