"""Methods in an order: medians over paired seeds, with a margin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from autograder.check import Array, Evidence
from autograder.criteria.bounds import values
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.outcome import Finding
from autograder.text import Text, told_apart

ORDER = Text(
    es="«{more}» ({more_value}) debía superar a «{less}» ({less_value}) por al menos {margin}: "
    "la mediana de la diferencia es {gap} (semillas: {seeds})",
    en='"{more}" ({more_value}) should exceed "{less}" ({less_value}) by at least {margin}: '
    "the median difference is {gap} (seeds: {seeds})",
)
SEEDS = Text(
    es="«{key}» tiene {got} semillas y «{first}» {want}: no se pueden comparar por parejas",
    en='"{key}" has {got} seeds and "{first}" {want}: they can\'t be paired',
)


@dataclass(frozen=True)
class Ordered:
    """The keys ascend: the median over seeds of each paired difference is at least ``margin``
    (one for all pairs of neighbours, or one each).

    Each key holds one number a seed; entry ``i`` of every key comes from the same seed and the
    same data.  ``nan_is`` stands for runs that diverged (a large loss, accuracy zero).  A gap within
    ``grey`` of the margin is a close call, for ``Check.settle``; above the margin within ``grey_within``, where
    single runs of right work may fall far below it and should rarely cost more runs.
    """

    keys: tuple[str, ...]
    margin: float | tuple[float, ...] = 0.0
    nan_is: float | None = None
    why: str = ""
    hint: Text | None = None
    uses_reference: bool = False
    grey: float = 0.0
    grey_within: float | None = None

    def find(self, evidence: Evidence) -> Finding | None:
        series = self._series(evidence)
        if isinstance(series, Finding):
            return series
        for less, more, margin in self._pairs():
            gap = float(np.median(series[more] - series[less]))
            if gap < margin:
                medians = told_apart(float(np.median(series[more])), float(np.median(series[less])))
                numbers = dict(zip(("more_value", "less_value"), medians, strict=True))
                numbers |= dict(zip(("gap", "margin"), told_apart(gap, margin), strict=True))
                fact = ORDER.format(less=less, more=more, seeds=series[more].size, **numbers)
                return Finding(fact, self.hint)
        return None

    def readings(self, evidence: Evidence) -> list[Reading]:
        series = self._series(evidence)
        if isinstance(series, Finding):
            return [WRONG_FORM]
        return [
            Reading(
                f"{less}<{more}",
                float(np.median(series[more] - series[less])),
                margin,
                at_most=False,
                grey=self.grey,
                grey_within=self.grey_within,
            )
            for less, more, margin in self._pairs()
        ]

    def _pairs(self) -> list[tuple[str, str, float]]:
        """Neighbours, and by how much the second must exceed the first."""
        pairs = list(pairwise(self.keys))
        margins = self.margin if isinstance(self.margin, tuple) else (self.margin,) * len(pairs)
        return [(less, more, margin) for (less, more), margin in zip(pairs, margins, strict=True)]

    def _series(self, evidence: Evidence) -> dict[str, Array] | Finding:
        """One number a seed for each key, as many for each."""
        series: dict[str, Array] = {}
        for key in self.keys:
            got = values(evidence, key, self.nan_is)
            if isinstance(got, Finding):
                return got
            series[key] = got.reshape(-1)
        first = self.keys[0]
        for key in self.keys:
            if series[key].size != series[first].size:
                sizes = {"got": series[key].size, "want": series[first].size}
                return Finding(SEEDS.format(key=key, first=first, **sizes))
        return series
