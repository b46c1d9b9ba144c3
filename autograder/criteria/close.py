"""Deterministic results: the reference's values, within a tolerance that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from autograder.check import Array, Evidence
from autograder.criteria.criterion import (
    direction,
    finite_finding,
    kind_finding,
    place_of,
    require,
    shape_finding,
    shown_apart,
    trusted,
)
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.outcome import Finding
from autograder.text import Text, verbatim

VALUE = Text(
    es="«{key}» vale {got} en {place}, debía ser {want}{others}",
    en='"{key}" is {got} at {place}, it should be {want}{others}',
)
SCALAR = Text(es="«{key}» vale {got}, debía ser {want}", en='"{key}" is {got}, it should be {want}')
OTHERS = Text(es=" ({count} de {size} valores difieren)", en=" ({count} of {size} values differ)")
HIDDEN = Text(
    es="el valor de «{key}» no es el debido: es {how}{place}{others}",
    en='the value of "{key}" is not what it should be: it is {how}{place}{others}',
)
LABEL = Text(es="«{key}» es «{got}», debía ser «{want}»", en='"{key}" is "{got}", it should be "{want}"')
LABEL_AT = Text(
    es="«{key}» es «{got}» en {place}, debía ser «{want}»{others}",
    en='"{key}" is "{got}" at {place}, it should be "{want}"{others}',
)
AT = Text(es=" en {place}", en=" at {place}")
NOT_IT = Text(es="otra palabra", en="another word")
UNKNOWN_LABEL = Text(es="otra cosa", en="something else")


@dataclass(frozen=True)
class Close:
    """``key`` equals the reference's: keys, shape, dtype kind, finiteness, value, in this order.

    ``|got - want| <= atol + rtol * |want|`` in float64.  ``why`` says where the tolerance comes
    from.  With ``allow_nonfinite`` nan equals nan and inf equals inf of the same sign; without,
    the reference too must be finite.
    """

    key: str
    rtol: float = 1e-9
    atol: float = 0.0
    why: str = ""
    hint: Text | None = None
    allow_nonfinite: bool = False
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        got = self._got(evidence)
        return got if isinstance(got, Finding) else self._value_finding(got, self._want(evidence))

    def readings(self, evidence: Evidence) -> list[Reading]:
        got = self._got(evidence)
        if isinstance(got, Finding):
            return [WRONG_FORM]
        worst = float(self._distances(got, self._want(evidence)).max(initial=0.0))
        return [Reading(f"{self.key}:close", worst, 1.0)]

    def _want(self, evidence: Evidence) -> Array:
        if self.allow_nonfinite:
            return np.asarray(evidence.reference[self.key])
        return trusted(evidence, self.key)

    def _got(self, evidence: Evidence) -> Array | Finding:
        got, want = require(evidence.student, self.key), self._want(evidence)
        if isinstance(got, Finding):
            return got
        first = shape_finding(self.key, got, want) or kind_finding(self.key, got, want)
        if first is None and not self.allow_nonfinite:
            first = finite_finding(self.key, got)
        return first or got

    def _distances(self, got: Array, want: Array) -> Array:
        """|got - want| in units of what is allowed: 0 where they are equal, inf where only one is finite."""
        left, right = got.astype(np.float64), want.astype(np.float64)
        same = (left == right) | (np.isnan(left) & np.isnan(right))
        with np.errstate(all="ignore"):
            distances = np.abs(left - right) / (self.atol + self.rtol * np.abs(right))
        finite = np.isfinite(left) & np.isfinite(right) & ~np.isnan(distances)
        return np.asarray(np.where(same, 0.0, np.where(finite, distances, np.inf)))

    def _value_finding(self, got: Array, want: Array) -> Finding | None:
        wrong = np.asarray(self._distances(got, want) > 1.0)
        if not wrong.any():
            return None
        index = tuple(np.argwhere(wrong)[0]) if wrong.ndim else ()
        return _finding(self.key, got[index], want[index], wrong, self.hint)


@dataclass(frozen=True)
class Equal:
    """``key`` holds exactly the reference's integers or booleans.

    ``labels`` gives words to codes (``("vanishing", "exploding", "healthy")`` for 0, 1, 2), so
    that the message shows the word.  A code outside of them is shown as "something else".
    """

    key: str
    labels: tuple[str, ...] = ()
    hint: Text | None = None
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        got, want = self._got(evidence), np.asarray(evidence.reference[self.key])
        if isinstance(got, Finding):
            return got
        wrong = np.asarray(got != want)
        if not wrong.any():
            return None
        index = tuple(np.argwhere(wrong)[0]) if wrong.ndim else ()
        if not self.labels:
            return _finding(self.key, got[index], want[index], wrong, self.hint)
        words = [self._label(int(got[index])), self._label(int(want[index]))]
        hidden = _hidden(self.key, NOT_IT, wrong)
        return Finding(sentence(self.key, words, wrong, (LABEL, LABEL_AT)), self.hint, hidden)

    def readings(self, evidence: Evidence) -> list[Reading]:
        got, want = self._got(evidence), np.asarray(evidence.reference[self.key])
        if isinstance(got, Finding):
            return [WRONG_FORM]
        return [Reading(f"{self.key}:equal", float(np.sum(got != want)), 0.0)]

    def _got(self, evidence: Evidence) -> Array | Finding:
        got, want = require(evidence.student, self.key), np.asarray(evidence.reference[self.key])
        if isinstance(got, Finding):
            return got
        return shape_finding(self.key, got, want) or kind_finding(self.key, got, want) or got

    def _label(self, code: int) -> Text:
        return verbatim(self.labels[code]) if 0 <= code < len(self.labels) else UNKNOWN_LABEL


def _finding(key: str, got: Array, want: Array, wrong: Array, hint: Text | None) -> Finding:
    """Of numbers, the first that differs."""
    fact = sentence(key, shown_apart(got, want), wrong, (SCALAR, VALUE))
    return Finding(fact, hint, _hidden(key, direction(got, want), wrong))


def _hidden(key: str, how: Text, wrong: Array) -> Text:
    place = AT.format(place=place_of(wrong)) if wrong.ndim else verbatim("")
    return HIDDEN.format(key=key, how=how, place=place, others=_others(wrong))


def _others(wrong: Array) -> Text:
    return OTHERS.format(count=int(wrong.sum()), size=wrong.size) if wrong.size > 1 else verbatim("")


def sentence(key: str, words: Sequence[str | Text], wrong: Array, texts: tuple[Text, Text]) -> Text:
    """What stands at the first place where two arrays differ, where that is, and how many more there are."""
    got, want = words
    scalar, at_place = texts
    if not wrong.ndim:
        return scalar.format(key=key, got=got, want=want)
    place = place_of(wrong)
    return at_place.format(key=key, got=got, want=want, place=place, others=_others(wrong))
