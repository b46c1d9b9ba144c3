"""A submitted notebook: whatever was done to it, it comes back in the released form, or with a reason."""

from __future__ import annotations

import copy
import json
import re

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder import submission
from autograder.submission import Submission, grading, read_submission
from tests.thorough import THOROUGH


@pytest.fixture
def notebook(released):
    """The released notebook as a student's file: plain data to change."""
    return json.loads(released.read_text(encoding="utf-8"))


@pytest.fixture
def hand_in(released, tmp_path):
    """``hand_in(data)``: write bytes, text or JSON data to a file and read it as a submission."""

    def hand_in(data, name="toy.ipynb") -> Submission:
        path = tmp_path / name
        if not isinstance(data, bytes):
            data = (data if isinstance(data, str) else json.dumps(data)).encode()
        path.write_bytes(data)
        return read_submission(path, released)

    return hand_in


def graded(notebook):
    """Type and nbgrader's metadata by grade id, and the sources of locked cells."""
    cells = [cell for cell in notebook.cells if grading(cell)]
    locked = [cell.source for cell in cells if grading(cell)["locked"]]
    return sorted(json.dumps([cell.cell_type, grading(cell)], sort_keys=True) for cell in cells), sorted(
        locked
    )


def ids(notebook):
    return [grading(cell)["grade_id"] for cell in notebook.cells if grading(cell)]


def require_released_form(got: Submission, released):
    """Valid, writable, with exactly the released graded cells."""
    original = nbformat.read(released, as_version=4)
    nbformat.validate(got.notebook)
    assert graded(got.notebook) == graded(original)
    assert len({cell.id for cell in got.notebook.cells}) == len(got.notebook.cells)
    nbformat.writes(got.notebook).encode()
    json.dumps(got.to_metadata(), ensure_ascii=False).encode()
    back = Submission.from_metadata(
        nbformat.from_dict({**got.notebook, "metadata": {"backpass": {"submitted": got.to_metadata()}}})
    )
    assert (list(back.notices), back.unreadable) == (list(got.notices), got.unreadable)


def cell_of(notebook, name):
    return next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def source_of(got: Submission, name):
    assert got.source_of("absent") == ""
    return got.source_of(name)


SOLUTION = "def double(x):\n    return x + x  # ñ 🎓"


@pytest.mark.parametrize(
    ("data", "es", "en"),
    [
        (b"", "no es JSON válido (Expecting value", "not valid JSON"),
        (b"\xff\xfe\x00", "no es JSON válido ('utf-16", "not valid JSON"),
        ('{"cells": [', "no es JSON válido", "not valid JSON"),
        ("[]", "no tiene la forma de un cuaderno (list)", "notebook's form (list)"),
        ("null", "(NoneType)", "(NoneType)"),
        ("7", "(int)", "(int)"),
        ("{}", "(KeyError: 'cells')", "(KeyError: 'cells')"),
        ('{"cells": []}', "no tiene celdas", "it has no cells"),
        ('{"cells": null}', "(TypeError", "(TypeError"),
        ('{"cells": 7}', "(TypeError", "(TypeError"),
        ('{"cells": {"a": 1}}', "(TypeError", "(TypeError"),
        ('{"cells": [7]}', "(TypeError", "(TypeError"),
        ('{"cells": [{}]}', "(KeyError: 'cell_type')", "(KeyError: 'cell_type')"),
        ('{"cells": [{"cell_type": "code", "source": 7}]}', "(source)", "(source)"),
        ('{"cells": [{"cell_type": "code", "source": [7]}]}', "(TypeError", "(TypeError"),
        ('{"nbformat": "four", "cells": []}', "(TypeError", "(TypeError"),
        ('{"metadata": [], "cells": []}', "(AttributeError", "(AttributeError"),
        ("[" * 100_000, "no es JSON válido", "not valid JSON"),
        ('{"a":' * 100_000, "no es JSON válido", "not valid JSON"),
        ('{"cells": [], "a": ' + "9" * 5000 + "}", "no es JSON válido", "not valid JSON"),
        ('{"cells": [{"cell_type": "\\ud800"}, 7]}', "(TypeError", "(TypeError"),
    ],
)
def test_unreadable_files_say_why(hand_in, released, data, es, en):
    """Does a file that is no notebook become the released one, with the reason in both languages?"""
    got = hand_in(data)
    require_released_form(got, released)
    assert "el archivo «toy.ipynb» no se puede leer" in got.unreadable.es
    assert es in got.unreadable.es
    assert en in got.unreadable.en
    assert got.notices == [got.unreadable]
    assert "raise NotImplementedError" in source_of(got, "double_solution")


