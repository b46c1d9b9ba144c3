"""Does each check catch what it must, and pass what it must?"""

import os
from functools import cache
from pathlib import Path

import pytest

from autograder.assignment import Assignment, assignments_in, load
from autograder.cases import Rehearsal
from autograder.datasets import digits
from autograder.outcome import ExerciseResult, Outcome
from autograder.wrong_solutions import WrongSolution, with_solution, wrong_solutions

ROOT = Path(__file__).parents[2]
IDS = assignments_in(ROOT)
THOROUGH = bool(os.environ.get("BACKPASS_THOROUGH"))
#: Each of these trains twelve networks of twenty layers.  The usual run takes the typical mistakes and
#: a cheat of each kind; BACKPASS_THOROUGH=1 takes all.
EXPENSIVE = ("twenty_layers", "conditions")
TAKEN = {
    "right_run_other_order",
    "run_accuracy_on_training_set",
    "run_copied_network",
    "run_invented_curves",
    "run_no_eval",
    "run_one_network",
    "run_random_predictions",
    "run_same_seed",
}


@cache
def assignment(name: str) -> Assignment:
    return load(ROOT / "assignments" / name)


@cache
def rehearsal(name: str, secret: str) -> Rehearsal:
    return Rehearsal(assignment(name), secret, digits())


def cases() -> list[pytest.param]:
    return [
        pytest.param(name, wrong, id=f"{name}-{wrong.name}")
        for name in IDS
        for wrong in wrong_solutions(assignment(name))
        if THOROUGH or (name, wrong.exercise) != EXPENSIVE or wrong.name in TAKEN
    ]


def not_passed(results: list[ExerciseResult]) -> dict[str, str]:
    checks = [check for result in results for check in result.checks]
    return {
        check.check: f"{check.outcome} in case {check.case!r}: {check.finding.fact.en if check.finding else ''}"
        for check in checks
        if check.outcome is not Outcome.PASSED
    }


@pytest.mark.parametrize("secret", ["one", "two", "three"])
@pytest.mark.parametrize("name", IDS)
def test_reference_passes_every_check(name: str, secret: str) -> None:
    """Does the reference earn full marks under any secret?"""
    assert not not_passed(rehearsal(name, secret).reference())


@pytest.mark.parametrize(("name", "wrong"), cases())
def test_wrong_solution_fails_exactly_what_it_names(name: str, wrong: WrongSolution) -> None:
    """Does a misconception fail the named checks and no other, and a variant none?

    The usual run looks at the checks of the solution's own exercise and at those that it names;
    BACKPASS_THOROUGH=1, as ``backpass audit``, at all.
    """
    a = assignment(name)
    exercise = a.exercise(wrong.exercise)
    checks = () if THOROUGH else {check.name for check in a.checks_of(exercise)} | set(wrong.fails)
    failed = not_passed(rehearsal(name, "one").replaced(with_solution(a, wrong), exercise.symbol, checks))
    assert set(failed) == set(wrong.fails), failed
