"""How often a number lies beyond a bound that few or none of the sample have reached.

Peaks over a threshold: the values above the 90 % quantile follow a generalised Pareto law, whose shape and
scale come from probability-weighted moments (Hosking & Wallis 1987, Technometrics 29, section 3).  A shape
below 0, an end that nothing ever passes, is not believed: it is taken as 0.  Samples that span decades are
looked at in logarithms, with shape 0: a power law in the numbers themselves.  So are the smallest values of what
can't be negative.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from autograder.check import Array

THRESHOLD = 0.9
#: fewer peaks than this say little about a law: then the whole upper half of the sample is taken
ENOUGH_PEAKS = 10
#: a sample whose extreme is so many times its median, or so small a part of it, is looked at in logarithms
LONG = 10.0


def upper_limit(failures: int, n: int, confidence: float = 0.95) -> float:
    """The largest rate with which so few failures among ``n`` are not surprising (Clopper-Pearson, one-sided)."""
    if failures >= n:
        return 1.0
    return float(stats.beta.ppf(confidence, failures + 1, n - failures))


def lower_limit(failures: int, n: int, confidence: float = 0.95) -> float:
    """The smallest rate with which so many failures among ``n`` are not surprising."""
    return float(stats.beta.ppf(1 - confidence, failures, n - failures + 1)) if failures else 0.0


@dataclass(frozen=True)
class Tail:
    """The law of the largest values of a sample.

    ``share`` of the sample lies above ``threshold``.  With ``sign`` -1 the smallest values are meant: all
    is measured on mirrored numbers.  With ``logarithmic`` the law is that of the logarithms.
    """

    threshold: float
    share: float
    scale: float
    shape: float
    sign: int = 1
    logarithmic: bool = False

    def rate(self, bound: float) -> float:
        """The probability of a value beyond ``bound``."""
        at = self._coordinate(bound)
        if self.scale == 0.0:
            return 0.0 if at >= self.threshold else 1.0
        if at <= self.threshold:
            return 1.0  # not in the tail: the sample itself says more
        return self.share * float(stats.genpareto.sf(at - self.threshold, self.shape, scale=self.scale))

    def bound(self, rate: float) -> float:
        """The value beyond which a share ``rate`` of all values lies."""
        if self.scale == 0.0 or rate >= self.share:
            return self._value(self.threshold)
        beyond = float(stats.genpareto.isf(rate / self.share, self.shape, scale=self.scale))
        return self._value(self.threshold + beyond)

    @property
    def at(self) -> float:
        """Where the tail begins, as a value of the sample."""
        return self._value(self.threshold)

    def _coordinate(self, value: float) -> float:
        if not self.logarithmic:
            return self.sign * value
        return self.sign * math.log(value) if value > 0 else -self.sign * math.inf

    def _value(self, coordinate: float) -> float:
        if not self.logarithmic:
            return self.sign * coordinate
        return float(np.exp(min(self.sign * coordinate, 700.0)))


def fitted(sample: Sequence[float] | Array, at_most: bool = True, signed: bool = True) -> Tail:
    """The tail of a sample towards its bound: of its largest values, or with ``at_most=False`` its smallest.

    What can't be negative (``signed=False``: ratios, norms, losses) does not reach 0 either: its smallest values are
    looked at in logarithms.
    """
    values = np.asarray(sample, dtype=np.float64)
    sign = 1 if at_most else -1
    if values.size == 0 or not np.isfinite(values).all():
        return Tail(math.inf, 1.0, 0.0, 0.0, sign)
    towards_zero = not signed and not at_most and float(values.min()) > 0
    logarithmic = towards_zero or spans_decades(values, at_most)
    towards = sign * (np.log(values) if logarithmic else values)
    if float(np.ptp(towards)) == 0.0:
        return Tail(float(towards[0]), 0.0, 0.0, 0.0, sign, logarithmic)
    peaks, threshold = _peaks(np.sort(towards))
    scale, shape = _pareto(peaks - threshold)
    if logarithmic:
        scale, shape = float(np.mean(peaks - threshold)), 0.0
    return Tail(threshold, len(peaks) / values.size, scale, shape, sign, logarithmic)


def spans_decades(values: Array, at_most: bool = True) -> bool:
    """Whether the way to a sample's bound is better looked at in logarithms: positive values, far from the median."""
    if values.min() <= 0:
        return False
    median = float(np.median(values))
    return bool(values.max() > LONG * median if at_most else values.min() * LONG < median)


def _peaks(ascending: Array) -> tuple[Array, float]:
    wanted = max(round((1 - THRESHOLD) * ascending.size), min(ENOUGH_PEAKS, ascending.size // 2), 1)
    threshold = float(ascending[-wanted - 1])
    peaks = ascending[ascending > threshold]
    if not peaks.size:  # the largest value is a frequent one
        return ascending[-1:], float(ascending[ascending < ascending[-1]].max())
    return peaks, threshold


def _pareto(excesses: Array) -> tuple[float, float]:
    """Scale and shape by probability-weighted moments; the shape is at least 0."""
    ordered, n = np.sort(excesses), excesses.size
    mean = float(ordered.mean())
    if n < 2:
        return mean, 0.0
    weights = (n - np.arange(1, n + 1)) / (n - 1)
    moment = float((weights * ordered).mean())  # of x (1 - F(x))
    shape = 2 - mean / (mean - 2 * moment) if mean > 2 * moment else 0.0
    shape = min(max(shape, 0.0), 0.95)
    return mean * (1 - shape), shape
