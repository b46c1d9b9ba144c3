"""Arrays as bytes without code: safetensors, read by a reader that trusts nothing."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save

from autograder.errors import HostileData

DTYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2",
    "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "<i1",
    "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "<u1",
    "BOOL": "|b1",
}  # fmt: skip
NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:/ -]{0,127}")
HEADER_BYTES = 2**20

Array = npt.NDArray[Any]


def read_arrays(
    data: bytes,
    max_bytes: int = 256 * 2**20,
    max_arrays: int = 256,
    max_dimensions: int = 8,
) -> dict[str, Array]:
    """Arrays in ``data`` (safetensors), copied and sorted by name.

    Every size is compared with its cap before memory is taken.  Raises HostileData with the rule
    and the value that broke it; nothing else, whatever the bytes.
    """
    if len(data) > max_bytes:
        _refuse(f"bytes must be <= {max_bytes}", len(data))
    header, start = _header(data)
    if len(header) > max_arrays:
        _refuse(f"arrays must be <= {max_arrays}", len(header))
    body = memoryview(data)[start:]
    spans = {name: _span(name, entry, len(body), max_dimensions) for name, entry in header.items()}
    _tile(spans, len(body))
    return {name: _array(name, *spans[name], body) for name in sorted(spans)}


def write_arrays(arrays: Mapping[str, Array]) -> bytes:
    """``arrays`` as safetensors bytes.  Raises HostileData for a name or dtype that
    ``read_arrays`` would refuse."""
    plain = {}
    for name, array in arrays.items():
        _check_name(name)
        dtype = np.asarray(array).dtype.newbyteorder("<")
        if dtype not in map(np.dtype, DTYPES.values()):
            _refuse(f"dtype of {name!r} must be one of {', '.join(DTYPES)}", dtype)
        plain[name] = np.array(array, dtype=dtype, order="C")
    return save(plain)


def _refuse(rule: str, value: object) -> NoReturn:
    shown = repr(value) if isinstance(value, str) else str(value)
    raise HostileData(f"arrays from the sandbox: {rule} (got {shown[:80]})")


def _header(data: bytes) -> tuple[dict[str, Any], int]:
    """The JSON header and the offset where the body starts."""
    if len(data) < 8:
        _refuse("bytes must be >= 8", len(data))
    size = int.from_bytes(data[:8], "little")
    if size > min(HEADER_BYTES, len(data) - 8):
        _refuse(f"header must be <= {min(HEADER_BYTES, len(data) - 8)} bytes", size)
    try:
        header = json.loads(data[8 : 8 + size].decode(), object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        _refuse("header must be JSON", str(error))
    if not isinstance(header, dict):
        _refuse("header must be an object", type(header).__name__)
    return header, 8 + size


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        _refuse("names must be unique", f"{len(pairs)} names, {len(entries)} of them different")
    return entries


def _check_name(name: str) -> None:
    if not NAME.fullmatch(name):
        _refuse(f"names must match {NAME.pattern}", name)


def _span(name: str, entry: Any, body: int, max_dimensions: int) -> tuple[np.dtype[Any], list[int], int, int]:
    """dtype, shape, begin and end (bytes) of one entry of the header."""
    _check_name(name)
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        _refuse(f"entry {name!r} must hold dtype, shape and data_offsets", entry)
    code, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(code, str) or code not in DTYPES:
        _refuse(f"dtype of {name!r} must be one of {', '.join(DTYPES)}", code)
    if not _naturals(shape) or len(shape) > max_dimensions:
        _refuse(f"shape of {name!r} must be <= {max_dimensions} sizes >= 0", shape)
    if not _naturals(offsets) or len(offsets) != 2 or not offsets[0] <= offsets[1] <= body:
        _refuse(f"offsets of {name!r} must be a span of 0..{body}", offsets)
    dtype = np.dtype(DTYPES[code])
    if math.prod(shape) * dtype.itemsize != offsets[1] - offsets[0]:
        _refuse(f"shape of {name!r} must fill {offsets[1] - offsets[0]} bytes", shape)
    if math.prod(size for size in shape if size) > 2**48:
        _refuse(f"shape of {name!r} must not multiply beyond 2**48", shape)
    return dtype, shape, offsets[0], offsets[1]


def _naturals(value: Any) -> bool:
    return isinstance(value, list) and all(type(size) is int and size >= 0 for size in value)


def _tile(spans: Mapping[str, tuple[Any, Any, int, int]], body: int) -> None:
    """Spans cover the body without overlap or hole: no array is counted twice, none is hidden."""
    end = 0
    for name, (_, _, begin, stop) in sorted(spans.items(), key=lambda item: item[1][2:]):
        if begin != end:
            _refuse(f"{name!r} must begin at byte {end}", begin)
        end = stop
    if end != body:
        _refuse(f"arrays must end at byte {body}", end)


def _array(
    name: str, dtype: np.dtype[Any], shape: list[int], begin: int, end: int, body: memoryview
) -> Array:
    raw = np.frombuffer(body[begin:end], dtype=np.uint8)
    if dtype.kind == "b" and raw.size and raw.max() > 1:  # other bytes are undefined behaviour
        _refuse(f"bytes of {name!r} must be 0 or 1", int(raw.max()))
    return raw.copy().view(dtype).reshape(shape)
