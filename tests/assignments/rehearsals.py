"""Assignments and rehearsals that the tests of this folder share: the reference is measured once a process."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from autograder.assignment import Assignment, assignments_in, load
from autograder.cases import Rehearsal
from autograder.check import Check
from autograder.datasets import digits
from autograder.naming import is_quick
from autograder.outcome import ExerciseResult, Outcome
from autograder.wrong_solutions import WrongSolution, wrong_solutions

ROOT = Path(__file__).parents[2]
IDS = assignments_in(ROOT)
#: whose reference trains for many seconds
SLOW = ("clipping", "residual", "sequences", "twenty_layers")


@cache
def assignment(name: str) -> Assignment:
    return load(ROOT / "assignments" / name)


@cache
def catalogue(name: str) -> list[WrongSolution]:
    """All misconceptions and variants: hundreds of files, read once."""
    return wrong_solutions(assignment(name))


def rehearsal(name: str, secret: str = "one") -> Rehearsal:
    return _rehearsal(name, secret)


@cache
def _rehearsal(name: str, secret: str) -> Rehearsal:
    return Rehearsal(assignment(name), secret, digits())


@cache
def shorter_rehearsal(name: str) -> Rehearsal:
    """Checks that may train for long are judged on their visible cases alone; all the others as usual."""
    return rehearsal(name).narrowed([_shorter(check) for check in assignment(name).checks])


def _shorter(check: Check) -> Check:
    visible = [case for case in check.cases if case.visible]
    return check if is_quick(check) else replace(check, cases=visible, settle=None)


def not_passed(results: list[ExerciseResult]) -> dict[str, str]:
    """What each check that did not pass says, by its name."""
    checks = [check for result in results for check in result.checks]
    return {
        check.check: f"{check.outcome} in case {check.case!r}: {check.finding.fact.en if check.finding else ''}"
        for check in checks
        if check.outcome is not Outcome.PASSED
    }
