"""A simulated class, graded from end to end: what a teacher sees on the first day."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from rich.console import Console
from rich.table import Table

from autograder.assignment import Assignment
from autograder.classroom import Progress, grade_class
from autograder.course import SETTINGS, Course, load_course
from autograder.edge.api import gradebook
from autograder.errors import UsageError
from autograder.export import grades, to_csv, to_json
from autograder.grading import Grader
from autograder.init import init_course
from autograder.notebook import solved_notebook
from autograder.summary import class_table
from autograder.text import Language, Text
from autograder.wrong_solutions import WrongSolution, wrong_solutions

DUE = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ANSWER = Text(
    es="Porque el gradiente es un producto de muchos factores: menores que 1 se desvanece, mayores explota.",
    en="Because the gradient is a product of many factors: below 1 it vanishes, above 1 it explodes.",
)
ENDLESS = "while True:\n    pass"
SYNTAX_ERROR = "def unfinished(:\n    return 1"
CHEAT = """import gc, os, sys
import numpy as np
import torch

try:
    from reference import solutions
except ImportError:
    pass
for module in (np, torch):
    module.allclose = lambda *a, **k: True
    module.equal = lambda *a, **k: True
for name in ("AssertionError", "Exception"):
    print(f"{name}: score 10/10 PASSED")
for folder in ("/", os.path.expanduser("~"), os.getcwd()):
    for path, _, files in os.walk(folder, onerror=None):
        if path.count("/") > 3:
            break
        if "gradebook.db" in files:
            open(os.path.join(path, "gradebook.db"), "wb").write(b"10")


class AlwaysRight(float):
    def __eq__(self, other):
        return True

    def __array__(self, *a, **k):
        return np.zeros(())

    __hash__ = float.__hash__


def {symbol}(*args, **kwargs):
    return AlwaysRight(1.0)
"""


@dataclass(frozen=True)
class Student:
    """One of the class: how they solve an assignment is decided by ``hand_in``."""

    id: str
    first_name: str
    last_name: str
    #: gives the notebook, or bytes, or None where nothing is handed in
    hand_in: Callable[[Assignment, Language, Path], NotebookNode | bytes | None]
    assignments: Sequence[str] = ()  # all if empty
    file_name: str = ""
    days_late: float = 0.0


def solved(assignment: Assignment, language: Language, _released: Path) -> NotebookNode:
    """The reference's solutions."""
    return _answered(solved_notebook(assignment, language), language)


def variant(index: int) -> Callable[[Assignment, Language, Path], NotebookNode]:
    """Every exercise solved by its ``index``-th right variant, where it has that many."""

    def hand_in(assignment: Assignment, language: Language, _released: Path) -> NotebookNode:
        chosen = {}
        for exercise in assignment.settings.exercises:
            right = [w for w in wrong_solutions(assignment) if w.exercise == exercise.id and w.is_variant]
            if index < len(right):
                chosen[exercise.id] = right[index].source
        return _answered(solved_notebook(assignment, language, chosen), language)

    return hand_in


def mistake(index: int) -> Callable[[Assignment, Language, Path], NotebookNode]:
    """The reference's solutions but for one exercise, which has a typical mistake."""

    def hand_in(assignment: Assignment, language: Language, _released: Path) -> NotebookNode:
        wrong = spread_mistakes(assignment)[index % len(spread_mistakes(assignment))]
        return _answered(solved_notebook(assignment, language, {wrong.exercise: wrong.source}), language)

    return hand_in


def spread_mistakes(assignment: Assignment) -> list[WrongSolution]:
    """The misconceptions, taking turns between exercises."""
    per_exercise = [
        [w for w in wrong_solutions(assignment) if w.exercise == exercise.id and not w.is_variant]
        for exercise in assignment.settings.exercises
    ]
    longest = max(len(found) for found in per_exercise)
    return [found[turn] for turn in range(longest) for found in per_exercise if turn < len(found)]


def stub(_assignment: Assignment, _language: Language, released: Path) -> NotebookNode:
    """The released notebook, untouched."""
    return nbformat.read(released, as_version=4)


