"""Runs one submission, with fresh sandboxes where one doesn't survive."""

from __future__ import annotations

import time
from dataclasses import replace

from autograder.errors import UsageError
from autograder.sandbox import bubblewrap
from autograder.sandbox.folder import plain_files
from autograder.sandbox.job import CellRun, Ending, Error, Isolation, Job, Measured, Run, Task
from autograder.sandbox.session import Died, Session, opened
from autograder.sandbox.watchdog import Watchdog

NOTEBOOK_RESTARTS = 2
TASK_RESTARTS = 1


def run(job: Job, isolation: Isolation = "bubblewrap") -> Run:
    """Runs ``job``'s cells once and measures each task in a fork of their state.

    What student code does ends up in the answer.  Raises SandboxUnavailable if there is no
    sandbox, GradingError if the runner doesn't start, UsageError for an unknown isolation.
    """
    if isolation not in ("bubblewrap", "none"):
        raise UsageError(f'isolation must be "bubblewrap" or "none" (got {isolation!r})')
    if isolation == "bubblewrap":
        bubblewrap.available()
    return Course(job, isolation).run()


class Course:
    """The course of one run over its sandboxes.

    A cell that takes its process down is skipped in the next sandbox, twice at most, so that the
    remaining exercises are still graded.  A task that does so is not repeated; the notebook runs
    once more for the remaining tasks, because one exercise must not cost the points of others.
    No hidden input is in a sandbox before its own notebook is over, so that the outputs of a
    second one are as clean as those of the first.
    """

    def __init__(self, job: Job, isolation: Isolation) -> None:
        self._job = job
        self._isolation: Isolation = isolation
        self._cells: dict[int, CellRun] = {}
        self._measured: dict[str, Measured] = {}
        self._details: list[str] = []
        self._fatal: set[int] = set()
        self._notebook_left = job.limits.notebook_s
        self._cpu_left = job.limits.total_cpu_s
        self._restarts = {"cell": NOTEBOOK_RESTARTS, "task": TASK_RESTARTS}
        self._current: tuple[str, int] = ("start", 0)

    def run(self) -> Run:
        started = time.monotonic()
        files = self._files()
        ending = Ending.DONE
        while (death := self._attempt(files)) is not None:
            if not self._may_restart():
                ending = death.ending
                break
        cells = [
            self._cells.get(index, CellRun(index, Ending.NOT_RUN, 0.0, []))
            for index in range(len(self._job.cells))
        ]
        measured = {
            task.name: self._measured.get(task.name) or self._not_run(task.name) for task in self._job.tasks
        }
        seconds = time.monotonic() - started
        detail = "; ".join(self._details)
        stopped_in = "" if ending == Ending.DONE else self._current[0]
        return Run(cells, measured, self._isolation, seconds, ending, detail, stopped_in)

    def _files(self) -> dict[str, bytes]:
        files: dict[str, bytes] = {}
        if self._job.files is not None:
            files, left_out = plain_files(self._job.files, self._job.limits.disk_bytes // 2)
            if left_out:
                self._details.append(f"left out of {len(left_out)} files: {left_out[0]!r}")
        ours = {name.partition("/")[0] for name in self._job.support}
        return {
            **{name: data for name, data in files.items() if name.partition("/")[0] not in ours},
            **self._job.support,
        }

    def _attempt(self, files: dict[str, bytes]) -> Died | None:
        """One sandbox; None if it did all that was left."""
        self._current = ("start", 0)
        with opened(self._job, self._isolation, self._cpu_left) as (session, watchdog):
            try:
                session.put(files)
                self._run_cells(session)
                self._current = ("prepare", 0)
                session.prepare()
                self._run_tasks(session)
            except Died as death:
                self._note(death)
                return death
            finally:
                self._charge(watchdog)
        return None

    def _run_cells(self, session: Session) -> None:
        first_time = not self._cells
        for index, source in enumerate(self._job.cells):
            if source is None or index in self._fatal:
                continue
            if self._notebook_left <= 0:
                self._out_of_time(index, first_time)
                return
            self._current = ("cell", index)
            seconds = min(self._job.limits.cell_s, self._notebook_left)
            last = seconds < self._job.limits.cell_s
            started = time.monotonic()
            try:
                self._cells[index] = replace(session.cell(index, source, seconds), last=last)
            except Died as death:
                spent = time.monotonic() - started
                self._cells[index] = CellRun(index, death.ending, spent, [], death.detail, last)
                raise
            finally:
                self._notebook_left -= time.monotonic() - started

    def _out_of_time(self, index: int, first_time: bool) -> None:
        """The first time the rest is measured as it is; a second run must reach as far."""
        if not first_time and index in self._cells:
            raise Died(Ending.TIMED_OUT, "no time left to run the notebook once more")
        self._details.append(f"time of the notebook used up before cell {index + 1}")

    def _run_tasks(self, session: Session) -> None:
        for number, task in enumerate(self._job.tasks):
            if task.name in self._measured or self._is_decided(task):
                continue
            self._current = ("task", number)
            started = time.monotonic()
            try:
                self._measured[task.name] = session.task(task)
            except Died as death:
                error = Error("SandboxDied", death.detail)
                spent = time.monotonic() - started
                self._measured[task.name] = Measured(task.name, death.ending, spent, None, error)
                raise

    def _is_decided(self, task: Task) -> bool:
        """Whether every check that wants the task has failed already."""
        failed = {name for name, measured in self._measured.items() if measured.ending != Ending.DONE}
        return bool(task.after) and all(before & failed for before in task.after)

    def _note(self, death: Died) -> None:
        stage, number = self._current
        place = {"cell": f"cell {number + 1}", "start": "start", "prepare": "end of the notebook"}
        if stage == "task":
            place["task"] = f"task {self._job.tasks[number].name!r}"
        self._details.append(f"{place[stage]}: {death.ending}: {death.detail}")
        if stage == "cell":
            self._fatal.add(number)

    def _may_restart(self) -> bool:
        stage = self._current[0]
        if self._cpu_left <= 0 or self._notebook_left <= 0 or not self._restarts.get(stage):
            return False
        self._restarts[stage] -= 1
        return True

    def _charge(self, watchdog: Watchdog) -> None:
        self._cpu_left -= watchdog.cpu_s

    def _not_run(self, name: str) -> Measured:
        return Measured(name, Ending.NOT_RUN, 0.0, None, Error("NotRun", "; ".join(self._details)))
