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
MAX_LETTERS = 96


def axes_evidence(drawn: Any, prefix: str = "axes") -> dict[str, NDArray[Any]]:
    """What the first axes of a matplotlib figure show.

    ``drawn`` is what a plotting function returned: the figure, the axes, a tuple of both, ``plt``, or
    None for the current figure.  Only lines that can be seen and have data count, and no guides
    across the axes (``axhline``, ``axvline``).  Named x values count 0, 1, 2 as matplotlib draws them.

    Returns, under ``{prefix}_``: ``lines`` () int, -1 where nothing is a figure or axes; ``x`` and
    ``y`` (lines, points) float64 padded with nan to the longest line; ``inside`` (lines,) float64, the
    part of a line's finite points within the limits of the axes; ``log_x``, ``log_y`` () bool;
    ``xlabel``, ``ylabel`` (letters,) and ``labels`` (lines, letters) int32: the axes' names and what the
    legend calls each line, as code points padded with 0.
    """
    axes = _axes_of(drawn)
    lines = [line for line in axes.get_lines() if _is_seen(line, axes)][:MAX_LINES] if axes else []
    names = _legend_of(axes, lines) if axes else []
    return {
        f"{prefix}_lines": np.asarray(len(lines) if axes else -1),
        f"{prefix}_x": _padded([_numbers(line.get_xdata(orig=False)) for line in lines]),
        f"{prefix}_y": _padded([_numbers(line.get_ydata(orig=False)) for line in lines]),
        f"{prefix}_inside": np.asarray([_part_inside(line, axes) for line in lines], dtype=np.float64),
        f"{prefix}_log_x": np.asarray(bool(axes) and axes.get_xscale() == "log"),
        f"{prefix}_log_y": np.asarray(bool(axes) and axes.get_yscale() == "log"),
        f"{prefix}_xlabel": _letters(axes.get_xlabel() if axes else ""),
        f"{prefix}_ylabel": _letters(axes.get_ylabel() if axes else ""),
        f"{prefix}_labels": np.asarray([_letters(name) for name in names], dtype=np.int32).reshape(
            -1, MAX_LETTERS
        ),
    }


def _axes_of(drawn: Any) -> Any:
    """The axes that were meant, or None."""
    from matplotlib.axes import Axes

    if isinstance(drawn, tuple | list | np.ndarray):
        found = (_axes_of(item) for item in np.ravel(np.asarray(drawn, dtype=object))[:MAX_LINES])
        return next((axes for axes in found if axes is not None), None)
    if drawn is None or hasattr(drawn, "gcf"):
        import matplotlib.pyplot as plt

        drawn = plt.gcf()
    if isinstance(drawn, Axes):
        return drawn
    axes = getattr(drawn, "axes", None)  # a figure has a list, what is drawn on axes has these
    if isinstance(axes, list):
        return axes[0] if axes else None
    return axes if isinstance(axes, Axes) else None


def _is_seen(line: Any, axes: Any) -> bool:
    from matplotlib.colors import to_rgba

    if (
        not line.get_visible()
        or line.get_transform() != axes.transData
        or not len(line.get_xdata(orig=False))
    ):
        return False
    alpha = to_rgba(line.get_color(), line.get_alpha())[3]
    bare = line.get_linestyle() in ("None", "none", " ", "") or not line.get_linewidth()
    return bool(alpha > 0.05 and not (bare and line.get_marker() in ("None", "none", " ", "", None)))


def _part_inside(line: Any, axes: Any) -> float:
    x, y = _numbers(line.get_xdata(orig=False)), _numbers(line.get_ydata(orig=False))
    if x.shape != y.shape:
        return 0.0
    drawable = np.isfinite(x) & np.isfinite(y) & (y > 0 if axes.get_yscale() == "log" else True)
    (left, right), (low, high) = sorted(axes.get_xlim()), sorted(axes.get_ylim())
    inside = (x >= left) & (x <= right) & (y >= low) & (y <= high)
    return float(inside[drawable].mean()) if drawable.any() else 1.0


def _legend_of(axes: Any, lines: list[Any]) -> list[str]:
    """What the legend calls each line: the entry whose handle looks like it, in order where several do."""
    legend = axes.get_legend() or next(iter(axes.figure.legends), None)
    handles = list(legend.legend_handles) if legend else []
    entries = list(zip(handles, [t.get_text() for t in legend.get_texts()], strict=False)) if legend else []
    names = []
    for line in lines:
        alike = [e for e in entries if _look(e[0]) == _look(line)] or [
            e for e in entries if _look(e[0])[:1] == _look(line)[:1]
        ]
        names.append(alike[0][1] if alike else "")
        if sum(_look(other) == _look(line) for other in lines) > 1 and len(alike) > 1:
            entries.remove(alike[0])
    return names


def _look(artist: Any) -> tuple[Any, ...]:
    """Colour, line style and marker of a line or of its handle in the legend."""
    from matplotlib.colors import to_hex

    style = [getattr(artist, f"get_{name}", str)() for name in ("color", "linestyle", "marker")]
    try:
        return (to_hex(style[0]), *style[1:])
    except (TypeError, ValueError):
        return (None, *style[1:])


def _letters(text: str) -> NDArray[Any]:
    points = [ord(letter) for letter in " ".join(str(text).split())[:MAX_LETTERS]]
    return np.asarray(points + [0] * (MAX_LETTERS - len(points)), dtype=np.int32)


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
