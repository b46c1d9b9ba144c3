"""Stubs, solutions and imports, sliced from reference/."""

from __future__ import annotations

import ast
import copy
import textwrap

import pytest

from autograder.errors import AssignmentError
from autograder.slices import BEGIN, END, given_cell, imports, read_module, solution_cell

SOURCE = '''
"""A module."""

from __future__ import annotations

import math
from functools import cache, lru_cache as kept

import torch as t
from reference.other import thing
from torch import Tensor

SCALE: float = 2.0
A = B = 3


@cache
@kept(
    maxsize=None,
)
def decorated(x: int) -> int:  # a note: with a colon
    """Its docstring."""
    return x


def commented(x):
    # note:
    # two lines
    y = x

    return y  # the end


def several(
    x: Tensor,
    *,
    key=lambda a: a,
    table={"a": 1},
) -> dict[str, int]:
    """One line."""

    # after the docstring
    inner = {"a": 1}
    return inner


def strings():
    return """a
    ### not ours
"""


def outer():
    @cache
    def inner():
        return 1

    return inner


class Block(list):
    """Its docstring.

    Two lines.
    """

    width: int = 3
    depth = 4

    def __init__(self, x):
        """Dropped."""
        super().__init__()
        self.x = x

    @property
    def y(self):
        # y:
        return self.x


class Bare:
    def f(self):
        return 1


def only_documented():
    """Nothing else."""


def one_liner(x): return x


def raw():
    r"""Own $\\\\sigma$."""
    return 1
'''


@pytest.fixture
def module(tmp_path):
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "sample.py").write_text(SOURCE, encoding="utf-8")
    return read_module(tmp_path, "sample")


def dedented(text):
    return textwrap.dedent(text).strip("\n")


SOLUTIONS = {
    "decorated": '''
        @cache
        @kept(
            maxsize=None,
        )
        def decorated(x: int) -> int:  # a note: with a colon
            """New."""
            ### BEGIN SOLUTION
            return x
            ### END SOLUTION
        ''',
    "commented": '''
        def commented(x):
            """New."""
            ### BEGIN SOLUTION
            # note:
            # two lines
            y = x

            return y  # the end
            ### END SOLUTION
        ''',
    "several": '''
        def several(
            x: Tensor,
            *,
            key=lambda a: a,
            table={"a": 1},
        ) -> dict[str, int]:
            """New."""
            ### BEGIN SOLUTION
            # after the docstring
            inner = {"a": 1}
            return inner
            ### END SOLUTION
        ''',
    "outer": '''
        def outer():
            """New."""
            ### BEGIN SOLUTION
            @cache
            def inner():
                return 1

            return inner
            ### END SOLUTION
        ''',
    "Block": '''
        class Block(list):
            """New."""
            width: int = 3
            depth = 4

            def __init__(self, x):
                ### BEGIN SOLUTION
                super().__init__()
                self.x = x
                ### END SOLUTION

            @property
            def y(self):
                ### BEGIN SOLUTION
                # y:
                return self.x
                ### END SOLUTION
        ''',
    "Bare": '''
        class Bare:
            """New."""

            def f(self):
                ### BEGIN SOLUTION
                return 1
                ### END SOLUTION
        ''',
}


@pytest.mark.parametrize("symbol", SOLUTIONS)
def test_solution_is_sliced_by_line(module, symbol):
    """Are signature and body kept as written, the docstring replaced, and the body alone marked?"""
    assert solution_cell(module, symbol, "New.") == dedented(SOLUTIONS[symbol])


