"""A teacher's course: settings, folders and the secret that hidden cases come from."""

from __future__ import annotations

import os
import secrets
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autograder.assignment import Assignment, first_problem, load
from autograder.datasets import Images, load_images
from autograder.errors import UsageError
from autograder.sandbox import Isolation, Limits
from autograder.text import Language

SETTINGS = "backpass.toml"
PRIVATE = ".backpass"


class LimitSettings(BaseModel):
    """``[limits]``: what one submission may use.  Seconds are wall time, sizes are megabytes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cell_s: float = Field(default=60, gt=0)
    notebook_s: float = Field(default=300, gt=0)
    total_cpu_s: float = Field(default=900, gt=0)
    memory_mb: int = Field(default=4096, ge=512)
    processes: int = Field(default=64, ge=8)
    disk_mb: int = Field(default=256, ge=16)

    def limits(self) -> Limits:
        return Limits(
            cell_s=self.cell_s,
            notebook_s=self.notebook_s,
            total_cpu_s=self.total_cpu_s,
            memory_bytes=self.memory_mb * 2**20,
            processes=self.processes,
            disk_bytes=self.disk_mb * 2**20,
        )


class CourseSettings(BaseModel):
    """What ``backpass.toml`` holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language
    project: Path
    data: Literal["digits", "fashion-mnist"] = "digits"
    data_folder: Path | None = None
    sandbox: Isolation = "bubblewrap"
    late_penalty_per_day: float = Field(default=0.0, ge=0, le=1)
    limits: LimitSettings = LimitSettings()


@dataclass(frozen=True)
class Course:
    """A folder made by ``backpass init``.  Load with :func:`load_course`."""

    root: Path
    settings: CourseSettings
    _loaded: dict[str, Assignment] = field(default_factory=dict, repr=False)

    @property
    def language(self) -> Language:
        return self.settings.language

    @property
    def private(self) -> Path:
        """Secret, recorded cases and results: nothing that students may see."""
        return self.root / PRIVATE

    @cached_property
    def secret(self) -> str:
        path = self.private / "secret"
        try:
            value = path.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: the course's secret can't be read ({error})") from error
        if len(value) < 32:
            raise UsageError(f"{path}: the secret must have at least 32 characters (got {len(value)})")
        return value

    @cached_property
    def images(self) -> Images:
        return load_images(self.settings.data, self.settings.data_folder)

    def assignment(self, name: str) -> Assignment:
        if name not in self._loaded:
            self._loaded[name] = load(self.settings.project / "assignments" / name)
        return self._loaded[name]

    def assignments(self) -> list[str]:
        """Ids of the assignments that have a source notebook in the course."""
        return sorted(path.parent.name for path in (self.root / "source").glob("*/*.ipynb"))

    def released(self, name: str) -> Path:
        """The student's version of the notebook, made by nbgrader."""
        return self.root / "release" / name / f"{name}.ipynb"

    def submissions(self, name: str) -> dict[str, Path]:
        """Folders that students handed in for an assignment, by student id."""
        folders = sorted((self.root / "submitted").glob(f"*/{name}"))
        return {folder.parent.name: folder for folder in folders if folder.is_dir()}

    def strays(self) -> list[str]:
        """Folders in ``submitted/`` for assignments that this course has not released: typing errors, say."""
        folders = sorted((self.root / "submitted").glob("*/*"))
        unknown = (path for path in folders if path.is_dir() and not self.released(path.name).is_file())
        return [f"{path.parent.name}/{path.name}" for path in unknown]


def load_course(root: Path) -> Course:
    """The course in ``root``; :class:`UsageError` names file, rule and value."""
    path = root / SETTINGS
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f'{path}: file is missing; "backpass init {root}" makes a course') from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: must be TOML in UTF-8 ({error})") from error
    try:
        settings = CourseSettings.model_validate(data)
    except ValidationError as error:
        raise UsageError(f"{path}: {first_problem(error)}") from error
    if not (settings.project / "assignments").is_dir():
        raise UsageError(f"{path}: project must be a folder with assignments/ (got {settings.project})")
    return Course(root.resolve(), settings)


def make_private(root: Path, secret: str | None = None) -> None:
    """The private folder with a fresh secret, readable by its owner alone and kept out of git."""
    private = root / PRIVATE
    private.mkdir(mode=0o700, exist_ok=True)
    (private / ".gitignore").write_text("*\n", encoding="ascii")
    path = private / "secret"
    if path.exists() and secret is None:
        return
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write((secret or secrets.token_hex(32)) + "\n")
