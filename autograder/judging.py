"""From measurements to outcomes: pure functions of the trusted process (and of the self-check)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.check import Arrays, Case, Check, Evidence, WrongForm
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


def accept(check: Check, case: Case, student: Arrays, reference: Arrays, inputs: Arrays) -> Finding | None:
    """The first finding of the check's criteria on one case, with the check's own hint if it has none."""
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
    for criterion in check.accept:
        finding = criterion.find(evidence)
        if finding is not None:
            keys = {getattr(criterion, "key", ""), *getattr(criterion, "keys", ())} - {""}
            # statistics of ours beside bounds that are no secret tell nothing hidden
            open_book = case.visible or (keys <= ours and not criterion.uses_reference)
            fact = finding.fact if open_book else finding.hidden or finding.fact
            return Finding(in_words(fact, check), finding.hint or check.hint)
    return None


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
) -> list[CheckResult]:
    """Outcomes of an exercise's checks, in order.  ``done`` holds the checks judged before it."""
    results: dict[str, CheckResult] = {}
    for check in checks:
        results[check.name] = _judge_check(check, {**done, **results}, answers, reference, inputs)
    return list(results.values())


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
    reference: Known,
    inputs: Known,
) -> CheckResult:
    unmet = [done[name] for name in check.needs if name in done and not _passed(done[name])]
    if unmet:
        return _unmet(check, unmet)
    for case in in_order(check):
        try:
            result = _judge_case(check, case, answers, reference, inputs)
        except Exception as error:  # a criterion that fails is our fault, whatever it raises
            words = f"{type(error).__name__}: {str(error)[:200]}"
            finding = Finding(BROKEN.format(error=verbatim(words)))
            return _result(check, Outcome.BROKEN, "grader", case.name, finding)
        if result is not None:
            return result
    return _result(check, Outcome.PASSED, "", "", None)


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


def _judge_case(
    check: Check,
    case: Case,
    answers: Student,
    reference: Known,
    inputs: Known,
) -> CheckResult | None:
    answer = answers(check, case)
    if isinstance(answer, Errored):
        outcome = Outcome.BROKEN if answer.reason == "grader" else Outcome.ERRORED
        return _result(check, outcome, answer.reason, case.name, answer.finding)
    finding = accept(check, case, answer, reference(check, case), inputs(check, case))
    return _result(check, Outcome.FAILED, "criterion", case.name, finding) if finding else None


def _result(check: Check, outcome: Outcome, reason: str, case: str, finding: Finding | None) -> CheckResult:
    points = check.points if outcome is Outcome.PASSED else 0.0
    words = check.in_words(case) if case else None
    return CheckResult(check.name, check.title, outcome, points, check.points, reason, case, finding, words)
