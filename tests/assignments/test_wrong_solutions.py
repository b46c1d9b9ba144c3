"""Does each check catch what it must, and pass what it must?"""

from zlib import crc32

import pytest

from autograder.cases import Rehearsal
from autograder.datasets import fashion_mnist
from autograder.wrong_solutions import WrongSolution, with_solution
from tests.assignments.rehearsals import (
    IDS,
    ROOT,
    SLOW,
    assignment,
    catalogue,
    not_passed,
    rehearsal,
    shorter_rehearsal,
)
from tests.thorough import THOROUGH

#: The usual run takes one solution in so many, for each check one that it must catch, and TAKEN;
#: BACKPASS_THOROUGH=1 takes all, as ``backpass audit`` does.
ONE_IN = 12
#: where each solution trains many networks
ONE_IN_COSTLY = {
    ("twenty_layers", "conditions"): 30,
    ("residual", "compare_depths"): 10,
    ("clipping", "compare_clipping"): 10,
    ("sequences", "learn_reversal"): 10,
    ("regularization", "compare_regularizers"): 12,
}
#: typical mistakes and a cheat of each kind
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

FASHION_MNIST = ROOT.parent / "shared" / "data" / "fashion-mnist"
#: the assignments whose cases draw the course's images; those that take minutes with larger ones by
#: BACKPASS_THOROUGH=1 alone
WITH_IMAGES = (
    "activations",
    "gradient_flow",
    "initialization",
    *(("residual",) if THOROUGH else ()),
)

#: one in so many solutions is judged on the hidden cases of long trainings too
HIDDEN_TOO = 8


def cases() -> list[pytest.param]:
    return [pytest.param(name, wrong, id=f"{name}-{wrong.name}") for name in IDS for wrong in chosen(name)]


def chosen(name: str) -> list[WrongSolution]:
    """The solutions of an assignment that this run takes."""
    known = catalogue(name)
    taken = TAKEN | {one.name for one in known if not number(one) % one_in(name, one)}
    for check in assignment(name).checks:
        caught = [one for one in known if check.name in one.fails]
        if caught and not any(one.name in taken for one in caught):
            taken.add(min(caught, key=number).name)
    return [one for one in known if THOROUGH or one.name in taken]


def one_in(name: str, wrong: WrongSolution) -> int:
    return ONE_IN_COSTLY.get((name, wrong.exercise), ONE_IN)


def number(wrong: WrongSolution) -> int:
    """Stays the same when others come and go."""
    return crc32(wrong.name.encode())


def secrets() -> list[tuple[str, str]]:
    """Three for each assignment; the usual run takes one where the reference is slow."""
    return [
        (name, secret)
        for name in IDS
        for secret in (("one", "two", "three") if THOROUGH or name not in SLOW else ("one",))
    ]


@pytest.mark.parametrize("name", IDS)
def test_every_check_has_something_to_catch(name: str) -> None:
    """Does this run hold, for each check, a misconception that it must catch?"""
    assert {check.name for check in assignment(name).checks} == {
        check for wrong in chosen(name) for check in wrong.fails
    }


@pytest.mark.parametrize("name", IDS)
def test_every_exercise_has_its_mistakes_and_variants(name: str) -> None:
    """Are there at least six misconceptions and five right variants of each?"""
    for exercise in assignment(name).settings.exercises:
        kinds = [one.is_variant for one in catalogue(name) if one.exercise == exercise.id]
        assert (kinds.count(False) >= 6, kinds.count(True) >= 5) == (True, True), exercise.id


@pytest.mark.parametrize(("name", "secret"), secrets())
def test_reference_passes_every_check(name: str, secret: str) -> None:
    """Does the reference earn full marks under any secret?"""
    assert not not_passed(rehearsal(name, secret).reference())


@pytest.mark.parametrize("name", WITH_IMAGES)
def test_reference_passes_on_fashion_mnist(name: str) -> None:
    """Does the reference earn full marks in a course whose images are the other ones?"""
    if not FASHION_MNIST.is_dir():
        pytest.skip("no Fashion-MNIST in ../shared/data/fashion-mnist")
    images = fashion_mnist(FASHION_MNIST)
    assert not not_passed(Rehearsal(assignment(name), "one", images).reference())


@pytest.mark.parametrize(("name", "wrong"), cases())
def test_wrong_solution_fails_exactly_what_it_names(name: str, wrong: WrongSolution) -> None:
    """Does a misconception fail the named checks and no other, and a variant none?

    The usual run looks at the checks of the solution's own exercise and at those that it names, and long
    trainings are judged on their hidden cases only where the visible ones don't decide, or by turns;
    BACKPASS_THOROUGH=1, as ``backpass audit``, looks at all.
    """
    a = assignment(name)
    exercise = a.exercise(wrong.exercise)
    subject = with_solution(a, wrong)
    checks = () if THOROUGH else {check.name for check in a.checks_of(exercise)} | set(wrong.fails)
    if not THOROUGH and number(wrong) % HIDDEN_TOO:
        failed = not_passed(shorter_rehearsal(name).replaced(subject, exercise.symbol, checks))
        if set(failed) == set(wrong.fails):
            return
    failed = not_passed(rehearsal(name).replaced(subject, exercise.symbol, checks))
    assert set(failed) == set(wrong.fails), failed
