"""One grading: a solution's readings in the cases of some checks, under one secret."""

from __future__ import annotations

import random
import time
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

import numpy as np
import torch

from autograder.assignment import Assignment
from autograder.cases import PUBLIC, Rehearsal, run_measure
from autograder.check import Case, Check, Evidence
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.datasets import Images
from autograder.judging import Answer, Errored, accept, in_order, key_of
from autograder.outcome import Finding
from autograder.text import verbatim
from autograder.wrong_solutions import WrongSolution, with_solution, with_solutions

#: the student's code gave no measurement
ERRORED = Reading("errored", np.inf, 0.0)
#: stands for the settling case of a check among its cases
SETTLED = "settled"
Cases = Literal["visible", "hidden", "redrawn", "settling"]


@dataclass(frozen=True)
class Task:
    """What is measured: which solutions, in which cases of which checks (all if none is named).

    ``redrawn`` are the visible cases, drawn from the secret as if they were hidden: with fewer runs they
    cost less than the hidden ones.  With ``whole`` the solutions stand together as one notebook, else one
    stands among reference solutions.  ``until_refused`` stops a check at the first reading that is refused.
    """

    secret: str
    solutions: tuple[str, ...]
    cases: Cases
    whole: bool
    checks: tuple[str, ...] = ()
    until_refused: bool = False
    again: int = 0  # another state of the global generators
    images: str = ""  # another data set than the digits


@dataclass(frozen=True)
class Measured:
    """A task's readings, by check, then case; and what it cost."""

    readings: Mapping[str, Mapping[str, Sequence[Reading]]]
    seconds: float
    draws_globally: bool = False

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Measured:
        readings = {
            check: {case: [Reading(**one) for one in found] for case, found in cases.items()}
            for check, cases in data["readings"].items()
        }
        return cls(readings, data["seconds"], data["draws_globally"])


@dataclass
class Bench:
    """Measures tasks in this process."""

    assignment: Assignment
    images: Images
    solutions: Mapping[str, WrongSolution]
    #: other data sets by name, which courses may use as well
    others: Mapping[str, Images] = field(default_factory=dict)
    _rehearsals: dict[tuple[str, str], Rehearsal] = field(default_factory=dict)

    def measured(self, task: Task) -> Measured:
        torch.set_num_threads(1)  # as in the sandbox
        _seed_globally(task.again)
        before, start = _global_state(), time.process_time()
        subject, answers = self._subject(task), dict[str, Answer]()
        checks = [one for one in self.assignment.checks if not task.checks or one.name in task.checks]
        found = Measured({}, 0.0)
        for check in checks:
            if task.whole or not _is_skipped(found, check, checks):
                cases = {
                    _told_apart(case, task.images): readings
                    for case, readings in self._cases(task, check, subject, answers)
                }
                found = replace(found, readings={**found.readings, check.name: cases})
        seconds = round(time.process_time() - start, 3)
        return replace(found, seconds=seconds, draws_globally=_global_state() != before)

    def _subject(self, task: Task) -> object:
        chosen = [self.solutions[name] for name in task.solutions]
        return (
            with_solutions(self.assignment, chosen) if task.whole else with_solution(self.assignment, *chosen)
        )

    def _cases(
        self, task: Task, check: Check, subject: object, answers: dict[str, Answer]
    ) -> Iterator[tuple[str, list[Reading]]]:
        rehearsal = self._rehearsal(task.secret, task.images)
        for case in cases_of(check, task.cases):
            key = key_of(check, case)
            if key not in answers:
                answers[key] = _answer(check, case, subject, rehearsal.inputs(check, case))
            found = readings_of(check, case, answers[key], rehearsal)
            yield case.name, found
            if task.until_refused and any(reading.refused for reading in found):
                return

    def _rehearsal(self, secret: str, images: str = "") -> Rehearsal:
        """Cases and reference under one secret; only the last one is kept."""
        key, used = (secret, images), self.others[images] if images else self.images
        if key not in self._rehearsals:
            self._rehearsals = {key: Rehearsal(self.assignment, secret, used)}
        return self._rehearsals[key]

    def draws_from(self, images: str) -> tuple[str, ...]:
        """The checks whose hidden cases are others with this data set."""
        here, there = (
            Rehearsal(self.assignment, PUBLIC, used) for used in (self.images, self.others[images])
        )
        return tuple(
            check.name
            for check in self.assignment.checks
            if any(
                not _alike(here.inputs(check, case), there.inputs(check, case))
                for case in cases_of(check, "hidden")
            )
        )


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(
        np.array_equal(one[name], other[name], equal_nan=np.asarray(one[name]).dtype.kind == "f")
        for name in one
    )


