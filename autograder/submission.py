"""A submitted notebook, read with distrust and brought back to the released notebook's form.

Whatever a student did to locked cells, ids, points and metadata has no effect: they are taken from
the released notebook.  What can't be read becomes the released notebook with a stated reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.text import Text

MAX_BYTES = 50 * 2**20
MAX_CELLS = 1000
READ_CELLS = 10**4
MAX_SOURCE = 10**6
MAX_NAME = 200

UNREADABLE = Text(
    es="el archivo «{name}» no se puede leer como cuaderno: {why}",
    en='the file "{name}" can\'t be read as a notebook: {why}',
)
NOT_JSON = Text(es="no es JSON válido ({place})", en="it is not valid JSON ({place})")
TOO_LARGE = Text(
    es="ocupa {size} MB y el límite es {limit} MB; borra las salidas y vuelve a entregar",
    en="it has {size} MB and the limit is {limit} MB; clear the outputs and hand in again",
)
NO_CELLS = Text(es="no tiene celdas", en="it has no cells")
WRONG_FORM = Text(
    es="no tiene la forma de un cuaderno ({what})", en="it does not have a notebook's form ({what})"
)
ABSENT = Text(es="no existe", en="it does not exist")
MISSING_CELLS = Text(
    es="faltaban celdas del cuaderno y se repusieron vacías: {names}",
    en="cells of the notebook were missing and were put back empty: {names}",
)
DOUBLED_CELLS = Text(
    es="había celdas repetidas; cuenta la última de cada una: {names}",
    en="cells stood more than once; the last of each counts: {names}",
)
CHANGED_CELLS = Text(
    es="se cambiaron celdas que no se pueden editar; se usó su versión original: {names}",
    en="cells that can't be edited were changed; their original version was used: {names}",
)
RENAMED = Text(
    es="el cuaderno se entregó con el nombre «{got}»; debía llamarse «{want}»",
    en='the notebook was handed in under the name "{got}"; it should be called "{want}"',
)


@dataclass(frozen=True)
class Submission:
    """A notebook in the released form, and what had to be mended.

    ``unreadable`` says why nothing of the student's could be used.
    """

    notebook: NotebookNode
    notices: Sequence[Text] = ()
    unreadable: Text | None = None

    def code_cells(self) -> list[str | None]:
        """Sources of the code cells in order; None for graded cells, which are never run."""
        return [
            None if grading(cell).get("grade") else cell.source
            for cell in self.notebook.cells
            if cell.cell_type == "code"
        ]

    def place_of(self, grade_id: str) -> int | None:
        """Where a cell stands among the code cells."""
        codes = [cell for cell in self.notebook.cells if cell.cell_type == "code"]
        found = (index for index, cell in enumerate(codes) if grading(cell).get("grade_id") == grade_id)
        return next(found, None)

    def source_of(self, grade_id: str) -> str:
        """The source of a cell, empty if it is not there."""
        found = (cell.source for cell in self.notebook.cells if grading(cell).get("grade_id") == grade_id)
        return str(next(found, ""))

    def to_metadata(self) -> dict[str, Any]:
        """What the notebook's file carries between nbgrader's two passes."""
        return {
            "notices": [asdict(notice) for notice in self.notices],
            "unreadable": asdict(self.unreadable) if self.unreadable else None,
        }

    @classmethod
    def from_metadata(cls, notebook: NotebookNode) -> Submission:
        """The submission that :meth:`to_metadata` was written for."""
        kept = notebook.metadata["backpass"]["submitted"]
        unreadable = kept["unreadable"]
        notices = [Text(**notice) for notice in kept["notices"]]
        return cls(notebook, notices, Text(**unreadable) if unreadable else None)


@dataclass(frozen=True)
class _Unreadable(Exception):
    why: Text


def read_submission(path: Path, released: Path) -> Submission:
    """Read a student's file; never raises for what a student can do to it."""
    skeleton = nbformat.read(released, as_version=4)
    try:
        cells, renamed = _cells(path)
    except _Unreadable as error:
        why = UNREADABLE.format(name=_plain(path.name), why=error.why)
        return Submission(_with_cells(skeleton, skeleton.cells), [why], why)
    notices = [RENAMED.format(got=renamed, want=released.name)] if renamed else []
    return _restore(cells, skeleton, notices)


def grading(cell: NotebookNode) -> dict[str, Any]:
    """nbgrader's metadata of a cell, empty where it has none."""
    found = cell.metadata.get("nbgrader", {})
    return found if isinstance(found, dict) else {}


def _cells(path: Path) -> tuple[list[NotebookNode], str]:
    """The student's cells, reduced to type, source and grade id, and the name before a renaming."""
    notebook = _json(path)
    try:
        if notebook.get("nbformat", 4) < 4:
            notebook = nbformat.convert(nbformat.from_dict(notebook), 4)
        if len(notebook["cells"]) > READ_CELLS:
            raise _Unreadable(WRONG_FORM.format(what=f"{len(notebook['cells'])} cells"))
        cells = [_cell(cell) for cell in notebook["cells"]]
        renamed = notebook.get("metadata", {}).get("backpass", {}).get("renamed_from", "")
    except _Unreadable:
        raise
    except Exception as error:  # whatever a strange structure makes nbformat raise
        raise _Unreadable(
            WRONG_FORM.format(what=f"{type(error).__name__}: {_plain(str(error)[:100])}")
        ) from error
    if not cells:
        raise _Unreadable(NO_CELLS)
    return cells, _plain(renamed[:MAX_NAME]) if isinstance(renamed, str) else ""


