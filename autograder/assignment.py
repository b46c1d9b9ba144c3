"""An assignment on disk: settings, checks, measures and reference, loaded and checked together."""

from __future__ import annotations

import importlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autograder.check import Case, Check
from autograder.criteria.grey import has_grey
from autograder.errors import AssignmentError
from autograder.judging import key_of
from autograder.text import LANGUAGES, Text

Model = TypeVar("Model", bound=BaseModel)
#: becomes part of a cell's id, which nbformat limits to 64 characters
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=50)]
Points = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Title(Strict):
    es: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def text(self) -> Text:
        return Text(es=self.es, en=self.en)


class Exercise(Strict):
    """One stub and its graded cell.

    ``reference`` is ``module:symbol`` below ``reference/``; the student's name is the symbol's.
    ``forbidden`` are names (``torch.nn.utils.clip_grad_norm_``, ``clip_grad_norm_``) that the
    student's solution must not use.
    """

    id: Identifier
    title: Title
    reference: str = Field(pattern=r"^[a-z_][a-z0-9_.]*:[A-Za-z_][A-Za-z0-9_]*$")
    points: Points
    checks: Sequence[Identifier] = Field(min_length=1)
    forbidden: Sequence[str] = ()

    @property
    def symbol(self) -> str:
        return self.reference.partition(":")[2]

    @property
    def module(self) -> str:
        return self.reference.partition(":")[0]


class Question(Strict):
    """A written answer, graded by a person with the rubric of the notebook's template."""

    id: Identifier
    title: Title
    points: Points


class Settings(Strict):
    """What ``assignment.toml`` holds."""

    id: Identifier
    title: Title
    minutes: int = Field(gt=0)
    needs: Sequence[Identifier] = ()
    exercises: Sequence[Exercise] = Field(alias="exercise", min_length=1)
    questions: Sequence[Question] = Field(alias="question", default=())

    @property
    def entries(self) -> list[Exercise | Question]:
        """All that points are given for."""
        return [*self.exercises, *self.questions]

    @property
    def points(self) -> float:
        return sum(one.points for one in self.entries)


@dataclass(frozen=True)
class Assignment:
    """Everything about one assignment.  Load with :func:`load`."""

    folder: Path
    settings: Settings
    checks: Sequence[Check]

    @property
    def id(self) -> str:
        return self.settings.id

    @property
    def root(self) -> Path:
        """The project: the folder that holds ``assignments/`` and ``reference/``."""
        return self.folder.parent.parent

    @property
    def measure_source(self) -> str:
        return (self.folder / "measure.py").read_text(encoding="utf-8")

    @cached_property
    def reference(self) -> SimpleNamespace:
        """What ``measure`` is given in place of a student's notebook: every exercise's symbol."""
        return SimpleNamespace(
            **{e.symbol: reference_symbol(self.folder, e) for e in self.settings.exercises}
        )

    def exercise(self, name: str) -> Exercise:
        return next(e for e in self.settings.exercises if e.id == name)

    def checks_of(self, exercise: Exercise) -> list[Check]:
        by_name = {check.name: check for check in self.checks}
        return [by_name[name] for name in exercise.checks]


def load(folder: Path) -> Assignment:
    """The assignment in ``folder``; :class:`AssignmentError` names file, rule and value."""
    settings = _settings(folder / "assignment.toml")
    if settings.id != folder.name:
        raise AssignmentError(
            f'{folder}/assignment.toml: id must be the folder\'s name (got "{settings.id}")'
        )
    module = _checks_module(folder)
    checks = getattr(module, "CHECKS", None)
    if not isinstance(checks, list | tuple) or not all(isinstance(check, Check) for check in checks):
        raise AssignmentError(
            f"{folder}/checks.py: CHECKS must be a list of Check (got {type(checks).__name__})"
        )
    if (folder / "words.toml").is_file():
        words = validated(Words, folder / "words.toml", toml_data(folder / "words.toml"))
        checks = [_with_words(check, words, folder) for check in checks]
    assignment = Assignment(folder, settings, tuple(checks))
    problem = next(_problems(assignment), None)
    if problem:
        raise AssignmentError(f"{folder}/{problem}")
    return assignment


def assignments_in(root: Path) -> list[str]:
    """Ids of the assignments below ``root/assignments``."""
    return sorted(path.parent.name for path in (root / "assignments").glob("*/assignment.toml"))


def reference_symbol(folder: Path, exercise: Exercise) -> Any:
    """The reference solution of an exercise, loaded from ``reference/`` by path."""
    module = import_below(folder.parent.parent, f"reference.{exercise.module}", folder / "assignment.toml")
    if not hasattr(module, exercise.symbol):
        raise AssignmentError(
            f'{folder}/assignment.toml: reference must name a symbol of reference/ (got "{exercise.reference}")'
        )
    return getattr(module, exercise.symbol)


