"""Raw evidence as arrays: inputs and answers of a measurement, and what is on the axes of a figure.

This module goes into the sandbox and to students beside ``measure.py``, so it imports nothing
of backpass.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_LINES = 64


def axes_evidence(drawn: Any, prefix: str = "axes") -> dict[str, NDArray[Any]]:
    """What the first axes of a matplotlib figure show.

    ``drawn`` is the figure or the axes that a plotting function returned (or the current
    figure where it returned None).  Only lines that are visible and have data count, and no guides
    across the axes (``axhline``, ``axvline``).  Named x values count 0, 1, 2 as matplotlib draws them.

    Returns, under ``{prefix}_``: ``lines`` () int, ``x`` and ``y`` (lines, points) float64 padded
    with nan to the longest line, ``log_x``, ``log_y``, ``has_title``, ``has_xlabel``,
    ``has_ylabel`` () bool, ``labels`` () int: different legend entries.
    """
    axes = _axes_of(drawn)
    lines = [line for line in axes.get_lines() if _shows_data(line, axes)][:MAX_LINES]
    legend = axes.get_legend()
    entries = {text.get_text().strip() for text in legend.get_texts()} if legend else set()
    return {
        f"{prefix}_lines": np.asarray(len(lines)),
        f"{prefix}_x": _padded([_numbers(line.get_xdata(orig=False)) for line in lines]),
        f"{prefix}_y": _padded([_numbers(line.get_ydata(orig=False)) for line in lines]),
        f"{prefix}_log_x": np.asarray(axes.get_xscale() == "log"),
        f"{prefix}_log_y": np.asarray(axes.get_yscale() == "log"),
        f"{prefix}_has_title": np.asarray(bool(axes.get_title().strip())),
        f"{prefix}_has_xlabel": np.asarray(bool(axes.get_xlabel().strip())),
        f"{prefix}_has_ylabel": np.asarray(bool(axes.get_ylabel().strip())),
        f"{prefix}_labels": np.asarray(len(entries - {""})),
    }


def _axes_of(drawn: Any) -> Any:
    if drawn is None:
        import matplotlib.pyplot as plt

        drawn = plt.gcf()
    if hasattr(drawn, "get_lines"):
        return drawn
    if isinstance(getattr(drawn, "axes", None), list) and drawn.axes:
        return drawn.axes[0]
    raise TypeError(f"expected a matplotlib figure or axes with something on it (got {type(drawn).__name__})")


def _shows_data(line: Any, axes: Any) -> bool:
    in_data_coordinates = line.get_transform() == axes.transData
    return line.get_visible() and in_data_coordinates and len(line.get_xdata(orig=False)) > 0


def _numbers(values: Any) -> NDArray[Any]:
    return np.ma.filled(np.ma.asarray(values, dtype=np.float64), np.nan)


def _padded(rows: list[NDArray[Any]]) -> NDArray[Any]:
    width = max((row.size for row in rows), default=0)
    out = np.full((len(rows), width), np.nan)
    for row, values in enumerate(rows):
        out[row, : values.size] = values
    return out


def close_figures() -> None:
    """Close what a measurement has drawn, so that figures don't pile up or show twice."""
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


class NotEvidence(TypeError):
    """A measurement holds something that is no array of numbers; the message names key and type."""


def to_tensors(inputs: Mapping[str, NDArray[Any]]) -> dict[str, Any]:
    """Fresh torch tensors of the inputs, so that nothing done in place outlives a measurement."""
    import torch

    return {name: torch.from_numpy(np.array(array)) for name, array in inputs.items()}


def to_arrays(measured: Any) -> dict[str, NDArray[Any]]:
    """The named tensors, arrays and numbers that ``measure`` returned, as plain arrays.

    Raises :class:`NotEvidence` for anything else: None, strings, objects, complex numbers.
    """
    if not isinstance(measured, dict):
        raise NotEvidence(f"measure must return a dict (got {type(measured).__name__})")
    return {str(name): _to_array(str(name), value) for name, value in measured.items()}


def _to_array(name: str, value: Any) -> NDArray[Any]:
    if hasattr(value, "detach") and hasattr(value, "resolve_conj"):
        value = value.detach().cpu().resolve_conj().resolve_neg()
        half = value.is_floating_point() and value.dtype.itemsize <= 2  # numpy has no bfloat16
        value = (value.float() if half else value).to_dense().numpy()
    if value is None or isinstance(value, str | bytes):
        raise NotEvidence(f"{name}: expected numbers (got {type(value).__name__})")
    if isinstance(value, list | tuple):
        value = [_to_array(name, item) for item in value]
        if len({item.shape for item in value}) > 1:
            raise NotEvidence(f"{name}: expected items of one shape (got {sorted({i.shape for i in value})})")
    try:
        array = np.asarray(value)
    except (TypeError, ValueError, RuntimeError) as error:
        raise NotEvidence(f"{name}: expected numbers (got {type(value).__name__})") from error
    if array.dtype.kind not in "fiub":
        raise NotEvidence(f"{name}: expected numbers (got {type(value).__name__} of {array.dtype})")
    return np.ascontiguousarray(array).reshape(array.shape)
