"""From measurements to outcomes, in the trusted process."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.check import Arrays, Case, Check, Evidence, Source
from autograder.datasets import Images
from autograder.errors import GradingError
from autograder.evidence import NotEvidence, to_arrays, to_tensors
from autograder.outcome import CheckResult, ExerciseResult, Finding, Outcome
from autograder.text import Text, verbatim

#: visible cases are the same in every course
PUBLIC = "public"


@dataclass(frozen=True)
class Errored:
    """Student code gave no measurement: ``reason`` is one word, ``finding`` says it in full."""

    reason: str
    finding: Finding


Answer = Arrays | Errored
#: the student's answer to one case of one check
Student = Callable[[Check, Case], Answer]


def key_of(check: Check, case: Case) -> str:
    """What identifies a measurement: checks with the same measure and case share it."""
    return f"{check.measure.__name__}/{case.name}"


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


def shipped(case: Case, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs that enter the sandbox."""
    return {name: array for name, array in inputs.items() if name not in case.withhold}


def run_measure(check: Check, case: Case, subject: object, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Measure a subject in this process: the reference, or a student on their own machine."""
    return to_arrays(check.measure(subject, to_tensors(shipped(case, inputs))))


def accept(check: Check, case: Case, student: Arrays, reference: Arrays, inputs: Arrays) -> Finding | None:
    """The first finding of the check's criteria on one case, with the check's own hint if it has none."""
    if check.derive is not None:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            derived = derive(check, student, inputs)
            if isinstance(derived, Finding):
                return derived
            student = {**student, **derived}
            reference = {**reference, **check.derive(reference, inputs)} if reference else reference
    evidence = Evidence(case.name, student, reference, inputs)
    for criterion in check.accept:
        finding = criterion.find(evidence)
        if finding is not None:
            return finding if finding.hint else Finding(finding.fact, check.hint)
    return None


UNUSABLE = Text(
    es="lo devuelto no se puede evaluar: {error}",
    en="what was returned can't be evaluated: {error}",
)


def derive(check: Check, student: Arrays, inputs: Arrays) -> Arrays | Finding:
    """Statistics of the student's evidence.  Evidence of a wrong form is the student's, not our fault."""
    assert check.derive is not None
    try:
        return check.derive(student, inputs)
    except (KeyError, ValueError, IndexError, RuntimeError, TypeError) as error:
        words = f"{type(error).__name__}: {str(error)[:200]}"
        return Finding(UNUSABLE.format(error=verbatim(words)), check.hint)


def judge(
    assignment: Assignment,
    answers: Student,
    reference: Callable[[Check, Case], Arrays],
    inputs: Callable[[Check, Case], Arrays],
    *,
    visible_only: bool = False,
) -> list[ExerciseResult]:
    """Outcomes of all exercises, in order."""
    done: dict[str, CheckResult] = {}
    results = []
    for exercise in assignment.settings.exercises:
        for check in assignment.checks_of(exercise):
            done[check.name] = _judge_check(check, done, answers, reference, inputs, visible_only)
        results.append(ExerciseResult(exercise.id, [done[name] for name in exercise.checks]))
    return results


NEEDS = Text(
    es="no se evaluó: depende de «{need}», que aún no se cumple",
    en='not evaluated: it depends on "{need}", which does not hold yet',
)
NEEDS_HINT = Text(es="corrige primero esa comprobación", en="mend that check first")
BROKEN = Text(
    es="el evaluador falló en esta comprobación; una persona la revisará y no cuesta puntos ({error})",
    en="the grader failed in this check; a person will look at it and it costs no points ({error})",
)


def _judge_check(
    check: Check,
    done: Mapping[str, CheckResult],
    answers: Student,
    reference: Callable[[Check, Case], Arrays],
    inputs: Callable[[Check, Case], Arrays],
    visible_only: bool,
) -> CheckResult:
    need = next((done[name] for name in check.needs if done[name].outcome is not Outcome.PASSED), None)
    if need is not None:
        finding = Finding(NEEDS.format(need=need.title), NEEDS_HINT)
        return _result(check, Outcome.SKIPPED, "needs", "", finding)
    for case in sorted(check.cases, key=lambda case: not case.visible):
        if visible_only and not case.visible:
            continue
        try:
            result = _judge_case(check, case, answers, reference, inputs)
        except Exception as error:  # a criterion that fails is our fault, whatever it raises
            words = f"{type(error).__name__}: {str(error)[:200]}"
            finding = Finding(BROKEN.format(error=verbatim(words)))
            return _result(check, Outcome.BROKEN, "grader", case.name, finding)
        if result is not None:
            return result
    return _result(check, Outcome.PASSED, "", "", None)


def _judge_case(
    check: Check,
    case: Case,
    answers: Student,
    reference: Callable[[Check, Case], Arrays],
    inputs: Callable[[Check, Case], Arrays],
) -> CheckResult | None:
    answer = answers(check, case)
    if isinstance(answer, Errored):
        outcome = Outcome.BROKEN if answer.reason == "grader" else Outcome.ERRORED
        return _result(check, outcome, answer.reason, case.name, answer.finding)
    finding = accept(check, case, answer, reference(check, case), inputs(check, case))
    return _result(check, Outcome.FAILED, "criterion", case.name, finding) if finding else None


def _result(check: Check, outcome: Outcome, reason: str, case: str, finding: Finding | None) -> CheckResult:
    points = check.points if outcome is Outcome.PASSED else 0.0
    return CheckResult(check.name, check.title, outcome, points, check.points, reason, case, finding)


def rehearse(
    assignment: Assignment, subject: object, secret: str, images: Images, only: Sequence[str] = ()
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
        if not any(criterion.uses_reference for criterion in check.accept):
            return {}
        return measured(check, case, "reference", assignment.reference)

    return judge(assignment, answers, reference, inputs)
