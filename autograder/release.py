"""``release/``: the student's notebooks, made by nbgrader from our sources; written or compared."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.assignment import load
from autograder.bundle import NAME, same_bundle
from autograder.init import init_course
from autograder.text import LANGUAGES

Files = dict[str, bytes]


def released_files(project: Path, progress: Callable[[str], None] = lambda _name: None) -> Files:
    """What ``release/`` should hold: path below it to content."""
    files: Files = {}
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            course = Path(folder) / "course"
            init_course(course, language, project, progress=lambda name: progress(f"{language}/{name}"))  # noqa: B023
            for path in sorted((course / "release").rglob("*")):
                if path.is_file():
                    files[f"{language}/{path.relative_to(course / 'release')}"] = path.read_bytes()
    return files


def write_release(project: Path, files: Files) -> list[str]:
    """Write what differs and remove what should not be there; returns the changed paths."""
    changed = differences(project, files)
    for name in changed:
        path = project / "release" / name
        if name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])
        else:
            path.unlink()
    for folder in sorted((project / "release").glob("*/*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            shutil.rmtree(folder)
    return changed


def differences(project: Path, files: Files) -> list[str]:
    """Paths below ``release/`` that are missing, superfluous or other than they should be."""
    root = project / "release"
    present = {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
    return sorted({*(present - files.keys()), *_unequal(project, files)})


def _unequal(project: Path, files: Files) -> Iterator[str]:
    for name, content in files.items():
        path = project / "release" / name
        if not path.is_file():
            yield name
        elif path.name == NAME and (old := path.read_bytes()) != content:
            assignment = load(project / "assignments" / path.parent.name)
            if not same_bundle(assignment, old, content):
                yield name
        elif path.read_bytes() != content:
            yield name
