"""Is the course's page what its assignments are, and is every mistake in the syllabus named?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder import cli
from autograder.errors import AssignmentError
from autograder.syllabus import differences, in_order, pages, syllabus_of, uncovered, write
from autograder.text import LANGUAGES

ROOT = Path(__file__).parents[2]
SYLLABUS = """
order = ["NAME"]
[[document]]
id = "1"
title = { es = "Un documento", en = "A document" }
[[document.section]]
title = { es = "Sumar", en = "Adding" }
by = ["NAME/double", "NAME/why"]
note = { es = "una nota", en = "a note" }
"""
GLOSSARY = """
[[term]]
es = "capa"
en = "layer"
avoid = { es = ["estrato"], en = [] }
"""


@pytest.fixture
def folder(copied: Callable[..., Path]) -> Path:
    """An assignment in a project of its own, with a syllabus and a glossary."""
    folder = copied()
    (folder.parent / "syllabus.toml").write_text(SYLLABUS.replace("NAME", folder.name), encoding="utf-8")
    (folder.parent / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    return folder


@pytest.fixture
def project(folder: Path) -> Path:
    return folder.parent.parent


def test_pages_of_this_course_are_up_to_date() -> None:
    """Are docs/syllabus.*.md what assignments/ gives?"""
    assert differences(ROOT, pages(ROOT)) == []


def test_every_exercise_of_this_course_covers_a_section() -> None:
    """Does each exercise teach something that the documents ask for?"""
    syllabus = syllabus_of(ROOT)
    assert uncovered(syllabus, in_order(ROOT, syllabus)) == []


def test_what_a_page_says(project: Path, folder: Path) -> None:
    """Do both pages hold order, points, coverage, note and words?"""
    made = pages(project)
    assert sorted(made) == [f"syllabus.{language}.md" for language in sorted(LANGUAGES)]
    assert f"| Adding | `{folder.name}/double`" in made["syllabus.en.md"]
    assert "(a note) |" in made["syllabus.en.md"]
    assert "| capa | layer |" in made["syllabus.es.md"]
    assert "| layer | capa |" in made["syllabus.en.md"]
    assert re.search(rf"\| 1 \| `{folder.name}` \| .* \| nada \| 5 \|", made["syllabus.es.md"])


def test_writing_and_comparing(project: Path) -> None:
    """Does it write what differs, once?"""
    made = pages(project)
    assert differences(project, made) == list(made)
    assert write(project, made) == list(made)
    assert write(project, made) == differences(project, made) == []


MISTAKES = {
    "no order": ('["NAME"]', "[]", r"order must name each assignment once \(got ; there are NAME\)"),
    "unknown exercise": (
        "NAME/why",
        "NAME/how",
        r'by must name an exercise or a question \(got "NAME/how" in document 1',
    ),
    "not covered": ('["NAME/double", "NAME/why"]', "[]", r"document\.0\.section\.0\.by .*at least 1 item"),
    "unknown key": ("note", "notes", r"document\.0\.section\.0\.notes is not a known setting"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_are_named(project: Path, folder: Path, mistake: str) -> None:
    """Does an error name file, rule and value?"""
    old, new, words = (part.replace("NAME", folder.name) for part in MISTAKES[mistake])
    path = folder.parent / "syllabus.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(AssignmentError, match=f"syllabus.toml: {words}"):
        syllabus_of(project)


def test_what_is_needed_comes_first(project: Path, folder: Path) -> None:
    """Is an order refused that puts an assignment before one that it needs?"""
    path = folder / "assignment.toml"
    path.write_text('needs = ["later"]\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    words = rf'order must put what is needed first \(got "{folder.name}" before "later"'
    with pytest.raises(AssignmentError, match=words):
        syllabus_of(project)


def test_the_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does --check find what the command then writes?"""
    monkeypatch.setattr(cli, "project_root", lambda: project)
    run = CliRunner()
    assert run.invoke(cli.app, ["syllabus", "--check"]).exit_code == cli.FOUND
    written = run.invoke(cli.app, ["syllabus"])
    assert written.exit_code == cli.DONE
    assert "docs/syllabus.es.md" in written.output
    assert run.invoke(cli.app, ["syllabus", "--check"]).exit_code == cli.DONE
