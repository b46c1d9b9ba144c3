"""nbgrader's source notebook of an assignment, from its template and ``reference/``."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import jinja2
import jupytext
import nbformat
from nbformat import NotebookNode

from autograder.assignment import Assignment, Exercise, Question
from autograder.errors import AssignmentError
from autograder.slices import BEGIN, END, Module, given_cell, imports, read_module, solution_cell
from autograder.symptoms import NAME as SYMPTOMS
from autograder.symptoms import markdown, rows_of
from autograder.text import Language, Text

SETUP = Text(
    es="# Ejecuta esta celda primero.  El archivo selfcheck.zip debe estar junto a este cuaderno.",
    en="# Run this cell first.  The file selfcheck.zip must stand beside this notebook.",
)
CODE_STUB = Text(
    es="# ESCRIBE TU CÓDIGO AQUÍ\nraise NotImplementedError()",
    en="# WRITE YOUR CODE HERE\nraise NotImplementedError()",
)
TEXT_STUB = Text(es="ESCRIBE TU RESPUESTA AQUÍ", en="WRITE YOUR ANSWER HERE")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


Entry = TypeVar("Entry", Exercise, Question, Exercise | Question)


def solution_id(exercise: str) -> str:
    """The grade id of an exercise's solution cell; that of the graded cell is the exercise's id."""
    return f"{exercise}_solution"


def source_notebook(assignment: Assignment, language: Language) -> NotebookNode:
    """The notebook with solutions between nbgrader's markers: input of ``generate_assignment``."""
    text = _render(assignment, language)
    notebook = jupytext.reads(text, fmt="md")
    notebook.metadata = NotebookNode(
        {
            "kernelspec": NotebookNode(KERNEL),
            "language_info": NotebookNode({"name": "python"}),
            "backpass": NotebookNode({"assignment": assignment.id, "language": language}),
        }
    )
    notebook.cells = [cell for cell in notebook.cells if cell.source.strip()]
    for index, cell in enumerate(notebook.cells):
        _finish(cell, index)
    _require_own_ids(assignment, language, notebook)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    nbformat.validate(notebook)
    return notebook


def solved_notebook(
    assignment: Assignment, language: Language, replaced: Mapping[str, str] | None = None
) -> NotebookNode:
    """The notebook as a student hands it in with the reference's solutions.

    ``replaced`` gives other code for the solution cells of some exercises, by exercise id.
    """
    notebook = source_notebook(assignment, language)
    codes = {solution_id(name): code for name, code in (replaced or {}).items()}
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if grade_id in codes:
            cell.source = codes[grade_id].strip()
        elif cell.cell_type == "code":
            cell.source = "\n".join(
                line for line in cell.source.splitlines() if line.strip() not in (BEGIN, END)
            )
    return notebook


def rubrics(assignment: Assignment, language: Language) -> dict[str, str]:
    """What graders look for, by question."""
    marked = re.compile(rf"{BEGIN}\n(.*?)\n{END}", re.DOTALL)
    found = {}
    questions = {question.id for question in assignment.settings.questions}
    for cell in source_notebook(assignment, language).cells:
        match = marked.search(cell.source)
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if match and grade_id in questions:
            found[grade_id] = match[1].strip()
    return found


def _finish(cell: NotebookNode, index: int) -> None:
    """Stable cell ids and no metadata but nbgrader's."""
    grading = cell.metadata.get("nbgrader")
    if isinstance(grading, str):
        grading = json.loads(grading)
    cell.source = cell.source.strip("\n")
    cell.metadata = NotebookNode({"nbgrader": NotebookNode(grading)} if grading else {})
    cell.id = grading["grade_id"].replace("_", "-") if grading else f"cell-{index:02d}"


def _require_own_ids(assignment: Assignment, language: Language, notebook: NotebookNode) -> None:
    """No two cells have one grade id: an exercise may be called "setup", or a thing be given twice."""
    ids = Counter(cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells)
    for name, count in ids.items():
        if name and count > 1:
            path = template_path(assignment, language)
            raise AssignmentError(f'{path}: grade ids must differ (got "{name}" {count} times)')


def template_path(assignment: Assignment, language: Language) -> Path:
    return assignment.folder / f"notebook.{language}.md.j2"


def _render(assignment: Assignment, language: Language) -> str:
    path = template_path(assignment, language)
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, keep_trailing_newline=True, trim_blocks=True, autoescape=False
    )
    try:
        template = environment.from_string(path.read_text(encoding="utf-8"))
        macros = Macros(assignment, language)
        text = template.render(macros.names())
    except (jinja2.TemplateError, TypeError) as error:  # TypeError: a macro called in the wrong way
        raise AssignmentError(f"{path}: {error}") from error
    macros.require_all(str(path))
    return re.sub(r"^<!-- cell -->$", "\n", text, flags=re.MULTILINE)


