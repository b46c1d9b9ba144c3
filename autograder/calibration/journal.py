"""What has been measured already: one line of JSON a task, appended as soon as it is done."""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.calibration.gradings import Measured, Task
from autograder.guards import fingerprint
from autograder.slices import read_module
from autograder.wrong_solutions import WrongSolution

ENGINE = Path(__file__).resolve().parent.parent
#: what a reading depends on besides the assignment
OF_THE_ENGINE = ("judging.py", "evidence.py", "criteria/*.py")
#: arguments that no reading depends on
WORDS = {"hint", "why", "title", "points", "seconds"}


class Journal:
    """A file of finished tasks.  A line that was cut off is measured again."""

    def __init__(self, path: Path, sources: str, solutions: Mapping[str, WrongSolution]) -> None:
        self._path, self._solutions = path, solutions
        self._fixed = [sources, json.dumps(fingerprint(), sort_keys=True)]  # other code, another environment
        self._found = dict(_lines(path))
        path.parent.mkdir(parents=True, exist_ok=True)

    def get(self, task: Task) -> Measured | None:
        """What was measured for a task, if nothing that it depends on has changed since."""
        data = self._found.get(self._key(task))
        return Measured.from_data(data) if data is not None else None

    def add(self, task: Task, measured: Measured) -> None:
        key, data = self._key(task), measured.to_data()
        self._found[key] = data
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"key": key, "task": asdict(task), "measured": data}) + "\n")

    def _key(self, task: Task) -> str:
        sources = {name: self._solutions[name].source for name in task.solutions}
        named = {name: value for name, value in asdict(task).items() if name != "images" or value}
        words = [json.dumps(named, sort_keys=True), json.dumps(sources, sort_keys=True)]
        return digest([*self._fixed, *words])


def _lines(path: Path) -> Iterator[tuple[str, Any]]:
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    if text and not text.endswith("\n"):  # cut off: the next line must not stick to it
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
    for line in text.splitlines():
        try:
            data = json.loads(line)
            yield data["key"], data["measured"]
        except (ValueError, KeyError, TypeError):
            continue


def digest(words: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:16]


def sources_of(assignment: Assignment) -> str:
    """A digest of all that readings depend on, but solutions: code of the assignment, reference, engine, data.

    Comments, docstrings, hints, titles and points do not count, so that mending a sentence costs no run.
    """
    paths = sorted(assignment.folder.glob("*.py"))
    modules = dict.fromkeys(exercise.module for exercise in assignment.settings.exercises)
    paths += [
        read_module(assignment.root, module).path for module in _with_imports(assignment, list(modules))
    ]
    paths += sorted(path for pattern in OF_THE_ENGINE for path in ENGINE.glob(pattern))
    return digest([wordless(path) for path in paths])


def solutions_of(solutions: Mapping[str, WrongSolution]) -> str:
    """A digest of all misconceptions and variants: their code and what they must fail."""
    return digest(
        [json.dumps([name, list(one.fails), one.source]) for name, one in sorted(solutions.items())]
    )


def _with_imports(assignment: Assignment, modules: list[str]) -> list[str]:
    """The modules of ``reference/`` and those that they import from there."""
    for module in modules:  # grows while it is walked
        for node in ast.walk(read_module(assignment.root, module).tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reference."):
                name = str(node.module).removeprefix("reference.")
                modules += [name] if name not in modules else []
    return modules


def wordless(path: Path) -> str:
    """The program without what is said to people."""
    return ast.unparse(_Wordless().visit(ast.parse(path.read_text(encoding="utf-8"))))


class _Wordless(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id == "Text":
            return ast.Constant("")
        self.generic_visit(node)
        node.keywords = [keyword for keyword in node.keywords if keyword.arg not in WORDS]
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        if isinstance(node.value, ast.Constant):
            return ast.Pass()
        return self.generic_visit(node)
