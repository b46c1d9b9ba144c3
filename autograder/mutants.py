"""Mutants of the reference: one small change each, as a hurried student might make it.

Each is a solution that some check should refuse.  Those that none refuses are either a hole or
equivalent; the latter stand, with the reason, in ``assignments/<id>/equivalent.toml``.
"""

from __future__ import annotations

import ast
import copy
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from autograder.assignment import Assignment, Exercise
from autograder.errors import AssignmentError
from autograder.slices import read_module
from autograder.text import verbatim
from autograder.wrong_solutions import WrongSolution

OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div, ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
NAMES = {
    "min": "max", "max": "min", "sum": "mean", "mean": "sum", "any": "all", "all": "any", "var": "std",
    "sin": "cos", "tanh": "sigmoid", "sigmoid": "tanh", "relu": "tanh", "zeros_": "ones_", "normal_": "uniform_",
    "isnan": "isfinite", "isfinite": "isnan", "train": "eval", "eval": "train", "fan_in": "fan_out",
    "fan_out": "fan_in",
}  # fmt: skip
EQUIVALENT = "equivalent.toml"


@dataclass(frozen=True)
class Mutant:
    """A reference solution with one change: the line before and after it."""

    exercise: str
    symbol: str
    kind: str
    line: int
    before: str
    after: str
    source: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.symbol, self.before, self.after

    def as_solution(self) -> WrongSolution:
        name = f"mutant_{self.symbol}_{self.line}"
        return WrongSolution(name, self.exercise, (), verbatim(f"{self.before} -> {self.after}"), self.source)


def mutants(assignment: Assignment, exercise: Exercise) -> list[Mutant]:
    """All mutants of one exercise's reference, in the order of the source; none twice."""
    module = read_module(assignment.root, exercise.module)
    found = next(
        node
        for node in ast.parse(module.path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == exercise.symbol
    )
    plain = _without_words(found)
    before = ast.unparse(plain).splitlines()
    made: dict[str, Mutant] = {}
    for kind, changed in _changes(plain):
        source = ast.unparse(ast.fix_missing_locations(changed))
        lines = source.splitlines()
        pairs = [(a, b) for a, b in zip(before, lines, strict=False) if a != b]
        if not pairs or source in made:
            continue
        place = next(n for n, (a, b) in enumerate(zip(before, lines, strict=False), 1) if a != b)
        old, new = (text.strip() for text in pairs[0])
        if len(lines) < len(before):
            new = f"(removed) {old}"
        made[source] = Mutant(exercise.id, exercise.symbol, kind, place, old, new, source + "\n")
    return list(made.values())


def equivalents(assignment: Assignment) -> dict[tuple[str, str, str], str]:
    """Reasons for mutants that no check can tell from the reference, by their key."""
    path = assignment.folder / EQUIVALENT
    if not path.is_file():
        return {}
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
        return {(one["symbol"], one["before"], one["after"]): one["why"] for one in listed}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise AssignmentError(
            f"{path}: each [[mutant]] must have symbol, before, after, why ({error})"
        ) from error


def _without_words(node: ast.AST) -> ast.AST:
    """Without docstrings and annotations, which nothing judges."""
    node = copy.deepcopy(node)
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef):
            inner.returns = None
            for argument in (*inner.args.posonlyargs, *inner.args.args, *inner.args.kwonlyargs):
                argument.annotation = None
        if isinstance(inner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(inner):
            inner.body = inner.body[1:] or [ast.Pass()]
    for inner in ast.walk(node):
        for name, value in ast.iter_fields(inner):
            if isinstance(value, list):
                setattr(inner, name, [_bare(item) for item in value])
    return node


def _bare(item: object) -> object:
    if isinstance(item, ast.AnnAssign) and item.value is not None:
        return ast.Assign(targets=[item.target], value=item.value, lineno=item.lineno)
    return item


Edit = Callable[[Any], ast.AST | None]


def _changes(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Copies of the tree with one change each, and the kind of change."""
    for index, original in enumerate(ast.walk(tree)):
        for kind, edit in _edits(original):
            changed = copy.deepcopy(tree)
            node = next(islice(ast.walk(changed), index, None))
            _put(changed, node, edit(node))
            yield kind, changed


def _put(tree: ast.AST, old: ast.AST, new: ast.AST | None) -> None:
    """Put a node in the place of another; None where the edit was made in place."""
    if new is None:
        return
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list) and any(item is old for item in value):
                setattr(parent, name, [new if item is old else item for item in value])


def _edits(node: ast.AST) -> list[tuple[str, Edit]]:
    """What may be changed at a node.  An edit changes the node, or returns what stands in its place."""
    if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in OPERATORS:
        return [("operator", _set("op", OPERATORS[type(node.op)]()))]
    if isinstance(node, ast.Compare):
        others = COMPARISONS.get(type(node.ops[0]), ())
        return [("comparison", _set("ops", [other(), *node.ops[1:]])) for other in others]
    if isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return [("operator", _set("op", other))]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not):
        return [("sign", lambda found: found.operand)]
    if isinstance(node, ast.Constant):
        return [("constant", _set("value", value)) for value in _other_values(node.value)]
    if isinstance(node, ast.Attribute) and node.attr in NAMES:
        return [("name", _set("attr", NAMES[node.attr]))]
    if isinstance(node, ast.Name) and node.id in NAMES:
        return [("name", _set("id", NAMES[node.id]))]
    if isinstance(node, ast.Call):
        return _edits_of_call(node)
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        return [("condition", lambda found: _negated(found))]
    if isinstance(node, ast.AugAssign | ast.Expr | ast.Assign):
        return [("statement", lambda _found: ast.Pass())]
    if isinstance(node, ast.Break | ast.Continue):
        return [("statement", lambda _found: ast.Pass())]
    return []


def _edits_of_call(call: ast.Call) -> list[tuple[str, Edit]]:
    edits: list[tuple[str, Edit]] = []
    if len(call.args) > 1 and not any(isinstance(a, ast.Starred) for a in call.args[:2]):
        edits.append(("swapped arguments", _set("args", [call.args[1], call.args[0], *call.args[2:]])))
    for place, keyword in enumerate(call.keywords):
        if keyword.arg is not None:
            kept = [other for n, other in enumerate(call.keywords) if n != place]
            edits.append(("dropped argument", _set("keywords", kept)))
    return edits


def _set(name: str, value: Any) -> Edit:
    def edit(node: Any) -> None:
        setattr(node, name, copy.deepcopy(value))

    return edit


def _negated(node: Any) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _other_values(value: object) -> list[object]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1]
    if isinstance(value, float):
        return [2 * value, value / 2] if value else [1.0]
    if isinstance(value, str) and value in NAMES:
        return [NAMES[value]]
    return []
