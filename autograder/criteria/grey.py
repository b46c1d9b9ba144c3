"""Close calls: readings so near to a bound that they neither pass nor fail."""

from __future__ import annotations

from autograder.check import Evidence
from autograder.criteria.criterion import Criterion


def has_grey(criterion: Criterion) -> bool:
    """Whether the criterion leaves some readings undecided."""
    grey: float = getattr(criterion, "grey", 0.0)  # most criteria have none
    return grey > 0


def is_close_call(criterion: Criterion, evidence: Evidence) -> bool:
    """Whether a reading lies within its zone, and none is refused beyond one.

    Evidence that is wrong in its form is refused without a zone and is no close call.
    """
    if not has_grey(criterion):
        return False
    readings = criterion.readings(evidence)
    beyond = any(one.refused and not one.is_close for one in readings)
    return not beyond and any(one.is_close for one in readings)
