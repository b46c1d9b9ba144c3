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
class Symptom:
    """A row of the assignment's table: what one sees, where it comes from, what helps."""

    id: str
    symptom: Text
    cause: Text
    fix: Text


@dataclass(frozen=True)
class Mistake:
    """The known mistake that gives what was measured: its name in the catalogue and what is said of it."""

    name: str
    text: Text
    hint: Text | None = None


@dataclass(frozen=True)
class CheckResult:
    """One check of one submission.

    ``mistake`` is None where no known mistake, or more than one, fits what was measured; ``symptom`` is
    the row of the table that all that fit belong to.
    """

    check: str
    title: Text
    outcome: Outcome
    points: float
    max_points: float
    reason: str = ""
    case: str = ""
    finding: Finding | None = None
    case_in_words: Text | None = None
    mistake: Mistake | None = None
    symptom: Symptom | None = None

    @property
    def misconception(self) -> str:
        """The name of the misconception behind a failure, empty where it is not known."""
        return self.mistake.name if self.mistake else ""


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
