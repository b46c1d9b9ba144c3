"""Deterministic results: the reference's values, within a tolerance that says why."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from autograder.check import Array, Evidence
from autograder.criteria.criterion import (
    finite_finding,
    kind_finding,
    place_of,
    require,
    shape_finding,
    shown,
)
from autograder.outcome import Finding
from autograder.text import Text

VALUE = Text(
    es="«{key}» vale {got} en {place}, debía ser {want}{others}",
    en='"{key}" is {got} at {place}, it should be {want}{others}',
)
SCALAR = Text(es="«{key}» vale {got}, debía ser {want}", en='"{key}" is {got}, it should be {want}')
OTHERS = Text(es=" ({count} de {size} valores difieren)", en=" ({count} of {size} values differ)")
LABEL = Text(es="«{key}» es «{got}», debía ser «{want}»", en='"{key}" is "{got}", it should be "{want}"')
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
        got, want = require(evidence.student, self.key), np.asarray(evidence.reference[self.key])
        if isinstance(got, Finding):
            return got
        first = shape_finding(self.key, got, want) or kind_finding(self.key, got, want)
        if first is None and not self.allow_nonfinite:
            first = finite_finding(self.key, got)
        return first or self._value_finding(got, want)

    def _value_finding(self, got: Array, want: Array) -> Finding | None:
        left, right = got.astype(np.float64), want.astype(np.float64)
        close = np.isclose(left, right, rtol=self.rtol, atol=self.atol, equal_nan=self.allow_nonfinite)
        if close.all():
            return None
        return Finding(different(self.key, got, want, ~close), self.hint)


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
        got, want = require(evidence.student, self.key), np.asarray(evidence.reference[self.key])
        if isinstance(got, Finding):
            return got
        first = shape_finding(self.key, got, want) or kind_finding(self.key, got, want)
        if first or np.array_equal(got, want):
            return first
        wrong = np.asarray(got != want)
        if not self.labels:
            return Finding(different(self.key, got, want, wrong), self.hint)
        place = tuple(np.argwhere(wrong)[0]) if wrong.ndim else ()
        words = {"got": self._label(got[place]), "want": self._label(want[place])}
        return Finding(LABEL.format(key=self.key, **words), self.hint)

    def _label(self, code: Array) -> Text:
        index = int(code)
        if 0 <= index < len(self.labels):
            return Text(self.labels[index], self.labels[index])
        return UNKNOWN_LABEL


def different(key: str, got: Array, want: Array, wrong: Array) -> Text:
    """The first place where two arrays of one shape differ, and how many more there are."""
    if not got.ndim:
        return SCALAR.format(key=key, got=shown(got), want=shown(want))
    place, count = place_of(wrong), int(wrong.sum())
    others = OTHERS.format(count=count, size=got.size) if got.size > 1 else Text("", "")
    index = tuple(np.argwhere(wrong)[0])
    return VALUE.format(key=key, got=shown(got[index]), want=shown(want[index]), place=place, others=others)
