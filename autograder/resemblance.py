"""When do two solutions show one and the same mistake in a case?

Numbers that a criterion refuses must be equal within rounding, and much nearer to one another than to what
is right; random draws must follow one law; figures must show the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy import stats

from autograder.check import Array, Arrays, Evidence
from autograder.criteria import Axes, Distribution
from autograder.criteria.criterion import Criterion

#: of measurements in which float32 took part, and of all others
RTOL_SINGLE, RTOL = 1e-4, 1e-6
#: a fraction of the largest value below which entries count as zero, relative to the above
SMALL = 1e-3
#: how much nearer two measurements of one mistake are to one another than to what is right
NEARER = 0.01
#: how often draws of one law are taken for those of two
ALPHA = 1e-3
#: digits by which a number is known again
DIGITS = 9


@dataclass(frozen=True)
class Look:
    """How one case of a check came out: accepted, or the criteria that refuse it and what they saw.

    ``said`` stands in place of numbers where there are none: an exception's words.  ``own_numbers`` counts
    those that are neither in the inputs nor in what is right, nor 0 or 1.  ``counts`` are all whole numbers
    that were measured: without numbers of their own two mistakes are one only where these agree as well.
    """

    refusing: tuple[Criterion, ...] = ()
    evidence: Evidence = field(default_factory=lambda: Evidence("", {}, {}))
    said: str = ""
    own_numbers: int = 0
    counts: Arrays = field(default_factory=dict)

    @property
    def accepted(self) -> bool:
        return not self.refusing and not self.said


# what students' code gives may be as large or as small as a number can be
@np.errstate(all="ignore")
def looked_at(criteria: Sequence[Criterion], evidence: Evidence) -> Look:
    """Which criteria refuse the evidence, with what they looked at and no more."""
    refusing = tuple(criterion for criterion in criteria if criterion.find(evidence) is not None)
    keys = {key for criterion in refusing for key in _keys(criterion, evidence.student)}
    student, reference = (
        {key: np.asarray(side[key]) for key in keys if key in side}
        for side in (evidence.student, evidence.reference)
    )
    single = any(np.asarray(array).dtype == np.float32 for array in evidence.student.values())
    marked = {**student, SINGLE: np.array(1)} if single else student
    kept = Evidence(evidence.case, marked, reference)
    own = _own_numbers(student, [*reference.values(), *evidence.inputs.values()])
    return Look(refusing, kept, "", own, _counts(evidence.student) if refusing and not own else {})


#: marks evidence in which float32 took part
SINGLE = "\0float32"


@np.errstate(all="ignore")
def same(one: Look, other: Look) -> bool:
    """Whether both show the same mistake in a case that at least one of them fails."""
    if one.refusing != other.refusing or one.said != other.said:
        return False
    if not all(_alike(criterion, one.evidence, other.evidence) for criterion in one.refusing):
        return False
    figures = all(isinstance(criterion, Axes) for criterion in one.refusing)
    return figures or _same_counts(one.counts, other.counts)


def _counts(arrays: Arrays) -> Arrays:
    return {key: array for key, array in arrays.items() if np.asarray(array).dtype.kind in "iub"}


def _same_counts(one: Arrays, other: Arrays) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[key], other[key]) for key in one)


def _keys(criterion: Any, arrays: Arrays) -> list[str]:
    if isinstance(criterion, Axes):
        return [key for key in arrays if key.startswith(f"{criterion.prefix}_")]
    return [key for key in (getattr(criterion, "key", ""), *getattr(criterion, "keys", ())) if key]


def _own_numbers(student: Arrays, known: Sequence[Array]) -> int:
    """Different finite real numbers that come from nowhere else; their sign does not count."""
    seen = {0.0, 1.0}
    for array in known:
        seen.update(_rounded(array))
    found = {n for array in student.values() if array.dtype.kind == "f" for n in _rounded(array)}
    return len(found - seen)


def _rounded(array: Array) -> Iterator[float]:
    values = np.abs(np.asarray(array, dtype=np.float64).ravel()[:4096])
    values = values[np.isfinite(values)]
    exponent = np.floor(np.log10(np.where(values > 0, values, 1.0)))
    unit = 10.0 ** (exponent - DIGITS + 1)
    rounded = np.round(values / unit) * unit
    return iter(rounded[np.isfinite(rounded)].tolist())


def _alike(criterion: Criterion, one: Evidence, other: Evidence) -> bool:
    if isinstance(criterion, Axes):
        return _same_figure(criterion, one, other)
    if isinstance(criterion, Distribution):
        return _same_law(one.student, other.student, criterion.key)
    rtol = RTOL_SINGLE if SINGLE in one.student or SINGLE in other.student else RTOL
    keys = _keys(criterion, one.student)
    return all(_same_values(one.student, other.student, key, one.reference.get(key), rtol) for key in keys)


def _same_values(one: Arrays, other: Arrays, key: str, want: Array | None, rtol: float) -> bool:
    if key not in one or key not in other:
        return key not in one and key not in other
    left, right = one[key], other[key]
    if left.shape != right.shape or left.dtype.kind != right.dtype.kind or not left.size:
        return False  # an empty list has many causes
    if left.dtype.kind != "f":
        return bool(np.array_equal(left, right))
    left, right = left.astype(np.float64), right.astype(np.float64)
    finite = np.isfinite(left) & np.isfinite(right)
    if not np.array_equal(left[~finite], right[~finite], equal_nan=True):
        return False
    off, scale = np.abs(left[finite] - right[finite]), float(np.abs(right[finite]).max(initial=0.0))
    if np.any(off > rtol * (np.abs(right[finite]) + SMALL * scale)):
        return False
    return want is None or want.shape != right.shape or _nearer(off, right, want, finite)


def _nearer(off: Array, wrong: Array, want: Array, finite: Array) -> bool:
    """Whether two wrong measurements lie nearer to one another than to the right one."""
    want = want.astype(np.float64)
    if not np.array_equal(finite, np.isfinite(want)):
        return True  # a nan in place of a number, or the reverse, is far from right
    apart = float(np.abs(wrong[finite] - want[finite]).max(initial=0.0))
    return float(off.max(initial=0.0)) <= NEARER * apart


def _same_law(one: Arrays, other: Arrays, key: str) -> bool:
    """Two samples of one law: as far as spread, mean and the whole distribution can tell."""
    if key not in one or key not in other:
        return key not in one and key not in other
    left, right = one[key].astype(np.float64), other[key].astype(np.float64)
    if left.shape != right.shape:
        return False
    if np.array_equal(left, right, equal_nan=True):
        return True
    left, right = left.ravel(), right.ravel()
    stds = float(left.std()), float(right.std())
    if not (np.isfinite(left).all() and np.isfinite(right).all()) or min(stds) == 0:
        return False
    z = float(stats.norm.isf(ALPHA / 2))
    if abs(math.log(stds[0] / stds[1])) > z / math.sqrt(left.size):
        return False
    if abs(float(left.mean() - right.mean())) > z * max(stds) * math.sqrt(2 / left.size):
        return False
    return float(stats.ks_2samp(left, right, method="asymp").pvalue) > ALPHA


def _same_figure(criterion: Axes, one: Evidence, other: Evidence) -> bool:
    """The same finding, and the same lines on the same kind of axes; words are students' own."""
    facts = [criterion.find(side) for side in (one, other)]
    words = [re.sub(r'"[^"]*"', "", fact.fact.en) if fact else "" for fact in facts]
    if words[0] != words[1]:
        return False
    prefix = criterion.prefix
    drawn = [f"{prefix}_{key}" for key in ("lines", "x", "y", "log_x", "log_y")]
    names = [f"{prefix}_{key}" for key in ("xlabel", "ylabel", "labels")]
    drawn = [key for key in drawn if np.size(one.student.get(key, ())) or np.size(other.student.get(key, ()))]
    return all(_same_values(one.student, other.student, key, None, RTOL) for key in drawn) and all(
        _names(one.student, key) == _names(other.student, key) for key in names
    )


def _names(arrays: Arrays, key: str) -> int:
    """How many different names there are."""
    letters = np.atleast_2d(arrays.get(key, np.zeros(1)))
    return len({row.tobytes() for row in letters if row.any()})
