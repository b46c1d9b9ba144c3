"""What a sandbox is asked for and what it hands back.  Nothing here is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

Isolation = Literal["bubblewrap", "none"]


@dataclass(frozen=True)
class Limits:
    """What one submission may use.  Seconds are wall time except ``total_cpu_s``.

    ``processes`` counts processes and threads together, those of the sandbox itself included.
    ``memory_bytes`` is compared with the proportional set size (PSS), so forks that share pages
    are not counted twice; files in the private folders are capped apart, by ``disk_bytes``.
    ``notebook_s`` and ``total_cpu_s`` are charged over all restarts of one run.
    """

    cell_s: float = 60
    notebook_s: float = 300
    total_cpu_s: float = 900
    memory_bytes: int = 4 * 2**30
    processes: int = 64
    output_bytes: int = 2**20
    image_bytes: int = 8 * 2**20
    disk_bytes: int = 256 * 2**20
    measurement_bytes: int = 64 * 2**20


@dataclass(frozen=True)
class Task:
    """One measurement: ``measure`` names a function of the measure source, ``inputs`` are
    safetensors bytes, ``seconds`` the wall limit.

    ``after`` has, for each check that wants this task, the tasks that are looked at before it: once
    one of them has failed in every check, nobody wants this one any more and it is not run.
    """

    name: str
    measure: str
    inputs: bytes
    seconds: float
    after: Sequence[frozenset[str]] = ()


@dataclass(frozen=True)
class Job:
    """One submission to run and measure.

    ``cells`` holds the source of each code cell in order, None for one that must not run.
    ``files`` is the submission's folder: plain files are copied, links and devices are not.
    ``support`` is laid over it.  ``measure`` is source code, ``library`` the modules it may import
    (path to source); both reach the sandbox after the notebook has finished.
    ``hidden`` are folders to mask if they happen to lie inside a part of the machine that the
    sandbox sees, such as a course kept inside the Python prefix.
    """

    cells: Sequence[str | None]
    files: Path | None
    support: Mapping[str, bytes]
    measure: str
    library: Mapping[str, bytes]
    tasks: Sequence[Task]
    limits: Limits = field(default_factory=Limits)
    hidden: Sequence[Path] = ()


class Ending(StrEnum):
    """How a cell, a measurement or a whole run ended."""

    DONE = "done"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    TOO_MUCH_OUTPUT = "too_much_output"
    TOO_MANY_PROCESSES = "too_many_processes"
    MISSING = "missing"
    NOT_RUN = "not_run"
    REFUSED = "refused"


@dataclass(frozen=True)
class Error:
    """Where and how student code failed.  All strings are capped and free of control characters.

    During a measurement student code has seen hidden inputs and can put them into ``text``:
    show a student ``type``, ``cell`` (index in ``Job.cells``), ``line`` and ``symbol``, but
    ``text`` only where the inputs were visible ones.
    """

    type: str
    text: str
    cell: int | None = None
    line: int | None = None
    symbol: str | None = None


@dataclass(frozen=True)
class CellRun:
    """One cell.  ``outputs`` are nbformat v4 outputs with text/plain and image/png alone.

    ``killed`` says in words what took the whole sandbox down, if this cell did; ``last`` that it had less
    time than a cell's limit because the notebook's was used up.
    """

    index: int
    ending: Ending
    seconds: float
    outputs: list[dict[str, Any]]
    killed: str = ""
    last: bool = False


@dataclass(frozen=True)
class Measured:
    """One task's answer.  ``arrays`` are bytes that nobody has checked: use ``read_arrays``."""

    name: str
    ending: Ending
    seconds: float
    arrays: bytes | None = None
    error: Error | None = None


@dataclass(frozen=True)
class Run:
    """One submission.  ``ending`` is DONE if every cell and task got its turn, restarts included;
    otherwise ``stopped_in`` says where the last sandbox died (start, cell, prepare, task).
    ``detail`` says in words what was killed, skipped or left out."""

    cells: list[CellRun]
    measured: dict[str, Measured]
    isolation: Isolation
    seconds: float
    ending: Ending
    detail: str
    stopped_in: str = ""
