"""Bounds that come from data: ``BOUNDS = calibrated(__file__)`` in an assignment's ``checks.py``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.criteria.reading import is_lower_bound
from autograder.errors import AssignmentError

FILE = "calibration.json"
#: stands for a bound that is not known yet: finite, so that its reading is taken all the same
OPEN = sys.float_info.max


class Bounds:
    """The bounds of an assignment's ``calibration.json``, by ``check/reading``."""

    def __init__(self, path: Path, values: dict[str, float]) -> None:
        self._path, self._values = path, values

    def __getitem__(self, key: str) -> float:
        if _asked is not None:
            _asked.add(key)
            return -OPEN if is_lower_bound(key) else OPEN
        if key not in self._values:
            raise AssignmentError(
                f'{self._path}: bounds must hold "{key}", which checks.py takes from it: '
                f"run backpass calibrate {self._path.parent.name}"
            )
        return self._values[key]


#: the keys that checks.py has asked for, while one is loaded without bounds
_asked: set[str] | None = None


@contextmanager
def open_bounds() -> Iterator[set[str]]:
    """Within it every bound that is asked for is open; gives the keys that were."""
    global _asked
    before, _asked = _asked, set()
    try:
        yield _asked
    finally:
        _asked = before


def calibrated(checks_file: str) -> Bounds:
    """The calibrated bounds of the assignment whose ``checks.py`` asks (``calibrated(__file__)``).

    A key is ``check/reading``: ``BOUNDS["curve_of_the_weights/loss_gap"]`` for ``InRange("loss_gap", high=...)``
    of that check, with ``:low`` behind it for ``low=...``; ``BOUNDS["degradation/loss_a<loss_b"]`` for
    ``Ordered(("loss_a", "loss_b"), margin=...)``.
    """
    path = Path(checks_file).parent / FILE
    data = read_calibration(path)
    bounds = data.get("bounds", {})
    if not isinstance(bounds, dict) or not all(isinstance(bound, int | float) for bound in bounds.values()):
        raise AssignmentError(f"{path}: bounds must be numbers by check/reading")
    return Bounds(path, {key: float(bound) for key, bound in bounds.items()})


def read_calibration(path: Path) -> dict[str, Any]:
    """What a ``calibration.json`` holds; nothing where there is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise AssignmentError(f"{path}: must be JSON in UTF-8 ({error})") from error
    if not isinstance(data, dict):
        raise AssignmentError(f"{path}: must be an object (got {type(data).__name__})")
    return data
