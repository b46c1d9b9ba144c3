"""Whole notebooks of right solutions: one variant an exercise, none like the reference."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

from autograder.assignment import Assignment
from autograder.errors import AssignmentError
from autograder.wrong_solutions import WrongSolution, wrong_solutions

APART = "apart.toml"


class Combinations:
    """Right solutions of an assignment as whole notebooks, by turns.

    Over the turns of a round every variant has its turn.  In the second round others meet: each exercise
    then starts as much further as its place says.  ``apart.toml`` names solutions that no student has
    both: one builds on what the other does not give.
    """

    def __init__(self, assignment: Assignment) -> None:
        right = [one for one in wrong_solutions(assignment) if one.is_variant]
        by_exercise = [[one for one in right if one.exercise == e.id] for e in assignment.settings.exercises]
        self.variants = [found for found in by_exercise if found]
        self._apart = apart(assignment)

    @property
    def turns_of_a_round(self) -> int:
        return max(map(len, self.variants), default=0)

    def of_turn(self, turn: int) -> list[WrongSolution]:
        """The solutions of one notebook."""
        around, at = divmod(turn, self.turns_of_a_round)
        taken: list[WrongSolution] = []
        for place, found in enumerate(self.variants):
            start = at + around * place
            choices = [found[(start + further) % len(found)] for further in range(len(found))]
            taken.append(
                next(one for one in choices if not any(self._are_apart(one, other) for other in taken))
            )
        return taken

    def _are_apart(self, one: WrongSolution, other: WrongSolution) -> bool:
        return frozenset((one.name, other.name)) in self._apart


def apart(assignment: Assignment) -> set[frozenset[str]]:
    """Pairs of variants that don't go together."""
    path = assignment.folder / APART
    if not path.is_file():
        return set()
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get("apart", [])
        return {frozenset((one["variant"], other)) for one in listed if one["why"] for other in one["others"]}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise AssignmentError(f"{path}: each [[apart]] must have variant, others, why ({error})") from error


def names(solutions: Sequence[WrongSolution]) -> tuple[str, ...]:
    return tuple(one.name for one in solutions)
