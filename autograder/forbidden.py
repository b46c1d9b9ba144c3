"""Names that an exercise asks to write and not to call, found in a student's code.

Searched are the exercise's own cell and whatever it reaches: functions, classes, values and
imports of other cells of the student's, by the names that the cell uses.  A comparison with the
library's function in a cell of its own is nobody's mistake.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping, Sequence

from autograder.student_errors import ELLIPSIS

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
ANYTHING = "?"
#: what runs a text as code or imports what it names
RUNS_TEXT = frozenset(["__import__", "eval", "exec", "import_module"])
#: what the first cell of a notebook calls its libraries
LIBRARIES = frozenset(["F", "init", "nn", "np", "numpy", "torch"])
#: ways to every function of the library under another name, and threads, for which no ``no_grad`` holds
DETOURS = (
    "torch._C",
    "torch.ops",
    "torch._VF",
    "torch._decomp",
    "torch._ops",
    "torch._prims",
    "torch._refs",
    "concurrent.futures",
    "multiprocessing",
    "threading",
    "_thread",
)
MAGIC = re.compile(r"^([ \t]*)[%!?].*$", re.MULTILINE)


def forbidden_name(
    solution: str, others: Iterable[str], names: Sequence[str], symbol: str = "", files: Iterable[str] = ()
) -> str | None:
    """The first forbidden name that the solution uses or reaches, or None.

    Where a name of the library is put together at run time (``getattr(torch, "m" + "ul")``) it can't be
    seen which: the lookup itself is returned, with an ellipsis.

    ``clip_grad_norm_`` is found as a name, an attribute or an import; a dotted name
    (``init.xavier_normal_``) only where what stands before the dot is there too, under whatever
    name it was imported, so that a student's own function may have the library's name.  Strings
    count beside something that looks names up by a string (``getattr``), and not as a label of a
    plot.  An import from a module uses the module and all that it stands in (``from
    torch.optim.adam import adam`` uses ``optim``).  Where anything is forbidden, ``DETOURS`` are too.
    Lines of magics are left out; a cell that does not parse even so is searched token by
    token.  Comments and docstrings don't count.  Whatever other cells bind to ``symbol`` belongs to
    the solution; ``files`` are sources handed in beside the notebook, searched whole.
    """
    if not names:
        return None
    for file in files:
        found = forbidden_name(file, (), names)
        if found:
            return found
    names = [*names, *DETOURS]
    tree = _parsed(solution)
    if tree is None:
        return _first_of(names, _tokens(solution))
    nodes = list(_reached(tree, _definitions(others), symbol))
    aliases = dict(alias for node in nodes for alias in _aliases(node))
    used = [_spelled_out(path, aliases) for node in nodes for path in _uses(node)]
    if any(path.rpartition(".")[2] in LOOKUPS for path in used):
        used += [f"{ANYTHING}.{text}" for node in nodes for text in _strings(node)]
    return _first_of(names, used) or next((text for node in nodes for text in _computed(node, aliases)), None)


def _parsed(source: str) -> ast.AST | None:
    """The cell's tree, without its magics; None where it is no Python."""
    for text in (source, MAGIC.sub(r"\1pass", source)):
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _reached(tree: ast.AST, definitions: Mapping[str, list[ast.stmt]], symbol: str) -> Iterator[ast.AST]:
    """The solution, what else is bound to its symbol, and the definitions that these reach."""
    reached, waiting = {symbol}, [tree, *definitions.get(symbol, ())]
    while waiting:
        node = waiting.pop()
        yield node
        for name in sorted(_free_names(node) & definitions.keys() - reached):
            reached.add(name)
            waiting += definitions[name]


def _first_of(names: Sequence[str], used: Iterable[str]) -> str | None:
    """The first of ``names`` that ends one of the dotted paths in use."""
    paths = [path.split(".") for path in used]
    for name in names:
        parts = name.split(".")
        for path in paths:
            if path[-len(parts) :] == parts or (path[0] == ANYTHING and path[-1] == parts[-1]):
                return name
    return None


