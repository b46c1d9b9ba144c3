"""Runs student code apart from everything else and brings arrays back as bytes.

    run ──► Course ──► Session ──► Channel ══socket══► inside/ (the runner, beside student code)
                          └─► Sandbox (bwrap), Watchdog

Nothing is judged here.  Whatever comes back may be a lie: it is read by ``read_arrays``.
"""

from autograder.sandbox.arrays import read_arrays, write_arrays
from autograder.sandbox.bubblewrap import available
from autograder.sandbox.job import (
    CellRun,
    Ending,
    Error,
    Isolation,
    Job,
    Limits,
    Measured,
    Run,
    Task,
)
from autograder.sandbox.runs import run

__all__ = [
    "CellRun",
    "Ending",
    "Error",
    "Isolation",
    "Job",
    "Limits",
    "Measured",
    "Run",
    "Task",
    "available",
    "read_arrays",
    "run",
    "write_arrays",
]
