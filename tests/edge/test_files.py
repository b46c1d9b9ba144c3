"""Does nbgrader see of a submission's folder what is harmless, and nothing else?"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.classroom import grade_class
from autograder.course import Course
from autograder.edge.api import _literally
from autograder.edge.files import copied_files, existing_timestamp
from autograder.grading import Grader
from tests.class_of_toys import hand_in, solved


def test_links_and_pipes_are_not_copied(tmp_path: Path) -> None:
    """Are only plain files copied, and of those no more than fits?"""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "data.csv").write_text("1")
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(2**40)
    assert copied_files(str(tmp_path)) == [str(tmp_path / "deep" / "data.csv")]


@pytest.mark.parametrize(
    ("content", "stamp"),
    [
        ("2026-03-02 18:00:00 UTC", datetime(2026, 3, 2, 18)),
        ("yesterday", None),
        ("99999-13-45 99:99:99 UTC", None),
        ("", None),
        ("2026-03-02 " * 100, None),
        ("\x00", None),
    ],
)
def test_time_stamp_that_is_none(tmp_path: Path, content: str, stamp: datetime | None) -> None:
    """Is a time read where it is one, and nothing raised where it is none?"""
    assert existing_timestamp(None, str(tmp_path)) is None
    (tmp_path / "timestamp.txt").write_text(content)
    assert existing_timestamp(None, str(tmp_path)) == stamp


def test_time_stamp_that_is_a_pipe(tmp_path: Path) -> None:
    """Does a named pipe keep nobody waiting?"""
    os.mkfifo(tmp_path / "timestamp.txt")
    assert existing_timestamp(None, str(tmp_path)) is None


def test_ids_are_no_patterns(course: Course, toy: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is an id with a space at its end another student, and one with a wildcard refused by name?"""
    assert _literally(" a b ") == "[ ]a b[ ]"
    for student in ("ana", "ana ", "a*"):
        hand_in(course, student, solved(toy))
    results = {one.student: one for one in grade_class(Grader(course, "toy"))}
    assert [results[name].problem for name in ("ana", "ana ")] == [None, None]
    assert (course.root / "feedback" / "ana ").is_dir()
    assert results["a*"].report is None
    assert "patrón" in str(results["a*"].problem)

    monkeypatch.setattr("autograder.classroom.autograde", lambda *_: 1 / 0)
    results = {one.student: one for one in grade_class(Grader(course, "toy"), force=True)}
    assert "ZeroDivisionError" in str(results["ana"].problem)