def test_truncated_file(hand_in, released):
    """Is half an upload unreadable and not half a grade?"""
    assert "not valid JSON" in hand_in(released.read_bytes()[:-200]).unreadable.en


def test_too_large_a_file(hand_in, notebook, monkeypatch):
    """Does the message give both sizes and the way out?"""
    monkeypatch.setattr(submission, "MAX_BYTES", 2**20)
    notebook["cells"][0]["source"] = "x" * 3 * 2**20
    unreadable = hand_in(notebook).unreadable
    assert "ocupa 3 MB y el límite es 1 MB; borra las salidas" in unreadable.es
    assert "has 3 MB and the limit is 1 MB" in unreadable.en


def test_too_long_a_cell(hand_in, notebook, monkeypatch):
    """Is one endless cell refused?"""
    monkeypatch.setattr(submission, "MAX_SOURCE", 5000)
    notebook["cells"][0]["source"] = "x" * 5001
    assert "(source)" in hand_in(notebook).unreadable.en


@pytest.mark.parametrize("target", ["toy.ipynb", "nothing.ipynb", "."])
def test_links_folders_and_nothing(released, tmp_path, target):
    """Are links, folders and absent files unreadable, wherever they point?"""
    if target == "toy.ipynb":
        (tmp_path / target).write_bytes(released.read_bytes())
    link = tmp_path / "link.ipynb"
    link.symlink_to(tmp_path / target)
    assert read_submission(link, released).unreadable is not None
    assert "(link)" in read_submission(tmp_path, released).unreadable.en
    assert "does not exist" in read_submission(tmp_path / "absent.ipynb", released).unreadable.en


def test_file_name_in_another_encoding(hand_in, released):
    """Can a file name that is not UTF-8 be told?"""
    got = hand_in("[]", name="caf\udce9.ipynb")
    require_released_form(got, released)
    assert "caf?.ipynb" in got.unreadable.en


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.encode(), id="as it is"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="BOM"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF of the file"),
        pytest.param(lambda text: text.replace(r"\n", r"\r\n").encode(), id="CRLF of the cells"),
        pytest.param(lambda text: text.replace(r"\n", r"\r").encode(), id="CR of the cells"),
    ],
)
def test_files_of_other_machines(hand_in, notebook, released, encode):
    """Is a solution read alike from files with BOM and other line ends, without a notice?"""
    cell_of(notebook, "double_solution")["source"] = SOLUTION
    got = hand_in(encode(json.dumps(notebook, indent=1)))
    require_released_form(got, released)
    assert (source_of(got, "double_solution"), list(got.notices)) == (SOLUTION, [])


def test_source_as_a_list(hand_in, notebook):
    """Are sources in lines, as Jupyter writes them, put together?"""
    cell_of(notebook, "double_solution")["source"] = SOLUTION.splitlines(keepends=True)
    assert source_of(hand_in(notebook), "double_solution") == SOLUTION


def test_cell_without_source(hand_in, notebook):
    """Is a cell without source an empty one?"""
    del cell_of(notebook, "double_solution")["source"]
    assert source_of(hand_in(notebook), "double_solution") == ""


def test_half_a_surrogate_pair(hand_in, notebook, released):
    """Can a source that UTF-8 can't hold be written again?  (It ended the whole run while writing.)"""
    cell_of(notebook, "double_solution")["source"] = "x = '\ud83c'"
    notebook["metadata"]["backpass"] = {"renamed_from": "a\ud83c"}
    got = hand_in(notebook)
    require_released_form(got, released)
    assert source_of(got, "double_solution") == "x = '?'"
    assert "a?" in got.notices[0].en


