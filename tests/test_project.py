"""Does the project as a whole keep its promises?"""

from __future__ import annotations

import subprocess
import tomllib
import zipfile
from pathlib import Path

import nbformat
import pytest

import autograder
from autograder.assignment import assignments_in, load
from autograder.calibration.bounds import FILE, read_calibration
from autograder.calibration.command import SEEDS, digests, loaded_open, overview_of
from autograder.criteria import to_data
from autograder.notebook import rubrics, solved_notebook, source_notebook
from autograder.text import LANGUAGES, Language
from autograder.wrong_solutions import wrong_solutions

ROOT = Path(__file__).parents[1]
IDS = assignments_in(ROOT)
RELEASED = [(language, name) for language in LANGUAGES for name in IDS]


def test_public_surface_is_sorted_and_small() -> None:
    """Does an author of checks find about ten names, all there?"""
    assert autograder.__all__ == sorted(autograder.__all__)
    assert len(autograder.__all__) <= 14
    assert all(hasattr(autograder, name) for name in autograder.__all__)


@pytest.mark.parametrize("name", IDS)
def test_every_case_and_measurement_has_words(name: str) -> None:
    """Does a Spanish student ever read an English name of a case or a measurement?"""
    for check in load(ROOT / "assignments" / name).checks:
        keys = {value for criterion in check.accept for value in _keys(to_data(criterion))}
        wanted = {case.name for case in check.cases} | keys
        assert wanted <= check.words.keys(), check.name


def _keys(criterion: dict[str, object]) -> list[str]:
    keys = criterion.get("keys", ())
    assert isinstance(keys, tuple | list)
    return [str(criterion["key"])] if "key" in criterion else [str(key) for key in keys]


@pytest.mark.parametrize(("language", "name"), RELEASED)
def test_released_notebook(language: Language, name: str) -> None:
    """Is each released notebook valid, without solutions, outputs and rubrics, with its self-check beside it?"""
    folder = ROOT / "release" / language / name
    notebook = nbformat.read(folder / f"{name}.ipynb", as_version=4)
    nbformat.validate(notebook)
    assignment = load(ROOT / "assignments" / name)
    text = "\n".join(cell.source for cell in notebook.cells)
    assert "BEGIN SOLUTION" not in text
    assert all(not cell.get("outputs") for cell in notebook.cells)
    for rubric in rubrics(assignment, language).values():
        assert rubric.splitlines()[0] not in text
    graded = [
        cell.metadata.nbgrader.grade_id
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    wanted = [e.id for e in assignment.settings.exercises] + [q.id for q in assignment.settings.questions]
    assert sorted(graded) == sorted(wanted)
    with zipfile.ZipFile(folder / "selfcheck.zip") as files:
        assert files.testzip() is None
        assert not [member for member in files.namelist() if "checks.py" in member or "reference/" in member]


@pytest.mark.parametrize(("language", "name"), RELEASED)
def test_release_is_what_the_sources_give(language: Language, name: str) -> None:
    """Do text and given code of the released notebook equal those of a fresh one (``release --check`` does all)?"""
    released = nbformat.read(ROOT / "release" / language / name / f"{name}.ipynb", as_version=4)
    fresh = source_notebook(load(ROOT / "assignments" / name), language)
    assert [cell.id for cell in released.cells] == [cell.id for cell in fresh.cells]
    for old, new in zip(released.cells, fresh.cells, strict=True):
        if not new.metadata.get("nbgrader", {}).get("solution"):
            assert old.source == new.source


@pytest.mark.parametrize("name", IDS)
def test_both_languages_have_the_same_cells(name: str) -> None:
    """Can the languages diverge in what is asked, given or graded?"""
    es, en = (solved_notebook(load(ROOT / "assignments" / name), language) for language in LANGUAGES)
    assert [(cell.cell_type, cell.id) for cell in es.cells] == [
        (cell.cell_type, cell.id) for cell in en.cells
    ]


def test_pinned_versions_satisfy_the_project() -> None:
    """Is every dependency of the package pinned for the Makefile?"""
    pinned = {
        line.split("==")[0].lower()
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if "==" in line
    }
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {name.split(">")[0].split("=")[0].strip().lower() for name in wanted}
    assert names <= pinned


def test_files_name_no_place_of_a_machine() -> None:
    """Does any file name a home folder or an index of packages?"""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout: " + listed.stderr.strip())
    words = ("/" + "root/", "/home" + "/", "--index" + "-url", "--find" + "-links")
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in (".zip",) or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not [word for word in words if word in text], name


@pytest.mark.parametrize("name", IDS)
def test_calibration_is_that_of_the_code(name: str) -> None:
    """Was what stands in calibration.json measured with the code, solutions and criteria that are here?"""
    folder = ROOT / "assignments" / name
    data = read_calibration(folder / FILE)
    with loaded_open(folder) as (assignment, asked):
        here = digests(assignment, {one.name: one for one in wrong_solutions(assignment)})
    if here["python"] != data["sources"]["python"]:
        pytest.skip(f"calibrated with Python {data['sources']['python']}, which writes programs otherwise")
    assert data["sources"] == here
    assert set(data["bounds"]) == asked


@pytest.mark.parametrize("name", IDS)
def test_calibration_is_within_the_budget(name: str) -> None:
    """Does right work fail at most once in a thousand gradings, and a misconception slip once in a hundred?"""
    data = read_calibration(ROOT / "assignments" / name / FILE)
    assert data["right"]["gradings"] >= SEEDS
    assert data["right"]["failures"] == 0
    assert data["right"]["estimated_rate"] <= data["budget"] == 1e-3
    slips = {name: one for name, one in data["misconceptions"].items() if one.get("slips")}
    assert all(one["slips"] <= 0.01 * one["tries"] for one in slips.values()), slips
    rates = [one["estimated_rate"] for one in data["misconceptions"].values() if "estimated_rate" in one]
    assert all(rate <= 0.01 for rate in rates)


def test_overview_says_what_the_calibrations_do() -> None:
    """Does the page that leads to the criteria hold each assignment with its two rates, as they stand now?"""
    path, text = overview_of(ROOT)
    assert path.read_text(encoding="utf-8") == text
    for name in IDS:
        right = read_calibration(ROOT / "assignments" / name / FILE)["right"]
        (line,) = (line for line in text.splitlines() if f"({name}.md)" in line)
        assert f"| {right['gradings']} | {right['failures']} |" in line
        assert (path.parent / f"{name}.md").is_file()
