"""Where a bound lies: between the extremes of right work and the nearest misconception."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.calibration.tails import Tail, fitted

#: how often a perfect submission may fail by chance, in one assignment
BUDGET = 1e-3
#: a bound leaves at most this share of a misconception's readings on the right side
MISSED = 0.01


@dataclass(frozen=True)
class Chosen:
    """A bound and what it lies between.  ``nearest`` is empty where no misconception needs the criterion."""

    bound: float
    extreme: float
    nearest: str = ""
    reached: float | None = None

    @property
    def margin(self) -> float | None:
        """How many times the misconception's value is that of right work; None for signed readings."""
        if self.reached is None or self.extreme <= 0 or self.reached <= 0:
            return None
        ratio = self.reached / self.extreme
        return max(ratio, 1 / ratio)


@dataclass(frozen=True)
class Overlap:
    """Right and wrong work that no bound parts."""

    extreme: float
    nearest: str
    reached: float


def extreme_of(samples: Sequence[Sequence[float]], at_most: bool, rate: float, signed: bool = True) -> float:
    """The reading that right work goes beyond with a probability of ``rate`` in the worst of some cases."""
    extremes = [
        max_or_min([fitted(sample, at_most, signed).bound(rate), *sample], at_most) for sample in samples
    ]
    return max_or_min(extremes, at_most)


def reached_by(sample: Sequence[float], at_most: bool, signed: bool = True) -> float:
    """The reading that all but 1 % of a misconception's go beyond."""
    towards = not at_most
    quantile = float(np.quantile(sample, MISSED if at_most else 1 - MISSED))
    tail = fitted(sample, towards, signed)
    return max_or_min([quantile, tail.bound(MISSED)], towards)


def max_or_min(values: Sequence[float], largest: bool) -> float:
    return float(max(values) if largest else min(values))


def separation(extreme: float, reached: float, at_most: bool) -> float:
    """How far right and wrong work lie apart; negative where they overlap."""
    sign = 1.0 if at_most else -1.0
    if extreme > 0 and reached > 0:
        return sign * math.log(reached / extreme)
    size = abs(extreme) + abs(reached)
    return sign * (reached - extreme) / size if size else 0.0


def chosen(
    right: Sequence[Sequence[float]],
    wrong: Mapping[str, float],
    at_most: bool,
    rate: float,
    signed: bool = True,
) -> Chosen | Overlap:
    """The bound of a reading: ``right`` are samples by case, ``wrong`` what its misconceptions reach."""
    extreme = extreme_of(right, at_most, rate, signed)
    if not wrong:
        return Chosen(_one_tail_further(right, at_most, rate, signed), extreme)
    nearest = (min if at_most else max)(wrong, key=lambda name: wrong[name])
    reached = wrong[nearest]
    if (reached <= extreme) if at_most else (reached >= extreme):
        return Overlap(extreme, nearest, reached)
    return Chosen(_between(extreme, reached), extreme, nearest, reached)


def _between(one: float, other: float) -> float:
    """The geometric middle, of signed numbers the arithmetic one, with as few digits as keep it between."""
    middle = math.sqrt(one * other) if one > 0 and other > 0 else (one + other) / 2
    return rounded_between(middle, one, other)


def rounded_between(middle: float, one: float, other: float) -> float:
    low, high = sorted((one, other))
    for digits in range(2, 18):
        value = float(f"{middle:.{digits}g}")
        if low < value < high:
            return value
    return middle


def _one_tail_further(right: Sequence[Sequence[float]], at_most: bool, rate: float, signed: bool) -> float:
    """Without a misconception to stay clear of: in each case as far beyond the extreme as that lies beyond the median."""
    return max_or_min([_further(sample, at_most, rate, signed) for sample in right], at_most)


def _further(sample: Sequence[float], at_most: bool, rate: float, signed: bool) -> float:
    extreme, median = extreme_of([sample], at_most, rate, signed), float(np.median(sample))
    if extreme > 0 and median > 0 and fitted(sample, at_most, signed).logarithmic:
        further = extreme * extreme / median
    else:
        further = 2 * extreme - median
    return float(f"{further:.2g}") if further != extreme else extreme


def tail_rate(sample: Sequence[float], bound: float, at_most: bool, signed: bool = True) -> float:
    """How often a reading lies beyond its bound: counted where it happens often, else by its tail."""
    tail: Tail = fitted(sample, at_most, signed)
    values = np.asarray(sample)
    beyond = float(np.mean(values > bound if at_most else values < bound))
    estimated = tail.rate(bound)
    return max(beyond, estimated if estimated < 1.0 else beyond)
