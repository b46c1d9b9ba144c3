"""What student code can't reach from within."""

from __future__ import annotations

import json
import os
import platform
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.errors import SandboxUnavailable
from autograder.sandbox import Ending, available, bubblewrap, run, seccomp

ROOT = Path(__file__).parents[2]

PROBE = """
import importlib, json, os, socket, glob
def attempt(action):
    try:
        return repr(action())
    except BaseException as error:
        return "failed: " + type(error).__name__
def connect():
    socket.create_connection(("127.0.0.1", PORT), timeout=2)
def everything():
    for parent, folders, files in os.walk("/"):
        folders[:] = [f for f in folders if os.path.join(parent, f) not in ("/proc", "/sys")]
        if NEEDLE in files: return parent
    raise FileNotFoundError
found = {
    "import": attempt(lambda: importlib.import_module("reference.init")),
    "engine": attempt(lambda: importlib.import_module("autograder.sandbox")),
    "project": attempt(lambda: os.listdir(ROOT + "/autograder")),
    "other submission": attempt(lambda: open(OTHER).read()),
    "found": attempt(everything),
    "home": attempt(lambda: os.listdir(HOST_HOME + "/.config")),
    "shadow": attempt(lambda: open("/etc/shadow").read()),
    "socket": attempt(connect),
    "names": attempt(lambda: socket.gethostbyname("localhost.localdomain.example")),
    "write usr": attempt(lambda: open("/usr/x", "w")),
    "write root": attempt(lambda: open("/x", "w")),
    "write dev": attempt(lambda: open("/dev/x", "w")),
    "write prefix": attempt(lambda: open(__import__("sys").prefix + "/x", "w")),
    "mount": attempt(lambda: os.chroot("/tmp")),
    "namespace": attempt(lambda: os.unshare(0x10000000)) if hasattr(os, "unshare") else "failed:",
    "disk": attempt(lambda: [open(f"f{n}", "wb").write(bytes(2**24)) for n in range(99)]),
    "shared memory": attempt(
        lambda: [open(f"/dev/shm/f{n}", "wb").write(bytes(2**24)) for n in range(99)]),
}
facts = {
    "environment": dict(os.environ),
    "processes": sorted(int(p) for p in os.listdir("/proc") if p.isdigit()),
    "init": open("/proc/1/cmdline").read() + open("/proc/1/environ").read(),
    "uid": os.getuid(), "cwd": os.getcwd(), "argv": __import__("sys").argv,
    "files": sorted(os.readlink(f).split(":")[0] for f in glob.glob("/proc/self/fd/*")
                    if os.path.exists(f)),
    "capabilities": [l for l in open("/proc/self/status") if l.startswith("CapEff")][0].split()[1],
}
print(json.dumps([found, facts]))
"""


@pytest.fixture(scope="module")
def probed(job_of, tmp_path_factory):
    try:
        available()
    except SandboxUnavailable as error:
        pytest.skip(str(error))
    folder = tmp_path_factory.mktemp("course")
    other = folder / "needle-of-another-student.txt"
    other.write_text("answers")
    os.environ["COURSE_SECRET"] = "in-the-environment"
    inherited = os.open(other, os.O_RDONLY)
    os.set_inheritable(inherited, True)
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            names = {
                "PORT": server.getsockname()[1], "ROOT": str(ROOT), "OTHER": str(other),
                "NEEDLE": other.name, "HOST_HOME": os.path.expanduser("~"),
            }  # fmt: skip
            lines = [f"{name} = {value!r}" for name, value in names.items()]
            result = run(job_of(["\n".join(lines), PROBE]))
    finally:
        del os.environ["COURSE_SECRET"]
        os.close(inherited)
    assert result.cells[1].ending == Ending.DONE, result
    return json.loads(result.cells[1].outputs[0]["text"])


def test_nothing_is_reached(probed):
    """Do all attempts on the course, the machine, the network and its own walls fail?"""
    found = probed[0]
    assert {name: got for name, got in found.items() if not got.startswith("failed:")} == {}


def test_environment_is_bare(probed):
    """Does nothing of the caller's environment or arguments arrive, not even at /proc/1?"""
    facts = probed[1]
    assert "in-the-environment" not in json.dumps(facts)
    assert facts["environment"]["OMP_THREAD_LIMIT"] == "1"
    assert str(ROOT / "autograder") not in json.dumps(facts)
    assert facts["uid"] == 1000
    assert int(facts["capabilities"], 16) == 0


def test_processes_of_the_machine_are_unseen(probed):
    """Does /proc hold the sandbox's own processes alone?"""
    assert probed[1]["processes"][0] == 1
    assert len(probed[1]["processes"]) <= 3


def test_descriptors(probed):
    """Is the channel the only inherited descriptor?"""
    files = [name for name in probed[1]["files"] if name not in ("/dev/null", "anon_inode")]
    assert files.count("socket") == 1
    assert not any("needle" in name for name in files)


CALLS = """
import ctypes, json, os
libc = ctypes.CDLL(None, use_errno=True)
found = {}
for name, number in NUMBERS.items():
    if libc.syscall(number, 0, 0, 0, 0, 0) == -1:
        found[name] = os.strerror(ctypes.get_errno())
print(json.dumps(found))
"""