def test_older_format(hand_in, released):
    """Is a notebook of format 3 converted, with its grade ids?"""
    meta = {"nbgrader": {"grade_id": "double_solution"}}
    cells = [
        {"cell_type": "code", "language": "python", "input": SOLUTION, "metadata": meta, "outputs": [], "collapsed": False},
        {"cell_type": "heading", "level": 2, "source": "Title", "metadata": {}},
    ]  # fmt: skip
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells, "metadata": {}}],
    }
    got = hand_in(old)
    require_released_form(got, released)
    assert source_of(got, "double_solution") == SOLUTION
    assert "## Title" in [cell.source for cell in got.notebook.cells]


@pytest.mark.parametrize(
    ("renamed", "expected"),
    [("mine (1).ipynb", "«mine (1).ipynb»"), ("x" * 999, "«" + "x" * 200 + "»"), (7, None), ("", None)],
)
def test_renamed_notebook(hand_in, notebook, renamed, expected):
    """Is a wrong file name told, and short?"""
    notebook["metadata"]["backpass"] = {"renamed_from": renamed}
    notices = hand_in(notebook).notices
    assert (expected in notices[0].es and "«toy.ipynb»" in notices[0].es) if expected else not notices


def test_untouched_notebook(hand_in, notebook, released):
    """Does the released notebook come back as it is, without notices?"""
    got = hand_in(notebook)
    require_released_form(got, released)
    original = nbformat.read(released, as_version=4)
    assert [cell.source for cell in got.notebook.cells] == [cell.source for cell in original.cells]
    assert (list(got.notices), got.unreadable) == ([], None)


def test_code_cells_leave_out_graded_ones(hand_in, notebook):
    """Are graded cells, which only call check, never run?"""
    sources = hand_in(notebook).code_cells()
    assert sources.count(None) == 3
    assert 'check("double")' not in sources
    assert any(source and "def double" in source for source in sources)


@pytest.mark.parametrize("name", ["double", "double_solution", "why", "setup", "given_scale"])
def test_missing_cells_are_put_back(hand_in, notebook, released, name):
    """Is a removed cell put back at its place, and named?"""
    notebook["cells"].remove(cell_of(notebook, name))
    got = hand_in(notebook)
    require_released_form(got, released)
    assert ids(got.notebook) == ids(nbformat.read(released, as_version=4))
    (notice,) = got.notices
    assert notice.en == f"cells of the notebook were missing and were put back empty: {name}"
    assert notice.es.endswith(f"repusieron vacías: {name}")


def test_all_graded_cells_missing(hand_in, released):
    """Does a notebook of another course get all cells of this one, in order?"""
    got = hand_in({"cells": [{"cell_type": "markdown", "source": "hi", "metadata": {}}]})
    require_released_form(got, released)
    assert got.notebook.cells[-1].source == "hi"


def test_last_of_doubled_cells_counts(hand_in, notebook, released):
    """Where a cell was pasted twice, does the last count, does the first still run, and is it told?"""
    first = copy.deepcopy(cell_of(notebook, "double_solution"))
    first["source"] = "first = 1"
    cell_of(notebook, "double_solution")["source"] = "last = 1"
    notebook["cells"].insert(0, first)
    got = hand_in(notebook)
    require_released_form(got, released)
    assert source_of(got, "double_solution") == "last = 1"
    assert got.code_cells()[0] == "first = 1"
    assert got.notices[0].en == "cells stood more than once; the last of each counts: double_solution"


@pytest.mark.parametrize("name", ["double", "setup", "given_scale"])
def test_locked_cells_keep_their_source(hand_in, notebook, released, name):
    """Is a changed locked cell restored and told?"""
    cell_of(notebook, name)["source"] = "check = lambda name: None"
    got = hand_in(notebook)
    require_released_form(got, released)
    assert got.notices[0].en.endswith(f"their original version was used: {name}")


@pytest.mark.parametrize(
    "change",
    [
        {"points": 1000},
        {"grade": False, "solution": True, "locked": False},
        {"schema_version": 1},
        {"cell_type": "markdown", "checksum": "0"},
    ],
)
def test_changed_metadata_has_no_effect(hand_in, notebook, released, change):
    """Do points and roles of cells come from the released notebook alone?"""
    for name in ("double", "double_solution"):
        cell_of(notebook, name)["metadata"]["nbgrader"].update(change)
    got = hand_in(notebook)
    require_released_form(got, released)
    assert not got.notices


