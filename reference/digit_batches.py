"""Scikit-learn's digits as a list of batches that every optimiser sees in the same order."""

import torch
from sklearn.datasets import load_digits
from torch import Tensor


def digit_batches(
    epochs: int, batch_size: int, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Batches of the 1400 training digits, epoch after epoch in a new order, and 397 to validate.

    Returns inputs (steps, batch_size, 64) float32 in [0, 1], targets (steps, batch_size) int64,
    validation inputs (397, 64) and validation targets (397,).  Images that don't fill a batch are
    left out of their epoch.

    Source: scikit-learn, load_digits (1797 images of 8 x 8 pixels from 0 to 16).
    """
    images, labels = load_digits(return_X_y=True)
    inputs, targets = torch.tensor(images / 16.0, dtype=torch.float32), torch.tensor(labels)
    split = torch.randperm(len(inputs), generator=generator)
    training, validation = split[:1400], split[1400:]
    steps = len(training) // batch_size
    orders = [training[torch.randperm(1400, generator=generator)] for _ in range(epochs)]
    order = torch.cat([epoch[: steps * batch_size] for epoch in orders]).reshape(-1, batch_size)
    return inputs[order], targets[order], inputs[validation], targets[validation]
