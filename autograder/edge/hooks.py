"""nbgrader's hook before a submission is converted: finds the notebook under another name."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

MAX_BYTES = 50 * 2**20


def take_renamed(assignment: str, student: str, notebooks: list[str]) -> None:  # noqa: ARG001  nbgrader passes by keyword
    """If the expected notebook is absent and another one is there, copy that one to the expected name.

    ``notebooks`` is nbgrader's own list and is changed in place, so that this run sees the copy.
    """
    expected = f"{assignment}.ipynb"
    paths = [Path(name) for name in notebooks]
    if any(path.name == expected for path in paths):
        return
    paths = [
        path
        for path in paths
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_BYTES
    ]
    if not paths:
        return
    source = max(paths, key=lambda path: (_belongs(path, assignment), -len(path.name)))
    target = source.with_name(expected)
    try:
        data = json.loads(source.read_bytes().decode("utf-8-sig"))
        data.setdefault("metadata", {}).setdefault("backpass", {})["renamed_from"] = source.name
        content = json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, AttributeError, TypeError, RecursionError):
        content = source.read_bytes()  # unreadable: the exporter says why
    # at once, or half a copy would be taken for what was handed in; and from beside the folder, where what a kill
    # leaves is no part of the submission (write_atomically would leave it inside)
    beside = target.parent.parent / f".{expected}"
    beside.write_bytes(content)
    os.replace(beside, target)
    logging.getLogger("backpass").info("%s was handed in as %s", target, source.name)
    notebooks[:] = [str(target)]


def _belongs(path: Path, assignment: str) -> bool:
    """Whether the notebook says that it was released as this assignment."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
        return bool(data["metadata"]["backpass"]["assignment"] == assignment)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False
