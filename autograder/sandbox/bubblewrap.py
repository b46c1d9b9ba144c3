"""The command line of a sandbox: what of the machine is seen, and nothing else."""

from __future__ import annotations

import contextlib
import functools
import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.errors import SandboxUnavailable
from autograder.sandbox import seccomp

WORK = "/tmp/work"
RUNNER = "/run/backpass"

REMEDY = (
    "Install bubblewrap (apt install bubblewrap) and allow user namespaces "
    "(sysctl kernel.unprivileged_userns_clone=1, and on Ubuntu 23.10 and later "
    "kernel.apparmor_restrict_unprivileged_userns=0 or an AppArmor profile for bwrap). "
    "To run student code without any isolation, say so: --sandbox none"
)

# Names of the course that must not be seen where it is installed beside torch.
COURSE = ("autograder", "reference", "assignments")
SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/libx32", "/bin", "/sbin")
SETTINGS = (
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/fonts", "/etc/localtime",
    "/etc/alternatives", "/etc/nsswitch.conf", "/etc/mime.types",
)  # fmt: skip
# nbgrader's exchange has other students' submissions; its former default lies below /usr.
EXCHANGE = "/usr/local/share/nbgrader"


def available() -> None:
    """Raises SandboxUnavailable, with the remedy, unless a sandbox can be started here."""
    _extras(executable())


def executable() -> str:
    """Path of bwrap.  Raises SandboxUnavailable."""
    found = shutil.which("bwrap")
    if found is None:
        raise SandboxUnavailable(f"no sandbox: bwrap is not on the PATH. {REMEDY}")
    return os.path.abspath(found)


@functools.cache
def _extras(path: str) -> tuple[str, ...]:
    """Options that this bwrap has beyond those that are required; tried once per process."""
    required = [path, *namespaces(), "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"]
    said = ""
    for extras in (("--disable-userns",), ()):
        with contextlib.ExitStack() as stack:
            handles = filters(stack)
            command = [*required, *extras, *filtered(handles), "--", "/bin/true"]
            done = subprocess.run(
                command, capture_output=True, env={}, stdin=subprocess.DEVNULL, pass_fds=handles
            )
        if done.returncode == 0:
            return extras
        said = done.stderr.decode(errors="replace").strip()[:200]
    raise SandboxUnavailable(f"no sandbox: bwrap fails here ({said}). {REMEDY}")


def filters(stack: contextlib.ExitStack) -> list[int]:
    """A descriptor of the filter of system calls, or none on a machine that it is not known for."""
    program = seccomp.program()
    return [in_memory(stack, program)] if program else []


def filtered(handles: Sequence[int]) -> list[str]:
    """The option for these descriptors."""
    return [word for handle in handles for word in ("--seccomp", str(handle))]


def in_memory(stack: contextlib.ExitStack, data: bytes) -> int:
    """A descriptor from which ``data`` can be read, closed with the stack."""
    handle = os.memfd_create("backpass")
    stack.callback(os.close, handle)
    with open(handle, "wb", closefd=False) as file:
        file.write(data)
    os.lseek(handle, 0, os.SEEK_SET)
    return handle


def namespaces() -> list[str]:
    """Options that cut a sandbox off."""
    # --unshare-all alone goes on without a user namespace where it can't have one.
    return [
        "--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000",
        "--hostname", "sandbox", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
    ]  # fmt: skip


def options(disk_bytes: int, hidden: Sequence[Path], environment: dict[str, str]) -> list[str]:
    """All options but the runner's files.  ``disk_bytes`` is the size of each private folder."""
    binds = [word for path in visible() for word in ("--ro-bind-try", path, path)]
    masks = [word for path in masked(hidden) for word in _mask(path)]
    private = ["--size", str(disk_bytes), "--perms", "1777", "--tmpfs"]
    setenv = [word for pair in environment.items() for word in ("--setenv", *pair)]
    return [
        *namespaces(), *_extras(executable()), "--clearenv", *setenv,
        "--proc", "/proc",
        "--dev", "/dev", *private, "/dev/shm",
        *private, "/tmp",  # before the binds: a virtual environment may lie below /tmp
        *binds, *masks,
        "--ro-bind-try", "/sys/devices/system/cpu", "/sys/devices/system/cpu",
        "--dir", WORK, "--dir", environment["HOME"], "--chdir", WORK,
    ]  # fmt: skip


def read_only() -> list[str]:
    """Last options: without them the root and /dev are writable and without a size."""
    return ["--remount-ro", "/dev", "--remount-ro", "/"]


def visible() -> list[str]:
    """Folders and files of the machine that a sandbox sees, outer ones first."""
    prefixes = [os.path.abspath(prefix) for prefix in (sys.base_prefix, sys.prefix)]
    outside = {prefix for prefix in prefixes if not prefix.startswith("/usr/") and prefix != "/usr"}
    home = os.path.expanduser("~")
    for prefix in outside:
        if os.path.commonpath([prefix, home]) == prefix:
            raise SandboxUnavailable(
                f"no sandbox: the Python prefix must not hold the home folder (got {prefix}). "
                "Use a virtual environment of its own"
            )
    return [path for path in (*SYSTEM, *SETTINGS) if os.path.exists(path)] + sorted(outside)


def masked(hidden: Sequence[Path]) -> list[str]:
    """Paths inside the visible ones that must look empty: the course, wherever it is installed."""
    seen = visible()
    packages = [
        f"{root}/lib*/python3*/{folder}"
        for root in {*seen, "/usr", "/usr/local"}
        for folder in ("site-packages", "dist-packages")
    ]
    packages += ["/usr/lib/python3/dist-packages", sys.prefix, sys.base_prefix]
    found = {path for parent in packages for name in COURSE for path in _named(parent, name)}
    wanted = {os.path.realpath(path) for path in (*map(str, hidden), EXCHANGE) if os.path.exists(path)}
    found |= {path for path in wanted if any(_inside(path, root) for root in seen)}
    return sorted(found)


def _named(parent: str, name: str) -> list[str]:
    return glob.glob(f"{parent}/{name}") + glob.glob(f"{parent}/{name}.py")


def _inside(path: str, root: str) -> bool:
    return os.path.isdir(root) and os.path.commonpath([path, os.path.realpath(root)]) == (
        os.path.realpath(root)
    )


def _mask(path: str) -> tuple[str, ...]:
    if os.path.isdir(path):
        return ("--size", "4096", "--perms", "0555", "--tmpfs", path)
    return ("--ro-bind", "/dev/null", path)
