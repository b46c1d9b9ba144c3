"""Close calls: is a reading near its bound decided by more data, and by nothing else?"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from autograder.assignment import Assignment, _problems, load
from autograder.bundle import bundle
from autograder.cases import Rehearsal
from autograder.check import Case, Check, Evidence
from autograder.criteria import Close, Criterion, InRange, NearChance, Ordered, from_data, to_data
from autograder.criteria.grey import has_grey, is_close_call
from autograder.datasets import Images
from autograder.judging import Errored, judge_exercise
from autograder.outcome import CheckResult, Outcome
from autograder.selfcheck import NotSolvedYet, SelfCheck
from autograder.settling import Settling
from autograder.text import Text

NOISY = Path(__file__).parents[1] / "noisy" / "assignments" / "noisy"


@pytest.fixture(scope="module")
def noisy() -> Assignment:
    return load(NOISY)


def student(noisy: Assignment, few: float, many: float, **other: Callable[[Any], Any]) -> SimpleNamespace:
    """The reference, but for a level that depends on the number of repetitions."""

    def level(x: torch.Tensor) -> torch.Tensor:
        return torch.full((len(x),), few if len(x) < 9 else many)

    return SimpleNamespace(**{**vars(noisy.reference), "level": level, **other})


def judged(noisy: Assignment, images: Images, subject: object) -> tuple[dict[str, CheckResult], list[str]]:
    """Results by check, and which cases of the level were measured."""
    rehearsal = Rehearsal(noisy, "secret", images)
    answers, asked = rehearsal.answers(subject), []

    def noted(check: Check, case: Case) -> Any:
        if check.name == "level":
            asked.append(case.name)
        return answers(check, case)

    results = rehearsal.judged(noted)
    return {check.check: check for result in results for check in result.checks}, asked


ORDINARY = ["three rows", "three other rows"]


@pytest.mark.parametrize(
    ("few", "many", "outcome", "settled"),
    [
        (0.70, 9.9, Outcome.PASSED, False),
        (0.80, 0.99, Outcome.PASSED, True),
        (0.80, 1.01, Outcome.FAILED, True),
        (1.20, 0.99, Outcome.PASSED, True),
        (1.20, 1.01, Outcome.FAILED, True),
        (1.20, -1.0, Outcome.FAILED, True),
        (1.20, float("nan"), Outcome.FAILED, True),
        (float("nan"), 0.5, Outcome.FAILED, False),
    ],
)
def test_only_close_calls_are_settled(
    noisy: Assignment, images: Images, few: float, many: float, outcome: Outcome, settled: bool
) -> None:
    """Is a clear reading decided at once, and one in the grey zone by all criteria on the settling case?"""
    results, asked = judged(noisy, images, student(noisy, few, many))
    assert results["level"].outcome is outcome
    assert ("nine rows" in asked) is settled
    assert results["level"].points == (2 if outcome is Outcome.PASSED else 0)


def test_a_clear_failure_is_not_settled(noisy: Assignment, images: Images) -> None:
    """Does a failure beyond the zone decide, though an earlier case was a close call?"""
    seen = iter([1.2, 1.3])
    results, asked = judged(
        noisy, images, student(noisy, 0, 0, level=lambda x: torch.full((len(x),), next(seen, 0.5)))
    )
    assert results["level"].outcome is Outcome.FAILED
    assert results["level"].case == "three other rows"
    assert asked == ORDINARY


def test_another_criterion_refuses_before(noisy: Assignment, images: Images) -> None:
    """Does a criterion without grey zone decide, though the one beside it is close?"""
    criteria = [InRange("level", high=1.0, grey=0.25), InRange("level", high=1.1)]
    check = replace(noisy.checks[0], accept=criteria)
    changed = replace(noisy, checks=(check, noisy.checks[1]))
    results, asked = judged(changed, images, student(noisy, 1.2, 0.5))
    assert results["level"].outcome is Outcome.FAILED
    assert asked == ORDINARY[:1]


def test_errors_while_settling(noisy: Assignment, images: Images) -> None:
    """Is code that raises on the settling case an error of the student's?"""

    def level(x: torch.Tensor) -> torch.Tensor:
        return torch.full((len(x),), 1.1) if len(x) < 9 else torch.zeros(1 // 0)

    results, _ = judged(noisy, images, student(noisy, 0, 0, level=level))
    assert (results["level"].outcome, results["level"].case) == (Outcome.ERRORED, "nine rows")
    assert results["spread"].outcome is Outcome.SKIPPED


def test_what_is_said_of_a_settled_failure(noisy: Assignment, images: Images) -> None:
    """Are bound and direction told in both languages, and no value of the hidden case?"""
    results, _ = judged(noisy, images, student(noisy, 0.9, 1.0123456))
    finding = results["level"].finding
    assert finding is not None
    assert finding.fact.es.startswith("otra medición quedó muy cerca del límite")
    assert finding.fact.en.startswith("another measurement was very near the bound")
    assert "≤ 1" in finding.fact.en
    assert "1.01" not in finding.fact.en + finding.fact.es
    assert results["level"].case == "nine rows"


def test_a_fault_of_ours_while_settling(noisy: Assignment, images: Images) -> None:
    """Does a settling case that can't be drawn cost no points?"""
    settle = Case("nine rows", lambda _source: {"x": np.zeros(1 // 0)})
    check = replace(noisy.checks[0], settle=settle)
    results, _ = judged(replace(noisy, checks=(check, noisy.checks[1])), images, student(noisy, 1.1, 0.5))
    assert results["level"].outcome is Outcome.BROKEN
    assert results["spread"].outcome is Outcome.BROKEN


def test_no_grade_where_nothing_settles(noisy: Assignment) -> None:
    """Is a close call that nothing can settle for a person: no points and no zero by default?"""
    check = replace(noisy.checks[0], settle=None)
    arrays = {"level": np.full(3, 1.1)}
    (result,) = judge_exercise([check], {}, lambda *_: arrays, lambda *_: {}, lambda *_: {})
    assert (result.outcome, result.points) == (Outcome.BROKEN, 0)
    assert "settling" in result.finding.fact.en  # type: ignore[union-attr]


def test_settling_asks_and_answers(noisy: Assignment) -> None:
    """Is what a first run has not measured noted as wanted, never an outcome, and answered after a second?"""
    check = noisy.checks[0]
    first, second = {"level": np.ones(3)}, {"level": np.ones(9)}
    answers = Settling(lambda *_: first)
    assert answers(check, check.cases[0]) is first
    assert answers.wanted == []
    assert check.settle is not None
    pending = answers(check, check.settle)
    assert isinstance(pending, Errored)
    assert pending.reason == "grader"
    assert answers.wanted == [check]
    answers.settle(lambda *_: second)
    assert answers.wanted == []
    assert answers(check, check.settle) is second
    assert answers.wanted == []


@pytest.mark.parametrize(
    ("criterion", "clear", "close", "refused"),
    [
        (InRange("a", high=1.0, grey=0.1), [0.9, 0.5], [0.91, 1.09], [1.11, np.nan]),
        (InRange("a", low=1.0, grey=0.1), [1.1, 5.0], [1.09, 0.91], [0.89]),
        (NearChance("a", 10, 360, 0.1, grey=0.05), [0.1], [0.2], [0.4]),
    ],
)
def test_the_zone(criterion: Criterion, clear: list[float], close: list[float], refused: list[float]) -> None:
    """Is a value close within the zone alone, to either side of the bound?"""

    def evidence(value: float) -> Evidence:
        return Evidence("tiny", {"a": np.array([value])}, {})

    for value in clear:
        assert not is_close_call(criterion, evidence(value))
        assert criterion.find(evidence(value)) is None
    for value in close:
        assert is_close_call(criterion, evidence(value))
    for value in refused:
        assert not is_close_call(criterion, evidence(value))
        assert criterion.find(evidence(value)) is not None
    assert not is_close_call(criterion, Evidence("tiny", {}, {}))


@pytest.mark.parametrize(("gap", "close"), [(0.39, False), (0.41, True), (0.59, True), (0.61, False)])
def test_the_zone_of_an_order(gap: float, close: bool) -> None:
    """Is a gap close within the zone around the margin, and never where another pair fails clearly?"""
    criterion = Ordered(("a", "b", "c"), margin=0.5, grey=0.1)
    series = {"a": np.zeros(3), "b": np.full(3, gap), "c": np.full(3, gap + 2)}
    assert is_close_call(criterion, Evidence("tiny", series, {})) is close
    assert not is_close_call(criterion, Evidence("tiny", {**series, "c": series["b"]}, {}))


@pytest.mark.parametrize(
    "criterion", [InRange("a", high=1.0), NearChance("a", 10, 360, 0.1), Ordered(("a", "b")), Close("a")]
)
def test_without_grey_nothing_is_close(criterion: Criterion) -> None:
    """Is a reading on the bound itself decided where there is no zone?"""
    arrays = {"a": np.ones(1), "b": np.ones(1)}
    assert not is_close_call(criterion, Evidence("tiny", arrays, arrays))
    assert not has_grey(criterion)


def test_grey_is_released(noisy: Assignment) -> None:
    """Does a criterion's zone reach the self-check?"""
    criterion = noisy.checks[0].accept[1]
    assert from_data(to_data(criterion)) == criterion
    assert has_grey(from_data(to_data(criterion)))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"settle": None}, "grey > 0 and must have a settle case"),
        ({"accept": [InRange("level", high=1.0)]}, "must have a criterion with grey > 0"),
        ({"settle": Case("nine rows", lambda _source: {}, visible=True)}, "must be hidden"),
        ({"settle": Case("three other rows", lambda _source: {})}, "must be a case of its own|must be alike"),
    ],
)
def test_zone_and_settling_case_need_each_other(
    noisy: Assignment, changes: dict[str, Any], words: str
) -> None:
    """Is an assignment refused that has one without the other, or a settling case that is none?"""
    broken = replace(noisy, checks=(replace(noisy.checks[0], **changes), noisy.checks[1]))
    problems = list(_problems(broken))
    assert any('"level"' in problem or "levels/" in problem for problem in problems)
    assert any(word in problem for problem in problems for word in words.split("|")), problems


