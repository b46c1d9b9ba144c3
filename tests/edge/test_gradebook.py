"""A gradebook that is lost, damaged, locked, read-only or on a full disk: told, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from autograder.assignment import Assignment
from autograder.classroom import grade_class, recorded_report
from autograder.course import Course
from autograder.edge import gradebook as module
from autograder.edge.api import generate_assignment
from autograder.edge.gradebook import require_gradebook
from autograder.errors import UsageError
from autograder.grading import Grader
from autograder.sandbox import available
from tests.class_of_toys import hand_in, solved
from tests.kill_and_resume import command, state, written
from tests.thorough import THOROUGH

NOBODY = 65534


@pytest.fixture
def book(course: Course) -> Path:
    return course.root / "gradebook.db"


def told(course: Course, wait: float = 0.1) -> str:
    with pytest.raises(UsageError) as caught:
        require_gradebook(course.root, "en", wait)
    return str(caught.value)


def test_a_sound_gradebook_stays_as_it_is(course: Course, book: Path) -> None:
    """Is a sound one found, and not a byte of it changed?"""
    before = book.read_bytes()
    assert require_gradebook(course.root, "es") == book
    assert book.read_bytes() == before


def test_lost(course: Course, book: Path) -> None:
    """Is a missing gradebook told, with the way to a new one?"""
    book.unlink()
    assert "does not exist" in told(course)
    assert "generate_assignment" in told(course)
    assert not book.exists()


def test_damaged(course: Course, book: Path) -> None:
    """Is a file that is no database told, and left alone?"""
    book.write_bytes(b"this is no database" * 100)
    assert f"{book}: the gradebook is damaged" in told(course)
    assert book.read_bytes() == b"this is no database" * 100


def test_locked(course: Course, book: Path) -> None:
    """Is another writer waited for, and then told?"""
    other = sqlite3.connect(book, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "another program" in told(course)
    finally:
        other.close()
    assert require_gradebook(course.root, "es") == book


def test_full_disk(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is nothing begun where the disk is nearly full?"""
    monkeypatch.setattr(module, "FREE_BYTES", 2**60)
    assert "MB are free" in told(course)


@pytest.fixture
def readable(book: Path) -> Iterator[Path]:
    """A copy of the course that a user without rights can read and not write."""
    folder = Path(tempfile.mkdtemp())
    target = folder / "course"
    shutil.copytree(book.parent, target)
    (target / "gradebook.db").chmod(0o444)
    target.chmod(0o555)
    folder.chmod(0o755)
    yield target
    target.chmod(0o755)
    shutil.rmtree(folder)


def test_read_only(readable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a gradebook that this user must not write told as that?  (Asked as nobody, where we are root.)"""
    monkeypatch.setenv("HOME", str(tmp_path))
    me = os.geteuid()
    if me == 0:
        os.seteuid(NOBODY)
    try:
        with pytest.raises(UsageError, match="can't be written"):
            require_gradebook(readable, "en")
    finally:
        os.seteuid(me)


@pytest.fixture
def two(course: Course, toy: Assignment) -> Course:
    available()
    hand_in(course, "right", solved(toy))
    hand_in(course, "wrong", solved(toy, double="def double(x):\n    return x + 2"))
    return course


def test_a_lost_gradebook_is_filled_again_without_measuring(two: Course, book: Path) -> None:
    """After a new gradebook was made: the same grades, from the kept reports?"""
    grader = Grader(two, "toy")
    grade_class(grader, jobs=2)
    want, measured = state(two.root), written(two.root)
    book.unlink()
    generate_assignment(two.root, "toy")
    assert all(one.problem is None for one in grade_class(grader, jobs=2))
    assert state(two.root) == want
    assert written(two.root) == measured


@pytest.mark.parametrize(("notebook", "feedback"), [(0.5, 1), (1, 0.9), (1, 0), (0, 1)])
def test_files_that_were_cut_off_are_made_anew(course: Course, notebook: float, feedback: float) -> None:
    """Is work whose notebook or feedback page is not whole taken for not recorded?"""
    whole = nbformat.v4.new_notebook(metadata={"backpass": {"report": "digest"}})
    files = {
        course.root / "autograded/ana/toy/toy.ipynb": (nbformat.writes(whole), notebook),
        course.root / "feedback/ana/toy/toy.html": ("<html>\n<body>\n</body>\n</html>\n", feedback),
    }
    for path, (text, _part) in files.items():
        path.parent.mkdir(parents=True)
        path.write_text(text)
    assert recorded_report(course, "toy", "ana") == "digest"
    for path, (text, part) in files.items():
        path.write_text(text[: int(part * len(text))])
    assert recorded_report(course, "toy", "ana") == ""


#: KiB that are left when the disk is full
FULL_AT = ("8", "40", "90") if THOROUGH else ("8", "90")
FULL_DISK = """
set -e
mount -t tmpfs -o size=192m tmpfs {disk}
cp -r {course} {disk}/course
for left in {moments}; do
    free=$(df --output=avail -k {disk} | tail -1)
    head -c $(((free - left) * 1024)) /dev/zero > {disk}/filler
    {python} -W ignore -c "import autograder.edge.gradebook as g; g.FREE_BYTES = 0; from autograder.cli import main; main()" \\
        grade {disk}/course toy --jobs 2 && echo NO FAILURE
    rm {disk}/filler
done
{backpass} grade {disk}/course toy --jobs 2 || true
cp -r {disk}/course {after}
"""


# A real full disk needs a mount.  What a full disk raises is tested for everybody in test_full_disk.
@pytest.mark.skipif(os.getuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_fills_up_loses_nothing(two: Course, tmp_path: Path) -> None:
    """On a disk that is full at different moments: words, no traceback, and a later run mends all?"""
    whole = Path(shutil.copytree(two.root, tmp_path / "whole" / two.root.name))
    subprocess.run(command(whole, 2), check=False, capture_output=True)
    (tmp_path / "disk").mkdir()
    script = FULL_DISK.format(
        disk=tmp_path / "disk",
        moments=" ".join(FULL_AT),
        course=two.root,
        after=tmp_path / "after",
        python=sys.executable,
        backpass=command(whole, 2)[0],
    )
    ran = subprocess.run(["unshare", "-m", "sh", "-c", script], check=False, capture_output=True, text=True)
    if "unshare failed" in ran.stderr or "mount: " in ran.stderr:
        pytest.skip(f"no small disk can be mounted here: {ran.stderr[:200]}")
    assert ran.stdout.count("no se pudo calificar") + ran.stderr.count("backpass:") >= len(FULL_AT), (
        ran.stderr
    )
    assert "Traceback" not in ran.stdout
    assert "NO FAILURE" not in ran.stdout
    assert state(tmp_path / "after") == state(whole)
