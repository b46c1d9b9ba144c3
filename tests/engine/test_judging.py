"""From measurements to outcomes: nothing by default, our faults never a zero."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from autograder.assignment import Exercise, load
from autograder.cases import (
    Rehearsal,
    draw,
    judge_assignment,
    needs_reference,
    rehearse,
    run_measure,
    seed_of,
)
from autograder.check import Case, Check, Evidence
from autograder.criteria import Close, Distribution, Equal, InRange, Magnitude
from autograder.errors import GradingError
from autograder.judging import Errored, accept, judge_exercise, key_of, shipped
from autograder.outcome import Finding, Outcome
from autograder.text import Text, verbatim
from autograder.wrong_solutions import with_solution, wrong_solutions

TITLE, HINT = Text(es="título", en="title"), Text(es="mira", en="look")
SEEN, HIDDEN = Case("seen", lambda _source: {}, visible=True), Case("hidden", lambda _source: {})
RIGHT, WRONG = {"a": np.array(1.0)}, {"a": np.array(2.0)}


def measured(student, _inputs):
    return {"a": student}


def check(name="one", **settings):
    given = {"cases": [HIDDEN, SEEN], "accept": [Close("a")], "hint": HINT, **settings}
    return Check(name, TITLE, points=2, measure=measured, **given)


def judge(*checks, answers=RIGHT, done=None, reference=RIGHT):
    """Results by check; ``answers`` may be one measurement or one by case name."""
    by_case = (
        answers if isinstance(answers, dict) and "seen" in answers else {"seen": answers, "hidden": answers}
    )
    results = judge_exercise(
        checks, done or {}, lambda _check, case: by_case[case.name], lambda *_: reference, lambda *_: {}
    )
    return {result.check: result for result in results}


def test_all_cases_accepted():
    """Does a check pass, with its points, where every case is accepted?"""
    result = judge(check())["one"]
    assert (result.outcome, result.points, result.max_points, result.finding) == (Outcome.PASSED, 2, 2, None)


@pytest.mark.parametrize("bad", ["seen", "hidden"])
def test_one_wrong_case_fails(bad):
    """Does one wrong case cost the check, told by the case's name, with the check's hint?"""
    result = judge(check(), answers={"seen": RIGHT, "hidden": RIGHT, bad: WRONG})["one"]
    assert (result.outcome, result.points, result.case) == (Outcome.FAILED, 0, bad)
    assert result.finding.hint is HINT


def test_visible_cases_come_first():
    """Is the finding on a visible case told, where a hidden one is wrong too?"""
    assert judge(check(), answers=WRONG)["one"].case == "seen"


def test_first_criterion_speaks():
    """Are criteria asked in order, and does one's own hint stand before the check's?"""
    own = Text(es="propio", en="own")
    result = judge(
        check(accept=[InRange("a", high=5, hint=own), InRange("a", high=1.5, hint=own), Close("a")]),
        answers=WRONG,
    )
    assert "≤ 1.5" in result["one"].finding.fact.en
    assert result["one"].finding.hint is own


def test_names_are_told_in_words():
    """Are case and measurement told as students read them, in each language?"""
    words = {"a": Text(es="la norma", en="the norm"), "seen": Text(es="visto", en="seen by all")}
    result = judge(check(words=words), answers=WRONG)["one"]
    assert result.case_in_words == words["seen"]
    assert result.finding.fact == Text(
        es="«la norma» vale 2, debía ser 1", en='"the norm" is 2, it should be 1'
    )
    assert judge(check(), answers=WRONG)["one"].finding.fact.en == '"a" is 2, it should be 1'


@pytest.mark.parametrize("reason", ["raised", "timed_out", "missing"])
def test_no_measurement_is_an_error(reason):
    """Is student code that gave no measurement told as such, without points?"""
    finding = Finding(verbatim("why"))
    result = judge(check(), answers=Errored(reason, finding))["one"]
    assert (result.outcome, result.reason, result.points, result.finding) == (
        Outcome.ERRORED,
        reason,
        0,
        finding,
    )


def test_measurement_lost_by_us_is_broken():
    """Is a measurement that the grader lost no zero?"""
    result = judge(check(), answers=Errored("grader", Finding(verbatim("lost"))))["one"]
    assert result.outcome is Outcome.BROKEN


@dataclass(frozen=True)
class Faulty:
    uses_reference: bool = True

    def find(self, _evidence: Evidence):
        raise ZeroDivisionError("ours")


@pytest.mark.parametrize(
    ("settings", "reference", "words"),
    [
        ({"accept": [Faulty()]}, RIGHT, "ZeroDivisionError: ours"),
        ({}, {}, "KeyError: 'a'"),
        ({}, {"a": np.array(np.nan)}, "must be finite"),
    ],
)
def test_our_fault_is_broken(settings, reference, words):
    """Is a criterion that raises, or a reference without the key or with nan, told as ours, and no verdict?"""
    result = judge(check(**settings), reference=reference)["one"]
    assert (result.outcome, result.reason, result.points, result.case) == (
        Outcome.BROKEN,
        "grader",
        0,
        "seen",
    )
    assert words in result.finding.fact.en
    assert "costs no points" in result.finding.fact.en


@pytest.mark.parametrize(
    ("answers", "second", "third"),
    [
        (RIGHT, Outcome.PASSED, Outcome.PASSED),
        (WRONG, Outcome.SKIPPED, Outcome.SKIPPED),
        (Errored("raised", Finding(TITLE)), Outcome.SKIPPED, Outcome.SKIPPED),
        (Errored("grader", Finding(TITLE)), Outcome.BROKEN, Outcome.BROKEN),
    ],
)
def test_needs(answers, second, third):
    """Is a check skipped where one it needs fails, but not a zero where that one is broken by us?"""
    results = judge(
        check("one"),
        check("two", needs=["one"], accept=[InRange("a", high=9)]),
        check("three", needs=["two"], accept=[InRange("a", high=9)]),
        answers=answers,
    )
    assert (results["two"].outcome, results["three"].outcome) == (second, third)
    assert results["two"].points == (2 if second is Outcome.PASSED else 0)
    if second is Outcome.SKIPPED:
        assert results["two"].finding.fact == Text(
            es="no se evaluó: depende de «título», que aún no se cumple",
            en='not evaluated: it depends on "title", which does not hold yet',
        )


def test_needs_of_another_exercise():
    """Does a need judged before count, and one that is not there (self-check) not?"""
    failed = judge(check("one"), answers=WRONG)
    two = check("two", needs=["one"])
    assert judge(two, done=failed)["two"].outcome is Outcome.SKIPPED
    assert judge(two)["two"].outcome is Outcome.PASSED


def doubled(measured, inputs):
    return {"twice": 2 * measured["a"], **inputs}


def test_derived_statistics_are_compared():
    """Do criteria see what derive computes from both sides and from withheld inputs?"""
    derived = check(derive=doubled, accept=[Close("twice"), InRange("label", 7, 7)])
    assert accept(derived, SEEN, RIGHT, RIGHT, {"label": np.array(7)}) is None
    assert "is 4, it should be 2" in accept(derived, SEEN, WRONG, RIGHT, {"label": np.array(7)}).fact.en
    alone = check(derive=doubled, accept=[InRange("twice", high=3)])
    assert "is 4, it should be ≤ 3" in accept(alone, SEEN, WRONG, {}, {}).fact.en


@pytest.mark.parametrize(
    "error", [KeyError, ValueError, IndexError, RuntimeError, TypeError, ZeroDivisionError, OverflowError]
)
@pytest.mark.parametrize("case", [SEEN, HIDDEN])
def test_evidence_that_derive_can_not_use(error, case):
    """Is evidence of a wrong form the student's fault, and a hidden case's content not told?"""

    def derive(measured, _inputs):
        if measured is WRONG:
            raise error("inputs 3.14")
        return {}

    result = judge(check(derive=derive, accept=[InRange("a")], cases=[case]), answers=WRONG)["one"]
    assert (result.outcome, result.finding.hint) == (Outcome.FAILED, HINT)
    assert f"can't be evaluated: {error.__name__}" in result.finding.fact.en
    assert ("3.14" in result.finding.fact.en) is case.visible


def test_derive_that_fails_on_the_reference_is_ours():
    """Is a fault of derive no zero?  (It was tried on the student first, and counted as theirs.)"""

    def derive(_measured, _inputs):
        raise ValueError("ours")

    assert judge(check(derive=derive), answers=WRONG)["one"].outcome is Outcome.BROKEN


def test_withheld_inputs_stay_outside():
    """Are withheld inputs not among those that enter the sandbox?"""
    case = Case("c", lambda _source: {}, withhold=["labels"])
    assert shipped(case, {"x": 1, "labels": 2}) == {"x": 1}
    seen = []

    def measure(_student, inputs):
        seen.append(sorted(inputs))
        return {}

    run_measure(replace(check(), measure=measure), case, None, {"x": np.zeros(1), "labels": np.zeros(1)})
    assert seen == [["x"]]


def drawn(toy, images, secret):
    return {
        key_of(check, case): {
            name: array.tobytes() for name, array in draw(toy, check, case, secret, images).items()
        }
        for check in toy.checks
        for case in check.cases
    }


def test_draws_come_from_the_secret(toy, images):
    """Are cases the same under one secret, the hidden ones others under another, the visible ones not?"""
    one, again, other = (drawn(toy, images, secret) for secret in ("one", "one", "other"))
    assert one == again
    differing = {key for key in one if one[key] != other[key]}
    hidden = {key_of(check, case) for check in toy.checks for case in check.cases if not case.visible}
    assert differing == hidden


def test_seed_depends_on_each_part():
    """Do secret, assignment and case each change the seed, and not only their joined text?"""
    seeds = {
        seed_of(*parts)
        for parts in [("a", "b", "c"), ("x", "b", "c"), ("a", "x", "c"), ("a", "b", "x"), ("ab", "", "c")]
    }
    assert len(seeds) == 5
    assert max(seeds) < 2**128


def test_a_draw_that_is_no_array(toy, images):
    """Is a case that draws a word our error, named by assignment, check and case?"""
    case = Case("word", lambda _source: {"x": "one"})
    with pytest.raises(GradingError, match=r"toy: one: case word: x: expected numbers \(got str\)"):
        draw(toy, check(), case, "secret", images)


def test_shared_measurements_run_once(toy, images, monkeypatch):
    """Are checks with the same measure and case measured once, for the reference and for a student?"""
    import autograder.cases as module

    ran = []
    original = module.run_measure

    def counted(check, case, subject, inputs):
        ran.append(key_of(check, case))
        return original(check, case, subject, inputs)

    again = replace(toy.checks[0], name="again")
    exercise = toy.settings.exercises[0].model_copy(update={"checks": ["twice", "keeps_shape", "again"]})
    settings = toy.settings.model_copy(update={"exercises": [exercise, *toy.settings.exercises[1:]]})
    shared = replace(toy, settings=settings, checks=[*toy.checks, again])
    monkeypatch.setattr(module, "run_measure", counted)
    rehearsal = Rehearsal(shared, "secret", images)
    assert all(result.outcome is Outcome.PASSED for result in rehearsal.reference())
    assert sorted(ran) == sorted({key_of(check, case) for check in shared.checks for case in check.cases})
    before = len(ran)
    wrong = wrong_solutions(toy)[0]
    results = rehearsal.replaced(with_solution(toy, wrong), "double")
    assert len(ran) - before == 3
    assert [c.outcome.value for c in results[0].checks] == ["failed", "passed", "failed"]


def test_rehearsal_of_the_toy(toy, images):
    """Does the reference pass by either way, and does code that raises count as an error?"""
    assert [r.points for r in rehearse(toy, toy.reference, "s", images)] == [3, 2, 1]

    def double(_x):
        raise ValueError("oh")

    wrong = with_solution(toy, wrong_solutions(toy)[0])
    wrong.double = double
    results = rehearse(toy, wrong, "s", images)
    assert [(r.outcome, r.points) for r in results] == [
        (Outcome.ERRORED, 0),
        (Outcome.PASSED, 2),
        (Outcome.PASSED, 1),
    ]
    assert "ValueError: oh" in results[0].checks[0].finding.fact.en


def test_reference_is_needed_where_a_criterion_wants_it():
    """Is the reference not measured where bounds alone are asked for?"""
    assert needs_reference(check())
    assert not needs_reference(check(accept=[InRange("a", high=1)]))


def test_reference_left_out_where_not_needed(copied, images):
    """Is a check of bounds judged without the reference's measurement?"""
    folder = copied(
        {
            "checks.py": lambda text: text.replace(
                'accept=[Equal("counts")]', 'accept=[InRange("counts", low=1)]'
            )
        }
    )
    assignment = load(folder)
    assert [r.points for r in Rehearsal(assignment, "s", images).reference()] == [3, 2, 1]