def _told_apart(case: str, images: str) -> str:
    """A case that draws from another data set is a case of its own."""
    return f"{case}, {images}" if images and case != SETTLED else case


def _is_skipped(measured: Measured, check: Check, within: Sequence[Check]) -> bool:
    """Whether grading never comes to the check: one that it needs is refused by a fixed bound."""
    return any(refuses(measured, need, within, {}) for need in within if need.name in check.needs)


def refuses(measured: Measured, check: Check, within: Sequence[Check], bounds: Mapping[str, float]) -> bool:
    """Whether a check fails by these readings; also where one of ``within`` that it needs does.

    ``bounds`` stand in for the bounds of readings (``check/reading``) that are being chosen.
    """
    if any(refuses(measured, need, within, bounds) for need in within if need.name in check.needs):
        return True
    cases = {
        case: [with_bound(check, one, bounds) for one in found]
        for case, found in measured.readings.get(check.name, {}).items()
    }
    settled = cases.pop(SETTLED, None)
    readings = [one for found in cases.values() for one in found]
    if any(one.refused and not one.is_close for one in readings):
        return True
    if settled is not None:
        return any(one.refused for one in settled)
    if check.settle is not None and any(one.is_close for one in readings):
        return False  # not by these readings
    return any(one.refused for one in readings)


def is_close_call(measured: Measured, check: Check, bounds: Mapping[str, float]) -> bool:
    """Whether the check is to be judged on its settling case: nothing is refused, but a reading is close."""
    found = [one for case in measured.readings.get(check.name, {}).values() for one in case]
    readings = [with_bound(check, one, bounds) for one in found]
    refused = any(one.refused and not one.is_close for one in readings)
    return check.settle is not None and not refused and any(one.is_close for one in readings)


def with_bound(check: Check, reading: Reading, bounds: Mapping[str, float]) -> Reading:
    return replace(reading, bound=bounds.get(f"{check.name}/{reading.name}", reading.bound))


def cases_of(check: Check, which: Cases) -> list[Case]:
    """The check's visible cases, its hidden ones, or the visible ones drawn from the secret."""
    if which == "settling":
        return [check.settle] if check.settle is not None else []
    if which == "redrawn":
        return [replace(case, visible=False) for case in check.cases if case.visible]
    return [case for case in in_order(check) if case.visible == (which == "visible")]


def _answer(check: Check, case: Case, subject: object, inputs: Mapping[str, Any]) -> Answer:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # as in the sandbox: a warning costs nobody a point
            return run_measure(check, case, subject, inputs)
    except Exception as error:  # a misconception may raise anything
        return Errored("raised", Finding(verbatim(f"{type(error).__name__}: {error}")))


def readings_of(check: Check, case: Case, answer: Answer, rehearsal: Rehearsal) -> list[Reading]:
    """All readings of a check in one case."""
    if isinstance(answer, Errored):
        return [ERRORED]
    spy = _Spy(any(criterion.uses_reference for criterion in check.accept))
    known, inputs = rehearsal.known(check, case), rehearsal.inputs(check, case)
    accept(replace(check, accept=[spy]), case, answer, known, inputs)
    if spy.seen is None:  # the statistics could not be computed
        return [WRONG_FORM]
    return list(_named_apart(check, spy.seen))


def _named_apart(check: Check, evidence: Evidence) -> Iterator[Reading]:
    """The readings of all criteria; those of a second criterion of one kind on one key get a number."""
    seen: Counter[tuple[str, object]] = Counter()
    for criterion in check.accept:
        what = type(criterion).__name__, getattr(criterion, "key", None) or getattr(criterion, "keys", None)
        seen[what] += 1
        for reading in criterion.readings(evidence):
            number = f"#{seen[what]}" if seen[what] > 1 and reading != WRONG_FORM else ""
            yield replace(reading, name=numbered(reading.name, number))


def numbered(name: str, number: str) -> str:
    """``loss#2``, ``loss#2:low``: the side stays readable from the name's end."""
    return name.removesuffix(":low") + number + ":low" * name.endswith(":low")


@dataclass
class _Spy:
    """A criterion that accepts everything and keeps the evidence."""

    uses_reference: bool
    seen: Evidence | None = None

    def find(self, evidence: Evidence) -> None:
        self.seen = evidence

    def readings(self, _evidence: Evidence) -> list[Reading]:
        return []


def _seed_globally(again: int) -> None:
    random.seed(again)
    np.random.seed(again)  # what student code may draw from
    torch.manual_seed(again)


def _global_state() -> tuple[object, ...]:
    """The state of the global generators: unchanged, nothing was drawn from them."""
    return random.getstate(), repr(np.random.get_state()), torch.get_rng_state().numpy().tobytes()
