"""Submissions that are broken or odd without malice, and honest work."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from tests.hostile.submission import Submission, Workshop, cell_of, code, edited, grade_id, solved


def as_bytes(change: Any) -> Any:
    """An edit that changes the file's bytes."""
    return lambda notebook: change(json.dumps(notebook).encode())


def windows(notebook: NotebookNode) -> bytes:
    for cell in notebook.cells:
        cell.source = cell.source.replace("\n", "\r\n")
    cell_of(notebook, "counter_solution").source += "\r\nfolder = 'C:\\\\Users\\\\ana'"
    return "﻿".encode() + json.dumps(notebook, indent=1).replace("\n", "\r\n").encode()


def older(notebook: NotebookNode) -> bytes:
    """nbformat 3: cells in a worksheet, code as ``input``."""
    cells = []
    for cell in notebook.cells:
        name = "input" if cell.cell_type == "code" else "source"
        old = {"cell_type": cell.cell_type, "metadata": cell.metadata, name: cell.source}
        cells.append(old | ({"language": "python", "outputs": [], "collapsed": False} if name == "input" else {}))
    body = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}
    return json.dumps(body).encode()


def older_minor(notebook: NotebookNode) -> None:
    notebook.nbformat_minor = 1
    for cell in notebook.cells:
        cell.pop("id", None)


def newer(notebook: NotebookNode) -> None:
    notebook.nbformat_minor = 99


def next_format(notebook: NotebookNode) -> None:
    notebook.nbformat = 5


def unknown_kernel(notebook: NotebookNode) -> None:
    notebook.metadata["kernelspec"] = {"name": "conda-env-tarea-py", "display_name": "tarea", "language": "julia"}
    notebook.metadata["language_info"] = {"name": "julia"}


def without(name: str) -> Any:
    def edit(notebook: NotebookNode) -> None:
        notebook.cells = [cell for cell in notebook.cells if grade_id(cell) != name]

    return edit


def twice(notebook: NotebookNode) -> None:
    old = NotebookNode(cell_of(notebook, "counter_solution"))
    old.source = "class Counter:\n    pass  # an earlier try"
    notebook.cells.insert(3, old)


def same_ids(notebook: NotebookNode) -> None:
    for index, cell in enumerate(notebook.cells):
        cell["id"] = "same" if index % 2 else ""


def odd_forms(notebook: NotebookNode) -> None:
    """Sources as lists, empty cells, raw cells, unknown fields."""
    for cell in notebook.cells:
        cell["source"] = cell.source.splitlines(True)
        cell["attachments"] = None
    notebook.cells.append(nbformat.v4.new_raw_cell("raw"))
    notebook.cells.append({"cell_type": "heading", "source": "", "metadata": {}, "level": 1})


def two_notebooks(folder: Path, shop: Workshop) -> None:
    copy = solved(shop, counter="class Counter: pass")
    (folder / "toy-Copy1.ipynb").write_text(json.dumps(copy))


def stamped(text: str) -> Any:
    return lambda folder, _shop: (folder / "timestamp.txt").write_text(text)


def dated(when: float) -> Any:
    def place(folder: Path, _shop: Workshop) -> None:
        os.utime(folder / "toy.ipynb", (when, when))
        os.utime(folder, (when, when))

    return place


def other_assignment(folder: Path, shop: Workshop) -> None:
    wrong = folder.parent / "tarea inexistente"
    wrong.mkdir()
    (wrong / "toy.ipynb").write_text(json.dumps(solved(shop)))


def honest(name: str, tries: str, student: str = "", **rest: Any) -> Submission:
    return Submission(name, "broken", tries, lambda shop: solved(shop), honest=True, student=student, **rest)


IDS = {
    "accents": "José Ñandú Íñiguez",
    "quotes and commas": "O'Connor, \"Zoë\"",
    "emoji": "🦊 ana",
    "formula": "=1+cmd|' C'!A0",
    "plus": "+34600",
    "dash": "-rf",
    "at": "@sum(a1)",
    "braces": "{student_id}",
    "percent": "%s%n 100%",
    "space at the end": "ana ",
    "long": "n" * 120,
    "markup": "<b>&amp;",
    "tab": "ana\tb",
    "other direction": "ana\u202efdp",
    "apart": "Jose\u0301",
    "together": "Jos\u00e9",
    "semicolon": "x'; DROP TABLE student; --",
}
MAGICS = ["%matplotlib widget", "!pip install -q seaborn", "%cd ..", "%%bash\necho hello", "%load_ext autoreload\n%autoreload 2", "%%time\nx = 1", "%timeit -n1 -r1 pass", "%%javascript\nalert(1)", "?print", "%unknown_magic", "%config InlineBackend.figure_format = 'retina'"]  # fmt: skip

