"""The short runs of the homework: its long ones are too slow for every solution in the usual suite."""

from functools import cache
from pathlib import Path

import pytest

from autograder.assignment import Assignment, load
from autograder.cases import Rehearsal
from autograder.datasets import digits
from autograder.outcome import Outcome
from autograder.wrong_solutions import WrongSolution, with_solution, wrong_solutions

CHECK = "settings_and_generator"


@cache
def homework() -> Assignment:
    return load(Path(__file__).parents[2] / "assignments" / "twenty_layers")


@cache
def rehearsal() -> Rehearsal:
    return Rehearsal(homework(), "one", digits())


def runs() -> list[pytest.param]:
    """The right ones, and those whose only mistake this is."""
    found = [one for one in wrong_solutions(homework()) if one.exercise == "conditions"]
    return [pytest.param(one, id=one.name) for one in found if set(one.fails) <= {CHECK}]


@pytest.mark.parametrize("solution", runs())
def test_settings_and_generator_are_handed_on(solution: WrongSolution) -> None:
    """Does it cost the check's point, and only then, where a run keeps to settings or draws of its own?"""
    a = homework()
    symbol = a.exercise("conditions").symbol
    results = rehearsal().replaced(with_solution(a, solution), symbol, {CHECK})
    failed = {
        check.check for result in results for check in result.checks if check.outcome is not Outcome.PASSED
    }
    assert failed == set(solution.fails)
