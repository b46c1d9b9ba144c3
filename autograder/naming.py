"""Which known mistake gives just what was measured?  Pure functions of the trusted process.

The misconceptions of an exercise are solutions with a name.  Each is measured on the inputs that the
student's work was measured on.  One *fits* where it fails on the same cases, by the same criteria, with the
same numbers.  It is named only where all that fit say the same; else nothing is guessed.  Points and
outcomes are settled before and stay as they are.
"""

from __future__ import annotations

import re
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from autograder.assignment import Assignment
from autograder.check import Case, Check, Evidence
from autograder.judging import Answer, Errored, Known, Student, derive, in_order
from autograder.outcome import CheckResult, ExerciseResult, Finding, Mistake, Outcome
from autograder.resemblance import Look, looked_at, same
from autograder.text import Text
from autograder.wrong_solutions import WrongSolution

#: why a check did not pass, where what was measured can tell more
TELLING = ("criterion", "raised", "refused")
#: checks that may take longer are trainings: suspects are not measured on them
QUICK_S = 20.0
#: so many numbers of its own a mistake must have left where another one stands beside it
OWN_NUMBERS = 3


@dataclass(frozen=True)
class Suspect:
    """A misconception and what it gives in each case; None where that was not measured."""

    solution: WrongSolution
    answers: Callable[[Check, Case], Answer | None]


#: the suspects of an exercise, by its id
Suspects = Callable[[str], Sequence[Suspect]]


@dataclass(frozen=True)
class _Described:
    """A suspect as it is kept: how its cases came out, by check, in the order of the cases."""

    solution: WrongSolution
    looks: Mapping[str, Sequence[Look | None]]


@dataclass(frozen=True)
class _Fitting:
    """A suspect that fits, with the checks whose failure it explains and how many numbers say so."""

    solution: WrongSolution
    explained: frozenset[str]
    own_numbers: int


class Naming:
    """Names the mistakes behind failures.  Suspects are asked for once an exercise."""

    def __init__(self, assignment: Assignment, suspects: Suspects, reference: Known, inputs: Known) -> None:
        self._assignment, self._suspects = assignment, suspects
        self._reference, self._inputs = reference, inputs
        self._known: dict[str, list[_Described]] = {}
        self._lock = threading.Lock()

    def named(
        self, result: ExerciseResult, student: Student, held_out: WrongSolution | None = None
    ) -> ExerciseResult:
        """The result with the mistake behind each failed check, where one is known.

        ``held_out`` is taken for unknown, with all that say the same: to measure how often an unknown
        mistake gets another one's name.
        """
        checks = self._assignment.checks_of(self._assignment.exercise(result.exercise))
        outcomes = {check.check: check for check in result.checks}
        telling = [check for check in checks if check.name in outcomes and is_telling(outcomes[check.name])]
        if not telling:
            return result
        suspects = [
            one
            for one in self._described(result.exercise)
            if held_out is None or one.solution.text != held_out.text
        ]
        looks = {check.name: self._looks(check, student) for check in telling}
        fitting = _simplest(_fitting(suspects, outcomes, looks), outcomes)
        found = {check.name: self._with_mistake(outcomes[check.name], check, fitting) for check in telling}
        return ExerciseResult(result.exercise, [found.get(check.check, check) for check in result.checks])

    def prepare(self, exercise: str) -> None:
        """Measure and describe the suspects of an exercise now."""
        self._described(exercise)

    def _described(self, exercise: str) -> list[_Described]:
        with self._lock:
            if exercise not in self._known:
                checks = self._assignment.checks_of(self._assignment.exercise(exercise))
                self._known[exercise] = [
                    _Described(
                        one.solution, {check.name: self._looks(check, one.answers) for check in blamed}
                    )
                    for one in self._suspects(exercise)
                    if (blamed := [check for check in checks if check.name in one.solution.fails])
                ]
            return self._known[exercise]

    def _looks(self, check: Check, answers: Callable[[Check, Case], Answer | None]) -> list[Look | None]:
        return [self._look(check, case, answers(check, case)) for case in check.cases]

    def _look(self, check: Check, case: Case, answer: Answer | None) -> Look | None:
        """How a case came out; None where nothing was measured."""
        if answer is None or isinstance(answer, Errored):
            said = answer.said if answer else ""
            return Look(said=without_details(said)) if said else None
        inputs, reference = self._inputs(check, case), self._reference(check, case)
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            if check.derive is not None:
                derived = derive(check, case, answer, inputs)
                if isinstance(derived, Finding):
                    return Look(said=without_details(derived.fact.en))
                answer = {**answer, **derived}
                reference = {**reference, **check.derive(reference, inputs)} if reference else reference
            return looked_at(check.accept, Evidence(case.name, answer, reference, inputs))

    def _with_mistake(self, result: CheckResult, check: Check, fitting: Sequence[_Fitting]) -> CheckResult:
        """What all that fit say of this check; nothing where they say different things."""
        solutions = [one.solution for one in fitting if check.name in one.explained]
        rows = {one.symptom for one in solutions}
        row = rows.pop() if len(rows) == 1 else None
        if len({one.text for one in solutions}) != 1:
            return replace(result, symptom=row)
        chosen = min(solutions, key=lambda solution: solution.name)
        return replace(
            result, mistake=Mistake(chosen.name, chosen.text, self._hint(check, chosen)), symptom=row
        )

    def _hint(self, check: Check, solution: WrongSolution) -> Text | None:
        if solution.hint is None or "{shape}" not in solution.hint.es + solution.hint.en:
            return solution.hint
        shape = self._shape(check)
        return solution.hint.format(shape=shape) if shape else None

    def _shape(self, check: Check) -> str:
        """Of what the check's first criterion looks at, in its first visible case: that is no secret."""
        array = self._reference(check, in_order(check)[0]).get(getattr(check.accept[0], "key", ""))
        return " x ".join(map(str, array.shape)) if array is not None and array.ndim else ""