class Macros:
    """What a template may call.  Remembers what was used, so that nothing is forgotten or doubled."""

    def __init__(self, assignment: Assignment, language: Language) -> None:
        self.assignment, self.language = assignment, language
        self.settings = assignment.settings
        self.used: list[str] = []
        self.given_modules: list[str] = []

    def names(self) -> dict[str, Any]:
        return {
            "title": self.settings.title.text[self.language],
            "minutes": self.settings.minutes,
            "points": self.points,
            "setup": self.setup,
            "exercise": self.exercise,
            "symptoms": self.symptoms,
            "given": self.given,
            "question": self.question,
        }

    def points(self, name: str) -> str:
        return f"{_named(name, self.settings.entries, 'exercise or question').points:g}"

    def setup(self) -> str:
        """The first code cell: imports of all modules in use, and ``check``."""
        lines = [SETUP[self.language], "import sys", "", *imports(self._modules()), ""]
        lines += ['sys.path.insert(0, "selfcheck.zip")', "from autograder.selfcheck import SelfCheck", ""]
        lines += [f'check = SelfCheck("selfcheck.zip", globals(), "{self.language}")']
        return _code("\n".join(lines), "setup", locked=True)

    def exercise(self, name: str, caller: Callable[[], str]) -> str:
        exercise = _named(name, self.settings.exercises, "exercise")
        self.used.append(name)
        solution = solution_cell(self._module(exercise.module), exercise.symbol, caller())
        graded = _code(f'check("{name}")', name, grade=True, locked=True, points=exercise.points)
        return _code(solution, solution_id(name), solution=True) + graded

    def given(self, reference: str, caller: Callable[[], str] | None = None) -> str:
        module, _, symbol = reference.partition(":")
        source = given_cell(self._module(module), symbol, caller() if caller else "")
        return _code(source, f"given_{symbol.lower()}", locked=True)

    def symptoms(self) -> str:
        """The table of symptoms, causes and fixes of ``symptoms.toml``."""
        rows = rows_of(self.assignment)
        if not rows:
            raise AssignmentError(f"{self.assignment.folder / SYMPTOMS}: file is missing")
        return markdown(rows, self.language)

    def question(self, name: str, caller: Callable[[], str]) -> str:
        question = _named(name, self.settings.questions, "question")
        self.used.append(name)
        grading = _grading(name, grade=True, solution=True, points=question.points)
        region = json.dumps({"nbgrader": grading})
        body = f"{BEGIN}\n{caller().strip()}\n{END}"
        return f"\n<!-- #region {region} -->\n{body}\n<!-- #endregion -->\n"

    def require_all(self, path: str) -> None:
        """Each exercise and question of the toml stands once in the template, in the toml's order."""
        for kind, entries in (("exercise", self.settings.exercises), ("question", self.settings.questions)):
            wanted = [entry.id for entry in entries]
            used = [name for name in self.used if name in wanted]
            if used != wanted:
                raise AssignmentError(
                    f"{path}: must use each {kind} once, in the order of assignment.toml "
                    f"(got {used}, wanted {wanted})"
                )

    def _module(self, name: str) -> Module:
        return read_module(self.assignment.root, name)

    def _modules(self) -> list[Module]:
        template = template_path(self.assignment, self.language).read_text(encoding="utf-8")
        given = re.findall(r"given\(\s*[\"']([a-z0-9_.]+):", template)
        names = dict.fromkeys([*(e.module for e in self.settings.exercises), *given])
        return [self._module(name) for name in names]


def _named(name: str, entries: Sequence[Entry], kind: str) -> Entry:
    found = next((entry for entry in entries if entry.id == name), None)
    if found is None:
        known = ", ".join(entry.id for entry in entries)
        raise jinja2.TemplateRuntimeError(f'{kind} must be one of {known} (got "{name}")')
    return found


def _grading(grade_id: str, **settings: Any) -> dict[str, Any]:
    defaults = {"grade": False, "solution": False, "locked": False, "task": False}
    return {**defaults, "schema_version": 3, "grade_id": grade_id, **settings}


def _code(source: str, grade_id: str, **settings: Any) -> str:
    """A fenced code cell with nbgrader's metadata, as jupytext writes it."""
    grading = json.dumps(_grading(grade_id, **settings))
    if "```" in source:
        raise jinja2.TemplateRuntimeError(f'code must hold no ``` (got it in "{grade_id}")')
    return f"\n```python nbgrader={grading}\n{source}\n```\n"