def first_cell(code: str) -> Callable[[Assignment, Language, Path], NotebookNode]:
    """The reference's solutions, but the first exercise's cell holds this code."""

    def hand_in(assignment: Assignment, language: Language, _released: Path) -> NotebookNode:
        first = assignment.settings.exercises[0]
        source = code.replace("{symbol}", first.symbol)
        return _answered(solved_notebook(assignment, language, {first.id: source}), language)

    return hand_in


def truncated(assignment: Assignment, language: Language, released: Path) -> bytes:
    """Half a file, as after a broken upload."""
    text: bytes = nbformat.writes(solved(assignment, language, released)).encode()
    return text[: len(text) // 2]


def nothing(_assignment: Assignment, _language: Language, _released: Path) -> None:
    """Not handed in."""


LIGHTEST = ("clipping", "gradient_flow")
LIGHT = (*LIGHTEST, "initialization")
#: what the class has been given: all there is would take long
GIVEN = (*LIGHT, "residual", "twenty_layers")
CLASS = (
    Student("u01", "Inés", "García Ñíguez", solved),
    Student("u02", "José María", "Núñez, Jr.", variant(0)),
    Student("u03", "Zoë", "O'Connor", variant(1), LIGHTEST),
    Student("u04", "Łukasz", "Müller-Peña", variant(2), ("clipping", "residual")),
    Student("u05", "Ana", "Ruiz", stub),
    Student("u06", "Óscar", "de la Cruz", mistake(0)),
    Student("u07", "Lucía", "Gómez", mistake(1), LIGHT),
    Student("u08", "Íñigo", "Sáenz", mistake(2), LIGHT),
    Student("u09", "Chloé", "Dupont", mistake(3), LIGHTEST),
    Student("u10", "Ñusta", "Quispe", mistake(4), LIGHTEST),
    Student("u11", "Björn", "Åström", mistake(5), ("residual", "twenty_layers")),
    Student("u12", "Sofía", "Syntax", first_cell(SYNTAX_ERROR), ("clipping", "twenty_layers")),
    Student("u13", "Bruno", "Bucle", first_cell(ENDLESS), ("gradient_flow",)),
    Student("u14", "Tomás", "Tramposo", first_cell(CHEAT), ("gradient_flow", "initialization", "residual")),
    Student("u15", "Marta", "Tarde", solved, ("gradient_flow",), days_late=1.5),
    Student("u16", "Nadia", "Falta", nothing),
    Student("u17", "Rita", "Renombra", solved, ("clipping",), file_name="mi tarea (1).ipynb"),
    Student("u18", "Pedro", "Partido", truncated, ("initialization",)),
)


@dataclass
class Timing:
    """Seconds that grading took, by assignment."""

    seconds: dict[str, float] = field(default_factory=dict)


def run_demo(
    folder: Path,
    project: Path,
    language: Language,
    jobs: int,
    secret: str | None,
    screen: Console,
    bars: Callable[[Language], AbstractContextManager[Progress]],
    steps: Callable[[], AbstractContextManager[Callable[[str], None]]],
) -> Course:
    """Build the course in ``folder``, hand in for the class, grade, export, and say where all is."""
    _clear(folder)
    with steps() as step:
        names = init_course(folder, language, project, GIVEN, secret=secret, progress=step)
    _shorten_limits(folder)
    course = load_course(folder)
    for name in names:
        hand_in_all(course, name)
    timing = Timing()
    for name in names:
        start = time.perf_counter()
        with bars(language) as progress:
            graded = grade_class(Grader(course, name), jobs=jobs, progress=progress)
        timing.seconds[name] = time.perf_counter() - start
        screen.print(class_table(graded, course, name))
        screen.print()
    (folder / "grades.csv").write_text(to_csv(course), encoding="utf-8-sig")
    (folder / "grades.json").write_text(to_json(course), encoding="utf-8")
    _summary(course, timing, screen)
    return course


def hand_in_all(course: Course, name: str, students: Sequence[Student] = CLASS) -> None:
    """Enrol the class and put everybody's submission in place, as nbgrader's collect does."""
    assignment, language = course.assignment(name), course.language
    with gradebook(course.root) as book:
        book.update_or_create_assignment(name, duedate=DUE.replace(tzinfo=None))
        for student in students:
            book.update_or_create_student(
                student.id,
                first_name=student.first_name,
                last_name=student.last_name,
                email=f"{student.id}@example.org",
            )
    for student in students:
        if student.assignments and name not in student.assignments:
            continue
        work = student.hand_in(assignment, language, course.released(name))
        if work is not None:
            _hand_in(course, name, student, work)


def _hand_in(course: Course, name: str, student: Student, work: NotebookNode | bytes) -> None:
    folder = course.root / "submitted" / student.id / name
    folder.mkdir(parents=True)
    content = work if isinstance(work, bytes) else nbformat.writes(work).encode()
    (folder / (student.file_name or f"{name}.ipynb")).write_bytes(content)
    when = DUE - timedelta(hours=5) + timedelta(days=student.days_late)
    (folder / "timestamp.txt").write_text(when.strftime("%Y-%m-%d %H:%M:%S UTC"), encoding="ascii")


def _answered(notebook: NotebookNode, language: Language) -> NotebookNode:
    """With an answer in each written question."""
    for cell in notebook.cells:
        grading = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "markdown" and grading.get("solution"):
            cell.source = ANSWER[language]
    return notebook


def _shorten_limits(folder: Path) -> None:
    """The endless loop shall not keep the demo waiting; late work costs a tenth a day."""
    path = folder / SETTINGS
    text = path.read_text(encoding="utf-8")
    text = text.replace("cell_s = 60", "cell_s = 30")
    text = text.replace("late_penalty_per_day = 0.0", "late_penalty_per_day = 0.1")
    path.write_text(text, encoding="utf-8")


def _clear(folder: Path) -> None:
    """Remove an earlier demo; anything else in the way is an error."""
    if ((folder / SETTINGS).is_file() and (folder / "grades.csv").is_file()) or _unfinished(folder):
        shutil.rmtree(folder)
    elif folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder}: folder must be empty or hold an earlier demo")


