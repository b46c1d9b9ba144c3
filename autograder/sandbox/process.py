"""A runner's process: started in bubblewrap or bare, and killed with all that it started."""

from __future__ import annotations

import contextlib
import glob
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil

from autograder.errors import GradingError
from autograder.sandbox import bubblewrap
from autograder.sandbox.job import Isolation, Limits

INSIDE = Path(__file__).parent / "inside"
START = (
    "import sys; sys.path.insert(0, {runner!r}); from inside.__main__ import main; main({fd}, {settings!r})"
)
WAIT_S = 10.0
#: whether this kernel says which children a thread has
CHILDREN_ARE_LISTED = Path(f"/proc/self/task/{os.getpid()}/children").exists()


def environment(work: str, home: str) -> dict[str, str]:
    """All environment variables of a runner: one thread, no bytecode, nothing of the caller's."""
    return {
        "BACKPASS_WORK": work,
        "CUDA_VISIBLE_DEVICES": "",
        "HOME": home,
        "IPYTHONDIR": f"{home}/.ipython",
        "LANG": "C.UTF-8",
        "MKL_NUM_THREADS": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "OMP_NUM_THREADS": "1",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PATH": f"{os.path.dirname(sys.executable)}:/usr/local/bin:/usr/bin:/bin",
        "PIP_NO_INDEX": "1",  # without it pip waits a quarter of a minute for a network
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "TMPDIR": os.path.dirname(home),
        "TZ": "UTC",
        "USER": "student",
    }


