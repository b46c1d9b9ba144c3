"""The course's images: scikit-learn's digits by default, Fashion-MNIST where it is."""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.errors import UsageError

#: name, md5 of the full set's files (Zalando Research, MIT License)
FASHION_MNIST = {
    "train-images-idx3-ubyte.gz": "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
    "train-labels-idx1-ubyte.gz": "25c81989df183df01b3e8a0aad5dffbe",
    "t10k-images-idx3-ubyte.gz": "bef4ecab320f06d8554ea6380940ec79",
    "t10k-labels-idx1-ubyte.gz": "bb300cfdad3c16e7a12a480ee83cd310",
}
FASHION_MNIST_URLS = (
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
)


@dataclass(frozen=True)
class Images:
    """A classification data set, flattened and scaled.

    ``train_x`` (n, features) and ``val_x`` (m, features): float32 in [0, 1];
    ``train_y`` (n,) and ``val_y`` (m,): int64 class indices.
    """

    name: str
    classes: int
    train_x: NDArray[np.float32]
    train_y: NDArray[np.int64]
    val_x: NDArray[np.float32]
    val_y: NDArray[np.int64]

    def shuffled(self, rng: np.random.Generator, train: int, val: int) -> Images:
        """A fresh split of the whole set: ``train`` and ``val`` images, drawn without replacement."""
        x, y = np.concatenate([self.train_x, self.val_x]), np.concatenate([self.train_y, self.val_y])
        if train + val > len(x):
            raise UsageError(f"{self.name}: train + val must be <= {len(x)} (got {train} + {val})")
        order = rng.permutation(len(x))[: train + val]
        x, y = x[order], y[order]
        return Images(self.name, self.classes, x[:train], y[:train], x[train:], y[train:])


def digits() -> Images:
    """scikit-learn's 1,797 digits of 8 x 8 pixels: the first 1,437 to train, the rest to validate."""
    from sklearn.datasets import load_digits

    x, y = load_digits(return_X_y=True)
    x, y = (x / 16).astype(np.float32), y.astype(np.int64)
    return Images("digits", 10, x[:1437], y[:1437], x[1437:], y[1437:])


def fashion_mnist(folder: Path) -> Images:
    """Fashion-MNIST from a folder with the four gzipped IDX files."""
    train_x, train_y, val_x, val_y = (_read_idx(folder / name) for name in FASHION_MNIST)
    for split, x, y in (("train", train_x, train_y), ("t10k", val_x, val_y)):
        if len(x) != len(y):
            raise UsageError(
                f"{folder}: {split} must have as many labels as images (got {len(y)} for {len(x)})"
            )
    return Images(
        "fashion-mnist", 10, _flat(train_x), train_y.astype(np.int64), _flat(val_x), val_y.astype(np.int64)
    )


def download_fashion_mnist(folder: Path | None = None) -> Path:
    """Fetch the full set into a cache folder, with checksums and progress; returns the folder."""
    import pooch

    target = folder or Path(pooch.os_cache("backpass")) / "fashion-mnist"
    for name, md5 in FASHION_MNIST.items():
        _fetch(name, md5, target)
    return target


def _fetch(name: str, md5: str, target: Path) -> None:
    import pooch

    errors: list[str] = []
    for url in FASHION_MNIST_URLS:
        try:
            pooch.retrieve(url + name, known_hash=f"md5:{md5}", fname=name, path=target, progressbar=True)
            return
        except (OSError, ValueError) as error:
            errors.append(f"{url}: {error}")
    raise UsageError(f"{name}: could not be downloaded with the right checksum: {'; '.join(errors)}")


def load_images(name: str, folder: Path | None = None) -> Images:
    """The data set of that name: "digits", or "fashion-mnist" from ``folder`` or the download."""
    if name == "digits":
        return digits()
    if name == "fashion-mnist":
        return fashion_mnist(folder or download_fashion_mnist())
    raise UsageError(f'data set must be "digits" or "fashion-mnist" (got "{name}")')


def _flat(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    return (images.reshape(len(images), -1) / 255).astype(np.float32)


def _read_idx(path: Path) -> NDArray[Any]:
    """One gzipped IDX file of unsigned bytes (Yann LeCun's format of MNIST)."""
    if not path.is_file():
        raise UsageError(f"{path}: file is missing; Fashion-MNIST needs {', '.join(FASHION_MNIST)}")
    try:
        data = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise UsageError(f"{path}: must be a gzip file ({error})") from error
    zero, kind, dimensions = struct.unpack(">HBB", data[:4]) if len(data) >= 4 else (1, 0, 0)
    if zero or kind != 8:
        raise UsageError(f"{path}: must start with the magic number of unsigned bytes (got {data[:4].hex()})")
    header = 4 + 4 * dimensions
    if len(data) < header:
        raise UsageError(f"{path}: must have a header of {header} bytes (got {len(data)})")
    shape: Sequence[int] = struct.unpack(f">{dimensions}I", data[4:header])
    body = np.frombuffer(data[header:], dtype=np.uint8)
    if body.size != math.prod(shape):
        raise UsageError(f"{path}: must hold {math.prod(shape)} bytes after its header (got {body.size})")
    return body.reshape(shape)
