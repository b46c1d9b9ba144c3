"""The course's images: digits, Fashion-MNIST from files, and files that are not what they should be."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

from autograder.datasets import (
    FASHION_MNIST,
    FASHION_MNIST_URLS,
    digits,
    download_fashion_mnist,
    fashion_mnist,
    load_images,
)
from autograder.errors import UsageError

REAL = Path(__file__).parents[3] / "shared" / "data" / "fashion-mnist"
TRAIN_X, TRAIN_Y, VAL_X, VAL_Y = FASHION_MNIST


def idx(array, magic=b"\0\0\x08"):
    array = np.asarray(array, dtype=np.uint8)
    header = magic + bytes([array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return gzip.compress(header + array.tobytes(), mtime=0)


@pytest.fixture
def folder(tmp_path):
    """Small files in the form of Fashion-MNIST: 3 images to train, 2 to validate."""
    rng = np.random.default_rng(0)
    for name, array in {
        TRAIN_X: rng.integers(0, 256, (3, 28, 28)),
        TRAIN_Y: [0, 9, 5],
        VAL_X: np.full((2, 28, 28), 255),
        VAL_Y: [1, 2],
    }.items():
        (tmp_path / name).write_bytes(idx(array))
    return tmp_path


def require_images(images, train, val, features):
    assert images.train_x.shape == (train, features)
    assert images.val_x.shape == (val, features)
    assert (images.train_y.shape, images.val_y.shape) == ((train,), (val,))
    assert images.train_x.dtype == images.val_x.dtype == np.float32
    assert images.train_y.dtype == images.val_y.dtype == np.int64
    assert 0 <= images.train_x.min() <= images.train_x.max() == images.val_x.max() == 1
    assert 0 <= images.train_y.min() <= images.train_y.max() < images.classes == 10


def test_digits():
    """Are the digits 1,437 and 360 images of 64 features in [0, 1]?"""
    require_images(digits(), 1437, 360, 64)
    assert load_images("digits").name == "digits"


def test_fashion_mnist_from_files(folder):
    """Are gzipped IDX files read, flattened and scaled?"""
    images = load_images("fashion-mnist", folder)
    assert images.train_x.shape == (3, 784)
    np.testing.assert_array_equal(images.val_x, np.ones((2, 784)))
    assert images.train_y.tolist() == [0, 9, 5]
    assert (images.train_x.dtype, images.train_y.dtype, images.name) == (
        np.float32,
        np.int64,
        "fashion-mnist",
    )


def test_real_fashion_mnist():
    """Is the real set read, where it is?"""
    if not (REAL / TRAIN_X).is_file():
        pytest.skip("no Fashion-MNIST in ../shared/data/fashion-mnist")
    images = fashion_mnist(REAL)
    require_images(images, len(images.train_y), len(images.val_y), 784)
    assert set(images.val_y) == set(range(10))


GOOD = idx([1, 2])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, r"file is missing; Fashion-MNIST needs train-images-idx3-ubyte\.gz"),
        (b"", r"must start with the magic number .* \(got \)"),
        (b"not gzip", r"must be a gzip file \(Not a gzipped file"),
        (GOOD[:-9], r"must be a gzip file \(Compressed file ended"),
        (GOOD[:11] + b"\xff\xff" + GOOD[13:], r"must be a gzip file \(Error -3"),
        (gzip.compress(b"\0\0\x08", mtime=0), r"magic number of unsigned bytes \(got 000008\)"),
        (idx([1], b"\0\0\x09"), r"magic number of unsigned bytes \(got 00000901\)"),
        (idx([1], b"\0\1\x08"), r"magic number of unsigned bytes \(got 00010801\)"),
        (gzip.compress(b"\0\0\x08\x03\0\0\0\1", mtime=0), r"must have a header of 16 bytes \(got 8\)"),
        (gzip.compress(b"\0\0\x08\x01\0\0\0\2", mtime=0), r"must hold 2 bytes after its header \(got 0\)"),
        (gzip.compress(b"\0\0\x08\x01\0\0\0\2abc", mtime=0), r"must hold 2 bytes after its header \(got 3\)"),
        (
            gzip.compress(b"\0\0\x08\x02" + b"\xff" * 8, mtime=0),
            r"must hold 18446744065119617025 bytes .* \(got 0\)",
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_wrong_files_are_named(folder, content, message):
    """Does the error name the file, the rule and what was found?"""
    path = folder / VAL_Y
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(UsageError, match=message) as caught:
        fashion_mnist(folder)
    assert str(caught.value).startswith(str(path))


@pytest.mark.parametrize(("name", "split"), [(TRAIN_Y, "train"), (VAL_Y, "t10k")])
def test_as_many_labels_as_images(folder, name, split):
    """Is a file of labels that belongs to other images refused?"""
    (folder / name).write_bytes(idx([1, 2, 3, 4]))
    with pytest.raises(UsageError, match=rf"{split} must have as many labels as images \(got 4 for [23]\)"):
        fashion_mnist(folder)


def test_unknown_data_set():
    """Is the value told, with those that there are?"""
    with pytest.raises(UsageError, match=r'must be "digits" or "fashion-mnist" \(got "mnist"\)'):
        load_images("mnist")


def test_fresh_split(images):
    """Is a fresh split drawn without replacement, the same for the same generator?"""
    one, other = (images.shuffled(np.random.default_rng(3), 1000, 797) for _ in range(2))
    np.testing.assert_array_equal(one.train_x, other.train_x)
    assert (len(one.train_y), len(one.val_y)) == (1000, 797)
    both = np.concatenate([one.train_y, one.val_y])
    assert sorted(both) == sorted(np.concatenate([images.train_y, images.val_y]))
    with pytest.raises(UsageError, match=r"digits: train \+ val must be <= 1797 \(got 1000 \+ 798\)"):
        images.shuffled(np.random.default_rng(3), 1000, 798)


def test_download_asks_for_the_checksums(folder, tmp_path, monkeypatch):
    """Is each file fetched with its checksum, and the set read from where it was put?"""
    import pooch

    asked = []
    monkeypatch.setattr(pooch, "retrieve", lambda url, **settings: asked.append((url, settings)))
    monkeypatch.setattr(pooch, "os_cache", lambda name: tmp_path / name)
    assert download_fashion_mnist() == tmp_path / "backpass" / "fashion-mnist"
    assert download_fashion_mnist(folder) == folder
    assert [url for url, _ in asked[:4]] == [FASHION_MNIST_URLS[0] + name for name in FASHION_MNIST]
    assert [s["known_hash"] for _, s in asked[:4]] == [f"md5:{md5}" for md5 in FASHION_MNIST.values()]
    assert {s["path"] for _, s in asked[4:]} == {folder}
    monkeypatch.setattr("autograder.datasets.download_fashion_mnist", lambda: folder)
    assert load_images("fashion-mnist").classes == 10


def test_second_address_where_the_first_fails(tmp_path, monkeypatch):
    """Is the other address asked where one does not answer?"""
    import pooch

    asked = []

    def retrieve(url, **_settings):
        asked.append(url)
        if url.startswith(FASHION_MNIST_URLS[0]):
            raise OSError("no route")

    monkeypatch.setattr(pooch, "retrieve", retrieve)
    assert download_fashion_mnist(tmp_path) == tmp_path
    assert len(asked) == 8


def test_wrong_checksum_is_named(tmp_path, monkeypatch):
    """Does a file with another checksum end the download with both addresses and reasons?"""
    import pooch

    def retrieve(url, **_settings):
        raise ValueError(f"MD5 hash of {url} does not match the known hash")

    monkeypatch.setattr(pooch, "retrieve", retrieve)
    with pytest.raises(UsageError, match="could not be downloaded with the right checksum") as caught:
        download_fashion_mnist(tmp_path)
    assert str(caught.value).startswith(TRAIN_X)
    assert all(f"{url}: MD5 hash" in str(caught.value) for url in FASHION_MNIST_URLS)
