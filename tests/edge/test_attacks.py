"""Are the tricks that once earned points, or stopped a class, still without effect?"""

from __future__ import annotations

import logging

import pytest

from autograder.answers import death_of, shown_kind
from autograder.assignment import Assignment
from autograder.classroom import grade_class
from autograder.course import Course
from autograder.edge.api import gradebook
from autograder.forbidden import forbidden_name
from autograder.grading import Grader
from tests.class_of_toys import hand_in, solved


@pytest.mark.parametrize(
    "cells",
    [
        ["_f: object = torch.mul"],
        ["_f, _g = torch.mul, 1"],
        ["for _f in [torch.mul]:\n    pass"],
        ["with torch.no_grad():\n    _f = torch.mul"],
        ["try:\n    from torch import mul as _f\nexcept ImportError:\n    pass"],
    ],
)
def test_every_way_to_bind_a_name_is_followed(cells: list[str]) -> None:
    """Does another cell hide the library's function behind a name of the student's?"""
    assert forbidden_name("def double(x):\n    return _f(x, 2)", cells, ["torch.mul"]) == "torch.mul"


def test_symbol_bound_again_elsewhere_belongs_to_the_solution() -> None:
    """Can the stub stay as it was and a later cell define the symbol by the library's function?"""
    later = ["double = lambda x: torch.mul(x, 2)"]
    assert forbidden_name("def double(x):\n    return 2 * x", later, ["torch.mul"], "double") == "torch.mul"
    assert (
        forbidden_name("def double(x):\n    return 2 * x", ["torch.mul(x, 2)"], ["torch.mul"], "double")
        is None
    )


def test_file_beside_the_notebook_is_searched() -> None:
    """Can a helper file call what the notebook may not?"""
    helper = ["from torch import mul as f"]
    solution = "import helper\ndef double(x):\n    return helper.f(x, 2)"
    assert forbidden_name(solution, [], ["torch.mul"], "double", helper) == "torch.mul"


def test_own_exception_type_spells_no_hidden_input(toy: Assignment) -> None:
    """Can an exception's name carry hidden inputs into the feedback?"""
    visible, hidden = toy.checks[0].cases
    assert shown_kind("x=[1.5, 2.5]", visible) == "x=[1.5, 2.5]"
    assert shown_kind("x=[1.5, 2.5]", hidden) == "Exception"
    assert shown_kind("ValueError", hidden) == "ValueError"
    assert death_of("task 'a hidden case': crashed by SIGSEGV") == "SIGSEGV"
    assert death_of("task 'a hidden case'") == "?"


def test_links_folders_and_stray_files(
    course: Course, toy: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a link to another's notebook earn nothing, and do odd files stop nobody and cost nothing?"""
    # nbgrader logs file names; one that is no UTF-8 can't travel between the processes of the test run
    monkeypatch.setattr(logging.root.manager, "disable", logging.CRITICAL)
    own = hand_in(course, "ana", solved(toy))
    (own / "autograder").write_text("a plain file")
    (own / b"caf\xe9.txt".decode(errors="surrogateescape")).write_bytes(b"x")
    copier = hand_in(course, "copier", b"", "notes.txt")
    (copier / "tarea.ipynb").symlink_to(own / "toy.ipynb")
    dangling = hand_in(course, "dangling", b"", "notes.txt")
    (dangling / "tarea.ipynb").symlink_to("/nonexistent")
    folder = hand_in(course, "folder", b"", "notes.txt")
    (folder / "tarea.ipynb").mkdir()
    results = {one.student: one for one in grade_class(Grader(course, "toy"), jobs=2)}
    assert results["ana"].problem is None
    assert results["ana"].report is not None
    assert results["ana"].report.points == 6
    for student in ("copier", "dangling", "folder"):
        assert results[student].report is None
        assert results[student].problem is not None
        assert not (course.root / "submitted" / student / "toy" / "toy.ipynb").exists()
    with gradebook(course.root) as book:
        assert {student.id for student in book.students} == {"ana", "copier", "dangling", "folder"}
