"""A few digits, some with a wrong label, on which a network overfits; others to validate and to test."""

import torch
from sklearn.datasets import load_digits
from torch import Tensor


def few_noisy_digits(
    generator: torch.Generator, train: int = 100, val: int = 100, wrong: float = 0.2
) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Training, validation and test digits, drawn by the generator without replacement.

    wrong: part of the training labels that is drawn anew, evenly from all ten classes
    Returns train_x (train, 64), train_y (train,), val_x (val, 64), val_y (val,) and the images left
    over, test_x, test_y: inputs float32 in [0, 1], labels int64.  Only training labels are wrong.

    Source: scikit-learn, load_digits (1797 images of 8 x 8 pixels from 0 to 16).
    """
    images, labels = load_digits(return_X_y=True)
    inputs, targets = torch.tensor(images / 16.0, dtype=torch.float32), torch.tensor(labels)
    order = torch.randperm(len(inputs), generator=generator)
    first, second, rest = order[:train], order[train : train + val], order[train + val :]
    train_y, count = targets[first].clone(), round(wrong * train)
    train_y[:count] = torch.randint(0, 10, (count,), generator=generator)
    return inputs[first], train_y, inputs[second], targets[second], inputs[rest], targets[rest]