def is_quick(check: Check) -> bool:
    """Whether suspects are measured on this check.  By its stated limit: the same on every machine."""
    return check.seconds <= QUICK_S


def without_details(words: str) -> str:
    """An error's words without numbers and addresses, which change from case to case."""
    return re.sub(r"0x[0-9a-f]+|\d+", "#", words[:200])


def is_telling(result: CheckResult) -> bool:
    """Whether a check failed by what was measured: nothing can be said of a stub or of what ran out of time."""
    return result.outcome in (Outcome.FAILED, Outcome.ERRORED) and result.reason in TELLING


def _fitting(
    suspects: Sequence[_Described],
    outcomes: Mapping[str, CheckResult],
    looks: Mapping[str, Sequence[Look | None]],
) -> list[_Fitting]:
    """The suspects that fail nothing which passed, and what is measured alike."""
    failed = {name for name, result in outcomes.items() if result.outcome is not Outcome.PASSED}
    found = []
    for one in suspects:
        if not set(one.looks) & set(outcomes) <= failed:
            continue
        compared = {
            name: _compare(look, one.looks[name]) for name, look in looks.items() if name in one.looks
        }
        told = [numbers for numbers in compared.values() if numbers is not None]
        if told and min(told) >= 0:
            found.append(_Fitting(one.solution, frozenset(compared), sum(told)))
    return found


def _compare(looks: Sequence[Look | None], others: Sequence[Look | None]) -> int | None:
    """How many numbers of its own a mistake left in all cases; -1 where it is another mistake.

    None where no case can tell: one side was not measured where the other is refused.
    """
    told = None
    for look, other in zip(looks, others, strict=True):
        if look is None or other is None or (look.accepted and other.accepted):
            continue
        if not same(look, other):
            return -1
        told = (told or 0) + look.own_numbers
    return told


def _simplest(fitting: Sequence[_Fitting], outcomes: Mapping[str, CheckResult]) -> list[_Fitting]:
    """One mistake rather than two: none that explains only a part of what another one explains.

    Where a failure stays unexplained, or needs another mistake, each must have left numbers of its own: that nothing
    was changed, or a word is wrong, has many causes.
    """
    failed = {name for name, one in outcomes.items() if one.outcome in (Outcome.FAILED, Outcome.ERRORED)}
    largest = [one for one in fitting if not any(one.explained < other.explained for other in fitting)]
    return [one for one in largest if one.explained >= failed or one.own_numbers >= OWN_NUMBERS]