def _json(path: Path) -> dict[str, Any]:
    try:
        size = path.stat().st_size
        if path.is_symlink() or not path.is_file():
            raise _Unreadable(WRONG_FORM.format(what="link"))
        if size > MAX_BYTES:
            numbers = {"size": f"{size / 2**20:.0f}", "limit": MAX_BYTES // 2**20}
            raise _Unreadable(TOO_LARGE.format(**numbers))
        data = json.loads(path.read_bytes())  # UTF-8, -16 or -32, with or without a mark
    except OSError as error:
        raise _Unreadable(ABSENT) from error
    except (ValueError, RecursionError) as error:
        raise _Unreadable(NOT_JSON.format(place=str(error)[:100])) from error
    if not isinstance(data, dict):
        raise _Unreadable(WRONG_FORM.format(what=type(data).__name__))
    return data


def _cell(cell: Mapping[str, Any]) -> NotebookNode:
    kind, source = cell["cell_type"], cell.get("source", "")
    if isinstance(source, list):
        source = "".join(source)
    if not isinstance(source, str) or len(source) > MAX_SOURCE:
        raise _Unreadable(WRONG_FORM.format(what="source"))
    source = _plain(source.replace("\r\n", "\n").replace("\r", "\n"))
    clean = nbformat.v4.new_code_cell(source) if kind == "code" else nbformat.v4.new_markdown_cell(source)
    if kind == "raw":
        clean = nbformat.v4.new_raw_cell(source)
    given = cell.get("metadata", {}).get("nbgrader", {})
    grade_id = given.get("grade_id") if isinstance(given, dict) else None
    if isinstance(grade_id, str):
        clean.metadata["nbgrader"] = NotebookNode({"grade_id": grade_id})
    return clean


def _plain(text: str) -> str:
    """Text that UTF-8 can hold: half of a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def _restore(cells: list[NotebookNode], skeleton: NotebookNode, notices: list[Text]) -> Submission:
    released = {grading(cell)["grade_id"]: cell for cell in skeleton.cells if grading(cell)}
    doubled, changed = set(), set()
    seen: set[str] = set()
    for cell in reversed(cells):
        name = grading(cell).get("grade_id", "")
        cell.metadata.pop("nbgrader", None)
        if name in seen:
            doubled.add(name)
        elif name in released:
            seen.add(name)
            if _take_over(cell, released[name]):
                changed.add(name)
    missing = [name for name in released if name not in seen]
    for name in missing:
        _insert(cells, skeleton, name)
    for text, names in (
        (MISSING_CELLS, missing),
        (DOUBLED_CELLS, sorted(doubled)),
        (CHANGED_CELLS, sorted(changed)),
    ):
        if names:
            notices.append(text.format(names=", ".join(names)))
    return Submission(_with_cells(skeleton, _limited(cells)), notices)


def _limited(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The released cells and the first of the student's own, up to a limit."""
    own = [index for index, cell in enumerate(cells) if not grading(cell)]
    superfluous = set(own[MAX_CELLS:])
    return [cell for index, cell in enumerate(cells) if index not in superfluous]


def _take_over(cell: NotebookNode, original: NotebookNode) -> bool:
    """Give a cell the released metadata, and the source too if it is locked.  Returns whether that changed it."""
    cell.metadata["nbgrader"] = NotebookNode(grading(original))
    locked = grading(original)["locked"] or not grading(original)["solution"]
    if cell.cell_type == original.cell_type and not (locked and cell.source != original.source):
        return False
    if cell.cell_type != original.cell_type:
        source = original.source if locked else cell.source
        cell.clear()
        cell.update(nbformat.from_dict({**original, "source": source}))
        return True
    cell.source = original.source
    return True


def _insert(cells: list[NotebookNode], skeleton: NotebookNode, name: str) -> None:
    """Put a released cell back behind the nearest cell before it that is there."""
    ordered = [grading(cell).get("grade_id") for cell in skeleton.cells]
    position = ordered.index(name)
    before = [grade_id for grade_id in ordered[:position] if grade_id]
    places = {grading(cell).get("grade_id"): index for index, cell in enumerate(cells)}
    index = next((places[other] + 1 for other in reversed(before) if other in places), 0)
    cells.insert(index, nbformat.from_dict(dict(skeleton.cells[position])))


def _with_cells(skeleton: NotebookNode, cells: Sequence[NotebookNode]) -> NotebookNode:
    """A valid notebook: the released metadata, these cells, ids that are unique."""
    notebook = nbformat.v4.new_notebook(metadata=nbformat.from_dict(dict(skeleton.metadata)))
    for index, cell in enumerate(cells):
        clean = nbformat.from_dict(dict(cell))
        grade_id = grading(clean).get("grade_id")
        clean.id = re.sub(r"[^a-zA-Z0-9-]", "-", grade_id)[:64] if grade_id else f"cell-{index:04d}"
        if clean.cell_type == "code":
            clean.outputs, clean.execution_count = [], None
        notebook.cells.append(clean)
    return notebook
