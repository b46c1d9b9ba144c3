"""Does the solution book show every notebook solved and run, with its rubrics?"""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from autograder import book, cli
from autograder.assignment import Assignment
from autograder.book import WORDS, Chapter, write_book
from autograder.notebook import solved_notebook


def test_a_chapter(toy: Assignment, tmp_path: Path) -> None:
    """Does a page hold solutions, outputs and rubric, and the index its times?"""
    (chapter,) = write_book(tmp_path, [toy], "es")
    assert chapter.error == ""
    assert 0 < chapter.slowest <= chapter.seconds
    notebook = nbformat.read(tmp_path / "toy.ipynb", as_version=4)
    assert any(output.get("text") for cell in notebook.cells for output in cell.get("outputs", []))
    text = "\n".join(cell.source for cell in notebook.cells)
    assert book.RUBRIC["es"] in text
    assert "### BEGIN" not in text
    assert not any("execution" in cell.metadata for cell in notebook.cells)
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert WORDS["notice"].es in index
    assert 'href="toy.html"' in index
    assert (tmp_path / "toy.html").is_file()


def test_a_notebook_that_stops(toy: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a chapter that stops in the middle made all the same, and told?"""

    def broken(assignment, language):
        return solved_notebook(assignment, language, {"double": "1 / 0"})

    monkeypatch.setattr(book, "solved_notebook", broken)
    (chapter,) = write_book(tmp_path, [toy], "en")
    assert chapter.error == "ZeroDivisionError: division by zero"
    assert "Did not reach its end: ZeroDivisionError" in (tmp_path / "index.html").read_text("utf-8")
    assert (tmp_path / "toy.html").is_file()


def test_the_command(toy: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does the command say each notebook's times, and tell by its exit code that one stopped?"""
    monkeypatch.setattr(cli, "project_root", lambda: toy.root)
    monkeypatch.setattr("autograder.syllabus.syllabus_of", lambda _root: None)
    monkeypatch.setattr("autograder.syllabus.in_order", lambda _root, _syllabus: [toy])
    for error, code in (("", cli.DONE), ("NameError: x", cli.FOUND)):
        chapter = Chapter(toy, tmp_path / "toy.html", [1.0, 2.5], error)
        monkeypatch.setattr(book, "write_book", lambda *_, found=chapter: [found])
        result = CliRunner().invoke(cli.app, ["book", str(tmp_path), "--lang", "en"])
        assert result.exit_code == code
        assert "toy: 3.5 s, slowest cell 2.5 s" + (f"; {error}" if error else "") in result.output
