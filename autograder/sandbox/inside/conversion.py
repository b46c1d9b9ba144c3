"""Turns what a measurement returned into plain arrays, or refuses it by name."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from .failure import Refused

DIMENSIONS = 8
ARRAYS = 256


def arrays_of(returned: Any, max_bytes: int) -> dict[str, Any]:
    """Contiguous NumPy arrays by name.  Raises Refused with the key and the type that came."""
    if not isinstance(returned, dict):
        raise Refused(f"measure must return a dict (got {_kind(returned)})")
    if len(returned) > ARRAYS:
        raise Refused(f"measure must return at most {ARRAYS} arrays (got {len(returned)})")
    arrays, room = {}, max_bytes
    for key, value in returned.items():
        if type(key) is not str:
            raise Refused(f"keys must be text (got {_kind(key)})")
        arrays[key] = _array(key, value, room)
        room -= arrays[key].nbytes
    return arrays


def _array(key: str, value: Any, room: int) -> Any:
    if isinstance(value, torch.Tensor):
        return _from_tensor(key, value, room)
    if isinstance(value, (np.ndarray, np.generic)):
        return _from_numpy(key, value, room)
    if type(value) in (bool, int, float):
        return _from_number(key, value)
    if type(value) in (list, tuple):
        return _from_list(key, value, room)
    raise Refused(f"{key!r} must be numbers (got {_kind(value)})")


def _from_tensor(key: str, value: Any, room: int) -> Any:
    plain = torch.Tensor.detach(value)
    if plain.layout != torch.strided or plain.is_complex() or plain.dtype == torch.bfloat16:
        raise Refused(f"{key!r} must be dense, real numbers (got {plain.dtype}, {plain.layout})")
    # Sizes before copies: an expanded tensor of ten numbers can stand for ten gigabytes.
    _check_size(key, tuple(plain.shape), plain.element_size(), room)
    return plain.cpu().contiguous().resolve_neg().numpy()


def _from_numpy(key: str, value: Any, room: int) -> Any:
    if value.dtype.kind not in "biuf" or value.dtype.itemsize > 8:
        raise Refused(f"{key!r} must be real numbers (got {_kind(value)} of {value.dtype})")
    _check_size(key, value.shape, value.dtype.itemsize, room)
    return np.array(value, dtype=value.dtype.newbyteorder("<"), order="C", subok=False)


def _from_number(key: str, value: bool | int | float) -> Any:
    try:
        return np.array(value, dtype={bool: "?", int: "<i8", float: "<f8"}[type(value)])
    except OverflowError as error:
        raise Refused(f"{key!r} must fit into 64 bits (got an int beyond)") from error


def _from_list(key: str, values: Any, room: int, depth: int = 1) -> Any:
    if depth > DIMENSIONS or len(values) * 8 > room:
        raise Refused(f"{key!r} must have <= {DIMENSIONS} dimensions and <= {room} bytes")
    nested = type(values[0]) in (list, tuple) if values else False
    parts = [
        _from_list(key, item, room, depth + 1)
        if nested and type(item) in (list, tuple)
        else _array(key, item, room)
        for item in values
    ]
    if len({part.shape for part in parts}) > 1:
        raise Refused(f"{key!r} must be a regular list (got parts of different shape)")
    return np.array(parts) if parts else np.zeros(0)


def _check_size(key: str, shape: tuple[int, ...], itemsize: int, room: int) -> None:
    size = itemsize
    for length in shape:
        size *= int(length)
    if len(shape) > DIMENSIONS:
        raise Refused(f"{key!r} must have <= {DIMENSIONS} dimensions (got {len(shape)})")
    if size > room:
        raise Refused(f"{key!r} must have <= {room} bytes (got {size})")


def _kind(value: Any) -> str:
    return str(type(value).__name__)[:100]
