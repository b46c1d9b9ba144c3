"""Answers the trusted side's requests, one after another, until it hangs up."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import resource
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from . import wire

PR_SET_CHILD_SUBREAPER = 36
DESCRIPTORS = 1024
RESERVED = 64  # for measuring after a notebook that has left none


def main(fd: int, settings: str) -> None:
    """Serves on socket ``fd``.  ``settings`` is a JSON object of limits."""
    limits = json.loads(settings)
    sock = socket.socket(fileno=fd)
    sock.set_inheritable(False)
    confine(limits)
    os.chdir(os.environ["BACKPASS_WORK"])
    with contextlib.suppress(EOFError, OSError):
        serve(sock, limits)
    os._exit(0)  # nothing that student code registered for the exit runs


def confine(limits: dict[str, Any]) -> None:
    """Lowers the limits of this process and of all its children."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    lower(resource.RLIMIT_FSIZE, limits["disk_bytes"])
    lower(resource.RLIMIT_NOFILE, DESCRIPTORS + RESERVED)
    resource.setrlimit(resource.RLIMIT_NOFILE, (DESCRIPTORS, DESCRIPTORS + RESERVED))
    if limits["processes"]:
        lower(resource.RLIMIT_NPROC, limits["processes"])
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    os.nice(5)  # a busy submission must not starve the trusted side
    # The first to go if the whole machine runs out of memory.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def lower(which: int, value: int) -> None:
    """Sets a limit for good, unless a lower one holds already."""
    hard = resource.getrlimit(which)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (value, value))


def serve(sock: socket.socket, limits: dict[str, Any]) -> None:
    """The loop of requests.  Raises EOFError at its end."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)  # its imports happen here once and not in every fork
    runner = Runner(sock, limits)
    wire.send(sock, {"ready": True})
    while True:
        header, payload = wire.receive(sock)
        wire.send(sock, *runner.answer(header, payload))


def default_signals() -> None:
    """A notebook's handlers are not asked while it is measured; ignored children can't be waited for."""
    for number in signal.valid_signals() - {signal.SIGPIPE}:  # a closed pipe is an exception in Python
        with contextlib.suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_DFL)


class Runner:
    """State between requests: the notebook, then what measures it."""

    def __init__(self, sock: socket.socket, limits: dict[str, Any]) -> None:
        from . import fork, measurement
        from .notebook import Notebook

        self._in_fork, self._clean_up = fork.in_fork, fork.clean_up
        self._measure_task = measurement.answer
        self._sock = sock
        self._notebook = Notebook(limits["output_bytes"], limits["image_bytes"])
        self._max_bytes = limits["measurement_bytes"]
        self._files: dict[str, bytes] = {}
        sys.path[:] = [os.getcwd(), *(p for p in sys.path if p and p != limits["runner"])]
        measurement.remember()

    def answer(self, header: dict[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
        """Does one request."""
        request = header["request"]
        if request == "file":
            return self.file(header["path"], payload), b""
        if request == "cell":
            return self._notebook.run(header["index"], payload.decode(), header["seconds"]), b""
        if request == "library":
            self._files[header["path"]] = payload
            return {}, b""
        if request == "measure":
            return self.prepare(payload.decode()), b""
        return self.task(header, payload)

    def file(self, path: str, data: bytes) -> dict[str, Any]:
        """Writes a file into the working folder."""
        target = Path(path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        except OSError as error:
            return {"failed": str(error.strerror)}
        return {}

    def prepare(self, measure: str) -> dict[str, Any]:
        """The notebook is over: what it left running is killed, its memory kept still."""
        from . import measurement

        signal.setitimer(signal.ITIMER_REAL, 0)
        default_signals()
        self._clean_up()
        with contextlib.suppress(OSError, ValueError):
            most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        measurement.restore_state()  # a recursion limit of the notebook's would stop what follows
        self._measure = measurement.Measure(measure)
        self._library = measurement.Library(self._files)
        self._library.forget_others()
        gc.collect()
        gc.freeze()  # collections in the forks then don't copy these pages
        return {}

    def task(self, header: dict[str, Any], inputs: bytes) -> tuple[dict[str, Any], bytes]:
        """Measures in a fork."""
        task = {**header, "max_bytes": self._max_bytes}

        def work() -> tuple[dict[str, Any], bytes]:
            self._sock.close()  # a fork has no business on the channel
            return self._measure_task(self._notebook.names, self._measure, self._library, task, inputs)

        return self._in_fork(work, header["seconds"], self._max_bytes)
