"""What is kept between runs: drawn cases, the reference's measurements, reports; all by content."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from autograder.check import Array, Arrays


def digest(*parts: str | bytes) -> str:
    """A name for content: parts are told apart by their lengths."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()[:32]


def folder_digest(paths: Iterable[Path]) -> str:
    """A name for the content of files, in the order of their paths."""
    ordered = sorted(paths)
    return digest(*(part for path in ordered for part in (os.fsencode(path.name), path.read_bytes())))


def write_atomically(path: Path, data: bytes) -> None:
    """Write so that whoever reads sees the whole file or none, even after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


class Store:
    """Files below one folder.  An unreadable file counts as absent and is written anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def arrays(self, name: str) -> dict[str, Array] | None:
        try:
            return dict(load_arrays((self.folder / f"{name}.safetensors").read_bytes()))
        except (OSError, SafetensorError):
            return None

    def keep_arrays(self, name: str, arrays: Arrays) -> None:
        dense = {key: np.ascontiguousarray(array).reshape(array.shape) for key, array in arrays.items()}
        write_atomically(self.folder / f"{name}.safetensors", save_arrays(dense))

    def record(self, name: str) -> dict[str, Any] | None:
        try:
            data = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return data if isinstance(data, dict) else None

    def keep_record(self, name: str, data: dict[str, Any]) -> None:
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1)
        write_atomically(self.folder / f"{name}.json", text.encode())
