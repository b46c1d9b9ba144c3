"""Do nbgrader's own commands and ours give the same grades, and never one by default?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.assignment import Assignment
from autograder.classroom import Graded, grade_class
from autograder.course import Course, load_course
from autograder.edge.api import autograde, gradebook
from autograder.edge.preprocessors import SaveGrades
from autograder.errors import GradingError, UsageError
from autograder.export import to_json
from autograder.grading import Grader
from autograder.outcome import Outcome
from autograder.sandbox import available
from tests.class_of_toys import copied, hand_in, solved
from tests.thorough import THOROUGH

BIN = Path(sys.executable).parent
WRONG = "def double(x):\n    return x + 2"
STDERR = "import sys, warnings\ndef double(x):\n    print('careful', file=sys.stderr)\n    warnings.warn('odd')\n    return 2 * x"


@pytest.fixture(scope="module", autouse=True)
def _sandbox() -> None:
    available()


@pytest.fixture(scope="module")
def handed_in(pristine: Path, tmp_path_factory: pytest.TempPathFactory, toy: Assignment) -> Course:
    """A class of every kind, not graded yet."""
    course = copied(pristine, tmp_path_factory.mktemp("class") / "course")
    released = nbformat.read(course.released("toy"), as_version=4)
    hand_in(course, "right", solved(toy))
    hand_in(course, "untouched", released)
    hand_in(course, "wrong", solved(toy, double=WRONG))
    hand_in(course, "stderr", solved(toy, double=STDERR))
    hand_in(course, "broken file", b'{"cells": [')
    hand_in(course, "renamed", solved(toy), "mi tarea.ipynb")
    hand_in(course, "forbidden", solved(toy, double="def double(x):\n    return torch.mul(x, 2)"))
    without = solved(toy)
    without.cells = [c for c in without.cells if c.metadata.get("nbgrader", {}).get("grade_id") != "double"]
    hand_in(course, "cell missing", without)
    twice = solved(toy)
    twice.cells.append(nbformat.from_dict(next(dict(c) for c in twice.cells if c.id == "plot")))
    hand_in(course, "cell twice", twice)
    cheating = solved(toy, double=WRONG)
    for cell in cheating.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.metadata.nbgrader["points"] = 100
            cell.source = "print('10/10')"
    hand_in(course, "changed points", cheating)
    return course


@pytest.fixture(scope="module")
def graded(handed_in: Course, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, dict[str, Graded]]:
    """The class graded by our command."""
    course = copied(handed_in.root, tmp_path_factory.mktemp("ours") / "course")
    return course, {one.student: one for one in grade_class(Grader(course, "toy"), jobs=2)}


def scores(course: Course) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Everything in the gradebook that a grade shows."""
    found: dict[tuple[str, str], tuple[Any, ...]] = {}
    with gradebook(course.root) as book:
        for submission in book.assignment_submissions("toy"):
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    values = (grade.auto_score, grade.manual_score, grade.needs_manual_grade, grade.max_score)
                    found[submission.student_id, grade.name] = values
                for comment in notebook.comments:
                    found[submission.student_id, f"comment {comment.name}"] = (comment.auto_comment,)
    return found


def auto(course: Course, student: str) -> dict[str, float | None]:
    return {
        name: values[0]
        for (who, name), values in scores(course).items()
        if who == student and len(values) > 1
    }


#: nbgrader's own command grades one after another: the usual run tries it without these
LIKE_OTHERS = () if THOROUGH else ("stderr", "forbidden", "cell missing", "cell twice", "changed points")
FULL = {"double": 3.0, "counter": 2.0, "plot": 1.0, "why": None}
ZERO = {"double": 0.0, "counter": 0.0, "plot": 0.0, "why": 0.0}


@pytest.mark.parametrize(
    ("student", "expected"),
    [
        ("right", FULL),
        ("untouched", ZERO),
        ("wrong", {**FULL, "double": 1.0, "plot": 0.0}),
        ("stderr", FULL),
        ("broken file", ZERO),
        ("renamed", FULL),
        ("forbidden", {**FULL, "double": 0.0}),
        ("cell missing", FULL),
        ("cell twice", FULL),
        ("changed points", {**FULL, "double": 1.0, "plot": 0.0}),
    ],
)
def test_grade(
    graded: tuple[Course, dict[str, Graded]], student: str, expected: dict[str, float | None]
) -> None:
    """Does each kind of submission earn what it should, exercise by exercise?"""
    assert auto(graded[0], student) == expected


