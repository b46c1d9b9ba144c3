"""The reader of arrays, against honest and hostile bytes."""

from __future__ import annotations

import contextlib
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import HostileData
from autograder.sandbox import read_arrays, write_arrays


def packed(header: object, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def entry(dtype="F64", shape=(1,), offsets=(0, 8), **rest):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets), **rest}


@pytest.mark.parametrize("dtype", ["f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u1", "?"])
def test_round_trip(dtype):
    """Do values, shape and dtype survive, for zero sizes and views too?"""
    array = np.arange(12).reshape(3, 4).astype(dtype)
    sent = {"b/1": array.T, "a": array[:0], "scalar": np.array(1, dtype)}
    got = read_arrays(write_arrays(sent), 2**20)
    assert list(got) == ["a", "b/1", "scalar"]
    for name, value in sent.items():
        np.testing.assert_array_equal(got[name], value, strict=True)
        assert got[name].flags.writeable


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "bytes must be >= 8"),
        (b"\xff" * 8, "header must be <= 0 bytes"),
        (packed(b"\x80"), "header must be JSON"),
        (packed(b"[" * 100_000), "header must be JSON"),
        (packed([]), r"header must be an object \(got 'list'\)"),
        (packed(b'{"a": 1, "a": 2}'), "names must be unique"),
        (packed({"a\nb": entry()}, bytes(8)), "names must match"),
        (packed({"n" * 200: entry()}, bytes(8)), "names must match"),
        (packed({"a": 1}), "entry 'a' must hold dtype, shape and data_offsets"),
        (packed({"a": entry(more=1)}, bytes(8)), "entry 'a' must hold"),
        (packed({"a": entry("C64")}, bytes(8)), r"dtype of 'a' must be one of .* \(got 'C64'\)"),
        (packed({"a": entry([])}, bytes(8)), "dtype of 'a' must be one of"),
        (packed({"a": entry(shape=[-1])}, bytes(8)), "shape of 'a' must be <= 8 sizes >= 0"),
        (packed({"a": entry(shape=[True])}, bytes(8)), "shape of 'a' must be <= 8 sizes >= 0"),
        (packed({"a": entry(shape=[1] * 10)}, bytes(8)), "shape of 'a' must be <= 8 sizes"),
        (packed({"a": entry(offsets=[0, 10**10])}, bytes(8)), "must be a span of 0..8"),
        (packed({"a": entry(offsets=[8, 0])}, bytes(8)), "must be a span of 0..8"),
        (packed({"a": entry(shape=[10**9])}, bytes(8)), "must fill 8 bytes"),
        (packed({"a": entry(shape=[0, 2**60], offsets=[0, 0])}), r"must not multiply beyond 2\*\*48"),
        (packed({"a": entry(), "b": entry()}, bytes(8)), "'b' must begin at byte 8"),
        (packed({"a": entry()}, bytes(9)), "arrays must end at byte 9"),
        (packed({"a": entry("BOOL", [1], [0, 1])}, b"\x07"), r"must be 0 or 1 \(got 7\)"),
        (packed({str(n): entry(shape=[0], offsets=[0, 0]) for n in range(300)}), "arrays must be <= 256"),
        (bytes(2**11), "bytes must be <= 1024"),
        (b"\x80\x04\x95cposix\nsystem\n(S'id'\ntR.", "header must be <="),
    ],
)  # fmt: skip
def test_hostile_bytes(data, rule):
    """Is each broken rule named, with the value?"""
    cap = 1024 if "1024" in rule else 2**20
    with pytest.raises(HostileData, match=rule):
        read_arrays(data, cap)


@settings(database=None)
@given(st.binary(max_size=200), st.booleans())
def test_no_other_exception(data, headed):
    """Whatever the bytes, does the reader return or raise HostileData?"""
    with contextlib.suppress(HostileData):
        read_arrays(packed(data) if headed else data, 2**20)


@pytest.mark.parametrize("value", [np.array([1j]), np.array([None]), np.array(["a"])])
def test_writer_refuses(value):
    """Does the writer refuse what the reader would?"""
    with pytest.raises(HostileData, match="dtype of 'a' must be one of"):
        write_arrays({"a": value})
    with pytest.raises(HostileData, match="names must match"):
        write_arrays({"": np.ones(1)})
