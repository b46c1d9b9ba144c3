"""Readings: the numbers that criteria look at, each beside its bound."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Reading:
    """One number of one criterion.  It is refused above its bound (``at_most``), or below it.

    ``name`` is the measurement's, with what is read off it behind a colon; of a lower bound it ends in
    ``:low`` or holds a ``<`` (an order), so that the name alone says on which side the bound lies.
    Within ``grey`` of its bound it is a close call (within ``grey_within`` on the accepted side, where that is
    given).  ``alpha`` is the probability with which right work is
    refused, where that follows from a law.
    """

    name: str
    value: float
    bound: float
    at_most: bool = True
    grey: float = 0.0
    alpha: float | None = None
    grey_within: float | None = None

    def at(self, slack: float) -> Reading:
        """The same reading before a bound that is looser by so much."""
        bound = self.bound + slack if self.at_most else self.bound - slack
        return replace(self, bound=bound, grey=0.0, grey_within=None)

    @property
    def is_close(self) -> bool:
        """Whether it lies within the grey zone: refused by its strict edge, accepted by its loose one."""
        within = self.grey if self.grey_within is None else self.grey_within
        return self.grey > 0 and self.at(-within).refused and not self.at(self.grey).refused

    @property
    def refused(self) -> bool:
        within = self.value <= self.bound if self.at_most else self.value >= self.bound
        return not within  # nan is not within


#: evidence of a form that the criterion refuses before it looks at any number
WRONG_FORM = Reading("form", math.inf, 0.0)


#: what is read off measurements that rounding alone moves
EXACT = (":close", ":equal", ":decades", ":plot")


def is_exact(name: str) -> bool:
    """Whether chance has no part in a reading of that name: only rounding moves it."""
    return name.partition("#")[0].endswith(EXACT)


def is_lower_bound(name: str) -> bool:
    """Whether a reading of that name must be at least its bound."""
    return name.endswith(":low") or "<" in name
