"""The inputs of a check, drawn on the trusted side, and the reference's measurement of them."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch

from autograder.assignment import Assignment
from autograder.check import Arrays, Case, Check, Source
from autograder.datasets import Images
from autograder.errors import GradingError
from autograder.evidence import NotEvidence, close_figures, to_arrays, to_tensors
from autograder.judging import Answer, Errored, Known, Student, judge_exercise, key_of, shipped
from autograder.outcome import CheckResult, ExerciseResult, Finding
from autograder.text import verbatim

#: visible cases are the same in every course
PUBLIC = "public"


def seed_of(secret: str, assignment: str, key: str) -> int:
    """The seed of a case: from the course's secret, the same wherever it is drawn."""
    digest = hashlib.sha256(f"{secret}\0{assignment}\0{key}".encode()).digest()
    return int.from_bytes(digest[:16], "big")


def draw(assignment: Assignment, check: Check, case: Case, secret: str, images: Images) -> dict[str, Any]:
    """All inputs of a case, those that stay outside included."""
    seed = seed_of(PUBLIC if case.visible else secret, assignment.id, key_of(check, case))
    drawn = case.draw(Source(np.random.default_rng(seed), images))
    try:
        return to_arrays(dict(drawn))
    except NotEvidence as error:
        raise GradingError(f"{assignment.id}: {check.name}: case {case.name}: {error}") from error


def run_measure(check: Check, case: Case, subject: object, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Measure a subject in this process: the reference, or a student on their own machine."""
    try:
        with torch.inference_mode(False), torch.enable_grad():  # as in the sandbox, whatever ran before
            return to_arrays(check.measure(subject, to_tensors(shipped(case, inputs))))
    finally:
        close_figures()


def judge_assignment(
    assignment: Assignment,
    answers: Student,
    reference: Known,
    inputs: Known,
    only: Collection[str] = (),
) -> list[ExerciseResult]:
    """Outcomes of all exercises, in order; of the checks in ``only`` alone, if it names any."""
    done: dict[str, CheckResult] = {}
    results = []
    for exercise in assignment.settings.exercises:
        checks = [check for check in assignment.checks_of(exercise) if not only or check.name in only]
        judged = judge_exercise(checks, done, answers, reference, inputs)
        done |= {result.check: result for result in judged}
        results.append(ExerciseResult(exercise.id, judged))
    return results


def needs_reference(check: Check) -> bool:
    """Whether the verdict needs the reference's measurement at all."""
    return any(criterion.uses_reference for criterion in check.accept)


class Rehearsal:
    """Grades trusted objects in this process, without sandbox: for whoever writes checks.

    The reference is measured once, and which of its symbols each measurement used is noted, so
    that a subject that differs in one symbol is measured only where that symbol is used.
    """

    def __init__(self, assignment: Assignment, secret: str, images: Images) -> None:
        self._assignment, self._secret, self._images = assignment, secret, images
        self._drawn: dict[str, Arrays] = {}
        self._measured: dict[str, tuple[Arrays, frozenset[str]]] = {}

    def narrowed(self, checks: Sequence[Check]) -> Rehearsal:
        """A rehearsal of these checks, perhaps of fewer cases each, that shares what was drawn and measured."""
        other = Rehearsal(replace(self._assignment, checks=checks), self._secret, self._images)
        other._drawn, other._measured = self._drawn, self._measured
        return other

    def reference(self) -> list[ExerciseResult]:
        """Outcomes of the reference."""
        return self.judged(lambda check, case: self._reference(check, case)[0])

    def replaced(self, subject: object, symbol: str, checks: Collection[str] = ()) -> list[ExerciseResult]:
        """Outcomes of a subject that is the reference but for one symbol; of some checks alone, if named."""
        return self.judged(self.answers(subject, symbol), checks)

    def whole(self, subject: object) -> list[ExerciseResult]:
        """Outcomes of a subject of which every symbol may differ from the reference's."""
        return self.judged(self.answers(subject))

    def answers(self, subject: object, symbol: str | None = None) -> Student:
        """What the subject answers, each case measured once; the reference's where the symbol is not used."""
        cache: dict[str, Answer] = {}

        def answer(check: Check, case: Case) -> Answer:
            measured, used = self._reference(check, case)
            if symbol is not None and symbol not in used:
                return measured
            key = key_of(check, case)
            if key not in cache:
                cache[key] = self._subject(check, case, subject)
            return cache[key]

        return answer

    def judged(self, answers: Student, checks: Collection[str] = ()) -> list[ExerciseResult]:
        """Outcomes by exercise, of all checks or of those named."""
        return judge_assignment(self._assignment, answers, self.known, self.inputs, checks)

    def uses(self, check: Check, symbol: str) -> bool:
        """Whether the measurement of any case of a check touches the symbol."""
        return any(symbol in self._reference(check, case)[1] for case in check.cases)

    def inputs(self, check: Check, case: Case) -> Arrays:
        """All inputs of a case."""
        key = key_of(check, case)
        if key not in self._drawn:
            self._drawn[key] = draw(self._assignment, check, case, self._secret, self._images)
        return self._drawn[key]

    def known(self, check: Check, case: Case) -> Arrays:
        """The reference's measurement, where a criterion wants it."""
        return self._reference(check, case)[0] if needs_reference(check) else {}

    def _reference(self, check: Check, case: Case) -> tuple[Arrays, frozenset[str]]:
        key = key_of(check, case)
        if key not in self._measured:
            noting = _Noting(self._assignment.reference)
            measured = run_measure(check, case, noting, self.inputs(check, case))
            self._measured[key] = measured, frozenset(noting.used)
        return self._measured[key]

    def _subject(self, check: Check, case: Case, subject: object) -> Answer:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # as in the sandbox: a warning costs nobody a point
                return run_measure(check, case, subject, self.inputs(check, case))
        except Exception as error:  # a misconception may raise anything
            said = f"{type(error).__name__}: {error}"
            reason = "refused" if isinstance(error, NotEvidence) else "raised"
            return Errored(reason, Finding(verbatim(said)), said)


class _Noting:
    """Passes attributes on and notes their names."""

    def __init__(self, subject: object) -> None:
        self._subject = subject
        self.used: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.used.add(name)
        return getattr(self._subject, name)


def rehearse(assignment: Assignment, subject: object, secret: str, images: Images) -> list[ExerciseResult]:
    """Grade the reference, or an object like it, in this process."""
    rehearsal = Rehearsal(assignment, secret, images)
    if subject is assignment.reference:
        return rehearsal.reference()
    return rehearsal.whole(subject)
