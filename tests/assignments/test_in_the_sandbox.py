"""Does each assignment grade right from notebook to report, in the sandbox, in both languages?"""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.assignment import assignments_in, load
from autograder.course import Course, load_course
from autograder.grading import Grader
from autograder.init import init_course
from autograder.notebook import solved_notebook
from autograder.outcome import Outcome
from autograder.report import Report
from autograder.sandbox import available
from autograder.submission import read_submission
from autograder.text import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
PARAMETERS = [(name, language) for name in assignments_in(ROOT) for language in LANGUAGES]


@pytest.fixture(scope="module", autouse=True)
def _sandbox() -> None:
    available()


def course_of(folder: Path, name: str, language: Language) -> Course:
    init_course(folder, language, ROOT, [name], secret="a secret of thirty-two letters or more")
    return load_course(folder)


def graded(course: Course, name: str, notebook: NotebookNode, folder: Path) -> Report:
    path = folder / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return Grader(course, name).grade(read_submission(path, course.released(name)))


@pytest.mark.parametrize(("name", "language"), PARAMETERS)
def test_reference_earns_all_and_stubs_nothing(name: str, language: Language, tmp_path: Path) -> None:
    """Does the solved notebook earn full marks, with no cell failing, and the released one zero in every exercise?"""
    course = course_of(tmp_path / "course", name, language)
    report = graded(course, name, solved_notebook(load(ROOT / "assignments" / name), language), tmp_path)
    checks = [check for result in report.exercises for check in result.checks]
    assert {check.check: check.finding for check in checks if check.outcome is not Outcome.PASSED} == {}
    assert report.points == report.max_points
    errors = [output for outputs in report.outputs for output in outputs if output["output_type"] == "error"]
    assert errors == []
    assert report.notices == []

    stubs = graded(course, name, nbformat.read(course.released(name), as_version=4), tmp_path)
    assert {result.exercise: result.points for result in stubs.exercises} == dict.fromkeys(
        (result.exercise for result in stubs.exercises), 0.0
    )
    reasons = {check.reason for result in stubs.exercises for check in result.checks}
    assert reasons <= {"not solved", "needs"}
