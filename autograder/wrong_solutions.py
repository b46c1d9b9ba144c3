"""Misconceptions and variants: named solutions that must fail a check, or none.

A file ``assignments/<id>/misconceptions/<name>.py`` starts with ``# fails: check, check`` or
``# fails: nothing`` (a variant), then ``# es:`` and ``# en:`` lines that say in words what it
does, then the code: one exercise's symbol, defined as a student would in the solution cell.

Between them may stand ``# symptom: id`` (a row of ``symptoms.toml``) and ``# hint es:`` with ``# hint en:``
(the next step, where those of the criteria say less).  A hint may hold ``{shape}``: the shape of what was
measured in the visible case of the check that fails.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from autograder.assignment import Assignment, Exercise
from autograder.errors import AssignmentError
from autograder.outcome import Symptom
from autograder.slices import read_module
from autograder.symptoms import rows_of
from autograder.text import Text

HEADER = ("# fails:", "# es:", "# en:")
OPTIONS = ("# symptom:", "# hint es:", "# hint en:")


@dataclass(frozen=True)
class WrongSolution:
    """A solution of one exercise with the checks that it must fail (none for a variant)."""

    name: str
    exercise: str
    fails: Sequence[str]
    text: Text
    source: str
    symptom: Symptom | None = None
    hint: Text | None = None

    @property
    def is_variant(self) -> bool:
        return not self.fails


def wrong_solutions(assignment: Assignment) -> list[WrongSolution]:
    """All misconceptions and variants of an assignment, by name."""
    paths = sorted((assignment.folder / "misconceptions").glob("*.py"))
    rows = {row.id: row.plain() for row in rows_of(assignment)}
    return [_read(assignment, path, rows) for path in paths]


def with_solution(assignment: Assignment, wrong: WrongSolution) -> SimpleNamespace:
    """The reference with one symbol replaced, as an object for ``measure``.

    The code runs as it would in the notebook: the names of all exercises are there.
    """
    names = {**vars(assignment.reference), **_imports(assignment, wrong), "__name__": "__main__"}
    exec(compile(wrong.source, f"{wrong.name}.py", "exec"), names)  # trusted: it is our own file
    symbols = {exercise.symbol for exercise in assignment.settings.exercises}
    return SimpleNamespace(**{symbol: names[symbol] for symbol in symbols})


def with_solutions(assignment: Assignment, solutions: Sequence[WrongSolution]) -> SimpleNamespace:
    """A whole notebook with these solutions, the last of an exercise counting, as an object for ``measure``.

    All is one namespace, the reference's code too: each function calls the others as they stand there,
    as in a student's notebook.
    """
    names: dict[str, object] = {"__name__": "__main__"}
    for module in dict.fromkeys(exercise.module for exercise in assignment.settings.exercises):
        path = read_module(assignment.root, module).path
        exec(compile(path.read_text(encoding="utf-8"), path, "exec"), names)  # trusted: our own file
    for solution in solutions:
        exec(compile(solution.source, f"{solution.name}.py", "exec"), names)
    return SimpleNamespace(**{e.symbol: names[e.symbol] for e in assignment.settings.exercises})


def _imports(assignment: Assignment, wrong: WrongSolution) -> dict[str, object]:
    """What the reference's module of this exercise has imported: as the notebook's first cell does."""
    import sys

    exercise = assignment.exercise(wrong.exercise)
    module = sys.modules[f"reference.{exercise.module}"]
    return {name: value for name, value in vars(module).items() if not name.startswith("__")}


def _read(assignment: Assignment, path: Path, rows: Mapping[str, Symptom]) -> WrongSolution:
    lines = path.read_text(encoding="utf-8").splitlines()
    values = []
    for line, prefix in zip([*lines, *[""] * len(HEADER)], HEADER, strict=False):
        if not line.startswith(prefix) or not line[len(prefix) :].strip():
            raise AssignmentError(f'{path}: the first lines must be {", ".join(HEADER)} (got "{line}")')
        values.append(line[len(prefix) :].strip())
    options = _options(path, lines[len(HEADER) :])
    source = "\n".join(lines[len(HEADER) + len(options) :]).strip() + "\n"
    exercise = _exercise_of(assignment, path, source)
    fails = [] if values[0] == "nothing" else [name.strip() for name in values[0].split(",")]
    known = {check.name for check in assignment.checks}
    for name in fails:
        if name not in known:
            raise AssignmentError(f'{path}: fails must name checks of the assignment (got "{name}")')
    row, *words = (options.get(name, "") for name in OPTIONS)
    if row and row not in rows:
        raise AssignmentError(f'{path}: symptom must be a row of symptoms.toml (got "{row}")')
    if bool(words[0]) != bool(words[1]):
        raise AssignmentError(f"{path}: a hint must be given in both languages (# hint es:, # hint en:)")
    hint = Text(es=words[0], en=words[1]) if words[0] else None
    text = Text(es=values[1], en=values[2])
    return WrongSolution(path.stem, exercise.id, fails, text, source, rows.get(row), hint)


def _options(path: Path, lines: Sequence[str]) -> dict[str, str]:
    """The header's lines that need not be there: those after the first three, up to the first other one."""
    found: dict[str, str] = {}
    for line in lines:
        prefix = next((option for option in OPTIONS if line.startswith(option)), None)
        if prefix is None:
            break
        value = line[len(prefix) :].strip()
        if not value or prefix in found:
            raise AssignmentError(f'{path}: {prefix} must stand once, with words (got "{line}")')
        found[prefix] = value
    return found


def _exercise_of(assignment: Assignment, path: Path, source: str) -> Exercise:
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise AssignmentError(f"{path}: must be Python ({error.msg})") from error
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    owners = [e for e in assignment.settings.exercises if e.symbol in defined]
    if len(owners) != 1:
        raise AssignmentError(
            f"{path}: must define the symbol of one exercise (got {sorted(defined) or 'none'})"
        )
    return owners[0]
