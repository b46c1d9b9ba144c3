"""Does each assignment grade right from notebook to report, in the sandbox, in both languages?

The usual run takes one language, the assignments by turns; BACKPASS_THOROUGH=1 takes both.  What runs is the
same code in both, which is looked at here for every assignment.
"""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.assignment import load
from autograder.course import Course, load_course
from autograder.grading import Grader
from autograder.init import init_course
from autograder.notebook import solved_notebook
from autograder.outcome import Outcome
from autograder.report import Report
from autograder.sandbox import available
from autograder.submission import read_submission
from autograder.text import LANGUAGES, Language
from tests.assignments.rehearsals import IDS, ROOT
from tests.thorough import THOROUGH

PARAMETERS = [
    (name, language)
    for turn, name in enumerate(IDS)
    for number, language in enumerate(LANGUAGES)
    if THOROUGH or turn % len(LANGUAGES) == number
]


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


@pytest.mark.parametrize("name", IDS)
def test_both_languages_run_the_same_code(name: str) -> None:
    """Do the solved notebooks differ in nothing but what stands in quotes and comments?"""
    assignment = load(ROOT / "assignments" / name)
    codes = [
        [
            without_words(cell.source)
            for cell in solved_notebook(assignment, language).cells
            if cell.cell_type == "code"
        ]
        for language in LANGUAGES
    ]
    assert codes[0] == codes[1]


class _WithoutWords(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        self.generic_visit(node)
        node.values = [value for value in node.values if isinstance(value, ast.FormattedValue)]
        for value in node.values:
            value.format_spec = None  # columns are as wide as the words in them
        return node


def without_words(source: str) -> str:
    """Code without its strings and comments."""
    return ast.unparse(_WithoutWords().visit(ast.parse(source)))


def test_other_code_would_be_noticed() -> None:
    """Is a number, a name or a call that one language alone has told apart, and a word not?"""
    assert without_words('print(f"pérdida {x:9.2f}")  # hola') == without_words('print(f"loss {x:7.2f}")')
    assert without_words('print(f"pérdida {x}")') != without_words('print(f"loss {y}")')
    assert without_words("run(seed=1)") != without_words("run(seed=2)")
