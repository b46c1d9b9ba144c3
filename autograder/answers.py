"""What a run says of each case: arrays, or a sentence on why there are none."""

from __future__ import annotations

import builtins
import re
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.check import Case, Check
from autograder.errors import HostileData
from autograder.evidence import NotEvidence
from autograder.judging import Answer, Errored, key_of
from autograder.outcome import Finding
from autograder.sandbox import CellRun, Ending, Error, Limits, Measured, Run, read_arrays
from autograder.student_errors import (
    crashed,
    missing,
    not_evidence,
    not_solved,
    out_of_memory,
    over_limit,
    raised,
    timed_out,
)
from autograder.text import Text, number, verbatim

IN_CELL = Text(
    es="la celda de código {cell} del cuaderno {how}, y esta comprobación no se pudo medir",
    en="code cell {cell} of the notebook {how}, and this check could not be measured",
)
NOT_REACHED = Text(
    es="no se midió: antes, {how}",
    en="not measured: before that, {how}",
)
RAISED = Text(es="dio un error ({error})", en="gave an error ({error})")
CELL_TIME = Text(
    es="no terminó en {seconds} s (el límite de tiempo de una celda)",
    en="did not end within {seconds} s (the time limit of a cell)",
)
NOTEBOOK_TIME = Text(
    es="agotó el tiempo del cuaderno ({seconds} s para todas las celdas)",
    en="used up the notebook's time ({seconds} s for all cells)",
)
CPU_TIME = Text(
    es="agotó el tiempo de cálculo de la entrega ({seconds} s)",
    en="used up the submission's computing time ({seconds} s)",
)
OVER = Text(es="superó un límite: {limit}", en="exceeded a limit: {limit}")
MEMORY = Text(es="{megabytes} MB de memoria", en="{megabytes} MB of memory")
OUTPUT = Text(es="{kilobytes} kB de salida", en="{kilobytes} kB of output")
PROCESSES = Text(es="{count} procesos e hilos", en="{count} processes and threads")
CRASHED = Text(es="terminó el proceso de Python ({detail})", en="ended the Python process ({detail})")
NOTEBOOK = Text(es="el cuaderno {how}", en="the notebook {how}")
OTHER_FUNCTION = Text(
    es="otra función medida terminó el proceso más de una vez ({detail})",
    en="another measured function ended the process more than once ({detail})",
)
NO_ANSWER = Text(
    es="el cuaderno dejó el proceso de Python sin responder",
    en="the notebook left the Python process without an answer",
)
UNSHOWN = Text(es="en un caso que no se muestra", en="in a case that is not shown")
OWN_EXCEPTION = "Exception"
#: longer cells than anybody writes: a line number must not spell hidden inputs
LINES = 500


@dataclass(frozen=True)
class Notebook:
    """What is known of the notebook that ran: its cells, where each symbol is solved, the measures."""

    cells: Sequence[str | None]
    places: Mapping[str, int | None]
    measures: str

    def is_asked_for(self, symbol: str) -> bool:
        """Whether a measure asks for this name; student code can claim that any was missing."""
        return symbol.isidentifier() and re.search(rf"\.{symbol}\b", self.measures) is not None

    def has_line(self, cell: int | None, line: int | None) -> bool:
        source = self.cells[cell] if cell is not None and cell < len(self.cells) else None
        return source is not None and line is not None and 0 < line <= min(LINES, source.count("\n") + 1)


