"""Make a course: settings, source notebooks, nbgrader's release and gradebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import nbformat

from autograder.assignment import Assignment, assignments_in, load
from autograder.bundle import NAME, bundle
from autograder.course import SETTINGS, make_private
from autograder.edge.api import generate_assignment
from autograder.errors import UsageError
from autograder.notebook import source_notebook
from autograder.text import Language

NBGRADER_CONFIG = '''"""nbgrader's configuration for this course.  Add your own settings below the call."""

from pathlib import Path

from autograder.edge.config import configure

c = get_config()  # noqa: F821
configure(c, Path(__file__).parent)
'''
BACKPASS_TOML = """# Settings of this course.
language = "{language}"          # es or en: notebooks, messages, feedback
project = {project}   # the folder with assignments/ and reference/
data = "digits"            # digits, or fashion-mnist (downloaded once, or from data_folder)
# data_folder = "/path/to/fashion-mnist"
sandbox = "bubblewrap"     # "none" runs student code unprotected, and each report then says so
late_penalty_per_day = 0.0 # share of the score that each day begun costs

[limits]                   # for one submission; seconds of wall time, sizes in MB
cell_s = 60
notebook_s = 300
total_cpu_s = 900
memory_mb = 4096
processes = 64
disk_mb = 256
"""


def init_course(
    root: Path,
    language: Language,
    project: Path,
    only: Sequence[str] = (),
    secret: str | None = None,
    progress: Callable[[str], None] = lambda _name: None,
) -> list[str]:
    """A new course in ``root`` with all assignments of ``project`` (or those in ``only``).

    Raises :class:`UsageError` if the folder already holds a course or an assignment is unknown.
    """
    if (root / SETTINGS).exists():
        raise UsageError(f"{root}: folder must be new (got a course that is already there)")
    known = assignments_in(project)
    unknown = sorted(set(only) - set(known))
    if unknown or not known:
        raise UsageError(
            f'{project}/assignments: must hold the assignment (got "{", ".join(unknown)}"; there are {known})'
        )
    root.mkdir(parents=True, exist_ok=True)
    (root / "nbgrader_config.py").write_text(NBGRADER_CONFIG, encoding="utf-8")
    quoted = '"' + str(project.resolve()).replace("\\", "\\\\").replace('"', '\\"') + '"'
    (root / SETTINGS).write_text(BACKPASS_TOML.format(language=language, project=quoted), encoding="utf-8")
    make_private(root, secret)
    names = [name for name in known if not only or name in only]
    for name in names:
        progress(name)
        write_source(load(project / "assignments" / name), language, root / "source" / name)
        generate_assignment(root, name)
    return names


def write_source(assignment: Assignment, language: Language, folder: Path) -> None:
    """nbgrader's source folder of an assignment: the notebook with solutions, and the self-check."""
    folder.mkdir(parents=True, exist_ok=True)
    notebook = source_notebook(assignment, language)
    text = nbformat.writes(notebook) + "\n"
    (folder / f"{assignment.id}.ipynb").write_text(text, encoding="utf-8")
    (folder / NAME).write_bytes(bundle(assignment))
