"""What the tests of the engine share: the toy project, and copies of it with one thing changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import nbformat
import pytest
import torch

from autograder.assignment import Assignment, load
from autograder.notebook import source_notebook

TOY = Path(__file__).parents[1] / "toy"
numbers = count()
mpl.use("agg")
torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def _no_figure_stays():
    yield
    plt.close("all")


@pytest.fixture(scope="session")
def toy() -> Assignment:
    return load(TOY / "assignments" / "toy")


Changes = dict[str, Callable[[str], str] | None]


@pytest.fixture
def copied(tmp_path: Path) -> Callable[..., Path]:
    """``copied({file: change})``: the folder of a copy of the toy assignment, under an id of its own.

    A change gets and returns a file's text; None removes the file.
    """

    def copied(changes: Changes | None = None) -> Path:
        name = f"copy{next(numbers)}"
        folder = tmp_path / "assignments" / name
        shutil.copytree(TOY / "assignments" / "toy", folder, ignore=shutil.ignore_patterns("__pycache__"))
        for path in [folder / "assignment.toml", folder / "checks.py", *folder.glob("*.j2")]:
            text = path.read_text(encoding="utf-8")
            text = text.replace('id = "toy"', f'id = "{name}"').replace(
                "assignments.toy", f"assignments.{name}"
            )
            path.write_text(text.replace('"toy:', f'"{name}:'), encoding="utf-8")
        (tmp_path / "reference").mkdir(exist_ok=True)
        shutil.copy(TOY / "reference" / "toy.py", tmp_path / "reference" / f"{name}.py")
        for file, change in (changes or {}).items():
            path = folder / file
            if change is None:
                path.unlink()
            else:
                before = path.read_text(encoding="utf-8") if path.exists() else ""
                after = change(before)
                assert after != before, f"{file}: the change changes nothing"
                path.write_text(after, encoding="utf-8")
        return folder

    return copied


@pytest.fixture(scope="session")
def released(toy: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy's notebook as students get it: nbgrader's source without solutions."""
    from nbgrader.preprocessors import ClearSolutions

    notebook, _ = ClearSolutions().preprocess(source_notebook(toy, "en"), {})
    path = tmp_path_factory.mktemp("released") / "toy.ipynb"
    nbformat.write(notebook, path)
    return path
