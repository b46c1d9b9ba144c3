"""The inputs of a check, drawn on the trusted side, and the reference's measurement of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.check import Arrays, Case, Check, Source
from autograder.datasets import Images
from autograder.errors import GradingError
from autograder.evidence import NotEvidence, to_arrays, to_tensors
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
    return to_arrays(check.measure(subject, to_tensors(shipped(case, inputs))))


def judge_assignment(
    assignment: Assignment, answers: Student, reference: Known, inputs: Known
) -> list[ExerciseResult]:
    """Outcomes of all exercises, in order."""
    done: dict[str, CheckResult] = {}
    results = []
    for exercise in assignment.settings.exercises:
        judged = judge_exercise(assignment.checks_of(exercise), done, answers, reference, inputs)
        done |= {result.check: result for result in judged}
        results.append(ExerciseResult(exercise.id, judged))
    return results


def needs_reference(check: Check) -> bool:
    """Whether the verdict needs the reference's measurement at all."""
    return any(criterion.uses_reference for criterion in check.accept)


def rehearse(
    assignment: Assignment, subject: object, secret: str, images: Images, only: tuple[str, ...] = ()
) -> list[ExerciseResult]:
    """Grade a trusted object in this process, without sandbox: for whoever writes checks.

    ``only`` limits the run to the measures of these checks; the others come out as errored.
    """
    cache: dict[str, dict[str, Any]] = {}

    def inputs(check: Check, case: Case) -> Arrays:
        key = "inputs " + key_of(check, case)
        if key not in cache:
            cache[key] = draw(assignment, check, case, secret, images)
        return cache[key]

    def measured(check: Check, case: Case, who: str, what: object) -> Arrays:
        key = f"{who} {key_of(check, case)}"
        if key not in cache:
            cache[key] = run_measure(check, case, what, inputs(check, case))
        return cache[key]

    def answers(check: Check, case: Case) -> Answer:
        if only and check.name not in only:
            return Errored("not run", Finding(verbatim("not run")))
        try:
            return measured(check, case, "student", subject)
        except Exception as error:  # a misconception may raise anything
            return Errored("raised", Finding(verbatim(f"{type(error).__name__}: {error}")))

    def reference(check: Check, case: Case) -> Arrays:
        if not needs_reference(check):
            return {}
        return measured(check, case, "reference", assignment.reference)

    return judge_assignment(assignment, answers, reference, inputs)
