"""Audits: what deviates is told, what is idle is told, mutants live or die."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.audit import Audit, audit, told
from autograder.errors import AssignmentError
from autograder.mutants import equivalents, mutants
from autograder.wrong_solutions import wrong_solutions

EQUIVALENT = """
[[mutant]]
symbol = "Counter"
before = "def __init__(self, start=0):"
after = "def __init__(self, start={start}):"
why = "the checks give a start"
"""


def audited(assignment: Assignment, images, with_mutants: bool = False) -> Audit:
    seen = []
    found = audit(assignment, images, "s", 2, with_mutants, lambda *step: seen.append(step))
    assert seen[-1][1] == seen[-1][2]
    return found


def test_all_as_named(toy: Assignment, images) -> None:
    """Are the toy's misconception and variant as their headers say, and the idle criteria named?"""
    found = audited(toy, images)
    assert found.good
    assert [len(found.misconceptions), len(found.variants)] == [1, 1]
    assert any(criterion.startswith("counts: Equal") for criterion in found.idle)
    assert told(found)[0].en.startswith("toy: 1 of 1 misconceptions")


def test_what_deviates_is_told(toy: Assignment, images, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a misconception that fails other checks than it names found, and a variant that fails?"""
    wrong = [replace(one, fails=["axes"]) for one in wrong_solutions(toy)]
    monkeypatch.setattr("autograder.audit.wrong_solutions", lambda _assignment: wrong)
    found = audited(toy, images)
    assert not found.good
    assert {one.solution.name for one in found.deviating} == {"adds_two", "sum_with_itself"}
    assert sum("DEVIATES" in line.en for line in told(found)) == 2


def test_mutants_die_or_are_explained(
    toy: Assignment, images, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Do living mutants count until somebody writes down why no check can tell them apart?"""
    found = audited(toy, images, with_mutants=True)
    alive = {mutant.mutant.after for mutant in found.survivors}
    assert alive == {"def __init__(self, start=1):", "def __init__(self, start=-1):"}
    assert not found.good
    (tmp_path / "list.toml").write_text("".join(EQUIVALENT.format(start=start) for start in (1, -1)))
    monkeypatch.setattr("autograder.mutants.EQUIVALENT", str(tmp_path / "list.toml"))
    again = audited(toy, images, with_mutants=True)
    assert again.good
    assert "equivalent 2, alive and unexplained 0" in told(again)[1].en


def test_mutants_are_small_and_different(toy: Assignment) -> None:
    """Has each mutant one changed line, Python that parses, and a source of its own?"""
    made = [mutant for exercise in toy.settings.exercises for mutant in mutants(toy, exercise)]
    assert len({mutant.source for mutant in made}) == len(made)
    assert {"operator", "constant", "name", "statement"} & {mutant.kind for mutant in made}
    for mutant in made:
        compile(mutant.source, mutant.symbol, "exec")
        assert mutant.before != mutant.after


def test_a_list_of_another_form_is_told(
    toy: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a mutant without a reason refused, with the file's name?"""
    (tmp_path / "list.toml").write_text('[[mutant]]\nsymbol = "x"\n')
    monkeypatch.setattr("autograder.mutants.EQUIVALENT", str(tmp_path / "list.toml"))
    with pytest.raises(AssignmentError, match=r"list.toml: each \[\[mutant\]\] must have"):
        equivalents(toy)