@pytest.mark.parametrize("symbol", [*SOLUTIONS, "strings", "raw"])
def test_cells_are_python(module, symbol):
    """Do solution and given cell parse, and are they what the reference is but for docstrings?"""

    def without_docstrings(node):
        for inner in ast.walk(node):
            if isinstance(inner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(inner) is not None:
                del inner.body[0]
        return ast.dump(node)

    original = without_docstrings(copy.deepcopy(module.definition(symbol)))
    for cell in (solution_cell(module, symbol, "New."), solution_cell(module, symbol, "")):
        assert without_docstrings(ast.parse(cell).body[0]) == original


@pytest.mark.parametrize(
    ("docstring", "lines"),
    [
        ("  One.  ", ['    """One."""']),
        ("\n    Two\n\n      lines.\n    All.\n", ['    """Two', "", "      lines.", "    All.", '    """']),
        ("$\\sigma$", ['    r"""$\\sigma$"""']),
        ('says "hi"', ['    """says "hi"', '    """']),
        ("ends in \\", ['    r"""ends in \\', '    """']),
        ('holds """ quotes', ["    '''holds \"\"\" quotes'''"]),
        ("", []),
    ],
)
def test_docstrings_are_quoted(module, docstring, lines):
    """Does any docstring stand in the stub as it was written: backslashes, quotes, lines?"""
    cell = solution_cell(module, "strings", docstring)
    assert cell.split("\n")[1:-5] == lines
    found = ast.get_docstring(ast.parse(cell).body[0]) or ""
    assert found.strip() == textwrap.dedent(docstring).strip()


@pytest.mark.parametrize(
    ("symbol", "cell"),
    [
        ("SCALE", "SCALE: float = 2.0"),
        ("A", "A = B = 3"),
        ("B", "A = B = 3"),
        ("Bare", 'class Bare:\n    """New."""\n    def f(self):\n        return 1'),
    ],
)
def test_given_definitions(module, symbol, cell):
    """Are constants and whole definitions given as they stand?"""
    assert given_cell(module, symbol, "New.") == cell


def test_given_without_docstring(module):
    """Is the reference's own docstring dropped where the template gives none?"""
    assert "Its docstring" not in given_cell(module, "Block", "")
    assert "Its docstring" not in given_cell(module, "decorated", "")
    assert BEGIN not in given_cell(module, "Block", "")


def test_solution_of_nothing(module):
    """Does a function of which only the docstring stands have an empty solution?"""
    assert solution_cell(module, "only_documented", "New.").split("\n")[2:] == [
        f"    {BEGIN}",
        "",
        f"    {END}",
    ]


@pytest.mark.parametrize(
    ("symbol", "message"),
    [
        ("absent", r'sample\.py: must define the symbol \(got "absent"\)'),
        ("cache", r'sample\.py: must define the symbol \(got "cache"\)'),
        ("SCALE", r'sample\.py: an exercise must be a function or a class \(got "SCALE"\)'),
        ("one_liner", r'sample\.py: the body must start on a line of its own \(got "one_liner"\)'),
    ],
)
def test_what_can_not_be_sliced(module, symbol, message):
    """Is a symbol that is not there, no function, or all on one line named with its file?"""
    with pytest.raises(AssignmentError, match=message):
        solution_cell(module, symbol, "")


def test_missing_and_broken_files(tmp_path):
    """Is a file of reference/ that is missing or no Python named?"""
    with pytest.raises(AssignmentError, match=r"reference/a/b\.py: file is missing"):
        read_module(tmp_path, "a.b")
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "broken.py").write_text("x = 1\ndef f(:\n")
    with pytest.raises(AssignmentError, match=r"broken\.py: must be Python \(.+, line 2\)"):
        read_module(tmp_path, "broken")


def test_imports_are_merged_and_sorted(module, tmp_path):
    """Are the imports of several files one sorted list, without reference's own and doubles?"""
    (tmp_path / "reference" / "more.py").write_text(
        "import math\nfrom torch import nn\nimport torch as t\nimport abc, zlib\n"
    )
    assert imports([module, read_module(tmp_path, "more")]) == [
        "import abc",
        "from functools import cache, lru_cache as kept",
        "import math",
        "import torch as t",
        "from torch import Tensor, nn",
        "import zlib",
    ]


def test_unusual_line_breaks(tmp_path):
    """Are lines counted as Python counts them?  (A form feed or U+2028 in a string moved the slice.)"""
    (tmp_path / "reference").mkdir()
    text = 'X = "a\u2028b\x0cc"\n\ndef f():\n    return 1\n'
    (tmp_path / "reference" / "odd.py").write_text(text, encoding="utf-8")
    assert "    return 1" in solution_cell(read_module(tmp_path, "odd"), "f", "").split("\n")
