"""The short runs of the homework: its long ones are too slow for every solution in the usual suite."""

import pytest

from autograder.wrong_solutions import WrongSolution, with_solution
from tests.assignments.rehearsals import assignment, catalogue, not_passed, rehearsal

CHECK = "settings_and_generator"


def runs() -> list[pytest.param]:
    """The right ones, and those whose only mistake this is."""
    found = [one for one in catalogue("twenty_layers") if one.exercise == "conditions"]
    return [pytest.param(one, id=one.name) for one in found if set(one.fails) <= {CHECK}]


@pytest.mark.parametrize("solution", runs())
def test_settings_and_generator_are_handed_on(solution: WrongSolution) -> None:
    """Does it cost the check's point, and only then, where a run keeps to settings or draws of its own?"""
    a = assignment("twenty_layers")
    symbol = a.exercise("conditions").symbol
    results = rehearsal("twenty_layers").replaced(with_solution(a, solution), symbol, {CHECK})
    assert set(not_passed(results)) == set(solution.fails)