def import_below(root: Path, name: str, asked_by: Path) -> ModuleType:
    """Import ``name`` with ``root`` first on the path: ``reference`` and ``assignments`` load so."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    try:
        module = importlib.import_module(name)
    except (ImportError, SyntaxError) as error:
        raise AssignmentError(f"{asked_by}: {name} can't be imported: {error}") from error
    loaded_from = Path(module.__file__ or "").resolve()
    if root.resolve() not in loaded_from.parents:
        raise AssignmentError(f"{asked_by}: {name} must be below {root} (got {loaded_from})")
    return module


class Words(Strict):
    """What ``words.toml`` holds: cases and measurements as students read them, by name."""

    cases: dict[str, Title] = Field(default_factory=dict)
    measurements: dict[str, Title] = Field(default_factory=dict)


def _with_words(check: Check, words: Words, folder: Path) -> Check:
    """The check with its cases and measurements in words; each case needs some."""
    names = [case.name for case in (*check.cases, check.settle) if case]
    for name in names:
        if name not in words.cases:
            raise AssignmentError(f'{folder}/words.toml: cases must have words (got none for "{name}")')
    cases = {name: words.cases[name].text for name in names}
    measurements = {name: title.text for name, title in words.measurements.items()}
    return replace(check, words={**measurements, **cases})


def _settings(path: Path) -> Settings:
    return validated(Settings, path, toml_data(path))


def toml_data(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise AssignmentError(f"{path}: file is missing") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AssignmentError(f"{path}: must be TOML in UTF-8 ({error})") from error


def validated(model: type[Model], path: Path, data: dict[str, Any]) -> Model:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise AssignmentError(f"{path}: {first_problem(error)}") from error


def first_problem(error: ValidationError) -> str:
    """``exercise.0.points must be greater than 0 (got -3)``."""
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"]) or "file"
    rule = problem["msg"].replace("Input should be", "must be").replace("Field required", "is required")
    if problem["type"] == "extra_forbidden":
        rule = "is not a known setting"
    value = problem["input"]
    got = f" (got {value!r})" if isinstance(value, str | int | float | bool) else ""
    return f"{place} {rule}{got}"


def _checks_module(folder: Path) -> ModuleType:
    if not (folder / "checks.py").is_file():
        raise AssignmentError(f"{folder}/checks.py: file is missing")
    return import_below(folder.parent.parent, f"assignments.{folder.name}.checks", folder / "checks.py")


def _problems(assignment: Assignment) -> Iterator[str]:
    settings, names = assignment.settings, [check.name for check in assignment.checks]
    claimed = [name for exercise in settings.exercises for name in exercise.checks]
    for name, count in Counter(names).items():
        if count > 1:
            yield f'checks.py: check names must differ (got "{name}" {count} times)'
    ids = [one.id for one in settings.entries]
    for name, count in Counter(ids).items():
        if count > 1:
            yield f'assignment.toml: ids must differ (got "{name}" {count} times)'
    for name, count in Counter(claimed).items():
        if count > 1:
            yield f'assignment.toml: a check belongs to one exercise (got "{name}" in {count})'
    for name in sorted(set(claimed) - set(names)):
        yield f'assignment.toml: checks must be declared in checks.py (got "{name}")'
    for name in sorted(set(names) - set(claimed)):
        yield f'assignment.toml: every check of checks.py must belong to an exercise ("{name}" does not)'
    for exercise in settings.exercises:
        total = sum(check.points for check in assignment.checks_of(exercise))
        if total != exercise.points:
            yield f'assignment.toml: points of "{exercise.id}" must be the sum of its checks, {total:g} (got {exercise.points:g})'
    yield from _check_problems(assignment.checks)
    for language in LANGUAGES:
        if not (assignment.folder / f"notebook.{language}.md.j2").is_file():
            yield f"notebook.{language}.md.j2: file is missing"


def _check_problems(checks: Sequence[Check]) -> Iterator[str]:
    seen: set[str] = set()
    measured: dict[str, Case] = {}
    for check in checks:
        for case in (*check.cases, *([check.settle] if check.settle else ())):
            key = key_of(check, case)
            if _recipe(measured.setdefault(key, case)) != _recipe(case):
                yield f'checks.py: cases of one measure and one name must be alike (got two of "{key}")'
        if check.points <= 0:
            yield f'checks.py: points of "{check.name}" must be > 0 (got {check.points:g})'
        for name in check.needs:
            if name not in seen:
                yield f'checks.py: needs of "{check.name}" must be checks declared before it (got "{name}")'
        if not any(case.visible for case in check.cases):
            yield f'checks.py: "{check.name}" must have a visible case'
        if all(case.visible for case in check.cases):
            yield f'checks.py: "{check.name}" must have a hidden case'
        yield from _settle_problems(check)
        seen.add(check.name)


def _settle_problems(check: Check) -> Iterator[str]:
    """A grey zone and a settling case need each other."""
    grey = any(has_grey(criterion) for criterion in check.accept)
    if grey and check.settle is None:
        yield f'checks.py: "{check.name}" has a criterion with grey > 0 and must have a settle case'
    if check.settle is None:
        return
    if not grey:
        yield f'checks.py: "{check.name}" has a settle case and must have a criterion with grey > 0'
    if check.settle.visible:
        yield f'checks.py: settle of "{check.name}" must be hidden (got the visible case "{check.settle.name}")'
    if check.settle.name in {case.name for case in check.cases}:
        yield f'checks.py: settle of "{check.name}" must be a case of its own (got "{check.settle.name}")'


def _recipe(case: Case) -> tuple[Any, ...]:
    """What tells two cases apart: two closures of one function over equal values draw alike."""
    code = getattr(case.draw, "__code__", case.draw)
    cells = [repr(cell.cell_contents) for cell in getattr(case.draw, "__closure__", None) or ()]
    defaults = repr(getattr(case.draw, "__defaults__", None))
    return case.visible, tuple(case.withhold), case.seconds, code, cells, defaults
