"""What a hostile submission is: ordinary data with a stated outcome."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.notebook import solved_notebook

FULL = {"double": 3.0, "counter": 2.0, "plot": 1.0}
#: a counter that honest work would earn nothing with
STUCK = "class Counter:\n    def __init__(self, start=0): pass\n    def __call__(self): return 7"
#: a double that keeps the shape, and earns that check alone; the figure shows it
ADDS = "def double(x):\n    return x + 2"


@dataclass(frozen=True)
class Workshop:
    """What submissions are made from.  ``words`` replace capitals in the code: CANARY, PORT, COURSE."""

    toy: Assignment
    released: Path
    words: Mapping[str, str]

    def filled(self, code: str) -> str:
        for word, value in self.words.items():
            code = code.replace(word, value)
        return code


#: a notebook, the bytes of a file, or None where no notebook is handed in
Made = NotebookNode | bytes | None


@dataclass(frozen=True)
class Submission:
    """One student's folder and what must come of it.

    ``outcome`` lists exercises that do not earn all: ``"double 1 criterion, plot 0 raised"``: points,
    and the reasons of the checks that failed.  ``"unreadable"``: nothing could be read; ``"none"``: no
    report, a stated problem.  ``says`` is a regular expression that stands in the English findings,
    notices or problem.  ``threat`` is the section of the list of threats and the line there.
    """

    name: str
    threat: str
    tries: str
    make: Callable[[Workshop], Made]
    outcome: str = ""
    says: str = ""
    honest: bool = False
    student: str = ""
    file_name: str = "toy.ipynb"
    files: Mapping[str, bytes | str] = field(default_factory=dict)
    place: Callable[[Path, Workshop], None] | None = None  # links, pipes, dates

    @property
    def id(self) -> str:
        return self.student or self.name

    def expected(self) -> dict[str, tuple[float, str]]:
        """Points and reasons by exercise."""
        if self.outcome == "unreadable":
            return dict.fromkeys(FULL, (0.0, "unreadable"))
        found = {name: (points, "") for name, points in FULL.items()}
        for part in filter(None, self.outcome.split(", ")):
            exercise, points, reasons = part.split(" ", 2)
            found[exercise] = (float(points), reasons)
        return found

    def hand_in(self, course: Path, shop: Workshop) -> Path:
        """Put it where nbgrader's collect puts it."""
        folder = course / "submitted" / self.id / "toy"
        folder.mkdir(parents=True)
        made = self.make(shop)
        if made is not None:
            content = made if isinstance(made, bytes) else json.dumps(made).encode()
            (folder / self.file_name).write_bytes(content)
        for name, data in self.files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(shop.filled(data).encode() if isinstance(data, str) else data)
        if self.place:
            self.place(folder, shop)
        return folder


def solved(
    shop: Workshop, before: Sequence[str] = (), after: Sequence[str] = (), **replaced: str
) -> NotebookNode:
    """The solved notebook with other code in solution cells, and cells after the setup and at the end."""
    codes = {name: shop.filled(code) for name, code in replaced.items()}
    notebook = solved_notebook(shop.toy, "es", codes)
    for cell in notebook.cells:
        if grade_id(cell) == "why":
            cell.source = "Porque sí."
    place = next(index for index, cell in enumerate(notebook.cells) if grade_id(cell) == "setup") + 1
    notebook.cells[place:place] = [nbformat.v4.new_code_cell(shop.filled(code)) for code in before]
    notebook.cells += [nbformat.v4.new_code_cell(shop.filled(code)) for code in after]
    return notebook


def grade_id(cell: NotebookNode) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if grade_id(cell) == name)


def code(
    name: str,
    threat: str,
    tries: str,
    outcome: str = "",
    says: str = "",
    before: Sequence[str] = (),
    after: Sequence[str] = (),
    files: Mapping[str, bytes | str] | None = None,
    honest: bool = False,
    place: Callable[[Path, Workshop], None] | None = None,
    **replaced: str,
) -> Submission:
    """A submission that is the solved notebook with other code in some places."""
    return Submission(
        name,
        threat,
        tries,
        lambda shop: solved(shop, before, after, **replaced),
        outcome,
        says,
        honest,
        files=files or {},
        place=place,
    )


def edited(
    name: str,
    threat: str,
    tries: str,
    edit: Callable[[NotebookNode], Any],
    outcome: str = "",
    says: str = "",
    honest: bool = False,
    **replaced: str,
) -> Submission:
    """A submission whose notebook is changed as JSON; ``edit`` may return other bytes or a notebook."""

    def make(shop: Workshop) -> Made:
        notebook = solved(shop, **replaced)
        changed = edit(notebook)
        return notebook if changed is None else changed

    return Submission(name, threat, tries, make, outcome, says, honest)
