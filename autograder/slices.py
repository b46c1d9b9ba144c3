"""Stubs, solutions and imports, sliced from ``reference/`` by ``ast`` line numbers."""

from __future__ import annotations

import ast
import textwrap
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import AssignmentError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
Definition = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """A file of ``reference/``, parsed."""

    path: Path
    lines: Sequence[str]
    tree: ast.Module

    def definition(self, symbol: str) -> ast.stmt:
        """The function, class or constant of that name."""
        for node in self.tree.body:
            if isinstance(node, Definition) and node.name == symbol:
                return node
            if isinstance(node, ast.Assign) and any(_named(target, symbol) for target in node.targets):
                return node
            if isinstance(node, ast.AnnAssign) and _named(node.target, symbol):
                return node
        raise AssignmentError(f'{self.path}: must define the symbol (got "{symbol}")')

    def text(self, first: int, last: int) -> str:
        """Lines ``first`` to ``last``, both counted from 1."""
        return "\n".join(self.lines[first - 1 : last])


def read_module(root: Path, name: str) -> Module:
    """``reference/<name>.py``."""
    path = root / "reference" / (name.replace(".", "/") + ".py")
    if not path.is_file():
        raise AssignmentError(f"{path}: file is missing")
    source = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise AssignmentError(f"{path}: must be Python ({error.msg}, line {error.lineno})") from error
    return Module(path, source.split("\n"), tree)


def solution_cell(module: Module, symbol: str, docstring: str) -> str:
    """The definition with its docstring replaced and its body marked as nbgrader's solution."""
    node = module.definition(symbol)
    if isinstance(node, ast.FunctionDef):
        return "\n".join(_function(module, node, docstring))
    if isinstance(node, ast.ClassDef):
        return "\n".join(_class(module, node, docstring))
    raise AssignmentError(f'{module.path}: an exercise must be a function or a class (got "{symbol}")')


def given_cell(module: Module, symbol: str, docstring: str) -> str:
    """The whole definition, with its docstring replaced (or dropped where none is given).

    Methods lose theirs: they are in one language, and the class's says what is to be known.
    """
    node = module.definition(symbol)
    if not isinstance(node, Definition):
        return module.text(node.lineno, node.end_lineno or node.lineno)
    header, _ = _split(module, node)
    return "\n".join([header, *_quoted(docstring, "    "), _without_docstrings(module, node)])


def _without_docstrings(module: Module, node: Definition) -> str:
    """The body, comments included, without its own docstring and those of methods."""
    inner = [one for one in node.body if isinstance(one, ast.FunctionDef)]
    dropped = {
        number
        for one in (node, *inner)
        if _has_docstring(one)
        for number in range(one.body[0].lineno, (one.body[0].end_lineno or 0) + 1)
    }
    lines = range(_header_end(module, node) + 1, (node.end_lineno or node.lineno) + 1)
    return "\n".join(module.lines[n - 1] for n in lines if n not in dropped).strip("\n")


def imports(modules: Sequence[Module]) -> list[str]:
    """The imports of these modules, without those of ``reference`` itself, sorted and merged."""
    plain: set[str] = set()
    merged: dict[str, set[str]] = {}
    for module in modules:
        for node in module.tree.body:
            if isinstance(node, ast.Import):
                plain |= {ast.unparse(ast.Import([alias])) for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not _internal(node.module):
                merged.setdefault(node.module, set()).update(ast.unparse(alias) for alias in node.names)
    lines = sorted(plain) + [
        f"from {name} import {', '.join(sorted(merged[name]))}" for name in sorted(merged)
    ]
    return sorted(lines, key=lambda line: line.split()[1])


def _internal(name: str) -> bool:
    return name == "__future__" or name.split(".")[0] == "reference"


def _named(target: ast.expr, symbol: str) -> bool:
    return isinstance(target, ast.Name) and target.id == symbol


def _function(module: Module, node: ast.FunctionDef, docstring: str, indent: str = "") -> Iterator[str]:
    header, body = _split(module, node)
    inner = indent + "    "
    yield header
    yield from _quoted(docstring, inner)
    yield f"{inner}{BEGIN}"
    yield body
    yield f"{inner}{END}"


def _class(module: Module, node: ast.ClassDef, docstring: str) -> Iterator[str]:
    header, _ = _split(module, node)
    yield header
    yield from _quoted(docstring, "    ")
    for member in node.body[_has_docstring(node) :]:
        if isinstance(member, ast.FunctionDef):
            yield ""
            yield from _function(module, member, "", indent="    ")
        else:
            yield module.text(member.lineno, member.end_lineno or member.lineno)


def _split(module: Module, node: Definition) -> tuple[str, str]:
    """Header (decorators and signature) and body without docstring, comments before it included."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    last = node.end_lineno or node.lineno
    header_end = _header_end(module, node)
    if header_end == node.body[0].lineno:
        raise AssignmentError(f'{module.path}: the body must start on a line of its own (got "{node.name}")')
    body_start = node.body[0].end_lineno or last if _has_docstring(node) else header_end
    return module.text(first, header_end), module.text(body_start + 1, last).strip("\n")


def _header_end(module: Module, node: Definition) -> int:
    """The line of the colon that ends the signature."""
    depth, lines = 0, iter([line + "\n" for line in module.lines[node.lineno - 1 :]])
    for token in tokenize.generate_tokens(lambda: next(lines, "")):
        depth += (token.string in ("(", "[", "{")) - (token.string in (")", "]", "}"))
        if token.string == ":" and not depth:
            return node.lineno - 1 + token.start[0]
    raise AssertionError(f"{module.path}: ast found {node.name}, tokenize did not")  # pragma: no cover


def _has_docstring(node: Definition) -> int:
    return int(ast.get_docstring(node) is not None)


def _quoted(docstring: str, indent: str) -> list[str]:
    text = textwrap.dedent(docstring).strip()
    if not text:
        return []
    quotes = "'''" if '"""' in text else '"""'
    lines = text.split("\n")
    lines[0] = ("r" if "\\" in text else "") + quotes + lines[0]
    if len(lines) > 1 or text.endswith(('"', "'", "\\")):
        lines.append(quotes)
    else:
        lines[-1] += quotes
    return [(indent + line).rstrip() for line in lines]