@pytest.mark.usefixtures("sandbox")
def test_refused_system_calls(job_of):
    """Is each call refused that gives memory in nobody's account, or reaches into processes or the kernel?"""
    column, _ = seccomp.ARCHITECTURES[platform.machine()]
    numbers = {name: both[column] for name, both in seccomp.REFUSED.items()}
    cell = run(job_of([CALLS.replace("NUMBERS", repr(numbers))])).cells[0]
    assert cell.ending == Ending.DONE, cell
    assert json.loads(cell.outputs[0]["text"]) == dict.fromkeys(numbers, "Operation not permitted")


ORDINARY = """
import asyncio, multiprocessing, subprocess, torch
from torch.utils.data import DataLoader, TensorDataset
layer = torch.nn.Conv2d(3, 4, 3)
layer(torch.ones(2, 3, 8, 8)).sum().backward()
assert torch.ones(3).share_memory_().is_shared()
assert len(list(DataLoader(TensorDataset(torch.ones(4)), batch_size=2, num_workers=1))) == 2
with multiprocessing.get_context("fork").Pool(1) as pool: assert pool.map(abs, [-1]) == [1]
asyncio.new_event_loop().close()
assert subprocess.run(["true"]).returncode == 0
"""


@pytest.mark.usefixtures("sandbox")
def test_ordinary_work_needs_none_of_them(job_of):
    """Do convolutions, shared tensors, loaders with workers, pools, event loops and programs go on?"""
    cell = run(job_of([ORDINARY])).cells[0]
    assert cell.ending == Ending.DONE, cell.outputs


def test_filter_of_system_calls():
    """Is there a filter for each machine that we know, with other numbers, and none for another?"""
    programs = {machine: seccomp.program(machine) for machine in ("x86_64", "aarch64", "riscv64")}
    assert programs["riscv64"] == b""
    assert programs["x86_64"] != programs["aarch64"]
    steps = len(programs["x86_64"]) // 8
    assert steps == 3 + 3 + 2 * len(seccomp.REFUSED) + 1
    assert bubblewrap.filtered([]) == []


def test_missing_bubblewrap(monkeypatch, tmp_path, job_of):
    """Is a machine without bwrap refused with the remedy, before any code runs?"""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SandboxUnavailable, match=r"apt install bubblewrap.*--sandbox none"):
        run(job_of(["print(1)"]))


def test_failing_bubblewrap(monkeypatch, tmp_path):
    """Is a bwrap that can't make namespaces refused, with what it said?"""
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(SandboxUnavailable, match=r"\(bwrap: No permissions\).*namespaces"):
        available()


def test_prefix_that_holds_home(monkeypatch):
    """Is a Python prefix refused that would show the home folder?"""
    monkeypatch.setattr(sys, "prefix", os.path.dirname(os.path.expanduser("~")) or "/")
    with pytest.raises(SandboxUnavailable, match="must not hold the home folder"):
        bubblewrap.visible()


def test_course_inside_the_prefix_is_masked(monkeypatch, tmp_path):
    """Is an engine installed beside torch masked, and a course kept in the prefix?"""
    packages = tmp_path / "lib/python3.11/site-packages"
    (packages / "autograder").mkdir(parents=True)
    (packages / "reference.py").write_text("")
    (tmp_path / "course").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    masked = bubblewrap.masked([tmp_path / "course", tmp_path / "absent", Path("/root")])
    inside = [path for path in masked if path.startswith(str(tmp_path))]
    assert inside == sorted(
        map(str, [tmp_path / "course", packages / "autograder", packages / "reference.py"])
    )
    words = bubblewrap.options(2**20, [], {"HOME": "/tmp/home"})
    assert words[words.index(str(packages / "reference.py")) - 1] == "/dev/null"
    assert words[words.index(str(packages / "autograder")) - 1] == "--tmpfs"


def test_ordinary_user():
    """Can an ordinary user start the same sandbox?"""
    if os.getuid() != 0 or shutil.which("su") is None:
        pytest.skip("only root can change to the user tester")
    if subprocess.run(["id", "tester"], capture_output=True).returncode != 0:
        pytest.skip("there is no user tester")
    seen = ["--ro-bind", "/usr", "/usr", "--ro-bind", "/lib", "/lib", "--ro-bind-try", "/lib64"]
    seen += ["/lib64", "--proc", "/proc", "--dev", "/dev", "--", "/usr/bin/id", "-u"]
    command = " ".join([bubblewrap.executable(), *bubblewrap.namespaces(), *seen])
    done = subprocess.run(["su", "tester", "-c", command], capture_output=True, text=True)
    assert done.stdout.strip() == "1000", done.stderr


def test_ordinary_user_runs_a_notebook():
    """Does a whole run work for an ordinary user?"""
    if os.getuid() != 0:
        pytest.skip("every other test of this folder runs as an ordinary user already")
    program = "from autograder.sandbox import *\nfrom autograder.sandbox import Job\n"
    program += "print(run(Job(['1'], None, {}, '', {}, [])).cells[0].ending)"
    command = ["su", "tester", "-c", f'cd {ROOT} && {sys.executable} -c "{program}"']
    done = subprocess.run(command, capture_output=True, text=True)
    if "Permission denied" in done.stderr or "not found" in done.stderr or "does not" in done.stderr:
        pytest.skip("the user tester can't run this Python")
    assert done.stdout.strip() == "done", done.stderr
