"""The result of grading one submission, as data that can be kept and read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from autograder.outcome import CheckResult, ExerciseResult, Finding, Mistake, Outcome, Symptom
from autograder.text import Text


@dataclass(frozen=True)
class Report:
    """One submission's outcomes.

    ``outputs`` are the outputs of the notebook's code cells in order, as the sandbox sent them.
    ``notices`` say what was odd about the file.  Nothing here depends on time or machine: grading
    the same submission twice gives the same report.
    """

    assignment: str
    digest: str
    isolation: str
    exercises: Sequence[ExerciseResult]
    notices: Sequence[Text] = ()
    outputs: Sequence[Sequence[dict[str, Any]]] = ()
    unreadable: bool = False

    def exercise(self, name: str) -> ExerciseResult | None:
        return next((result for result in self.exercises if result.exercise == name), None)

    @property
    def points(self) -> float:
        return sum(result.points or 0.0 for result in self.exercises)

    @property
    def max_points(self) -> float:
        return sum(result.max_points for result in self.exercises)

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


def from_data(data: dict[str, Any]) -> Report:
    """The inverse of :meth:`Report.to_data`; raises KeyError or TypeError for anything else."""
    exercises = [
        ExerciseResult(item["exercise"], [_check(check) for check in item["checks"]])
        for item in data["exercises"]
    ]
    notices = [Text(**notice) for notice in data["notices"]]
    return Report(**{**data, "exercises": exercises, "notices": notices})


def _check(data: dict[str, Any]) -> CheckResult:
    finding, case = data["finding"], data["case_in_words"]
    if finding:
        hint = Text(**finding["hint"]) if finding["hint"] else None
        finding = Finding(Text(**finding["fact"]), hint)
    made = {
        "title": Text(**data["title"]),
        "outcome": Outcome(data["outcome"]),
        "finding": finding,
        "case_in_words": Text(**case) if case else None,
        "mistake": _mistake(data["mistake"]) if data["mistake"] else None,
        "symptom": _symptom(data["symptom"]) if data["symptom"] else None,
    }
    return CheckResult(**{**data, **made})


def _mistake(data: dict[str, Any]) -> Mistake:
    hint = Text(**data["hint"]) if data["hint"] else None
    return Mistake(data["name"], Text(**data["text"]), hint)


def _symptom(data: dict[str, Any]) -> Symptom:
    return Symptom(data["id"], *(Text(**data[name]) for name in ("symptom", "cause", "fix")))