def test_nbgrader_autograde_gives_the_same_gradebook(
    handed_in: Course, graded: tuple[Course, dict[str, Graded]], tmp_path: Path
) -> None:
    """Does plain ``nbgrader autograde``, with nothing measured before, give all the same scores and comments?"""
    course = copied(handed_in.root, tmp_path / "course")
    for student in LIKE_OTHERS:
        shutil.rmtree(course.root / "submitted" / student)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        [BIN / "nbgrader", "autograde", "toy"],
        cwd=course.root,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert len(scores(course)) == (10 - len(LIKE_OTHERS)) * (4 + 4)  # grades and comments
    assert scores(course) == {
        key: values for key, values in scores(graded[0]).items() if key[0] not in LIKE_OTHERS
    }


def test_formgrader_button_gives_the_same_grades(
    handed_in: Course, graded: tuple[Course, dict[str, Graded]], tmp_path: Path
) -> None:
    """Does what the formgrader's Autograde button calls give the same scores?"""
    course = copied(handed_in.root, tmp_path / "course")
    assert autograde(course.root, "toy", "wrong") == ""
    assert auto(course, "wrong") == auto(graded[0], "wrong")


def test_known_mistake_is_named(graded: tuple[Course, dict[str, Graded]]) -> None:
    """Is a mistake of the catalogue named in report, comment and export, and what rests on it not?"""
    course, results = graded
    report = results["wrong"].report
    assert report is not None
    named = {check.check: check.misconception for result in report.exercises for check in result.checks}
    assert named == {"twice": "adds_two", "keeps_shape": "", "counts": "", "axes": ""}
    assert "Parece este error: suma dos." in scores(course)["wrong", "comment double_solution"][0]
    exported = json.loads(to_json(course))["grades"]
    checks = [
        check
        for row in exported
        if row["student_id"] == "wrong"
        for exercise in row["exercises"]
        for check in exercise["checks"]
    ]
    assert (checks[0]["misconception"], checks[0]["mistake"]) == ("adds_two", "suma dos")


def test_broken_file_is_named_and_left_to_a_person(graded: tuple[Course, dict[str, Graded]]) -> None:
    """Is a file that is no JSON told by name, in the comment too, and marked for a person?"""
    course, results = graded
    report = results["broken file"].report
    assert report is not None
    assert report.unreadable
    assert "toy.ipynb" in report.notices[0].es
    assert "JSON" in report.notices[0].es
    found = scores(course)
    assert "JSON" in found["broken file", "comment double_solution"][0]
    assert found["broken file", "double"][2]


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("renamed", "mi tarea.ipynb"),
        ("cell missing", "double"),
        ("cell twice", "plot"),
        ("changed points", "double"),
    ],
)
def test_odd_submission_is_told(graded: tuple[Course, dict[str, Graded]], student: str, words: str) -> None:
    """Does the student read what was odd about the file?"""
    report = graded[1][student].report
    assert report is not None
    assert any(words in notice.es for notice in report.notices)
    page = (graded[0].root / "feedback" / student / "toy" / "toy.html").read_text()
    assert "Aviso sobre la entrega" in page


def test_feedback_shows_findings_in_the_language_of_the_course(
    graded: tuple[Course, dict[str, Graded]],
) -> None:
    """Does the page say fact, size, place and next step, in Spanish, with the points?"""
    page = (graded[0].root / "feedback" / "wrong" / "toy" / "toy.html").read_text()
    for words in ("es el doble", "debía ser", "Pista: multiplica por dos", "1 de 3 puntos", "Calificación"):
        assert words in page
    assert "Score" not in page


def test_manual_score_survives_regrading(graded: tuple[Course, dict[str, Graded]], tmp_path: Path) -> None:
    """Is a score that a person has set still there after regrading?"""
    course = copied(graded[0].root, tmp_path / "course")
    with gradebook(course.root) as book:
        grade = book.find_grade("double", "toy", "toy", "wrong")
        grade.manual_score = 2.5
        book.db.commit()
    grade_class(Grader(course, "toy"), ["wrong"], force=True)
    with gradebook(course.root) as book:
        grade = book.find_grade("double", "toy", "toy", "wrong")
        assert (grade.auto_score, grade.manual_score, grade.score, grade.needs_manual_grade) == (
            1.0,
            2.5,
            2.5,
            True,
        )


def test_grading_twice_gives_equal_reports(graded: tuple[Course, dict[str, Graded]], tmp_path: Path) -> None:
    """Are the kept reports byte for byte the same after measuring anew?"""
    course = copied(graded[0].root, tmp_path / "course")
    reports = course.private / "reports" / "toy"
    before = {path.name: path.read_bytes() for path in reports.iterdir()}
    for path in reports.iterdir():
        path.unlink()
    grade_class(Grader(course, "toy"), ["wrong", "untouched"], force=True)
    after = {path.name: path.read_bytes() for path in reports.iterdir()}
    assert len(after) == 2
    assert all(before[name] == content for name, content in after.items())


