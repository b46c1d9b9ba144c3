"""Is nobody graded where the bounds were calibrated in another environment?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import cli
from autograder.assignment import Assignment
from autograder.course import Course, load_course
from autograder.edge.api import gradebook
from autograder.guards import fingerprint
from tests.class_of_toys import TOY, copied, hand_in, solved

BIN = Path(sys.executable).parent


@pytest.fixture
def elsewhere(pristine: Path, tmp_path: Path, toy: Assignment) -> Course:
    """A course with a right submission, whose project was calibrated with another order of random numbers."""
    project = tmp_path / "project"
    shutil.copytree(TOY, project, ignore=shutil.ignore_patterns("__pycache__"))
    there = fingerprint()
    there["draws"]["torch.randperm"] = "0" * 12
    data = json.dumps({"fingerprint": there})
    (project / "assignments" / "toy" / "calibration.json").write_text(data)
    root = copied(pristine, tmp_path / "course").root
    settings = (root / "backpass.toml").read_text()
    (root / "backpass.toml").write_text(settings.replace(str(TOY), str(project)))
    course = load_course(root)
    hand_in(course, "ana", solved(toy))
    return course


def called(course: Course, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8"}
    return subprocess.run(
        [BIN / words[0], *words[1:]], cwd=course.root, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("words", [("backpass", "grade", ".", "toy"), ("nbgrader", "autograde", "toy")])
def test_neither_command_grades(elsewhere: Course, words: tuple[str, ...]) -> None:
    """Do both commands fail, say in the course's language what differs and what to do, and grade nobody?"""
    ran = called(elsewhere, *words)
    said = " ".join((ran.stdout + ran.stderr).split())
    assert ran.returncode == (cli.WRONG_USE if words[0] == "backpass" else 1), said
    for told in (
        "no se calificó nada",
        "torch.randperm: calibrado con 000000000000",
        "backpass calibrate toy",
    ):
        assert told in said
    with gradebook(elsewhere.root) as book:
        grades = [
            grade
            for submission in book.assignment_submissions("toy")
            for notebook in submission.notebooks
            for grade in notebook.grades
        ]
    assert all(grade.auto_score is None for grade in grades)
    assert not (elsewhere.root / "autograded" / "ana" / "toy" / "toy.ipynb").exists()


def test_doctor_tells_it_before(elsewhere: Course) -> None:
    """Does doctor find it, with exit status 1?"""
    ran = called(elsewhere, "backpass", "doctor", ".")
    assert ran.returncode == cli.FOUND
    assert "✗ calibration of toy: made in another environment" in ran.stdout
    assert 'Calibrate here with "backpass calibrate toy"' in " ".join(ran.stdout.split())
