"""Are close calls settled in the sandbox, through both commands, and only where one happened?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder import grading
from autograder.assignment import Assignment, load
from autograder.classroom import grade_class
from autograder.course import Course
from autograder.datasets import Images
from autograder.edge.api import autograde, gradebook
from autograder.grading import Grader
from autograder.init import init_course
from autograder.notebook import solved_notebook
from autograder.outcome import CheckResult
from autograder.sandbox import Job, Run
from tests.class_of_toys import copied

NOISY = Path(__file__).parents[1] / "noisy"
LEVEL = "def level(x):\n    return x.new_full((len(x),), {few} if len(x) < 9 else {many})"
SPREAD = "def spread(x):\n    return x.new_full((len(x),), 1.6 if len(x) < 9 else 1.4)"
SLOW = "def level(x):\n    while len(x) == 9: pass\n    return x.new_full((len(x),), 1.1)"
#: solutions by student, with outcome and reason of the two checks, and which cases were settled in which run
CLASS = {
    "wrong": ({"level": LEVEL.format(few=1.3, many=0.5)}, ["failed criterion", "skipped needs"], []),
    "close right": ({"level": LEVEL.format(few=1.1, many=0.9)}, ["passed", "passed"], [["levels"]]),
    "close wrong": (
        {"level": LEVEL.format(few=0.9, many=1.1)},
        ["failed criterion", "skipped needs"],
        [["levels"]],
    ),
    "both close": (
        {"level": LEVEL.format(few=1.1, many=0.9), "spread": SPREAD},
        ["passed", "passed"],
        [["levels"], ["spreads"]],
    ),
    "too slow": ({"level": SLOW}, ["errored timed_out", "skipped needs"], [["levels"]]),
}


@pytest.fixture(scope="module")
def noisy() -> Assignment:
    return load(NOISY / "assignments" / "noisy")


@pytest.fixture(scope="module")
def handed_in(noisy: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("noisy") / "course"
    init_course(root, "en", NOISY, secret="s" * 40)
    for student, (replaced, _, _) in CLASS.items():
        folder = root / "submitted" / student / "noisy"
        folder.mkdir(parents=True)
        notebook = solved_notebook(noisy, "en", replaced)
        (folder / "noisy.ipynb").write_text(json.dumps(notebook))
    return root


def said(check: CheckResult) -> str:
    return f"{check.outcome} {check.reason}".strip()


def test_a_class_with_close_calls(
    handed_in: Path, noisy: Assignment, images: Images, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is each close call measured on its settling case in a run of its own, and nobody else's; is a report
    the same when all is measured anew, and does nbgrader's own command give the same grades?"""
    runs: list[list[str]] = []

    def noted(job: Job, isolation: grading.Isolation) -> Run:
        runs.append([task.name for task in job.tasks])
        return original(job, isolation)

    original = grading.run
    monkeypatch.setattr(grading, "run", noted)
    fixed = grading.assignment_digest(noisy, images)  # the engine may be edited while tests run
    monkeypatch.setattr(grading, "assignment_digest", lambda *_: fixed)
    course = copied(handed_in, tmp_path / "course")
    ordinary = [
        "levels/three rows",
        "spreads/three rows",
        "levels/three other rows",
        "spreads/three other rows",
    ]
    for student, (_, outcomes, settled) in CLASS.items():
        runs.clear()
        (graded,) = grade_class(Grader(course, "noisy"), [student])
        assert graded.report is not None
        assert [said(check) for result in graded.report.exercises for check in result.checks] == outcomes
        assert runs == [ordinary, *([f"{name}/nine rows" for name in names] for names in settled)], student
    runs.clear()
    grade_class(Grader(course, "noisy"))
    assert runs == []
    again = copied(handed_in, tmp_path / "again")
    assert autograde(again.root, "noisy", "close wrong") == ""
    assert scores(again, "close wrong") == scores(course, "close wrong")
    (kept,) = (again.private / "reports" / "noisy").iterdir()
    assert kept.read_bytes() == (course.private / "reports" / "noisy" / kept.name).read_bytes()
    page = (course.root / "feedback" / "close wrong" / "noisy" / "noisy.html").read_text()
    assert "it was decided with more repetitions" in page
    assert "1.1" not in page.partition("decided with more repetitions")[2].partition("</li>")[0]


def scores(course: Course, student: str) -> dict[str, float | None]:
    with gradebook(course.root) as book:
        submission = book.find_submission("noisy", student)
        return {
            grade.name: grade.auto_score for notebook in submission.notebooks for grade in notebook.grades
        }
