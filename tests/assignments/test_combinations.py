"""Is work judged rightly as a whole, where a student's functions call one another?

In the catalogue of wrong solutions each variant stands alone among reference solutions.  In a notebook
all of a student's functions stand together: a check that rests on the reference's draws, names or
order passes each variant alone and fails their combination.
"""

import ast
from functools import cache

import pytest

from autograder.combinations import Combinations
from autograder.slices import read_module
from autograder.wrong_solutions import WrongSolution, with_solutions
from tests.assignments.rehearsals import (
    IDS,
    ROOT,
    assignment,
    catalogue,
    not_passed,
    rehearsal,
    shorter_rehearsal,
)
from tests.thorough import THOROUGH

#: How many combinations the usual run takes where training costs time; BACKPASS_THOROUGH=1 takes two rounds.
USUAL = {"clipping": 1, "regularization": 1, "residual": 1, "sequences": 1, "twenty_layers": 1}
#: and of the others at most so many
AT_MOST = 2
#: Of how many mistakes the usual run takes one; BACKPASS_THOROUGH=1 takes all, of every assignment.
ONE_OF = {
    "activations": 80,
    "batch_norm": 80,
    "gradient_check": 80,
    "gradient_flow": 60,
    "initialization": 60,
    "optimizers": 80,
    "regularization": 60,
}


@cache
def combinations(name: str) -> Combinations:
    return Combinations(assignment(name))


def a_round(name: str) -> int:
    return combinations(name).turns_of_a_round


def turns() -> list[pytest.param]:
    return [
        pytest.param(name, turn, id=f"{name}-{turn}")
        for name in IDS
        for turn in range(2 * a_round(name) if THOROUGH else USUAL.get(name, min(a_round(name), AT_MOST)))
    ]


@pytest.mark.parametrize(("name", "turn"), turns())
def test_right_solutions_pass_together(name: str, turn: int) -> None:
    """Do right solutions of all exercises, none like the reference, earn full marks together?"""
    solutions = combinations(name).of_turn(turn)
    bench = rehearsal(name) if THOROUGH else shorter_rehearsal(name)
    failed = not_passed(bench.whole(with_solutions(assignment(name), solutions)))
    assert not failed, [solution.name for solution in solutions]


@pytest.mark.parametrize("name", IDS)
def test_every_right_solution_has_its_turn(name: str) -> None:
    """Does no variant stay out of all combinations?"""
    met = {
        solution.name for turn in range(2 * a_round(name)) for solution in combinations(name).of_turn(turn)
    }
    assert met == {solution.name for found in combinations(name).variants for solution in found}


def mistakes() -> list[pytest.param]:
    return [
        pytest.param(name, turn, wrong, id=f"{name}-{wrong.name}")
        for name in (IDS if THOROUGH else ONE_OF)
        for turn, wrong in enumerate(w for w in catalogue(name) if not w.is_variant)
        if THOROUGH or turn % ONE_OF[name] == 0
    ]


@pytest.mark.parametrize(("name", "turn", "wrong"), mistakes())
def test_mistake_costs_points_where_it_is_used_alone(name: str, turn: int, wrong: WrongSolution) -> None:
    """Does a mistake among right solutions fail what it names, and elsewhere only what calls it?"""
    solutions = [*combinations(name).of_turn(turn), wrong]
    subject = with_solutions(assignment(name), solutions)
    results = [] if THOROUGH else shorter_rehearsal(name).whole(subject)
    if not set(wrong.fails) <= set(not_passed(results)):  # hidden cases of long trainings decide
        results = rehearsal(name).whole(subject)
    assert set(wrong.fails) <= set(not_passed(results))
    hit = {result.exercise for result in results if not_passed([result])}
    assert hit - {wrong.exercise} <= callers(name, wrong.exercise, solutions)


def callers(name: str, exercise: str, solutions: list[WrongSolution]) -> set[str]:
    """The exercises whose solutions use that of ``exercise``, if only through others."""
    a = assignment(name)
    used = {}
    for e in a.settings.exercises:
        module = read_module(ROOT, e.module)
        own: list[ast.AST] = [ast.parse(s.source) for s in solutions if s.exercise == e.id]
        tree = [module.definition(e.symbol), *own][-1]
        used[e.id] = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found, symbols = {exercise}, {e.id: e.symbol for e in a.settings.exercises}
    for _ in symbols:
        found |= {e for e, names in used.items() if names & {symbols[other] for other in found}}
    return found
