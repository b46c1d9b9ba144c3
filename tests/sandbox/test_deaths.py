"""Runs that don't survive: crashes, memory, processes, time."""

from __future__ import annotations

from dataclasses import replace

import psutil
import pytest

from autograder.sandbox import Ending, Limits, Task, read_arrays, run, session, watchdog

SEGFAULT = "import ctypes\nctypes.string_at(0)"
BOMB = "blocks = []\nwhile True:\n    blocks.append(bytearray(2**25))"
GOOD = "def f(x): return x\nvalue = 1"
SMALL = Limits(memory_bytes=1024 * 2**20, cell_s=20)

pytestmark = pytest.mark.usefixtures("sandbox")


def endings(result) -> list[Ending]:
    return [cell.ending for cell in result.cells]


def test_crashing_cells_are_skipped(job_of):
    """Are the remaining exercises graded after two cells took their process down?"""
    result = run(job_of(["import os\nos._exit(0)", SEGFAULT, GOOD], {"f": "f"}))
    assert endings(result) == [Ending.CRASHED, Ending.CRASHED, Ending.DONE]
    assert result.measured["f"].ending == Ending.DONE
    assert result.ending == Ending.DONE
    assert "exited with status 0" in result.detail
    assert "cell 2: crashed: the process killed by SIGSEGV" in result.detail


def test_third_crash_ends_the_run(job_of):
    """Does a run with three fatal cells end, with the rest stated as not run?"""
    kill = "import os\nos.kill(os.getpid(), 9)"
    result = run(job_of([kill, kill, kill, GOOD], {"f": "f"}))
    assert endings(result) == [Ending.CRASHED] * 3 + [Ending.NOT_RUN]
    assert result.ending == Ending.CRASHED
    assert result.measured["f"].ending == Ending.NOT_RUN
    assert "SIGKILL" in result.measured["f"].error.text


def test_memory_bomb_in_a_cell(job_of):
    """Is a memory bomb told apart from a crash and from a time-out?"""
    result = run(job_of([BOMB, GOOD], {"f": "f"}, limits=SMALL))
    assert endings(result) == [Ending.OUT_OF_MEMORY, Ending.DONE]
    assert "limit 1024 MiB" in result.detail
    assert result.measured["f"].ending == Ending.DONE


FILES = """
import os, time
for number in range(20_000):
    os.close(os.open(f"{number}", os.O_CREAT | os.O_WRONLY))
    if number % 500 == 0: time.sleep(0.01)  # longer than the watchdog needs
"""


def test_empty_files_are_memory(job_of, monkeypatch):
    """Do files without content, which no folder's size holds, count as the memory that the kernel keeps for them?"""
    monkeypatch.setattr(watchdog, "FILE_BYTES", 2**18)
    result = run(job_of([FILES, GOOD], {"f": "f"}, limits=SMALL))
    assert endings(result) == [Ending.OUT_OF_MEMORY, Ending.DONE]
    assert result.measured["f"].ending == Ending.DONE


TASKS = """
import os, signal, ctypes, time
def f(s, i): return {"y": s.value}
def leaves(s, i): os._exit(0)
def killed(s, i): os.kill(os.getpid(), 9)
def faults(s, i): ctypes.string_at(0)
def bomb(s, i):
    blocks = []
    while True: blocks.append(bytearray(2**25))
def daemon(s, i):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.execvp("sleep", ["sleep", "87.6543"])
        os._exit(0)
    return {"y": 1}
def left(s, i):
    names = [open(f"/proc/{p}/cmdline").read() for p in os.listdir("/proc") if p.isdigit()]
    return {"y": any("87.6543" in name for name in names)}
# its runner is dead: what is left must be killed from outside, long before the 60 s
def parent(s, i): os.kill(os.getppid(), 9); time.sleep(60)
def forks(s, i):
    while True:
        try: os.fork()
        except OSError: pass
"""


def test_dying_tasks(job_of):
    """Does a task that dies cost only its own points, even when it kills the runner?"""
    names = ["leaves", "killed", "faults", "bomb", "daemon", "left", "parent", "f", "forks"]
    job = job_of([GOOD], {n: (n, 10) for n in names}, measure=TASKS, limits=SMALL)
    result = run(job)
    got = {name: measured.ending for name, measured in result.measured.items()}
    bounded = {Ending.TOO_MANY_PROCESSES, Ending.TIMED_OUT, Ending.CRASHED}
    assert got.pop("forks") in bounded
    assert got == {
        "leaves": Ending.CRASHED, "killed": Ending.CRASHED, "faults": Ending.CRASHED,
        "bomb": Ending.OUT_OF_MEMORY, "daemon": Ending.DONE, "left": Ending.DONE,
        "parent": Ending.CRASHED, "f": Ending.DONE,
    }  # fmt: skip
    assert "SIGKILL" in result.measured["killed"].error.text
    assert "SIGSEGV" in result.measured["faults"].error.text
    assert result.measured["left"].arrays[-1] == 0, "a task's daemon outlived it"
    assert not _running("87.6543")