class Sandbox:
    """One runner and all its descendants.

    ``socket`` is the trusted end of the channel, ``pid`` the process below which all others are,
    ``outside`` how many processes are not in the sandbox itself.
    """

    def __init__(self, limits: Limits, isolation: Isolation, hidden: Sequence[Path] = ()) -> None:
        self._limits = limits
        self._folder: str | None = None
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  # closed in _remove
        self.socket, inner = socket.socketpair()
        try:
            if isolation == "bubblewrap":
                self._process = self._start_isolated(inner, hidden)
            else:
                self._process = self._start_bare(inner)
        except BaseException:
            self.socket.close()
            self._remove()
            raise
        finally:
            inner.close()
        self.pid = self._process.pid
        self.outside = int(isolation == "bubblewrap")  # bwrap's own process on this side
        self._seen: dict[int, psutil.Process] = {}

    def _command(self, runner: str, fd: int, nproc: int) -> list[str]:
        settings = {
            "disk_bytes": self._limits.disk_bytes,
            "image_bytes": self._limits.image_bytes,
            "measurement_bytes": self._limits.measurement_bytes,
            "output_bytes": self._limits.output_bytes,
            "processes": nproc,
            "runner": runner,
        }
        start = START.format(runner=runner, fd=fd, settings=json.dumps(settings))
        return [sys.executable, "-s", "-P", "-c", start]

    def _start_isolated(self, inner: socket.socket, hidden: Sequence[Path]) -> subprocess.Popen[bytes]:
        variables = environment(bubblewrap.WORK, "/tmp/home")
        words = bubblewrap.options(self._limits.disk_bytes, hidden, variables)
        with contextlib.ExitStack() as stack:
            handles = [inner.fileno()]
            for path in sorted(INSIDE.glob("*.py")):
                handles.append(bubblewrap.in_memory(stack, path.read_bytes()))
                words += ["--ro-bind-data", str(handles[-1])]
                words += [f"{bubblewrap.RUNNER}/inside/{path.name}"]
            words += bubblewrap.read_only()
            calls = bubblewrap.filters(stack)
            handles += calls
            words += bubblewrap.filtered(calls)
            # Over a descriptor: arguments could be read in the sandbox, in /proc/1/cmdline.
            handles.append(bubblewrap.in_memory(stack, b"".join(word.encode() + b"\0" for word in words)))
            command = self._command(bubblewrap.RUNNER, inner.fileno(), self._limits.processes)
            wrapped = [bubblewrap.executable(), "--args", str(handles[-1]), "--", *command]
            # An empty environment: bwrap's own could be read in /proc/1/environ.
            return self._popen(wrapped, {}, "/", handles)

    def _start_bare(self, inner: socket.socket) -> subprocess.Popen[bytes]:
        self._folder = tempfile.mkdtemp(prefix="backpass-")
        for name in ("work", "home"):
            Path(self._folder, name).mkdir()
        copied = Path(self._folder, "runner", "inside")
        shutil.copytree(INSIDE, copied, ignore=shutil.ignore_patterns("__pycache__"))
        variables = environment(f"{self._folder}/work", f"{self._folder}/home")
        # RLIMIT_NPROC would count all processes of the user: here the watchdog alone counts.
        command = self._command(f"{self._folder}/runner", inner.fileno(), 0)
        return self._popen(command, variables, variables["BACKPASS_WORK"], [inner.fileno()])

    def _popen(
        self, command: list[str], env: dict[str, str], cwd: str, handles: list[int]
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, env=env, cwd=cwd, pass_fds=handles, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self._errors,
        )  # fmt: skip

    def processes(self) -> list[psutil.Process]:
        """The sandbox's living processes, the outermost first."""
        found = list(_with_descendants(self.pid))
        self._seen.update((process.pid, process) for process in found)
        return found

    def kill(self) -> None:
        """Kills everything at once.  Safe to call twice and from another thread."""
        for process in self.processes()[1:2] or self.processes()[:1]:
            # In bubblewrap this is the namespace's init: the kernel kills all that is below it.
            _kill(process)
        if self._folder is not None:
            self._kill_bare()

    def _kill_bare(self) -> None:
        """Kills one by one; what detached itself is known from earlier samples."""
        for process in (*self.processes(), *self._seen.values()):
            _kill(process)

    def close(self) -> str:
        """Kills, waits and removes; says how the outermost process ended."""
        self.socket.close()
        self.kill()
        try:
            status = self._process.wait(WAIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._remove()
        return death(status)

    def wait(self, seconds: float) -> str | None:
        """How the outermost process ended, if it does within ``seconds``."""
        try:
            return death(self._process.wait(seconds))
        except subprocess.TimeoutExpired:
            return None

    def said(self) -> str:
        """What was written on stderr before the runner silenced it."""
        self._errors.seek(0)
        return self._errors.read(2000).decode(errors="replace").strip()

    def _remove(self) -> None:
        self._errors.close()
        if self._folder is not None:
            _remove_folder(self._folder)


def _with_descendants(pid: int) -> Iterator[psutil.Process]:
    """A process, if it lives, and all below it, the outermost first.

    psutil reads every process of the machine for that: 20 times a second that is a good part of a core.
    """
    if not CHILDREN_ARE_LISTED:
        with contextlib.suppress(psutil.NoSuchProcess):
            yield (process := psutil.Process(pid))
            yield from process.children(recursive=True)
        return
    waiting = [pid]  # grows while it is walked through
    for one in waiting:
        with contextlib.suppress(psutil.NoSuchProcess):
            process = psutil.Process(one)
            waiting += _children(one)
            yield process


def _children(pid: int) -> list[int]:
    """As the kernel lists them, by thread; none where the process has ended."""
    found: list[int] = []
    for file in glob.iglob(f"/proc/{pid}/task/*/children"):
        with contextlib.suppress(OSError):
            found += map(int, Path(file).read_text().split())
    return found


def death(status: int) -> str:
    """A wait status in words; bwrap answers 128 + signal for its child's."""
    number = -status if status < 0 else status - 128
    if number in set(signal.Signals):
        return f"killed by {signal.Signals(number).name}"
    return f"exited with status {status}"


def _kill(process: psutil.Process) -> None:
    with contextlib.suppress(psutil.Error):
        process.kill()  # compares creation times: never hits a stranger that got the number


def _remove_folder(folder: str) -> None:
    """Removes a folder in which student code may have taken permissions away."""
    for parent, folders, _ in os.walk(folder):
        for name in folders:  # before the walk enters them
            path = os.path.join(parent, name)
            if not os.path.islink(path):
                os.chmod(path, 0o700)
    shutil.rmtree(folder, ignore_errors=True)
    if os.path.exists(folder):
        raise GradingError(f"{folder}: could not be removed after a run without isolation")
