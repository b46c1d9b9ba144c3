"""Results that must lie between bounds, be of an order of magnitude, or be near chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import stats

from autograder.check import Array, Evidence
from autograder.criteria.criterion import (
    direction,
    finite_finding,
    place_of,
    require,
    shape_finding,
    shown_apart,
    trusted,
)
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.outcome import Finding
from autograder.text import Text, number, told_apart, verbatim

ABOVE = Text(
    es="«{key}» vale {got}{place}, debía ser ≤ {bound}",
    en='"{key}" is {got}{place}, it should be ≤ {bound}',
)
BELOW = Text(
    es="«{key}» vale {got}{place}, debía ser ≥ {bound}",
    en='"{key}" is {got}{place}, it should be ≥ {bound}',
)
AT = Text(es=" en {place}", en=" at {place}")
DECADES = Text(
    es="«{key}» vale {got}{place}: el orden de magnitud debía ser el de {want} (±{decades} décadas)",
    en='"{key}" is {got}{place}: the order of magnitude should be that of {want} (±{decades} decades)',
)
HIDDEN_ABOVE = Text(
    es="«{key}»{place} debía ser ≤ {bound} y es mayor",
    en='"{key}"{place} should be ≤ {bound} and is larger',
)
HIDDEN_BELOW = Text(
    es="«{key}»{place} debía ser ≥ {bound} y es menor",
    en='"{key}"{place} should be ≥ {bound} and is smaller',
)
HIDDEN_DECADES = Text(
    es="«{key}»{place} no tiene el orden de magnitud debido (±{decades} décadas): es {how}",
    en='"{key}"{place} has not the order of magnitude that it should (±{decades} decades): it is {how}',
)
CHANCE = Text(
    es="«{key}» tiene mediana {got}; al azar entre {classes} clases se espera {chance}, a lo sumo {bound}",
    en='"{key}" has median {got}; chance among {classes} classes gives {chance}, at most {bound}',
)


@dataclass(frozen=True)
class InRange:
    """Every value of ``key`` lies in ``[low, high]``.

    With ``median`` the median of all values (over paired seeds) is judged instead.  Where
    training diverged a value may be nan or inf; it is refused unless ``nan_is`` gives the number
    that stands for it.  Values within ``grey`` of a bound are a close call, for ``Check.settle``.
    """

    key: str
    low: float = -math.inf
    high: float = math.inf
    median: bool = False
    nan_is: float | None = None
    why: str = ""
    hint: Text | None = None
    uses_reference: bool = False
    grey: float = 0.0

    def find(self, evidence: Evidence) -> Finding | None:
        got = self._judged(evidence)
        if isinstance(got, Finding):
            return got
        return self._bound(got, got > self.high, ABOVE, self.high) or self._bound(
            got, got < self.low, BELOW, self.low
        )

    def readings(self, evidence: Evidence) -> list[Reading]:
        got = self._judged(evidence)
        if isinstance(got, Finding):
            return [WRONG_FORM]
        high = Reading(self.key, float(got.max()), self.high, grey=self.grey)
        low = Reading(f"{self.key}:low", float(got.min()), self.low, at_most=False, grey=self.grey)
        return [reading for reading in (high, low) if math.isfinite(reading.bound)]

    def _judged(self, evidence: Evidence) -> Array | Finding:
        got = values(evidence, self.key, self.nan_is)
        if isinstance(got, Finding) or not self.median:
            return got
        return np.asarray(np.median(got))

    def _bound(self, got: Array, wrong: Array, text: Text, bound: float) -> Finding | None:
        wrong = np.asarray(wrong)
        if not wrong.any():
            return None
        index = tuple(np.argwhere(wrong)[0]) if wrong.ndim else ()
        place = AT.format(place=place_of(wrong)) if wrong.ndim else verbatim("")
        words = dict(zip(("got", "bound"), shown_apart(got[index], bound), strict=True))
        fact = text.format(key=self.key, place=place, **words)
        hidden = HIDDEN_ABOVE if text is ABOVE else HIDDEN_BELOW
        return Finding(fact, self.hint, hidden.format(key=self.key, place=place, bound=number(bound)))


@dataclass(frozen=True)
class Magnitude:
    """``key`` has the reference's order of magnitude: ``|log10(got / want)| <= decades``."""

    key: str
    decades: float = 0.5
    why: str = ""
    hint: Text | None = None
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        want, got = trusted(evidence, self.key), self._got(evidence)
        if isinstance(got, Finding):
            return got
        wrong = np.asarray(self._off(got, want) > self.decades)
        if not wrong.any():
            return None
        index = tuple(np.argwhere(wrong)[0]) if wrong.ndim else ()
        place = AT.format(place=place_of(wrong)) if wrong.ndim else verbatim("")
        words = dict(zip(("got", "want"), shown_apart(got[index], want[index]), strict=True))
        numbers = {**words, "decades": number(self.decades)}
        how = direction(got[index], want[index])
        hidden = HIDDEN_DECADES.format(key=self.key, place=place, how=how, decades=numbers["decades"])
        return Finding(DECADES.format(key=self.key, place=place, **numbers), self.hint, hidden)

    def readings(self, evidence: Evidence) -> list[Reading]:
        want, got = trusted(evidence, self.key), self._got(evidence)
        if isinstance(got, Finding):
            return [WRONG_FORM]
        return [Reading(f"{self.key}:decades", float(self._off(got, want).max()), self.decades)]

    def _got(self, evidence: Evidence) -> Array | Finding:
        want, got = trusted(evidence, self.key), require(evidence.student, self.key)
        if isinstance(got, Finding):
            return got
        return shape_finding(self.key, got, want) or values(evidence, self.key, None)

    def _off(self, got: Array, want: Array) -> Array:
        """By how many decades; inf where the signs differ."""
        tiny = np.finfo(np.float64).tiny
        decades = np.abs(np.log10(np.maximum(np.abs(got), tiny) / np.maximum(np.abs(want), tiny)))
        return np.asarray(np.where(np.sign(got) == np.sign(want), decades, np.inf))