@pytest.mark.parametrize(
    ("few", "marks", "note"), [(0.5, "✓", False), (0.9, "✓", True), (1.1, "✓", True), (1.3, "✗", False)]
)
def test_self_check_says_that_it_is_close(
    noisy: Assignment, tmp_path: Path, capsys: pytest.CaptureFixture[str], few: float, marks: str, note: bool
) -> None:
    """Does a close visible reading pass with the note that grading decides, on either side of the bound?"""
    path = tmp_path / "selfcheck.zip"
    path.write_bytes(bundle(noisy))
    check = SelfCheck(str(path), vars(student(noisy, few, 9.9)), "es")
    if marks == "✗":
        with pytest.raises(NotSolvedYet):
            check("level")
    else:
        check("level")
    said = capsys.readouterr().out
    assert said.startswith(marks)
    assert ("al calificar se decide con más repeticiones" in said) is note


def test_nothing_of_the_settling_case_is_released(noisy: Assignment) -> None:
    """Are its name, its words and its inputs absent from what students get?"""
    told = replace(noisy.checks[0], words={"nine rows": Text("nueve filas", "nine rows of it")})
    data = bundle(replace(noisy, checks=(told, noisy.checks[1])))
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        visible = files.read("visible.json").decode()
    assert "nine rows" not in visible
    assert "three rows" in visible
