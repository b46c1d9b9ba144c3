"""Names that an exercise asks to write and not to call, found in a student's code.

Searched are the exercise's own cell and whatever it reaches: functions, classes, values and
imports of other cells of the student's, by the names that the cell uses.  A comparison with the
library's function in a cell of its own is nobody's mistake.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator, Sequence

Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.Import | ast.ImportFrom


def forbidden_name(solution: str, others: Iterable[str], names: Sequence[str]) -> str | None:
    """The first forbidden name that the solution uses or reaches, or None.

    ``clip_grad_norm_`` is found as a name, an attribute, an import or a string (``getattr``);
    a dotted name (``init.xavier_normal_``) only where what stands before the dot is there too, so
    that a student's own function may have the library's name.  A cell that does not parse (a
    magic, a syntax error) is searched token by token.  Comments and docstrings don't count.
    """
    if not names:
        return None
    tree = _parsed(solution)
    if tree is None:
        return _first_of(names, _tokens(solution))
    definitions = dict(_definitions(others))
    reached, waiting = set[str](), [tree]
    while waiting:
        node = waiting.pop()
        found = _first_of(names, _uses(node))
        if found:
            return found
        for name in _names(node) & definitions.keys() - reached:
            reached.add(name)
            waiting.append(definitions[name])
    return None


def _parsed(source: str) -> ast.AST | None:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _first_of(names: Sequence[str], used: Iterable[str]) -> str | None:
    """The first of ``names`` that ends one of the dotted paths in use."""
    paths = [path.split(".") for path in used]
    for name in names:
        parts = name.split(".")
        if any(path[-len(parts) :] == parts for path in paths):
            return name
    return None


def _definitions(cells: Iterable[str]) -> Iterator[tuple[str, ast.AST]]:
    for cell in cells:
        tree = _parsed(cell)
        for node in tree.body if isinstance(tree, ast.Module) else []:
            for name in _defined(node):
                yield name, node


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)


def _names(node: ast.AST) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _uses(tree: ast.AST) -> Iterator[str]:
    """Dotted paths of names, attributes and imports, and strings that might be one."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield _path(node)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value.strip()


def _path(node: ast.expr) -> str:
    """``torch.nn.init.normal_`` as it is written; what is no name before a dot becomes empty."""
    if isinstance(node, ast.Name):
        return node.id
    return f"{_path(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""


def _tokens(source: str) -> Iterator[str]:
    """Words joined by dots, of a source that Python does not take."""
    path, after_dot = "", False
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.NAME:
                path = f"{path}.{token.string}" if after_dot else token.string
                yield path
            after_dot = token.string == "."
    except (tokenize.TokenError, SyntaxError):
        return
