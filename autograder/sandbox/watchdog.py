"""Looks at a sandbox every 50 ms and kills what uses more than it may."""

from __future__ import annotations

import contextlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import psutil

from autograder.sandbox.job import Ending, Limits
from autograder.sandbox.process import Sandbox

INTERVAL_S = 0.05
#: what the kernel keeps for a file without content: it is in no process's account and in no folder's size
FILE_BYTES = 1024
FOLDERS = ("tmp", "dev/shm")


@dataclass(frozen=True)
class Verdict:
    """Why something was killed: for the whole sandbox or for one process in it."""

    ending: Ending
    detail: str


class Watchdog:
    """Thread that watches one sandbox.  ``cpu_s`` is the CPU time seen so far."""

    def __init__(self, sandbox: Sandbox, limits: Limits, cpu_s: float) -> None:
        self._sandbox = sandbox
        self._limits = limits
        self._cpu_allowed = cpu_s
        self._core: set[int] = set()
        self._culled: Verdict | None = None
        self._closer: threading.Thread | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self.verdict: Verdict | None = None
        self.cpu_s = 0.0

    def __enter__(self) -> Watchdog:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()
        if self._closer is not None:
            self._closer.join()

    def protect(self) -> None:
        """All processes of this moment are the sandbox's own: without them it can't go on."""
        self._core = {process.pid for process in self._sandbox.processes()}

    def take_culled(self) -> Verdict | None:
        """Verdict on a single process killed since the last call, if any."""
        culled, self._culled = self._culled, None
        return culled

    def _watch(self) -> None:
        while not self._stop.wait(INTERVAL_S):
            self.sample()

    def sample(self) -> None:
        """One look.  Kills at most once: afterwards there is nothing left to judge."""
        processes = self._sandbox.processes()
        resident, threads, cpu = _usage(processes)
        files = self._bytes_of_files(processes)
        self.cpu_s = max(self.cpu_s, cpu)
        if self.verdict is not None:
            self._sandbox.kill()
        # At the limit itself, where RLIMIT_NPROC holds a bomb: it would starve the machine.
        elif threads - self._sandbox.outside >= self._limits.processes:
            self._kill_all(
                Ending.TOO_MANY_PROCESSES,
                f"{threads} processes and threads, limit {self._limits.processes}",
            )
        elif self.cpu_s > self._cpu_allowed:
            self._kill_all(Ending.TIMED_OUT, f"CPU time of {self._cpu_allowed:.0f} s used up")
        elif resident + files > self._limits.memory_bytes:  # an upper bound, cheap
            self._look_closer(processes, files)

    def _bytes_of_files(self, processes: list[psutil.Process]) -> int:
        """Kernel memory of the files in the private folders, seen through a process that is inside."""
        inside = processes[self._sandbox.outside :] if self._sandbox.outside else []
        used = 0
        with contextlib.suppress(OSError, IndexError):
            for folder in FOLDERS:
                size = os.statvfs(Path("/proc", str(inside[0].pid), "root", folder))
                used += size.f_files - size.f_ffree
        return used * FILE_BYTES

    def _look_closer(self, processes: list[psutil.Process], files: int) -> None:
        """Measures memory in a thread of its own: it waits for locks of processes that fork, and
        a fork bomb would keep this one from counting them."""
        if self._closer is None or not self._closer.is_alive():
            self._closer = threading.Thread(
                target=self._check_memory, args=(processes, files), name="watchdog-memory", daemon=True
            )
            self._closer.start()

    def _check_memory(self, processes: list[psutil.Process], files: int) -> None:
        sizes = [(_proportional(process), process) for process in processes]
        total = sum(size for size, _ in sizes) + files
        if total <= self._limits.memory_bytes or self.verdict is not None:
            return
        size, largest = max(sizes, key=lambda pair: pair[0])
        detail = (
            f"{total / 2**20:.0f} MiB used, limit {self._limits.memory_bytes / 2**20:.0f} MiB, "
            f"largest process {largest.pid} with {size / 2**20:.0f} MiB"
        )
        if largest.pid in self._core or files > size:  # a process that ends takes no file with it
            self._kill_all(Ending.OUT_OF_MEMORY, detail)
        else:
            self._culled = Verdict(Ending.OUT_OF_MEMORY, detail)
            with contextlib.suppress(psutil.Error):
                largest.kill()

    def _kill_all(self, ending: Ending, detail: str) -> None:
        self.verdict = Verdict(ending, detail)
        self._sandbox.kill()


def _usage(processes: list[psutil.Process]) -> tuple[int, int, float]:
    """Resident bytes (shared pages counted many times), threads, CPU seconds with those of
    children that were waited for."""
    resident, threads, cpu = 0, 0, 0.0
    for process in processes:
        with contextlib.suppress(psutil.Error), process.oneshot():
            resident += process.memory_info().rss
            threads += process.num_threads()
            times = process.cpu_times()
            cpu += times.user + times.system
            cpu += getattr(times, "children_user", 0.0) + getattr(times, "children_system", 0.0)
    return resident, threads, cpu


def _proportional(process: psutil.Process) -> int:
    """PSS in bytes: pages shared by n processes count 1/n each; 0 for one that is gone."""
    try:
        full = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(full, "pss", full.uss))