@dataclass(frozen=True)
class NearChance:
    """The median over seeds of an accuracy is not above chance.

    ``samples`` is the number of validation samples behind each accuracy.  The bound is the
    ``1 - alpha`` quantile of a binomial law with ``largest_class`` as probability of success
    (a model that always answers one class is right as often as that class occurs), so honest
    work fails with a probability of at most ``alpha``.  ``slack`` is added to it.  A median within
    ``grey`` of the bound is a close call, for ``Check.settle``.
    """

    key: str
    classes: int
    samples: int
    largest_class: float
    alpha: float = 1e-6
    hint: Text | None = None
    uses_reference: bool = False
    slack: float = 0.0
    grey: float = 0.0

    @property
    def bound(self) -> float:
        chance = float(stats.binom.isf(self.alpha, self.samples, self.largest_class)) / self.samples
        return chance + self.slack

    def find(self, evidence: Evidence) -> Finding | None:
        got = values(evidence, self.key, None)
        if isinstance(got, Finding):
            return got
        median = float(np.median(got))
        if median <= self.bound:
            return None
        words = dict(zip(("got", "bound"), told_apart(median, self.bound), strict=True))
        numbers = {**words, "chance": number(1 / self.classes)}
        return Finding(CHANCE.format(key=self.key, classes=self.classes, **numbers), self.hint)

    def readings(self, evidence: Evidence) -> list[Reading]:
        got = values(evidence, self.key, None)
        if isinstance(got, Finding):
            return [WRONG_FORM]
        median = float(np.median(got))
        return [Reading(f"{self.key}:chance", median, self.bound, grey=self.grey, alpha=self.alpha)]


def values(evidence: Evidence, key: str, nan_is: float | None) -> Array | Finding:
    """The student's array as float64, finite, with ``nan_is`` for what is not."""
    got = require(evidence.student, key)
    if isinstance(got, Finding):
        return got
    got = got.astype(np.float64)
    if not got.size:
        return Finding(Text(es=f"«{key}» está vacío", en=f'"{key}" is empty'))
    if nan_is is not None:
        got = np.where(np.isfinite(got), got, nan_is)
    return finite_finding(key, got) or got
