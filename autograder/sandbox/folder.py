"""Reads a submission's folder: plain files alone, capped."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

FILES = 1000


def plain_files(folder: Path, max_bytes: int) -> tuple[dict[str, bytes], list[str]]:
    """Plain files below ``folder`` by relative path, and the paths that were left out: links,
    devices, what can't be read, and what exceeds ``max_bytes`` in total or 1000 files."""
    taken: dict[str, bytes] = {}
    left_out: list[str] = []
    room = max_bytes
    for path in _paths(folder):
        name = path.relative_to(folder).as_posix()
        data = _read(path, room) if len(taken) < FILES else None
        if data is None:
            left_out.append(name)
        else:
            taken[name] = data
            room -= len(data)
    return taken, left_out


def plain_paths(folder: Path, max_bytes: int) -> tuple[list[Path], list[str]]:
    """The same files as paths, unread."""
    taken: list[Path] = []
    left_out: list[str] = []
    room = max_bytes
    for path in _paths(folder):
        status = path.lstat()
        if stat.S_ISREG(status.st_mode) and status.st_size <= room and len(taken) < FILES:
            taken.append(path)
            room -= status.st_size
        else:
            left_out.append(path.relative_to(folder).as_posix())
    return taken, left_out


def _paths(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(files))


def _read(path: Path, room: int) -> bytes | None:
    """Bytes of a plain file of at most ``room`` bytes, else None."""
    try:
        # Without O_NONBLOCK a named pipe would stop the grader.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > room:
            return None
        data = file.read(room + 1)
    return data if len(data) <= room else None
