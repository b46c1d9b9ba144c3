"""Random draws: judged by their statistics, never by exact values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from scipy import special, stats

from autograder.check import Array, Evidence
from autograder.criteria.bounds import values
from autograder.criteria.criterion import require, shape_finding, trusted
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.outcome import Finding
from autograder.text import Text, number, told_apart

MEAN = Text(
    es="la media de «{key}» es {got}, debía ser {want} ± {bound} ({size} valores)",
    en='the mean of "{key}" is {got}, it should be {want} ± {bound} ({size} values)',
)
STD = Text(
    es="la desviación estándar de «{key}» es {got}, debía ser {want} (entre {low} y {high}): es {ratio} veces la esperada",
    en='the standard deviation of "{key}" is {got}, it should be {want} (between {low} and {high}): it is {ratio} times the expected one',
)
HIDDEN_MEAN = Text(
    es="la media de «{key}» está lejos de {want}",
    en='the mean of "{key}" is far from {want}',
)
HIDDEN_STD = Text(
    es="la desviación estándar de «{key}» es unas {ratio} veces la esperada",
    en='the standard deviation of "{key}" is about {ratio} times the expected one',
)
SHAPE_OF_LAW = Text(
    es="los valores de «{key}» no siguen una ley {law}: la mayor distancia entre las funciones de distribución es {got} (límite {bound})",
    en='the values of "{key}" do not follow a {law} law: the largest distance between the distribution functions is {got} (limit {bound})',
)
LAWS = {
    "normal": Text(es="normal", en="normal"),
    "uniform": Text(es="uniforme", en="uniform"),
}
#: fourth moment of the standardised law, for the variance of a sample's variance
KURTOSIS = {"normal": 3.0, "uniform": 1.8}


@dataclass(frozen=True)
class Distribution:
    """``key`` is a sample of independent draws with mean ``mean`` and the standard deviation in ``std_key``.

    ``std_key`` names a scalar of the reference's measurement, and ``key`` has the reference's shape:
    a smaller sample would meet wider bounds.  Standard deviation, mean and the shape of the law
    (Kolmogorov-Smirnov against the exact law) are each tested so that an honest sample fails one of
    the three with a probability of at most ``alpha``; the bounds follow from the sample's size.
    ``key`` and ``std_key`` may hold several samples: then ``key`` has one row a sample and
    ``std_key`` one entry a row.
    """

    key: str
    std_key: str
    law: Literal["normal", "uniform"] = "normal"
    mean: float = 0.0
    alpha: float = 1e-6
    hint: Text | None = None
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        samples = self._samples(evidence)
        if isinstance(samples, Finding):
            return samples
        alpha = self._share_of_alpha(samples)
        found = (self._sample_finding(sample, std, alpha) for sample, std in samples)
        return next((finding for finding in found if finding), None)

    def readings(self, evidence: Evidence) -> list[Reading]:
        samples = self._samples(evidence)
        if isinstance(samples, Finding):
            return [WRONG_FORM]
        alpha = self._share_of_alpha(samples)
        low, high = self._ratio_bounds(samples[0][0], alpha)
        ratios = [_ratio(sample, std) for sample, std in samples]
        means = [self._off_mean(sample, std, alpha) for sample, std in samples]
        distances = [self._off_law(sample, std, alpha) for sample, std in samples]
        return [
            Reading(f"{self.key}:std", float(np.max(ratios)), high, alpha=self.alpha / 6),
            Reading(f"{self.key}:std:low", float(np.min(ratios)), low, at_most=False, alpha=self.alpha / 6),
            Reading(f"{self.key}:mean", float(np.max(means)), 1.0, alpha=self.alpha / 3),
            Reading(f"{self.key}:law", float(np.max(distances)), 1.0, alpha=self.alpha / 3),
        ]

    def _samples(self, evidence: Evidence) -> list[tuple[Array, float]] | Finding:
        """Each sample beside the standard deviation that it should have."""
        want = trusted(evidence, self.key)
        got = require(evidence.student, self.key)
        if not isinstance(got, Finding):
            got = shape_finding(self.key, got, want) or values(evidence, self.key, None)
        if isinstance(got, Finding):
            return got
        stds = np.atleast_1d(trusted(evidence, self.std_key).astype(np.float64))
        rows = got.reshape(1, -1) if stds.size == 1 else got.reshape(stds.size, -1)
        return [(row, float(std)) for row, std in zip(rows, stds, strict=True)]

    def _share_of_alpha(self, samples: list[tuple[Array, float]]) -> float:
        return self.alpha / (3 * len(samples))

    def _sample_finding(self, sample: Array, std: float, alpha: float) -> Finding | None:
        return (
            self._std_finding(sample, std, alpha)
            or self._mean_finding(sample, std, alpha)
            or self._law_finding(sample, std, alpha)
        )

    def _mean_finding(self, sample: Array, std: float, alpha: float) -> Finding | None:
        if self._off_mean(sample, std, alpha) <= 1:
            return None
        got, bound = float(sample.mean()), _mean_bound(sample, std, alpha)
        words = dict(zip(("got", "want"), told_apart(got, self.mean), strict=True))
        numbers = {**words, "bound": number(bound)}
        hidden = HIDDEN_MEAN.format(key=self.key, want=words["want"])
        return Finding(MEAN.format(key=self.key, size=sample.size, **numbers), self.hint, hidden)

    def _off_mean(self, sample: Array, std: float, alpha: float) -> float:
        return abs(float(sample.mean()) - self.mean) / _mean_bound(sample, std, alpha)

    def _ratio_bounds(self, sample: Array, alpha: float) -> tuple[float, float]:
        low, high = variance_bounds(self.law, sample.size, alpha)
        return math.sqrt(low), math.sqrt(high)

    def _std_finding(self, sample: Array, std: float, alpha: float) -> Finding | None:
        (low, high), ratio = self._ratio_bounds(sample, alpha), _ratio(sample, std)
        if low <= ratio <= high:
            return None
        words = dict(zip(("got", "low", "high"), told_apart(ratio * std, low * std, high * std), strict=True))
        numbers = {**words, "want": number(std), "ratio": number(ratio)}
        hidden = HIDDEN_STD.format(key=self.key, ratio=f"{ratio:.2g}")
        return Finding(STD.format(key=self.key, **numbers), self.hint, hidden)

    def _law_finding(self, sample: Array, std: float, alpha: float) -> Finding | None:
        if self._off_law(sample, std, alpha) <= 1:
            return None
        got, bound = distance((sample - self.mean) / std, self.law), distance_bound(sample.size, alpha)
        numbers = dict(zip(("got", "bound"), told_apart(got, bound), strict=True))
        return Finding(SHAPE_OF_LAW.format(key=self.key, law=LAWS[self.law], **numbers), self.hint)

    def _off_law(self, sample: Array, std: float, alpha: float) -> float:
        return distance((sample - self.mean) / std, self.law) / distance_bound(sample.size, alpha)


def _ratio(sample: Array, std: float) -> float:
    return float(np.std(sample, ddof=1)) / std


def _mean_bound(sample: Array, std: float, alpha: float) -> float:
    return float(stats.norm.isf(alpha / 2)) * std / math.sqrt(sample.size)


@cache
def variance_bounds(law: str, size: int, alpha: float) -> tuple[float, float]:
    """Between which multiples of the law's variance a sample's variance lies, but for a probability of ``alpha``.

    Above: the quantile of a gamma law with the sample variance's mean and variance.  Below: the nearer of
    its mirror image and chi-squared's quantile.  Exact for normal draws, where all is chi-squared; uniform
    draws are less skewed and less spread, so for them each bound lies outside of the exact one.
    """
    scale = KURTOSIS[law] / size - (size - 3) / (size * (size - 1))  # variance of the sample variance
    high = float(stats.gamma.isf(alpha / 2, 1 / scale)) * scale
    return max(2 - high, float(stats.chi2.ppf(alpha / 2, size - 1)) / (size - 1)), high


@cache
def distance_bound(size: int, alpha: float) -> float:
    """The Kolmogorov-Smirnov distance that an honest sample exceeds with a probability of ``alpha``."""
    return float(stats.kstwo.isf(alpha, size))


def distance(standardised: Array, law: str) -> float:
    """The largest distance between a sample's distribution function and that of a law of mean 0, std 1."""
    ordered, size = np.sort(standardised), standardised.size
    expected = special.ndtr(ordered) if law == "normal" else np.clip(0.5 + ordered / math.sqrt(12), 0, 1)
    above, below = np.arange(1, size + 1) / size - expected, expected - np.arange(size) / size
    return float(max(above.max(), below.max()))
