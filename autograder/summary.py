"""A class on the screen: one row a student."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from autograder.classroom import Graded
from autograder.course import Course
from autograder.outcome import CheckResult, Outcome
from autograder.text import Text, printable

STUDENT = Text(es="estudiante", en="student")
POINTS = Text(es="puntos", en="points")
TELLS = Text(es="qué pasó", en="what happened")
ALL_RIGHT = Text(es="todo bien", en="all right")
TITLE = Text(es="{title}: {count} entregas", en="{title}: {count} submissions")
STRAYS = Text(
    es="en submitted/ hay entregas de tareas que este curso no tiene, sin calificar: {names}",
    en="submitted/ holds work for assignments that this course has not, ungraded: {names}",
)
REASONS = {
    "criterion": Text(es="mal", en="wrong"),
    "not solved": Text(es="sin resolver", en="not solved"),
    "raised": Text(es="error", en="error"),
    "missing": Text(es="no definido", en="not defined"),
    "timed_out": Text(es="tiempo agotado", en="timed out"),
    "out_of_memory": Text(es="sin memoria", en="out of memory"),
    "crashed": Text(es="proceso terminado", en="crashed"),
    "refused": Text(es="no devuelve números", en="returns no numbers"),
    "not_run": Text(es="no se ejecutó", en="not run"),
    "too_much_output": Text(es="demasiada salida", en="too much output"),
    "too_many_processes": Text(es="demasiados procesos", en="too many processes"),
    "forbidden": Text(es="función no permitida", en="forbidden function"),
    "needs": Text(es="depende de otra", en="needs another"),
    "unreadable": Text(es="ilegible", en="unreadable"),
    "grader": Text(es="fallo nuestro", en="our fault"),
}


def class_table(graded: Sequence[Graded], course: Course, name: str) -> Table:
    """Student, points, and what went wrong where."""
    language = course.language
    title = TITLE.format(title=course.assignment(name).settings.title.text, count=len(graded))
    table = Table(box=None, pad_edge=False, title=title[language], title_justify="left", title_style="bold")
    table.add_column(STUDENT[language])
    table.add_column(POINTS[language], justify="right")
    table.add_column(TELLS[language], overflow="fold")
    for one in graded:
        cells = (one.student, _points(one), what_happened(one, course))
        table.add_row(*(printable(cell) for cell in cells))
    return table


def strays_told(course: Course) -> str:
    """A sentence on submissions that belong to no assignment, empty if there are none."""
    found = [printable(name) for name in course.strays()]
    return STRAYS[course.language].format(names=", ".join(found)) if found else ""


def what_happened(one: Graded, course: Course) -> str:
    """In a few words: the exercises that are not right, or the odd thing about the submission."""
    language = course.language
    if one.problem is not None:
        return one.problem[language]
    assert one.report is not None
    notices = [notice[language] for notice in one.report.notices]
    if one.report.unreadable:
        return "; ".join(notices)
    wrong = [
        f"{result.exercise} ({_reasons(result.checks, language)})"
        for result in one.report.exercises
        if result.outcome is not Outcome.PASSED
    ]
    return "; ".join([*notices, *wrong]) or ALL_RIGHT[language]


def needs_a_person(one: Graded) -> bool:
    """Whether grading stopped short of a grade, or could not read the file."""
    if one.report is None or one.problem is not None:
        return True
    return one.report.unreadable or any(result.outcome is Outcome.BROKEN for result in one.report.exercises)


def _reasons(checks: Sequence[CheckResult], language: str) -> str:
    reasons = dict.fromkeys(check.reason for check in checks)
    return ", ".join(
        REASONS[reason][language] if reason in REASONS else reason for reason in reasons if reason
    )


def _points(one: Graded) -> str:
    if one.report is None or one.problem is not None:
        return "–"
    return f"{one.report.points:g}/{one.report.max_points:g}"
