"""From measurements to outcomes: pure functions of the trusted process (and of the self-check)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from autograder.check import Arrays, Case, Check, Evidence, WrongForm
from autograder.criteria.grey import is_close_call
from autograder.outcome import CheckResult, Finding, Outcome
from autograder.text import Language, Text, verbatim


@dataclass(frozen=True)
class Errored:
    """Student code gave no measurement: ``reason`` is one word, ``finding`` says it in full.

    ``said`` is the exception and its words where there was one; it may spell hidden inputs and is
    compared, never shown.
    """

    reason: str
    finding: Finding
    said: str = ""


Answer = Arrays | Errored
#: the student's answer to one case of one check
Student = Callable[[Check, Case], Answer]


def key_of(check: Check, case: Case) -> str:
    """What identifies a measurement: checks with the same measure and case share it."""
    return f"{check.measure.__name__}/{case.name}"


def in_order(check: Check) -> list[Case]:
    """Cases as they are judged: the visible ones first.  Measuring stops by the same order."""
    return sorted(check.cases, key=lambda case: not case.visible)


def shipped(case: Case, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs that enter the sandbox."""
    return {name: array for name, array in inputs.items() if name not in case.withhold}


class CloseCall:
    """No criterion refuses the case, but a reading lies in the grey zone of its bound."""


CLOSE_CALL = CloseCall()


def accept(
    check: Check, case: Case, student: Arrays, reference: Arrays, inputs: Arrays, grey: bool = False
) -> Finding | CloseCall | None:
    """The first finding of the check's criteria on one case, with the check's own hint if it has none.

    With ``grey`` a reading within the grey zone of its bound is not refused but makes the case a close call.
    """
    ours: set[str] = set()
    if check.derive is not None:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            if reference:  # first: where it raises here the fault is ours
                reference = {**reference, **check.derive(reference, inputs)}
            derived = derive(check, case, student, inputs)
            if isinstance(derived, Finding):
                return derived
            student, ours = {**student, **derived}, set(derived)
    evidence = Evidence(case.name, student, reference, inputs)
    close = False
    for criterion in check.accept:
        if grey and is_close_call(criterion, evidence):
            close = True
            continue
        finding = criterion.find(evidence)
        if finding is not None:
            keys = {getattr(criterion, "key", ""), *getattr(criterion, "keys", ())} - {""}
            # statistics of ours beside bounds that are no secret tell nothing hidden
            open_book = case.visible or (keys <= ours and not criterion.uses_reference)
            fact = finding.fact if open_book else finding.hidden or finding.fact
            return Finding(in_words(fact, check), finding.hint or check.hint)
    return CLOSE_CALL if close else None


QUOTED = Text(es="«([^«»]+)»", en='"([^"]+)"')


def in_words(fact: Text, check: Check) -> Text:
    """The fact with the names of measurements, which stand in quotes, as students read them."""

    def said(language: Language) -> str:
        def word(match: re.Match[str]) -> str:
            name = match[1]
            return match[0].replace(name, check.words[name][language]) if name in check.words else match[0]

        return re.sub(QUOTED[language], word, fact[language])

    return Text(es=said("es"), en=said("en"))


UNUSABLE = Text(
    es="lo devuelto no se puede evaluar: {error}",
    en="what was returned can't be evaluated: {error}",
)


def derive(check: Check, case: Case, student: Arrays, inputs: Arrays) -> Arrays | Finding:
    """Statistics of the student's evidence.  Evidence of a wrong form is the student's, not our fault."""
    assert check.derive is not None
    try:
        return check.derive(student, inputs)
    except WrongForm as error:
        return Finding(error.text, check.hint)
    except (KeyError, ValueError, IndexError, RuntimeError, TypeError, ArithmeticError, MemoryError) as error:
        said = f": {str(error)[:200]}" if case.visible else ""  # can carry a hidden case's inputs
        words = f"{type(error).__name__}{said}"
        return Finding(UNUSABLE.format(error=verbatim(words)), check.hint)


#: what the trusted side knows of one case: the reference's measurement, or all its inputs
Known = Callable[[Check, Case], Arrays]


def judge_exercise(
    checks: Sequence[Check],
    done: Mapping[str, CheckResult],
    answers: Student,
    reference: Known,
    inputs: Known,
    unsettled: Outcome = Outcome.BROKEN,
) -> list[CheckResult]:
    """Outcomes of an exercise's checks, in order.  ``done`` holds the checks judged before it.

    ``unsettled`` is the outcome of a close call of a check without a settling case: our fault, except
    where no settling case can be had.
    """
    sides = _Sides(answers, reference, inputs, unsettled)
    results: dict[str, CheckResult] = {}
    for check in checks:
        results[check.name] = _judge_check(check, {**done, **results}, sides)
    return list(results.values())