def _definitions(cells: Iterable[str]) -> dict[str, list[ast.stmt]]:
    """The statements of these cells by the names that they bind."""
    found: dict[str, list[ast.stmt]] = {}
    for cell in cells:
        tree = _parsed(cell)
        for node in tree.body if isinstance(tree, ast.Module) else []:
            for name in set(_defined(node)):
                found.setdefault(name, []).append(node)
    return found


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
        return
    for inner in ast.walk(node):  # plain, tuple and annotated assignments, with, for, try
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            yield inner.id
        elif isinstance(inner, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in inner.names)


def _free_names(node: ast.AST) -> set[str]:
    """Names that are read and not bound: a local variable is not the other cell's of the same name."""
    names = [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]
    bound = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    bound |= {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
    return {name.id for name in names} - bound


def _aliases(node: ast.AST) -> Iterator[tuple[str, str]]:
    """New names of modules and functions: ``import torch.nn.init as I``, ``I = nn.init``."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import):
            yield from ((alias.asname, alias.name) for alias in inner.names if alias.asname)
        elif isinstance(inner, ast.ImportFrom):
            yield from ((alias.asname or alias.name, f"{inner.module}.{alias.name}") for alias in inner.names)
        elif isinstance(inner, ast.Assign) and isinstance(inner.value, ast.Name | ast.Attribute):
            yield from ((name, _path(inner.value)) for name in _defined(inner))


def _computed(node: ast.AST, aliases: Mapping[str, str]) -> Iterator[str]:
    """Lookups in a library, and code, whose text is put together at run time: anything may be meant."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and inner.args:
            called = _path(inner.func).rpartition(".")[2]
            if called in RUNS_TEXT and not isinstance(inner.args[0], ast.Constant):
                yield f"{called}({ELLIPSIS})"
            elif called in ("getattr", "__getattribute__") and len(inner.args) > 1:
                owner = _path(inner.args[0])
                if _is_library(owner, aliases) and not isinstance(inner.args[1], ast.Constant):
                    yield f"{called}({owner}, {ELLIPSIS})"
        elif isinstance(inner, ast.Subscript) and not isinstance(inner.slice, ast.Constant):
            owner = _table_of(inner.value)
            if _is_library(owner, aliases):
                yield f"vars({owner})[{ELLIPSIS}]"


def _table_of(node: ast.expr) -> str:
    """``torch`` for ``vars(torch)`` and ``torch.__dict__``, else nothing."""
    if isinstance(node, ast.Call) and node.args and _path(node.func) == "vars":
        return _path(node.args[0])
    path = _path(node)
    return path.removesuffix(".__dict__") if path.endswith(".__dict__") else ""


def _is_library(path: str, aliases: Mapping[str, str]) -> bool:
    return _spelled_out(path, aliases).partition(".")[0] in LIBRARIES


def _spelled_out(path: str, aliases: Mapping[str, str]) -> str:
    """A path with the original name of what stands first."""
    first, dot, rest = path.partition(".")
    return f"{aliases[first]}{dot}{rest}" if first in aliases else path


def _uses(tree: ast.AST) -> Iterator[str]:
    """Dotted paths of names, attributes and imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield _path(node)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
            yield from (owner for alias in node.names if alias.asname for owner in _owners(alias.name))
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{alias.name}" for alias in node.names)
            yield from _owners(f"{node.module or ''}.")


def _owners(path: str) -> list[str]:
    """``torch`` and ``torch.optim`` for ``torch.optim.adam``."""
    parts = path.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]


def _strings(tree: ast.AST) -> Iterator[str]:
    """Strings that might be a name, and the names in a string that might be code (for ``eval``)."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value.strip()
        elif isinstance(node, ast.Call) and _path(node.func) in ("eval", "exec"):
            code = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            yield from (name for text in code for name in _tokens(str(text)))


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
