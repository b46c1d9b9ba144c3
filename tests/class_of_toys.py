"""A small class on the toy assignment."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from nbformat import NotebookNode

from autograder.assignment import Assignment, load
from autograder.course import Course, load_course
from autograder.init import init_course
from autograder.notebook import solved_notebook

TOY = Path(__file__).parent / "toy"


@pytest.fixture(scope="session")
def toy() -> Assignment:
    return load(TOY / "assignments" / "toy")


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new course, made once; tests work on copies."""
    root = tmp_path_factory.mktemp("pristine") / "course"
    init_course(root, "es", TOY, secret="s" * 40)
    return root


@pytest.fixture
def course(pristine: Path, tmp_path: Path) -> Course:
    return copied(pristine, tmp_path / "course")


def copied(root: Path, target: Path) -> Course:
    shutil.copytree(root, target)
    return load_course(target)


def hand_in(course: Course, student: str, work: NotebookNode | bytes, name: str = "toy.ipynb") -> Path:
    """Put a submission where nbgrader's collect puts it."""
    folder = course.root / "submitted" / student / "toy"
    folder.mkdir(parents=True, exist_ok=True)
    content = work if isinstance(work, bytes) else json.dumps(work).encode()
    (folder / name).write_bytes(content)
    return folder


def solved(toy: Assignment, **replaced: str) -> NotebookNode:
    """The solved notebook with other code in some solution cells, and an answered question."""
    notebook = solved_notebook(toy, "es", replaced)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "why":
            cell.source = "Porque sí."
    return notebook
