"""Images to train on: scikit-learn's digits, or Fashion-MNIST from a folder."""

import gzip
from pathlib import Path

import numpy as np
import torch
from sklearn.datasets import load_digits
from torch import Tensor


def load_images(folder: Path | str | None = None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Training and validation images, flattened and scaled to [0, 1].

    Without a folder: the 1,797 digits of 8 x 8 pixels (features = 64), the first 1,437 to train.
    With one: Fashion-MNIST's four gzipped IDX files in it (features = 784).

    Returns train_x (n, features) float32, train_y (n,) int64, val_x (m, features), val_y (m,).
    Raises FileNotFoundError where a file of the folder is missing.
    """
    if folder is None:
        x, y = load_digits(return_X_y=True)
        images, labels = torch.tensor(x / 16, dtype=torch.float32), torch.tensor(y, dtype=torch.int64)
        return images[:1437], labels[:1437], images[1437:], labels[1437:]

    def read(name: str, header: int) -> Tensor:
        raw = gzip.decompress((Path(folder) / name).read_bytes())
        return torch.from_numpy(np.frombuffer(raw, dtype=np.uint8, offset=header).copy())

    train_y, val_y = read("train-labels-idx1-ubyte.gz", 8), read("t10k-labels-idx1-ubyte.gz", 8)
    train_x, val_x = read("train-images-idx3-ubyte.gz", 16), read("t10k-images-idx3-ubyte.gz", 16)
    scaled = [
        (images.reshape(-1, 784) / 255, labels.long())
        for images, labels in ((train_x, train_y), (val_x, val_y))
    ]
    return scaled[0][0], scaled[0][1], scaled[1][0], scaled[1][1]