@pytest.mark.parametrize("kind", ["markdown", "raw", "heading"])
@pytest.mark.parametrize(("name", "kept"), [("double_solution", True), ("double", False)])
def test_changed_type_of_cell(hand_in, notebook, released, kind, name, kept):
    """Is the type restored, with the student's source where it was theirs to write?"""
    cell_of(notebook, name).update(cell_type=kind, source=SOLUTION)
    got = hand_in(notebook)
    require_released_form(got, released)
    assert (source_of(got, name) == SOLUTION) is kept
    assert name in got.notices[0].en


def test_swapped_ids(hand_in, notebook, released):
    """Are cells known by their grade ids, so that a solution under another's id is taken for that one's?"""
    cell_of(notebook, "double_solution")["metadata"]["nbgrader"]["grade_id"] = "unknown"
    got = hand_in(notebook)
    require_released_form(got, released)
    assert "double_solution" in got.notices[0].en
    assert "unknown" not in graded(got.notebook)[0]


@pytest.mark.parametrize("nbgrader", [None, 7, "text", [], {}, {"grade_id": None}, {"grade_id": ["double"]}])
def test_strange_grade_ids(hand_in, notebook, released, nbgrader):
    """Is nbgrader's metadata of any form read as no grade id?"""
    notebook["cells"].append({"cell_type": "code", "source": "x = 1", "metadata": {"nbgrader": nbgrader}})
    got = hand_in(notebook)
    require_released_form(got, released)
    assert (got.notebook.cells[-1].source, list(got.notices)) == ("x = 1", [])


@pytest.mark.parametrize("kind", ["raw", "code", "markdown", "unknown"])
def test_cells_of_ones_own(hand_in, notebook, released, kind):
    """Do a student's own cells of any type stay?"""
    notebook["cells"].append({"cell_type": kind, "source": "🎓 ñ", "metadata": {}, "outputs": [{"bad": 1}]})
    got = hand_in(notebook)
    require_released_form(got, released)
    assert got.notebook.cells[-1].source == "🎓 ñ"


def test_thousands_of_cells(hand_in, notebook, released, monkeypatch):
    """Where cells are cut off, do the graded ones stay?  (They were cut off too.)"""
    monkeypatch.setattr(submission, "MAX_CELLS", 5)
    notebook["cells"] = [
        {"cell_type": "code", "source": f"x = {n}", "metadata": {}} for n in range(50)
    ] + notebook["cells"]
    got = hand_in(notebook)
    require_released_form(got, released)
    own = [cell.source for cell in got.notebook.cells if not grading(cell)]
    assert own == [f"x = {n}" for n in range(5)]


STRANGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


def places(data, path=()):
    """Every place inside JSON data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from places(value, (*path, key))


def mutated(data, draw):
    """The data with one place removed, doubled, replaced or exchanged with another's value."""
    every = [path for path in places(data) if path]
    path = draw(st.sampled_from(every))
    parent = data
    for key in path[:-1]:
        parent = parent[key]
    action = draw(st.sampled_from(["remove", "double", "replace", "exchange"]))
    if action == "remove":
        del parent[path[-1]]
    elif action == "double" and isinstance(parent, list):
        parent.insert(draw(st.integers(0, len(parent))), copy.deepcopy(parent[path[-1]]))
    elif action == "exchange":
        other = data
        for key in draw(st.sampled_from(every)):
            other = other[key]
        parent[path[-1]] = copy.deepcopy(other)
    else:
        parent[path[-1]] = draw(STRANGE)


@settings(
    max_examples=300 if THOROUGH else 150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(choice=st.data())
def test_never_raises_and_always_released_form(choice, hand_in, released):
    """Whatever is removed, doubled, replaced or exchanged in a notebook, is the result in the released form?"""
    notebook = json.loads(released.read_text(encoding="utf-8"))
    for _ in range(choice.draw(st.integers(1, 4))):
        if len(notebook):
            mutated(notebook, choice.draw)
    require_released_form(hand_in(json.dumps(notebook)), released)


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    data=st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | STRANGE.map(json.dumps).map(str.encode)
)
def test_never_raises_for_any_bytes(data, hand_in, released):
    """Is a file of any bytes read without an error?"""
    got = hand_in(data)
    require_released_form(got, released)
    assert re.match(r"the file .* can't be read as a notebook: ", got.unreadable.en)
