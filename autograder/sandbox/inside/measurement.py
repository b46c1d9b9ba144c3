"""Measures one task in a fork of the notebook's state."""

from __future__ import annotations

import contextlib
import gc
import importlib.abc
import importlib.machinery
import importlib.util
import io
import json
import linecache
import os
import random
import signal
import sys
import types
import warnings
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save
from safetensors.torch import load

from .conversion import arrays_of
from .failure import MissingSymbol, describe, ending_of, work_folder
from .notebook import Alarm

SEED = 20140101


#: environment and import paths before the notebook: what it took away is put back, what it added stays
SURROUNDINGS: dict[str, str] = {}
PATHS: list[str] = []


def remember() -> None:
    """Notes the surroundings that :func:`restore_state` puts back."""
    SURROUNDINGS.update(os.environ)
    PATHS[:] = sys.path


class Student:
    """Attribute view on a notebook's globals."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_Student__names", names)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__names[name]
        except KeyError:
            text = f"the notebook doesn't define {name!r}"
            raise MissingSymbol(text, name=name, obj=None) from None


class Library(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports the modules that came with the measurements, before any other of the same name.

    Compiled here, once, and not in every fork; nothing of it runs before a fork does.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._code = {path: compile(data, f"<library {path}>", "exec") for path, data in files.items()}

    def forget_others(self) -> None:
        """Modules that the notebook imported under these names."""
        roots = {path.split("/")[0].removesuffix(".py") for path in self._files}
        for name in [name for name in sys.modules if name.split(".")[0] in roots]:
            del sys.modules[name]

    def install(self) -> None:
        sys.meta_path.insert(0, self)

    def find_spec(self, fullname: str, *_: Any) -> Any:
        found = self._file(fullname)
        if found is None:
            return None
        package = found.endswith("/__init__.py")
        origin = f"<library {found}>"
        return importlib.machinery.ModuleSpec(fullname, self, origin=origin, is_package=package)

    def get_code(self, fullname: str) -> types.CodeType:
        return self._code[str(self._file(fullname))]

    def get_source(self, fullname: str) -> str:
        return self._files[str(self._file(fullname))].decode()

    def is_package(self, fullname: str) -> bool:
        return str(self._file(fullname)).endswith("/__init__.py")

    def _file(self, fullname: str) -> str | None:
        base = fullname.replace(".", "/")
        return next((f for f in (f"{base}/__init__.py", f"{base}.py") if f in self._files), None)


class Measure:
    """The measure's source, compiled once for all forks."""

    def __init__(self, source: str) -> None:
        linecache.cache["<measure>"] = (len(source), None, source.splitlines(True), "<measure>")
        self._code = compile(source, "<measure>", "exec")

    def module(self) -> types.ModuleType:
        module = types.ModuleType("measure")
        sys.modules["measure"] = module
        exec(self._code, module.__dict__)
        return module


def answer(
    names: Mapping[str, Any], measure: Measure, library: Library, task: dict[str, Any], inputs: bytes
) -> tuple[dict[str, Any], bytes]:
    """Header and arrays of one task.  Called in the fork; never raises."""
    try:
        with Alarm().within(task["seconds"]):
            restore_state()
            library.install()
            function = getattr(measure.module(), task["measure"])
            with torch.inference_mode(False), torch.enable_grad():
                returned = function(Student(names), load(inputs))
            arrays = arrays_of(returned, task["max_bytes"])
            return {"ending": "done"}, save(arrays)
    except BaseException as error:
        return {"ending": ending_of(error), "error": describe(error)}, b""


def restore_state() -> None:
    """Global state as in a fresh process, whatever the notebook did to it."""
    for name, value in SURROUNDINGS.items():
        os.environ.setdefault(name, value)
    sys.path += [path for path in PATHS if path not in sys.path]
    with contextlib.suppress(OSError):  # a notebook may have removed it
        os.makedirs(work_folder(), exist_ok=True)
        os.chdir(work_folder())
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(1000)
    sys.stdout = sys.stderr = _Nowhere()
    gc.enable()
    warnings.resetwarnings()
    warnings.simplefilter("ignore")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_DFL)
    _restore_torch()
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    random.seed(SEED)
    np.random.seed(SEED)
    torch.manual_seed(SEED)
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close("all")


def _restore_torch() -> None:
    torch.set_default_dtype(torch.float32)
    torch.set_default_device(None)
    torch.set_num_threads(1)
    torch.set_grad_enabled(True)
    if torch.are_deterministic_algorithms_enabled():  # the setter imports a compiler: 1.7 s
        torch.use_deterministic_algorithms(False)
    torch.autograd.set_detect_anomaly(False)
    torch.set_float32_matmul_precision("highest")


class _Nowhere(io.TextIOBase):
    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)


def packed(header: dict[str, Any], payload: bytes) -> bytes:
    """Both in one piece, for the pipe between fork and runner."""
    text = json.dumps(header).encode()
    return len(text).to_bytes(4, "big") + text + payload