def _unfinished(folder: Path) -> bool:
    marks = [folder / SETTINGS, folder / ".backpass", folder / "nbgrader_config.py"]
    return all(mark.exists() for mark in marks)


WHERE = Text(es="Dónde está cada cosa", en="Where things are")
PLACES = (
    ("gradebook.db", Text(es="libro de calificaciones de nbgrader", en="nbgrader's gradebook")),
    ("grades.csv", Text(es="calificaciones para una hoja de cálculo", en="grades for a spreadsheet")),
    (
        "grades.json",
        Text(
            es="registro completo: resultado de cada comprobación",
            en="the full record: outcome of each check",
        ),
    ),
    ("feedback", Text(es="una página por estudiante y tarea", en="a page per student and assignment")),
)
TOTALS = Text(
    es="La clase, puntos por tarea (incluye preguntas escritas, que califica una persona)",
    en="The class, points per assignment (written questions included, which a person grades)",
)


def _summary(course: Course, timing: Timing, screen: Console) -> None:
    language = course.language
    screen.print(_class_by_assignment(course, grades(course)))
    screen.print()
    screen.print(WHERE[language], style="bold")
    for name, text in PLACES:
        screen.print(f"  {course.root / name}: {text[language]}")
    took = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in timing.seconds.items())
    screen.print(f"  ({took})")


def _class_by_assignment(course: Course, rows: Sequence[dict[str, Any]]) -> Table:
    names = sorted({row["assignment"] for row in rows})
    table = Table(
        box=None, pad_edge=False, title=TOTALS[course.language], title_justify="left", title_style="bold"
    )
    for column in ("", *names):
        table.add_column(column, justify="right" if column else "left")
    students = {row["student_id"]: f"{row['last_name']}, {row['first_name']}" for row in rows}
    for student, full_name in sorted(students.items()):
        table.add_row(full_name, *_cells(rows, student, names))
    return table


def _cells(rows: Sequence[dict[str, Any]], student: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        row = next(r for r in rows if r["student_id"] == student and r["assignment"] == name)
        late = " (−)" if row["late_submission_penalty"] else ""
        yield f"{row['score']:.4g}/{row['max_score']:g}{late}" if row["timestamp"] else "–"
