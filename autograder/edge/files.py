"""What nbgrader may read and copy of a submission's folder.

nbgrader copies whatever a link points to (the course's secret, another's work), waits for ever on a
named pipe, and refuses a submission whose time stamp it can't read.
"""

from __future__ import annotations

import logging
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.converters import base
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import find_all_files, parse_utc

from autograder.sandbox.folder import plain_paths

MAX_BYTES = 256 * 2**20
MAX_STAMP = 200
log = logging.getLogger("backpass")


def plain_files_alone() -> None:
    """Put the two functions in place of nbgrader's.  Done once a process; doing it again is harmless."""
    base.find_all_files = copied_files
    CourseDirectory.get_existing_timestamp = existing_timestamp


def copied_files(path: str, exclude: list[str] | None = None) -> list[str]:
    """nbgrader's ``find_all_files`` without links, pipes, devices and what is too much."""
    plain, left_out = plain_paths(Path(path), MAX_BYTES)
    for name in left_out:
        log.warning("%s/%s: not a plain file, or too large: left out", path, name)
    allowed = {str(file) for file in plain}
    # nbgrader's own paths hold "/./"
    return [file for file in find_all_files(path, exclude) if os.path.normpath(file) in allowed]


def existing_timestamp(_self: Any, folder: str) -> datetime | None:
    """The time in ``timestamp.txt``; none where that is no time, so that the work is graded all the same."""
    path = Path(folder, "timestamp.txt")
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_STAMP:
            return None
        stamp: datetime = parse_utc(path.read_text(encoding="utf-8").strip())
        return stamp
    except (ValueError, OverflowError, TypeError, OSError):
        log.warning("%s: is no time: graded as if handed in without one", path)
        return None