class Answers:
    """What a run says of each case, as a measurement or as an error in words."""

    def __init__(self, ran: Run, limits: Limits, notebook: Notebook) -> None:
        self._ran, self._limits, self._notebook = ran, limits, notebook
        self._read: dict[str, Answer] = {}

    def __call__(self, check: Check, case: Case) -> Answer:
        key = key_of(check, case)
        if key not in self._read:
            self._read[key] = self._answer(check, case, self._ran.measured.get(key))
        return self._read[key]

    def _answer(self, check: Check, case: Case, measured: Measured | None) -> Answer:
        if measured is None:
            return Errored("grader", Finding(Text("no se midió", "it was not measured")))
        if measured.ending is Ending.DONE and measured.arrays is not None:
            try:
                return read_arrays(measured.arrays, self._limits.measurement_bytes)
            except HostileData as error:  # its words can be names of arrays
                return Errored("refused", not_evidence(str(error)[:200] if case.visible else UNSHOWN))
        if measured.ending is Ending.MISSING:
            return self._missing(measured.error)
        if measured.ending is Ending.NOT_RUN:
            return self._not_run()
        reason = "not solved" if _is_stub(measured) else measured.ending.value
        return Errored(reason, self._finding(check, case, measured), said_by(measured))

    def _finding(self, check: Check, case: Case, measured: Measured) -> Finding:
        error, ending = measured.error, measured.ending
        words = error.text if error and case.visible else ""
        if ending is Ending.RAISED and error:
            return not_solved() if _is_stub(measured) else self._raised(error, words, case)
        if ending is Ending.REFUSED:
            return not_evidence(words or UNSHOWN)
        if ending is Ending.TIMED_OUT:
            return self._cpu_time() if _is_cpu_time(error) else timed_out(check.seconds_of(case))
        if ending is Ending.OUT_OF_MEMORY:
            return out_of_memory(self._limits.memory_bytes)
        if ending is Ending.CRASHED:
            return crashed(death_of(error.text if error else self._ran.detail))
        return over_limit(self._limit(ending))

    def _raised(self, error: Error, words: str, case: Case) -> Finding:
        known = self._notebook.has_line(error.cell, error.line)
        place = (error.line, error.cell) if known else (None, None)
        return raised(shown_kind(error.type, case), words, *place)

    def _missing(self, error: Error | None) -> Errored:
        """A name that is missing because the cell that defines it failed is told by that cell."""
        symbol = error.symbol if error and error.symbol else ""
        if not self._notebook.is_asked_for(symbol):
            return Errored("missing", missing("?"))
        place = self._notebook.places.get(symbol)
        cell = next((cell for cell in self._ran.cells if cell.index == place), None)
        if cell is not None and cell.ending is Ending.NOT_RUN:
            cell = self._fatal_cell()
        if cell is None or cell.ending in (Ending.DONE, Ending.NOT_RUN) or _ran_on(cell):
            return Errored("missing", missing(symbol))
        return self._because_of(cell)

    def _not_run(self) -> Errored:
        """Why the run ended before this measurement."""
        ending, cell = self._ran.ending, self._fatal_cell()
        if "CPU time" in self._ran.detail:
            return Errored("timed_out", self._cpu_time())
        if self._ran.stopped_in == "cell" and cell is not None:
            return self._because_of(cell)
        how = NO_ANSWER
        if self._ran.stopped_in == "task":
            how = OTHER_FUNCTION.format(detail=death_of(self._ran.detail))
        return Errored(ending.value, Finding(NOT_REACHED.format(how=how)))

    def _cpu_time(self) -> Finding:
        used_up = CPU_TIME.format(seconds=number(self._limits.total_cpu_s))
        return Finding(NOT_REACHED.format(how=NOTEBOOK.format(how=used_up)))

    def _fatal_cell(self) -> CellRun | None:
        """The last cell that ended the run or used up its time."""
        fatal = [
            cell for cell in self._ran.cells if cell.killed or (cell.last and cell.ending is Ending.TIMED_OUT)
        ]
        return fatal[-1] if fatal else None

    def _because_of(self, cell: CellRun) -> Errored:
        finding = Finding(IN_CELL.format(cell=cell.index + 1, how=self._how(cell)))
        return Errored(cell.ending.value, finding)

    def _how(self, cell: CellRun) -> Text:
        if cell.ending is Ending.RAISED:
            return RAISED.format(error=_error_shown(cell))
        if cell.ending is Ending.TIMED_OUT:
            if "CPU time" in cell.killed:
                return CPU_TIME.format(seconds=number(self._limits.total_cpu_s))
            if cell.last:
                return NOTEBOOK_TIME.format(seconds=number(self._limits.notebook_s))
            return CELL_TIME.format(seconds=number(self._limits.cell_s))
        if cell.ending is Ending.CRASHED:
            return CRASHED.format(detail=death_of(cell.killed))
        return OVER.format(limit=self._limit(cell.ending))

    def _limit(self, ending: Ending) -> Text:
        limits = self._limits
        if ending is Ending.OUT_OF_MEMORY:
            return MEMORY.format(megabytes=limits.memory_bytes // 2**20)
        if ending is Ending.TOO_MUCH_OUTPUT:
            return OUTPUT.format(kilobytes=limits.output_bytes // 2**10)
        if ending is Ending.TOO_MANY_PROCESSES:
            return PROCESSES.format(count=limits.processes)
        return verbatim(ending.value)


def said_by(measured: Measured) -> str:
    """The exception and its words; what is no evidence is an exception of ours."""
    if measured.error is None:
        return ""
    kind = NotEvidence.__name__ if measured.ending is Ending.REFUSED else measured.error.type
    return f"{kind}: {measured.error.text}"


def shown_kind(kind: str, case: Case) -> str:
    """The exception's name.  In a hidden case only Python's own names: another's can spell inputs."""
    known = isinstance(getattr(builtins, kind, None), type)
    return kind if case.visible or known else OWN_EXCEPTION


def death_of(detail: str) -> str:
    """The signal or exit status in a report of a process's end; the rest names hidden cases."""
    words = re.findall(r"SIG[A-Z0-9]+|status -?\d{1,3}\b", detail)
    known = [word for word in words if word in signal.Signals.__members__ or word.startswith("status")]
    return str(known[-1]) if known else "?"


def _is_stub(measured: Measured) -> bool:
    """Whether the released stub's own ``raise NotImplementedError()`` was met (torch's has words)."""
    error = measured.error
    return error is not None and error.type == "NotImplementedError" and not error.text


def _is_cpu_time(error: Error | None) -> bool:
    return error is not None and error.type == "SandboxDied" and error.text.startswith("CPU time")


def _ran_on(cell: CellRun) -> bool:
    """Whether the cell went on to its end although it printed too much."""
    return cell.ending is Ending.TOO_MUCH_OUTPUT and not cell.killed


def _error_shown(cell: CellRun) -> str:
    """The cell's error as its output shows it; nothing hidden was there when it ran."""
    errors = [output for output in cell.outputs if output["output_type"] == "error"]
    return f"{errors[-1]['ename']}: {errors[-1]['evalue'][:200]}" if errors else "?"