@dataclass(frozen=True)
class _Sides:
    """What both sides measured, and what a close call without a settling case is."""

    answers: Student
    reference: Known
    inputs: Known
    unsettled: Outcome


NEEDS = Text(
    es="no se evaluó: depende de «{need}», que aún no se cumple",
    en='not evaluated: it depends on "{need}", which does not hold yet',
)
NEEDS_HINT = Text(es="corrige primero esa comprobación", en="mend that check first")
BROKEN = Text(
    es="el evaluador falló en esta comprobación; una persona la revisará y no cuesta puntos ({error})",
    en="the grader failed in this check; a person will look at it and it costs no points ({error})",
)

NEAR = Text(
    es="muy cerca del límite: al calificar se decide con más repeticiones",
    en="very near the bound: grading decides it with more repetitions",
)
SETTLED = Text(
    es="otra medición quedó muy cerca del límite y se decidió con más repeticiones: {fact}",
    en="another measurement was very near the bound, so it was decided with more repetitions: {fact}",
)
NO_SETTLE = "close call without a settling case"


def _judge_check(check: Check, done: Mapping[str, CheckResult], sides: _Sides) -> CheckResult:
    unmet = [done[name] for name in check.needs if name in done and not _passed(done[name])]
    if unmet:
        return _unmet(check, unmet)
    close = None
    for case in in_order(check):
        result = _looked_at(check, case, sides)
        if isinstance(result, CloseCall):
            close = close or case
        elif result is not None:
            return result
    return _settled(check, close, sides) if close else _result(check, Outcome.PASSED, "", "", None)


def _settled(check: Check, close: Case, sides: _Sides) -> CheckResult:
    """A close call, judged on the settling case: there the bounds themselves decide."""
    if check.settle is None:
        ours = sides.unsettled is Outcome.BROKEN
        finding = Finding(BROKEN.format(error=NO_SETTLE) if ours else NEAR)
        return _result(check, sides.unsettled, "grader" if ours else "close", close.name, finding)
    result = _looked_at(check, check.settle, sides)
    assert not isinstance(result, CloseCall)
    if result is None:
        return _result(check, Outcome.PASSED, "", "", None)
    if result.outcome is Outcome.FAILED and result.finding:
        return replace(result, finding=replace(result.finding, fact=SETTLED.format(fact=result.finding.fact)))
    return result


def _looked_at(check: Check, case: Case, sides: _Sides) -> CheckResult | CloseCall | None:
    """What is wrong with one case, our own faults included; None if nothing is."""
    try:
        return _judge_case(check, case, sides)
    except Exception as error:  # a criterion that fails is our fault, whatever it raises
        words = f"{type(error).__name__}: {str(error)[:200]}"
        finding = Finding(BROKEN.format(error=verbatim(words)))
        return _result(check, Outcome.BROKEN, "grader", case.name, finding)


def _passed(result: CheckResult) -> bool:
    return result.outcome is Outcome.PASSED


def _unmet(check: Check, unmet: Sequence[CheckResult]) -> CheckResult:
    """Skipped; but where our own fault stands before it, nobody may lose its points by default."""
    broken = [need for need in unmet if need.outcome is Outcome.BROKEN]
    if broken:
        finding = Finding(BROKEN.format(error=broken[0].title))
        return _result(check, Outcome.BROKEN, "needs", "", finding)
    return _result(
        check, Outcome.SKIPPED, "needs", "", Finding(NEEDS.format(need=unmet[0].title), NEEDS_HINT)
    )


def _judge_case(check: Check, case: Case, sides: _Sides) -> CheckResult | CloseCall | None:
    answer = sides.answers(check, case)
    if isinstance(answer, Errored):
        outcome = Outcome.BROKEN if answer.reason == "grader" else Outcome.ERRORED
        return _result(check, outcome, answer.reason, case.name, answer.finding)
    reference, inputs = sides.reference(check, case), sides.inputs(check, case)
    found = accept(check, case, answer, reference, inputs, grey=case is not check.settle)
    if isinstance(found, Finding):
        return _result(check, Outcome.FAILED, "criterion", case.name, found)
    return found


def _result(check: Check, outcome: Outcome, reason: str, case: str, finding: Finding | None) -> CheckResult:
    points = check.points if outcome is Outcome.PASSED else 0.0
    words = check.in_words(case) if case else None
    return CheckResult(check.name, check.title, outcome, points, check.points, reason, case, finding, words)
