"""Stubs, solutions and imports, sliced from ``reference/`` by ``ast`` line numbers."""

from __future__ import annotations

import ast
import textwrap
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
    return Module(path, source.splitlines(), ast.parse(source))


def solution_cell(module: Module, symbol: str, docstring: str) -> str:
    """The definition with its docstring replaced and its body marked as nbgrader's solution."""
    node = module.definition(symbol)
    if isinstance(node, ast.FunctionDef):
        return "\n".join(_function(module, node, docstring))
    if isinstance(node, ast.ClassDef):
        return "\n".join(_class(module, node, docstring))
    raise AssignmentError(f'{module.path}: an exercise must be a function or a class (got "{symbol}")')


def given_cell(module: Module, symbol: str, docstring: str) -> str:
    """The whole definition, with its docstring replaced (or dropped where none is given)."""
    node = module.definition(symbol)
    if not isinstance(node, Definition):
        return module.text(node.lineno, node.end_lineno or node.lineno)
    header, body = _split(module, node)
    return "\n".join([header, *_quoted(docstring, "    "), body])


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
    start = node.body[0].lineno
    if not isinstance(node.body[0], ast.Expr) and isinstance(node.body[0], Definition):
        start = min([start, *(decorator.lineno for decorator in node.body[0].decorator_list)])
    documented = _has_docstring(node)
    header_end = start - 1
    while header_end > first and not module.lines[header_end - 1].rstrip().endswith(":"):
        header_end -= 1  # comments between the signature and the first statement belong to the body
    body_start = (node.body[0].end_lineno or start) + 1 if documented else header_end + 1
    body = module.text(body_start, node.end_lineno or start)
    return module.text(first, header_end), body.strip("\n")


def _has_docstring(node: Definition) -> int:
    return int(ast.get_docstring(node) is not None)


def _quoted(docstring: str, indent: str) -> list[str]:
    text = textwrap.dedent(docstring).strip()
    if not text:
        return []
    quote = 'r"""' if "\\" in text else '"""'
    lines = text.splitlines()
    closing = ['"""'] if len(lines) > 1 else []
    if not closing:
        lines[-1] += '"""'
    return [(indent + line).rstrip() for line in [quote + lines[0], *lines[1:], *closing]]
