"""System calls that no notebook needs and a sandbox refuses: a filter for ``bwrap --seccomp``.

Two kinds.  Memory that belongs to no process: what lies in a memfd or a System V segment that nobody
maps is in no process's account, so that the watchdog could not see it.  And what reaches into other
processes or into parts of the kernel with a history: ptrace, key rings, bpf, io_uring, mounts.
"""

from __future__ import annotations

import errno
import platform
import struct
from collections.abc import Mapping, Sequence

#: name: (number on x86_64, number on aarch64)
REFUSED: Mapping[str, tuple[int, int]] = {
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438),
    "kcmp": (312, 272),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "mount_setattr": (442, 442),
}
#: column above, and AUDIT_ARCH of linux/audit.h
ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
X32 = 0x40000000  # from here on: the same calls under other numbers
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
AT_NUMBER, AT_ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
ALLOW, FAIL = 0x7FFF0000, 0x00050000


def program(machine: str | None = None) -> bytes:
    """The filter for a machine, as struct sock_filter; empty where its numbers are not known here."""
    known = ARCHITECTURES.get(machine or platform.machine())
    if known is None:
        return b""
    column, architecture = known
    steps = [(LOAD, 0, 0, AT_ARCHITECTURE), (EQUAL, 1, 0, architecture), *_fail(errno.ENOSYS)]
    steps += [(LOAD, 0, 0, AT_NUMBER), (AT_LEAST, 0, 1, X32), *_fail(errno.ENOSYS)]
    for numbers in REFUSED.values():
        steps += [(EQUAL, 0, 1, numbers[column]), *_fail(errno.EPERM)]
    steps.append((RETURN, 0, 0, ALLOW))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _fail(number: int) -> Sequence[tuple[int, int, int, int]]:
    return [(RETURN, 0, 0, FAIL | number)]
