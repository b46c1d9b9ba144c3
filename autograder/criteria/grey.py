"""Close calls: readings so near to a bound that they neither pass nor fail."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from autograder.check import Evidence
from autograder.criteria.criterion import Criterion


@runtime_checkable
class Shiftable(Protocol):
    """A criterion whose bounds can have a grey zone, so many units of its reading to either side."""

    @property
    def grey(self) -> float: ...

    def shifted(self, by: float) -> Criterion: ...


def has_grey(criterion: Criterion) -> bool:
    """Whether the criterion leaves some readings undecided."""
    return isinstance(criterion, Shiftable) and criterion.grey > 0


def is_close_call(criterion: Criterion, evidence: Evidence) -> bool:
    """Whether the evidence is refused by the zone's strict edge and accepted by its loose one.

    Evidence that is wrong in its form, or of which one value lies beyond the zone, is refused by both
    edges and is no close call.
    """
    if not isinstance(criterion, Shiftable) or not criterion.grey > 0:
        return False
    within: float | None = getattr(criterion, "grey_within", None)
    strict = criterion.shifted(-(criterion.grey if within is None else within))
    loose = criterion.shifted(criterion.grey)
    return strict.find(evidence) is not None and loose.find(evidence) is None
