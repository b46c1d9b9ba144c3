"""Forks, waits and cleans up: one child for one task."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import time
import warnings
from collections.abc import Callable
from typing import Any

from .failure import describe, ending_of
from .measurement import packed

GRACE_S = 1.0
HEADER_BYTES = 2**16

Answer = tuple[dict[str, Any], bytes]


def in_fork(work: Callable[[], Answer], seconds: float, max_bytes: int) -> Answer:
    """What ``work`` answers in a fork of this process.

    The fork interrupts itself after ``seconds``; one that doesn't is killed a second later.
    """
    read_end, write_end = os.pipe()
    with warnings.catch_warnings():  # threads that student code started don't survive: intended
        warnings.simplefilter("ignore")
        try:
            pid = os.fork()
        except OSError as error:
            os.close(read_end)
            os.close(write_end)
            return {"ending": ending_of(error), "error": describe(error)}, b""
    if pid == 0:
        _child(work, read_end, write_end)
    os.close(write_end)
    deadline = time.monotonic() + seconds + GRACE_S
    try:
        data, late = _read(read_end, pid, deadline, max_bytes + HEADER_BYTES)
    finally:
        os.close(read_end)
    status = _finish(pid, deadline if not late else 0.0)
    return _parsed(data, late, status, max_bytes)


def _child(work: Callable[[], Answer], read_end: int, write_end: int) -> None:
    try:
        os.setsid()
        os.close(read_end)
        with open(write_end, "wb") as pipe:
            pipe.write(packed(*work()))
    finally:
        os._exit(0)


def _read(pipe: int, pid: int, deadline: float, cap: int) -> tuple[bytes, bool]:
    """Bytes up to the end of the pipe or of the child, and whether the deadline came first.

    A process that the child left running holds the pipe open: it has nothing to say.
    """
    data, ended = bytearray(), False
    child = os.pidfd_open(pid)
    watched = select.poll()  # not select, which knows no descriptor beyond 1023
    watched.register(pipe, select.POLLIN)
    watched.register(child, select.POLLIN)
    try:
        while len(data) <= cap:
            left = 0.0 if ended else max(0.0, deadline - time.monotonic())
            ready = [handle for handle, _ in watched.poll(1000 * left)]
            if pipe in ready:
                chunk = os.read(pipe, 2**20)
                if not chunk:
                    break
                data += chunk
            elif ended:
                break
            elif child in ready:
                ended = True  # once more, for what it wrote last
                watched.unregister(child)
            else:
                return bytes(data), True
    finally:
        os.close(child)
    return bytes(data), False


def _finish(pid: int, deadline: float) -> int:
    """Wait status of the child.  It has closed its pipe, so it is given a moment to exit."""
    handle = os.pidfd_open(pid)
    moment = min(deadline - time.monotonic(), 0.5)
    watched = select.poll()
    watched.register(handle, select.POLLIN)
    ended = watched.poll(1000 * max(0.0, moment))
    os.close(handle)
    if not ended:
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(OSError):
                kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    clean_up()
    return status


def _parsed(data: bytes, late: bool, status: int, max_bytes: int) -> Answer:
    if late:
        return _failed("timed_out", "TimeLimit", "killed after its time was over")
    if len(data) > max_bytes + HEADER_BYTES:
        return _failed("refused", "Refused", f"answer must have <= {max_bytes} bytes")
    size = int.from_bytes(data[:4], "big")
    try:
        header = json.loads(data[4 : 4 + size])
    except ValueError:
        return _failed("crashed", "Crash", death(status))
    return header, data[4 + size :]


def _failed(ending: str, kind: str, text: str) -> Answer:
    return {"ending": ending, "error": {"type": kind, "text": text}}, b""


def death(status: int) -> str:
    """How a process ended, in words."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        name = signal.Signals(number).name if number in set(signal.Signals) else str(number)
        return f"killed by {name}"
    return f"exited with status {os.waitstatus_to_exitcode(status)}"


def clean_up(rounds: int = 50) -> None:
    """Kills whatever the notebook or a task left running, orphans included."""
    for _ in range(rounds):
        children = _children()
        if not children:
            return
        for pid in children:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)


def _children() -> list[int]:
    """Direct children: orphans of theirs come to this process, a subreaper, when they die."""
    children: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{thread}/children") as file:
                children += map(int, file.read().split())
    return children