def test_needs_across_exercises(toy):
    """Does a check of a later exercise see those judged before?"""
    later = replace(toy.checks[2], needs=["twice"])
    assignment = replace(toy, checks=[*toy.checks[:2], later, toy.checks[3]])
    answers = Errored("raised", Finding(TITLE))
    results = judge_assignment(assignment, lambda *_: answers, lambda *_: {}, lambda *_: {})
    assert isinstance(assignment.settings.exercises[1], Exercise)
    assert results[1].outcome is Outcome.SKIPPED


SECRET_VALUES = (0.7310, 0.2648)


@pytest.mark.parametrize(
    ("criterion", "got", "want"),
    [
        (Close("a"), np.array(SECRET_VALUES[0]), np.array(SECRET_VALUES[1])),
        (Close("a"), np.full((2, 3), SECRET_VALUES[0]), np.full((2, 3), SECRET_VALUES[1])),
        (Close("a"), np.zeros(7310), np.zeros(2648)),
        (Equal("a"), np.array(7310), np.array(2648)),
        (Equal("a", labels=("x7310", "y2648")), np.array([0]), np.array([1])),
        (InRange("a", high=0.1), np.array(SECRET_VALUES[0]), np.array(0.0)),
        (InRange("a", low=0.9), np.array(SECRET_VALUES), np.array(0.0)),
        (Magnitude("a"), np.array(7.31e4), np.array(2.648)),
        (Distribution("a", "s"), np.linspace(-0.731, 0.731, 100), np.zeros(100)),
    ],
)
def test_hidden_cases_tell_no_values(criterion, got, want):
    """Is a finding on a visible case told with its numbers, and on a hidden one without?"""
    facts = {}
    for case in (SEEN, HIDDEN):
        facts[case.name] = accept(
            check(accept=[criterion]), case, {"a": got}, {"a": want, "s": np.array(0.2648)}, {}
        ).fact
    for language in ("es", "en"):
        told = [
            any(value in facts[name][language] for value in ("731", "7.31", "2648", "265", "2.648"))
            for name in facts
        ]
        assert told == [True, False], facts


def test_statistics_of_ours_are_told_of_hidden_cases_too():
    """Is an accuracy that derive computed shown, and a number that the student returned not?"""
    said = check(accept=[InRange("ours", low=0.9)], derive=lambda *_: {"ours": np.array(0.731)})
    assert "0.731" in accept(said, HIDDEN, {"a": np.array(1.0)}, {}, {}).fact.en
    plain = check(accept=[InRange("a", low=0.9)])
    assert "0.731" not in accept(plain, HIDDEN, {"a": np.array(0.731)}, {}, {}).fact.en


@pytest.mark.parametrize(
    ("got", "want", "how"),
    [(2.0, 1.0, "too large"), (0.5, 1.0, "too small"), (-1.0, 1.0, "opposite"), (np.nan, 1.0, "another")],
)
def test_hidden_cases_say_in_which_direction(got, want, how):
    """Does a hidden case's finding still help?"""
    criterion = Close("a", allow_nonfinite=True)
    assert (
        how
        in accept(check(accept=[criterion]), HIDDEN, {"a": np.array(got)}, {"a": np.array(want)}, {}).fact.en
    )
