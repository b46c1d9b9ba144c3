"""nbgrader's own steps, called in this process on a course."""

from __future__ import annotations

import glob
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from autograder.edge.config import configure
from autograder.errors import BackpassError


def nbgrader_api(root: Path) -> NbGraderAPI:
    """nbgrader's API, configured as the course's ``nbgrader_config.py`` does."""
    _find_alembic()
    config = Config()
    configure(config, root)
    return NbGraderAPI(config=config)


def generate_assignment(root: Path, name: str) -> None:
    """``nbgrader generate_assignment``; raises with nbgrader's log if it fails."""
    _done(nbgrader_api(root).generate_assignment(name), f"nbgrader generate_assignment {name}")


def autograde(root: Path, name: str, student: str) -> str:
    """``nbgrader autograde --force`` for one student; returns nbgrader's log, empty if all went well."""
    result = nbgrader_api(root).autograde(name, _literally(student))
    return "" if result["success"] else str(result.get("error", "")) + str(result.get("log", ""))


def generate_feedback(root: Path, name: str, student: str) -> str:
    """``nbgrader generate_feedback --force`` for one student; returns nbgrader's log if it failed."""
    result = nbgrader_api(root).generate_feedback(name, student_id=_literally(student), force=True)
    return "" if result["success"] else str(result.get("error", "")) + str(result.get("log", ""))


@contextmanager
def gradebook(root: Path) -> Iterator[Gradebook]:
    """The course's gradebook, closed afterwards."""
    with Gradebook(nbgrader_api(root).coursedir.db_url, root.name) as book:
        yield book


def _literally(student: str) -> str:
    """The pattern that matches this id alone: nbgrader looks submissions up by ``glob``, and strips spaces."""
    return re.sub(r"^\s|\s$", r"[\g<0>]", glob.escape(student))


def _find_alembic() -> None:
    """nbgrader runs ``alembic`` by name when it makes a gradebook: it stands beside our Python."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


def _done(result: dict[str, Any], what: str) -> None:
    if not result["success"]:
        log = str(result.get("log", "")) + str(result.get("error", ""))
        raise BackpassError(f"{what} failed:\n{log[-2000:]}")