SUBMISSIONS = [
    code("reference", "broken", "honest: the solved notebook", honest=True),
    code("sum with itself", "broken", "honest: another way", honest=True, double="def double(x):\n    return x + x"),
    code("noisy", "broken", "honest: warnings and prints", honest=True, double="import sys, warnings\ndef double(x):\n    warnings.warn('odd')\n    print('careful', file=sys.stderr)\n    return 2 * x"),
    code("half done", "broken", "honest: one exercise wrong", "double 1 criterion, plot 0 criterion", "multiply by two|should be", honest=True, double="def double(x):\n    return x + 2"),
    code("careful eyes", "broken", "honest: compares with the library in a cell of its own", honest=True, after=["torch.allclose(double(torch.ones(2)), torch.mul(torch.ones(2), 2))"]),
    Submission("untouched", "broken", "honest: the released notebook", lambda shop: nbformat.read(shop.released, as_version=4), "double 0 not solved, counter 0 not solved, plot 0 not solved", "not solved yet", honest=True),
    edited("not json", "broken", "a text", lambda _: b"hola", "unreadable", "not valid JSON"),
    edited("truncated", "broken", "half a file", as_bytes(lambda data: data[: len(data) // 2]), "unreadable", "not valid JSON"),
    edited("empty", "broken", "an empty file", lambda _: b"", "unreadable", "not valid JSON"),
    edited("no cells", "broken", "a notebook without cells", lambda _: b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "unreadable", "no cells"),
    edited("a list", "broken", "JSON that is no notebook", lambda _: b"[1, 2, 3]", "unreadable", "form"),
    edited("deep json", "broken", "lists in lists without end", lambda _: b"[" * 10**6, "unreadable", "not valid JSON"),
    edited("many objects", "broken", "millions of empty cells", lambda _: b'{"cells": [' + b'{"cell_type": "code"},' * 10**6 + b'{"cell_type": "code"}]}', "unreadable", "form|cells"),
    edited("wide characters", "broken", "honest: UTF-16, as some editors save", lambda nb: json.dumps(nb, ensure_ascii=False).encode("utf-16"), honest=True),
    edited("older format", "broken", "honest: nbformat 3", older, honest=True),
    edited("older minor", "broken", "honest: nbformat 4.1 without cell ids", older_minor, honest=True),
    edited("newer minor", "broken", "honest: a minor version that does not exist yet", newer, honest=True),
    edited("next format", "broken", "honest: today's form under a format that does not exist yet", next_format, honest=True),
    edited("unknown kernel", "broken", "honest: a kernel that is not here", unknown_kernel, honest=True),
    Submission("renamed", "broken", "honest: another name", lambda shop: solved(shop), says="under the name", honest=True, file_name="tarea 1 (copia) ñ.ipynb"),
    Submission("two notebooks", "broken", "honest: a copy beside", lambda shop: solved(shop), honest=True, place=two_notebooks),
    edited("missing check cell", "broken", "honest: a graded cell deleted", without("counter"), "", "were missing", honest=True),
    edited("missing solution cell", "broken", "a solution deleted", without("counter_solution"), "counter 0 not solved", "were missing", honest=True),
    edited("missing setup cell", "broken", "honest: the setup deleted", without("setup"), "", "were missing", honest=True),
    edited("pasted twice", "broken", "honest: an earlier try still there", twice, "", "more than once", honest=True),
    edited("doubled cell ids", "broken", "honest: cell ids empty and doubled", same_ids, honest=True),
    edited("odd forms", "broken", "honest: sources as lists, raw and unknown cells", odd_forms, honest=True),
    code("syntax error", "broken", "a syntax error in one cell", "counter 0 raised", r"code cell 6.*SyntaxError", counter="class Counter(:\n    pass"),
    code("syntax error elsewhere", "broken", "honest: a syntax error in a cell of its own", "", honest=True, before=["print('half"]),
    code("magics", "broken", "honest: magics of all kinds", "", honest=True, before=MAGICS),
    code("package not installed", "broken", "imports a package that is not here", "counter 0 raised", r"code cell 6.*ModuleNotFoundError", counter="import seaborn\nclass Counter: pass"),
    code("misspelt name", "broken", "the function has another name, another cell fails", "counter 0 missing", r'does not define "Counter"', before=["1 / 0"], counter="class Contador: pass"),
    edited("windows", "broken", "honest: CRLF, BOM and backslashes", windows, honest=True),
    Submission("late", "broken", "honest: two days late", lambda shop: solved(shop), honest=True, place=stamped("2026-03-04 11:00:00 UTC")),
    Submission("stamp of nonsense", "broken", "honest: a time stamp that is none", lambda shop: solved(shop), honest=True, place=stamped("ayer por la tarde \x00")),
    Submission("stamp from the future", "broken", "honest: a time stamp beyond all calendars", lambda shop: solved(shop), honest=True, place=stamped("99999-13-45 99:99:99 UTC")),
    Submission("clock of 1970", "broken", "honest: files older than the course", lambda shop: solved(shop), honest=True, place=dated(0)),
    Submission("clock of 2100", "broken", "honest: files from the future", lambda shop: solved(shop), honest=True, place=dated(4e9)),
    Submission("other assignment", "broken", "honest: handed in for an assignment that does not exist, too", lambda shop: solved(shop), honest=True, place=other_assignment),
    Submission("no notebook", "broken", "a text file alone", lambda _: None, "none", "no notebook", files={"notes.txt": b"hola"}),
    Submission("id: wildcards", "broken", "a student id that is a pattern for nbgrader", lambda shop: solved(shop), "none", "a pattern", student="a*[b]?"),
    Submission("id: line break", "broken", "a student id of two lines", lambda shop: solved(shop), "none", "line break", student="ana\nbea"),
    Submission("id: no text", "broken", "a student id that is no UTF-8", lambda shop: solved(shop), "none", "UTF-8", student=os.fsdecode(b"ana\xff")),
    *(honest(f"id: {name}", f"honest: a student id with {name}", student) for name, student in IDS.items()),
]  # fmt: skip
