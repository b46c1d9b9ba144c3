"""Names that an exercise asks to write and not to call, found in a student's code."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator, Sequence


def forbidden_name(cells: Iterable[str], names: Sequence[str]) -> str | None:
    """The first forbidden name that the cells use, as a name, an attribute, an import or a string.

    A dotted name (``nn.init.normal_``) is found by its last part.  A cell that does not parse
    (a magic, a syntax error) is searched token by token.  Comments and docstrings don't count.
    """
    wanted = {name.rpartition(".")[2]: name for name in names}
    if not wanted:
        return None
    for cell in cells:
        for used in _used(cell):
            if used in wanted:
                return wanted[used]
    return None


def _used(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        yield from _tokens(source)
        return
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value.strip()  # getattr(module, "name")


def _tokens(source: str) -> Iterator[str]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.NAME:
                yield token.string
    except (tokenize.TokenError, SyntaxError, IndentationError):
        return
