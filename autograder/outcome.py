"""What came of a check, and what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from autograder.text import Text


class Outcome(StrEnum):
    """The five outcomes.  Only ``PASSED`` earns points; ``BROKEN`` is never a zero."""

    PASSED = "passed"
    FAILED = "failed"
    ERRORED = "errored"
    SKIPPED = "skipped"
    BROKEN = "broken"


@dataclass(frozen=True)
class Finding:
    """Why a criterion does not accept a measurement: fact and place, then the next step.

    ``hidden`` is the fact as it may be told of a hidden case, without values that inputs or expected
    results could be read from; None where the fact has none.
    """

    fact: Text
    hint: Text | None = None
    hidden: Text | None = None


@dataclass(frozen=True)
class CheckResult:
    """One check of one submission."""

    check: str
    title: Text
    outcome: Outcome
    points: float
    max_points: float
    reason: str = ""
    case: str = ""
    finding: Finding | None = None
    case_in_words: Text | None = None


@dataclass(frozen=True)
class ExerciseResult:
    """All checks of one exercise; ``points`` is None where a person has to decide."""

    exercise: str
    checks: Sequence[CheckResult]

    @property
    def max_points(self) -> float:
        return sum(check.max_points for check in self.checks)

    @property
    def points(self) -> float | None:
        if any(check.outcome is Outcome.BROKEN for check in self.checks):
            return None
        return sum(check.points for check in self.checks)

    @property
    def outcome(self) -> Outcome:
        """The worst of the checks, in the order broken, errored, failed, skipped, passed."""
        order = (Outcome.BROKEN, Outcome.ERRORED, Outcome.FAILED, Outcome.SKIPPED)
        found = {check.outcome for check in self.checks}
        return next((outcome for outcome in order if outcome in found), Outcome.PASSED)
