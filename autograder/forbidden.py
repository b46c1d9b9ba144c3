"""Names that an exercise asks to write and not to call, found in a student's code."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence

#: what looks a name up by a string
LOOKUPS = frozenset(
    [
        "__dict__",
        "__getattribute__",
        "attrgetter",
        "eval",
        "exec",
        "getattr",
        "globals",
        "methodcaller",
        "vars",
    ]
)
MAGIC = re.compile(r"^([ \t]*)[%!?].*$", re.MULTILINE)


def forbidden_name(cells: Iterable[str], names: Sequence[str]) -> str | None:
    """The first forbidden name that the cells use, as a name, an attribute, an import or a string.

    A dotted name (``nn.init.normal_``) is found by its last part.  Lines of magics are left out, and a
    cell that does not parse even so is searched token by token.  Strings count only beside something
    that looks names up by a string (``getattr(nn.init, "normal_")``), so that a plot's label does not.
    Comments and docstrings never count.
    """
    wanted = {name.rpartition(".")[2]: name for name in names}
    used, strings = [], []
    for cell in cells if wanted else ():
        tree = _parsed(cell)
        used += list(_names(tree) if tree else _tokens(cell))
        strings += list(_strings(tree) if tree else ())
    if LOOKUPS & set(used):
        used += strings
    return next((wanted[name] for name in used if name in wanted), None)


def _parsed(source: str) -> ast.Module | None:
    """The cell's tree, without its magics; None where it is no Python."""
    for text in (source, MAGIC.sub(r"\1pass", source)):
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]


def _strings(tree: ast.Module) -> Iterator[str]:
    """Last parts of the strings, and for code in a string (``eval("torch.mul(x, 2)")``) its names."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value.strip().rpartition(".")[2]
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("eval", "exec")
        ):
            code = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            yield from (name for text in code for name in _tokens(str(text)))


def _tokens(source: str) -> Iterator[str]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.NAME:
                yield token.string
    except (tokenize.TokenError, SyntaxError):
        return
