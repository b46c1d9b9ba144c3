"""The solution book: every notebook solved, run from top to bottom, with its figures and rubrics, as pages."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path

import jinja2
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.bundle import NAME, bundle
from autograder.formulas import OfflineExporter
from autograder.notebook import solved_notebook
from autograder.slices import BEGIN, END
from autograder.store import write_atomically
from autograder.text import Language, Text

TEMPLATES = files("autograder").joinpath("templates")
#: seconds that one cell may take before the book gives it up
CELL_S = 600
RUBRIC = Text(es="**Rúbrica para quien califica**", en="**Rubric for who grades**")
WORDS = {
    "title": Text(es="Libro de soluciones", en="Solution book"),
    "notice": Text(
        es="Para quien enseña: contiene las soluciones y las rúbricas. No lo entregues a la clase.",
        en="For teachers: it holds solutions and rubrics. Do not hand it out.",
    ),
    "assignment": Text(es="Tarea", en="Assignment"),
    "points": Text(es="Puntos", en="Points"),
    "minutes": Text(es="Minutos de quien estudia", en="A student's minutes"),
    "seconds": Text(es="Segundos al ejecutarlo", en="Seconds to run"),
    "slowest": Text(es="La celda más lenta (s)", en="Slowest cell (s)"),
    "broken": Text(es="No llegó al final: {error}", en="Did not reach its end: {error}"),
}


@dataclass(frozen=True)
class Chapter:
    """One assignment's page.  ``error`` says why its notebook stopped; empty if it ran to the end."""

    assignment: Assignment
    page: Path
    cell_seconds: Sequence[float]
    error: str = ""

    @property
    def seconds(self) -> float:
        return sum(self.cell_seconds)

    @property
    def slowest(self) -> float:
        return max(self.cell_seconds, default=0.0)


def write_book(
    folder: Path,
    assignments: Sequence[Assignment],
    language: Language,
    progress: Callable[[str], None] = lambda _name: None,
) -> list[Chapter]:
    """``index.html`` and, for each assignment, its solved notebook as ``.html`` and ``.ipynb``.

    A notebook that stops in the middle is a chapter up to there, which says so; the others go on.
    """
    chapters = []
    for assignment in assignments:
        progress(assignment.id)
        chapters.append(_chapter(folder, assignment, language))
    _write(folder / "index.html", _index(chapters, language))
    return chapters


def _chapter(folder: Path, assignment: Assignment, language: Language) -> Chapter:
    notebook = with_rubrics(solved_notebook(assignment, language), language)
    error = _run(notebook, assignment)
    page = folder / f"{assignment.id}.html"
    seconds = list(_seconds(notebook))
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when it ran: another time in every book
    _write(page.with_suffix(".ipynb"), nbformat.writes(notebook) + "\n")
    exporter = OfflineExporter(  # type: ignore[no-untyped-call]  # nbconvert's
        template_name="backpass_book", extra_template_basedirs=[str(TEMPLATES)]
    )
    html, _ = exporter.from_notebook_node(notebook)
    _write(page, html)
    return Chapter(assignment, page, seconds, error)


def with_rubrics(notebook: NotebookNode, language: Language) -> NotebookNode:
    """Answer cells show what graders look for, without nbgrader's marks."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and BEGIN in cell.source:
            kept = [line for line in cell.source.splitlines() if line.strip() not in (BEGIN, END)]
            cell.source = "\n".join([RUBRIC[language], "", *kept])
    return notebook


def _run(notebook: NotebookNode, assignment: Assignment) -> str:
    """Run it beside its self-check; gives what stopped it."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / NAME).write_bytes(bundle(assignment))
        client = NotebookClient(
            notebook,
            timeout=CELL_S,
            kernel_name="python3",
            extra_arguments=["--log-level=ERROR"],  # it warns of the port that it listens on
            resources={"metadata": {"path": place}},
            record_timing=True,
        )
        try:
            client.execute()
        except CellExecutionError as error:
            return f"{error.ename}: {error.evalue}"
        except CellTimeoutError:
            return f"> {CELL_S} s"
        except (DeadKernelError, RuntimeError) as error:  # it died, or never answered
            return str(error)
    return ""


def _seconds(notebook: NotebookNode) -> Iterator[float]:
    """What each code cell that ran took, in order."""
    for cell in notebook.cells:
        times = cell.metadata.get("execution", {})
        begun, ended = times.get("iopub.execute_input"), times.get("shell.execute_reply")
        if begun and ended:
            yield (datetime.fromisoformat(ended) - datetime.fromisoformat(begun)).total_seconds()


def _index(chapters: Sequence[Chapter], language: Language) -> str:
    source = TEMPLATES.joinpath("book.html.j2").read_text(encoding="utf-8")
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True)
    words = {name: text[language] for name, text in WORDS.items()}
    return environment.from_string(source).render(chapters=chapters, language=language, words=words)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode())
    path.chmod(0o644)
