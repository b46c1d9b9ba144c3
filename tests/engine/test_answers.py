"""Is it said which limit, which cell, how long, and never a hidden input?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from autograder.answers import Answers, Notebook, death_of
from autograder.assignment import Assignment
from autograder.judging import Errored
from autograder.sandbox import CellRun, Ending, Error, Limits, Measured, Run, write_arrays

LIMITS = Limits(cell_s=60, notebook_s=300, total_cpu_s=900, memory_bytes=4096 * 2**20, processes=64)
NOTEBOOK = Notebook(
    ["import torch", "def double(x):\n    return x", None], {"double": 1}, "student.double(x)"
)
FINE = CellRun(0, Ending.DONE, 1.0, [])
FAILED = {"output_type": "error", "ename": "ValueError", "evalue": "odd", "traceback": []}
MISSING = Error("MissingSymbol", "", symbol="double")


def told(
    toy: Assignment,
    cell: CellRun,
    measured: Measured,
    hidden: bool = False,
    ending: Ending = Ending.DONE,
    detail: str = "",
    stopped_in: str = "",
) -> tuple[str, str]:
    """Reason and English words of the first check's first visible (or hidden) case."""
    check = toy.checks[0]
    case = next(case for case in check.cases if case.visible is not hidden)
    key = f"doubled/{case.name}"
    ran = Run([FINE, cell], {key: replace(measured, name=key)}, "none", 1.0, ending, detail, stopped_in)
    answer = Answers(ran, LIMITS, NOTEBOOK)(check, case)
    assert isinstance(answer, Errored)
    return answer.reason, answer.finding.fact.en


@pytest.mark.parametrize(
    ("cell", "reason", "words"),
    [
        (CellRun(1, Ending.RAISED, 1.0, [FAILED]), "raised", "code cell 2 of the notebook gave an error (ValueError: odd)"),
        (CellRun(1, Ending.TIMED_OUT, 60.0, []), "timed_out", "did not end within 60 s (the time limit of a cell)"),
        (CellRun(1, Ending.TIMED_OUT, 5.0, [], "", True), "timed_out", "the notebook's time (300 s for all cells)"),
        (CellRun(1, Ending.TIMED_OUT, 5.0, [], "CPU time of 900 s used up"), "timed_out", "computing time (900 s)"),
        (CellRun(1, Ending.OUT_OF_MEMORY, 5.0, [], "x"), "out_of_memory", "4096 MB of memory"),
        (CellRun(1, Ending.CRASHED, 5.0, [], "killed by SIGSEGV"), "crashed", "ended the Python process (SIGSEGV)"),
        (CellRun(1, Ending.TOO_MANY_PROCESSES, 5.0, [], "x"), "too_many_processes", "64 processes and threads"),
        (CellRun(1, Ending.TOO_MUCH_OUTPUT, 5.0, [], "flood"), "too_much_output", "1024 kB of output"),
        (CellRun(1, Ending.TOO_MUCH_OUTPUT, 5.0, []), "missing", 'does not define "double"'),
        (CellRun(1, Ending.DONE, 5.0, []), "missing", 'does not define "double"'),
    ],
)  # fmt: skip
def test_missing_name_is_told_by_its_cell(toy: Assignment, cell: CellRun, reason: str, words: str) -> None:
    """Does the cell that should define a name say why it did not?"""
    got = told(toy, cell, Measured("", Ending.MISSING, 0.0, None, MISSING))
    assert got[0] == reason
    assert words in got[1]


@pytest.mark.parametrize(
    ("run", "reason", "words"),
    [
        ((Ending.TIMED_OUT, "task: timed_out: CPU time of 900 s used up", "task"), "timed_out", "computing time of"),
        ((Ending.TIMED_OUT, "CPU time of 900 s used up", "task"), "timed_out", "computing time (900 s)"),
        ((Ending.CRASHED, "crashed: killed by SIGKILL", "task"), "crashed", "another measured function ended the process"),
        ((Ending.TIMED_OUT, "end of the notebook: killed", "prepare"), "timed_out", "without an answer"),
        ((Ending.CRASHED, "cell 2: killed by SIGSEGV", "cell"), "crashed", "code cell 2"),
    ],
)  # fmt: skip
def test_measurement_that_had_no_turn(
    toy: Assignment, run: tuple[Ending, str, str], reason: str, words: str
) -> None:
    """Is the cause of the run's end told, and not a harmless error in another cell?"""
    cell = CellRun(1, Ending.CRASHED, 1.0, [], "killed by SIGSEGV")
    got = told(toy, cell, Measured("", Ending.NOT_RUN, 0.0), False, *run)
    assert got[0] == reason
    assert words.replace("computing time of", "computing time (") in got[1]


SPELLED = "0_123456_9"


@pytest.mark.parametrize(
    "measured",
    [
        Measured("", Ending.MISSING, 0.0, None, Error("x", SPELLED, symbol=f"_{SPELLED}")),
        Measured("", Ending.REFUSED, 0.0, None, Error(SPELLED, SPELLED)),
        Measured("", Ending.RAISED, 0.0, None, Error(f"T{SPELLED}", SPELLED, cell=1, line=123456)),
        Measured("", Ending.CRASHED, 0.0, None, Error("x", f"SIG{SPELLED} SIGABCDEF status 1234569")),
        Measured("", Ending.DONE, 0.0, write_arrays({"a": np.ones(1)}).replace(b'"a"', b'"\x01"')),
    ],
)
def test_nothing_hidden_is_told(toy: Assignment, measured: Measured) -> None:
    """Can names, types, lines or signals carry the inputs of a hidden case?"""
    words = told(toy, FINE, measured, hidden=True)[1]
    assert "12345" not in words
    assert "SIGABCDEF" not in words
    assert "\x01" not in words


def test_lines_that_exist_are_told(toy: Assignment) -> None:
    """Does an error in a hidden case still name its line?"""
    error = Error("ValueError", "", cell=1, line=2)
    assert (
        "line 2 of code cell 2"
        in told(toy, FINE, Measured("", Ending.RAISED, 0.0, None, error), hidden=True)[1]
    )
    assert death_of("task 'x': killed by SIGKILL") == "SIGKILL"


def test_not_implemented_with_words_is_no_stub(toy: Assignment) -> None:
    """Is torch's NotImplementedError told as an error, and the stub's as not solved?"""
    own = Error("NotImplementedError", "no data on meta", cell=1, line=2)
    stub = Error("NotImplementedError", "", cell=1, line=2)
    assert told(toy, FINE, Measured("", Ending.RAISED, 0.0, None, own))[0] == "raised"
    assert "NotImplementedError" in told(toy, FINE, Measured("", Ending.RAISED, 0.0, None, own))[1]
    assert told(toy, FINE, Measured("", Ending.RAISED, 0.0, None, stub))[0] == "not solved"
