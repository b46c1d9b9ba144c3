"""What this machine has and lacks for grading."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from autograder.assignment import assignments_in
from autograder.course import load_course
from autograder.edge.gradebook import require_gradebook
from autograder.errors import BackpassError, UsageError
from autograder.guards import calibrated_fingerprint, differences, fingerprint, remedy
from autograder.sandbox import Job, Limits, Task, available, run, write_arrays
from autograder.text import LANGUAGES, Language, Text, verbatim

CALIBRATED = Text(es="calibración de {name}", en="calibration of {name}")
AS_HERE = Text(es="el entorno es el de esta máquina", en="the environment is this machine's")
UNCALIBRATED = Text(
    es="sin calibrar: se califica con las cotas escritas en checks.py",
    en="uncalibrated: graded with the bounds written in checks.py",
)
OTHERWISE = Text(
    es="hecha en otro entorno: no se calificará ({differences})",
    en="made in another environment: it will not be graded ({differences})",
)


@dataclass(frozen=True)
class Examined:
    """One thing that was looked at; ``remedy`` says what to do if it is not ``fine``."""

    what: Text
    fine: bool
    found: str | Text
    remedy: Text | None = None

    def found_in(self, language: Language) -> str:
        return self.found if isinstance(self.found, str) else self.found[language]


def examine(course: Path | None = None) -> Iterator[Examined]:
    """Look at everything that grading needs, one by one."""
    yield _python()
    yield from (_package(name) for name in ("torch", "numpy", "nbgrader", "matplotlib", "scikit-learn"))
    yield _tried(Text("aislamiento (bubblewrap)", "isolation (bubblewrap)"), _sandbox)
    yield _tried(
        Text("una celda ejecutada en el aislamiento", "a cell run inside the sandbox"), _run_in_sandbox
    )
    yield _alembic()
    yield _cores()
    if course is not None:
        yield _tried(Text("curso", "course"), lambda: f"{load_course(course).root}")
        yield _tried(
            Text("secreto del curso", "the course's secret"),
            lambda: f"{len(load_course(course).secret)} chars",
        )
        yield _tried(Text("datos", "data"), lambda: load_course(course).images.name)
        yield _tried(Text("libro de calificaciones", "gradebook"), lambda: _database(course))
    yield from (_calibration(folder) for folder in _folders(course))


def _python() -> Examined:
    found = ".".join(str(part) for part in sys.version_info[:3])
    return Examined(
        Text("Python", "Python"),
        sys.version_info >= (3, 11),
        found,
        Text("instala Python 3.11 o posterior", "install Python 3.11 or newer"),
    )


def _package(name: str) -> Examined:
    what = Text(f"paquete {name}", f"package {name}")
    try:
        return Examined(what, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Examined(what, False, "-", Text(f"pip install {name}", f"pip install {name}"))


def _tried(what: Text, action: Callable[[], str]) -> Examined:
    try:
        return Examined(what, True, action())
    except BackpassError as error:
        return Examined(what, False, "-", Text(str(error), str(error)))


def _sandbox() -> str:
    available()
    return shutil.which("bwrap") or ""


def _run_in_sandbox() -> str:
    measure = "def seen(student, inputs):\n    return {'y': student.x + inputs['a']}\n"
    task = Task("seen", "seen", write_arrays({"a": _one()}), 30)
    ran = run(Job(["x = 1"], None, {}, measure, {}, [task], Limits(cell_s=60, notebook_s=120)))
    if ran.measured["seen"].arrays is None:
        raise BackpassError(f"the sandbox gave no measurement: {ran.ending} {ran.detail}")
    return f"{ran.seconds:.1f} s"


def _one() -> NDArray[np.float64]:
    return np.ones(1)


def _alembic() -> Examined:
    found = shutil.which("alembic") or str(Path(sys.executable).parent / "alembic")
    return Examined(
        Text("alembic (lo usa nbgrader)", "alembic (nbgrader uses it)"),
        Path(found).exists(),
        found if Path(found).exists() else "-",
        Text("pip install alembic", "pip install alembic"),
    )


def _cores() -> Examined:
    cores = os.cpu_count() or 1
    return Examined(Text("núcleos", "cores"), True, str(cores))


def _database(course: Path) -> str:
    return str(require_gradebook(course, load_course(course).language) or "-")


def _folders(course: Path | None) -> list[Path]:
    """Folders of a course's assignments; without a course, of those that stand beside the engine."""
    if course is None:
        root = Path(__file__).resolve().parent.parent
        return [root / "assignments" / name for name in assignments_in(root)]
    try:
        loaded = load_course(course)
    except UsageError:  # told above
        return []
    return [loaded.settings.project / "assignments" / name for name in loaded.assignments()]


def _calibration(folder: Path) -> Examined:
    """Whether an assignment was calibrated in an environment like this one.  None at all is no fault."""
    what = CALIBRATED.format(name=folder.name)
    try:
        calibrated = calibrated_fingerprint(folder)
    except UsageError as error:
        return Examined(what, False, "-", verbatim(str(error)))
    if calibrated is None:
        return Examined(what, True, UNCALIBRATED)
    found = differences(calibrated, fingerprint())
    if not found:
        return Examined(what, True, AS_HERE)
    told = {language: "; ".join(text[language] for text in found) for language in LANGUAGES}
    return Examined(what, False, OTHERWISE.format(differences=Text(**told)), remedy(folder))
