"""Readings: the numbers that criteria look at, each beside its bound."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """One number of one criterion.  It is refused above its bound (``at_most``), or below it.

    ``name`` is the measurement's, with what is read off it behind a colon; of a lower bound it ends in
    ``:low`` or holds a ``<`` (an order), so that the name alone says on which side the bound lies.
    """

    name: str
    value: float
    bound: float
    at_most: bool = True

    @property
    def refused(self) -> bool:
        within = self.value <= self.bound if self.at_most else self.value >= self.bound
        return not within  # nan is not within


#: evidence of a form that the criterion refuses before it looks at any number
WRONG_FORM = Reading("form", math.inf, 0.0)


def is_lower_bound(name: str) -> bool:
    """Whether a reading of that name must be at least its bound."""
    return name.endswith(":low") or "<" in name
