"""What students and package users get holds no solution and nothing of a hidden case."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

from autograder.assignment import Assignment, assignments_in, load
from autograder.slices import read_module
from autograder.text import LANGUAGES

ROOT = Path(__file__).parents[2]
#: every text on torch has these
IDIOM = {"optimizer.zero_grad()", "loss.backward()", "optimizer.step()"}
IDS = assignments_in(ROOT)


@cache
def assignment(name: str) -> Assignment:
    return load(ROOT / "assignments" / name)


def plain(line: str) -> str:
    return " ".join(line.split())


@cache
def released(language: str, name: str) -> tuple[str, ...]:
    """All lines that a student gets: the notebook's and those of every file of the self-check."""
    folder = ROOT / "release" / language / name
    notebook = nbformat.read(folder / f"{name}.ipynb", as_version=4)
    texts = [cell.source for cell in notebook.cells]
    with zipfile.ZipFile(folder / "selfcheck.zip") as archive:
        texts += [archive.read(member).decode("utf-8", "replace") for member in archive.namelist()]
    return tuple(plain(line) for text in texts for line in text.splitlines() if plain(line))


def body_of(a: Assignment, symbol: str, module: str) -> list[str]:
    """The lines of a reference solution without signature and docstring."""
    source = read_module(a.root, module).path.read_text(encoding="utf-8")
    found = [
        n
        for n in ast.parse(source).body
        if isinstance(n, ast.FunctionDef | ast.ClassDef) and n.name == symbol
    ]
    lines: list[str] = []
    for node in found:
        inner = [n for n in ast.walk(node) if isinstance(n, ast.FunctionDef)] or [node]
        for function in inner:
            first = 1 if ast.get_docstring(function) else 0
            for statement in function.body[first:]:
                lines += source.splitlines()[statement.lineno - 1 : statement.end_lineno]
    return [plain(line) for line in lines if plain(line)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_no_two_lines_of_a_solution_are_released(name: str, language: str) -> None:
    """Does nothing that a student gets hold two lines of a solution one after the other, or a long one?"""
    lines = released(language, name)
    couples, single = set(pairwise(lines)), set(lines)
    for exercise in assignment(name).settings.exercises:
        body = body_of(assignment(name), exercise.symbol, exercise.module)
        assert body, exercise.symbol
        leaked = [
            couple
            for couple in pairwise(body)
            if couple in couples and not IDIOM.intersection(couple) and min(map(len, couple)) > 12
        ]
        leaked += [line for line in body if len(line) > 70 and line in single]
        assert not leaked, f"{exercise.id}: {leaked}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_hidden_cases_are_not_released(name: str, language: str) -> None:
    """Are hidden cases absent from the self-check, by name and by array?"""
    cases = [case for check in assignment(name).checks for case in check.cases]
    visible = {case.name for case in cases if case.visible}
    hidden = {case.name for case in cases if not case.visible} - visible
    assert hidden
    with zipfile.ZipFile(ROOT / "release" / language / name / "selfcheck.zip") as archive:
        data = b"".join(archive.read(member) for member in archive.namelist() if not member.endswith(".py"))
    assert not [case for case in hidden if f'"{case}"'.encode() in data or f"/{case}/".encode() in data]


def test_the_wheel_holds_the_engine_alone(tmp_path: Path) -> None:
    """Does a built wheel hold no reference, no assignment, no test, no secret?"""
    project = tmp_path / "project"
    project.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project)
    for folder in ("autograder", "reference", "assignments", "tests"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    code = "from setuptools import build_meta; print(build_meta.build_wheel('.'))"
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        check=True,
        capture_output=True,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    with zipfile.ZipFile(next(project.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        tops = {name.split("/")[0] for name in names}
        text = b"".join(wheel.read(name) for name in names)
    assert {top for top in tops if not top.endswith(".dist-info")} == {"autograder"}
    for name in IDS:
        for exercise in assignment(name).settings.exercises:
            longest = max(body_of(assignment(name), exercise.symbol, exercise.module), key=len)
            assert longest.encode() not in text, exercise.symbol