def test_daemon_and_fork_bomb(job_of):
    """Is a daemon dead after the run, and a fork bomb bounded?"""
    daemon = (
        "import os\nif os.fork() == 0:\n    os.setsid()\n"
        "    if os.fork() == 0: os.execvp('sleep', ['sleep', '76.5432'])\n    os._exit(0)"
    )
    bomb = "while True:\n    try: os.fork()\n    except OSError: pass"
    result = run(job_of([daemon, bomb, GOOD], {"f": "f"}, limits=Limits(cell_s=3)))
    assert result.cells[0].ending == Ending.DONE
    assert result.cells[1].ending in {Ending.TOO_MANY_PROCESSES, Ending.TIMED_OUT}
    assert result.measured["f"].ending == Ending.DONE
    assert not _running("76.5432")


def test_cells_out_of_time(job_of, monkeypatch):
    """Is a cell interrupted, even one that swallows the interruption, and one that ignores it
    killed, and the next one run?"""
    monkeypatch.setattr(session, "GRACE_S", 2)
    cells = [
        "try:\n    while True: pass\nexcept Exception: pass",
        # the bare except is the attack: it swallows the interruption once
        "n = 0\nwhile n < 1:\n    try:\n        while True: pass\n    except:\n        n += 1",
        "import signal\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass",
        GOOD,
    ]
    result = run(job_of(cells, {"f": "f"}, limits=Limits(cell_s=1)))
    assert endings(result) == [Ending.TIMED_OUT] * 3 + [Ending.DONE]
    assert "cell 3: timed_out: killed: it could not be interrupted" in result.detail
    assert result.measured["f"].ending == Ending.DONE


def test_cpu_time(job_of):
    """Does CPU time bound a run, with no restart once it is used up?"""
    spin = "import time\nend = time.monotonic() + 30\nwhile time.monotonic() < end: pass"
    result = run(job_of([spin, GOOD], {"f": "f"}, limits=Limits(total_cpu_s=6)))
    assert result.ending == Ending.TIMED_OUT
    assert "CPU time" in result.detail
    assert result.measured["f"].ending == Ending.NOT_RUN


def test_what_is_decided_is_not_measured(job_of, inputs):
    """Is a task left out once every check that wants it has failed, and run while one has not?"""
    job = job_of([GOOD], measure="def f(s, i): return {'y': 1}\ndef bad(s, i): 1/0")
    tasks = [
        Task("bad", "bad", inputs, 10, [frozenset()]),
        Task("decided", "f", inputs, 10, [frozenset({"bad"})]),
        Task("wanted", "f", inputs, 10, [frozenset({"bad"}), frozenset()]),
    ]
    result = run(replace(job, tasks=tasks))
    assert {name: one.ending for name, one in result.measured.items()} == {
        "bad": Ending.RAISED, "decided": Ending.NOT_RUN, "wanted": Ending.DONE,
    }  # fmt: skip
    assert (result.ending, result.stopped_in) == (Ending.DONE, "")


LEFTOVERS = """
import os, signal, sys, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for number in (signal.SIGTERM, signal.SIGUSR1): signal.signal(number, lambda *_: os._exit(0))
held = []
try:
    while True: held.append(os.open('/dev/null', 0))
except OSError: pass
os.environ.clear(); sys.path.clear(); os.chdir('/')
__import__('os').system('rm -rf /tmp/work')
"""
HOLDS = """
import os, time
def f(s, i):
    import secrets
    if os.fork() == 0:
        time.sleep(60)  # holds the pipe of the answer; the limit of the task is shorter
    return {"y": s.value, "here": os.getcwd() == "/tmp/work"}
"""


def test_measuring_after_a_notebook_that_left_nothing(job_of):
    """Are descriptors, signals, paths, environment and folder there again, and is a process that
    holds the answer's pipe not waited for?"""
    result = run(job_of([GOOD, LEFTOVERS], {"f": ("f", 20)}, measure=HOLDS))
    assert result.measured["f"].ending == Ending.DONE, result
    assert read_arrays(result.measured["f"].arrays)["here"]
    assert result.measured["f"].seconds < 15


FORGE = """
import os, socket
for fd in range(3, 99):
    try:
        if socket.socket(fileno=os.dup(fd)).family == socket.AF_UNIX: break
    except OSError: pass
"""


def test_forged_frames(job_of):
    """Does a runner that speaks nonsense end with a statement, never with an exception here?"""
    garbage = "os.write(fd, b'\\0\\0\\0\\2' + bytes(8) + b'[]')"
    flood = "os.write(fd, b'\\xff' * 12)"
    result = run(job_of([FORGE + garbage, FORGE + flood, GOOD], {"f": "f"}))
    assert endings(result) == [Ending.CRASHED, Ending.TOO_MUCH_OUTPUT, Ending.DONE]
    assert result.measured["f"].ending == Ending.DONE


def _running(marker: str) -> list[int]:
    return [p.pid for p in psutil.process_iter(["cmdline"]) if marker in (p.info["cmdline"] or [])]