def test_second_run_measures_nothing(
    graded: tuple[Course, dict[str, Graded]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is unchanged work left alone?"""
    monkeypatch.setattr("autograder.grading.run", lambda *_: pytest.fail("measured again"))
    monkeypatch.setattr("autograder.classroom.autograde", lambda *_: pytest.fail("recorded again"))
    course, first = graded
    again = {one.student: one for one in grade_class(Grader(load_course(course.root), "toy"))}
    assert {name: one.report for name, one in again.items()} == {
        name: one.report for name, one in first.items()
    }


def test_graded_cell_without_outcome_raises(
    graded: tuple[Course, dict[str, Graded]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a grade ever given by default?"""
    course, results = graded
    report = results["right"].report
    notebook = nbformat.read(course.root / "autograded" / "right" / "toy" / "toy.ipynb", as_version=4)
    assert report is not None
    partial = type(report)(**{**vars(report), "exercises": report.exercises[1:]})
    with gradebook(course.root) as book:
        url = str(book.engine.url)
    resources = {"nbgrader": {"notebook": "toy", "assignment": "toy", "student": "right", "db_url": url}}
    monkeypatch.chdir(course.root)
    with pytest.raises(GradingError, match='no outcome for the graded cell "double" of toy'):
        SaveGrades().preprocess(notebook, {**resources, "backpass": partial})
    with pytest.raises(GradingError, match="was not measured"):
        SaveGrades().preprocess(notebook, resources)


def test_fault_of_ours_costs_no_points(
    course: Course, toy: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a criterion that breaks leave the exercise to a person instead of giving a zero?"""
    hand_in(course, "ana", solved(toy))
    monkeypatch.setattr("autograder.criteria.close.Close.find", lambda *_: 1 / 0)
    (one,) = grade_class(Grader(course, "toy"))
    assert one.report is not None
    assert one.report.exercise("double").outcome is Outcome.BROKEN  # type: ignore[union-attr]
    found = scores(course)
    assert found["ana", "double"][0] is None
    assert found["ana", "double"][2]
    assert found["ana", "counter"][0] == 2.0


def test_folder_without_notebook_stops_nobody(course: Course, toy: Assignment) -> None:
    """Does the class go on when someone hands in no notebook?"""
    hand_in(course, "ana", solved(toy))
    hand_in(course, "otto", b"hola", "notas.txt")
    results = {one.student: one for one in grade_class(Grader(course, "toy"))}
    assert results["otto"].problem is not None
    assert "ningún cuaderno" in results["otto"].problem.es
    assert auto(course, "ana") == FULL


def test_late_work_pays_by_the_day(course: Course, toy: Assignment) -> None:
    """Do nbgrader's late penalties work with our grades?"""
    settings = course.root / "backpass.toml"
    settings.write_text(
        settings.read_text().replace("late_penalty_per_day = 0.0", "late_penalty_per_day = 0.1")
    )
    late = load_course(course.root)
    with gradebook(late.root) as book:
        book.update_or_create_assignment("toy", duedate="2026-03-01 12:00:00")
    folder = hand_in(late, "ana", solved(toy))
    (folder / "timestamp.txt").write_text("2026-03-02 18:00:00 UTC")
    grade_class(Grader(late, "toy"))
    with gradebook(late.root) as book:
        submission = book.find_submission("toy", "ana")
        assert submission.score == 6.0
        assert submission.late_submission_penalty == pytest.approx(1.2)


def test_unprotected_grading_says_so(
    course: Course, toy: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does each page say that the sandbox was off?"""
    hand_in(course, "ana", solved(toy))
    monkeypatch.setenv("BACKPASS_SANDBOX", "none")
    (one,) = grade_class(Grader(course, "toy", "none"))
    assert one.report is not None
    assert one.report.isolation == "none"
    assert "sin aislamiento" in (course.root / "feedback/ana/toy/toy.html").read_text()


def test_unknown_names_are_refused(course: Course) -> None:
    """Are a wrong assignment and a wrong student wrong use, named?"""
    with pytest.raises(
        UsageError, match=r"no existe la tarea «toy2»|assignments/toy2/assignment\.toml: file is missing"
    ):
        grade_class(Grader(course, "toy2"))
    with pytest.raises(UsageError, match="student must have handed in toy \\(got 'nadie'\\)"):
        grade_class(Grader(course, "toy"), ["nadie"])
