"""One sandbox from start to end: the notebook first, then what measures it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping
from typing import Any

from autograder.errors import GradingError, SandboxUnavailable
from autograder.sandbox import bubblewrap
from autograder.sandbox.answers import all_outputs, one_ending, one_error
from autograder.sandbox.channel import (
    Channel,
    ChannelClosed,
    ChannelEnded,
    ChannelFlood,
    ChannelGarbage,
    ChannelTimeout,
)
from autograder.sandbox.job import CellRun, Ending, Error, Isolation, Job, Measured, Task
from autograder.sandbox.process import Sandbox
from autograder.sandbox.watchdog import Watchdog

START_S = 120.0
SEND_S = 30.0
GRACE_S = 5.0  # beyond a limit that the runner should have kept itself
HEADER_BYTES = 2**20
CELL_ENDINGS = frozenset(
    {
        Ending.DONE, Ending.RAISED, Ending.TIMED_OUT, Ending.OUT_OF_MEMORY,
        Ending.TOO_MUCH_OUTPUT, Ending.TOO_MANY_PROCESSES,
    }
)  # fmt: skip
TASK_ENDINGS = frozenset(Ending) - {Ending.NOT_RUN, Ending.TOO_MUCH_OUTPUT}


class Died(Exception):
    """The sandbox is gone.  ``ending`` and ``detail`` say why."""

    def __init__(self, ending: Ending, detail: str) -> None:
        super().__init__(detail)
        self.ending = ending
        self.detail = detail


class Session:
    """Requests to a running sandbox.  Each method raises Died if the sandbox doesn't survive."""

    def __init__(self, job: Job, sandbox: Sandbox, watchdog: Watchdog) -> None:
        self._job = job
        self._sandbox = sandbox
        self._watchdog = watchdog
        self._channel = Channel(sandbox.socket)

    def wait_until_ready(self) -> None:
        """Waits for the runner.  Raises SandboxUnavailable or GradingError: no student code has
        run yet, so a failure is ours."""
        try:
            self._channel.receive(time.monotonic() + START_S, HEADER_BYTES, 0)
        except ChannelEnded as error:
            ended = self._sandbox.wait(GRACE_S) or "did not answer"
            said = self._sandbox.said()[-500:]
            if said.startswith("bwrap:"):
                raise SandboxUnavailable(f"no sandbox: {said}. {bubblewrap.REMEDY}") from error
            raise GradingError(f"the sandbox's runner {ended}: {said}") from error
        self._watchdog.protect()

    def put(self, files: Mapping[str, bytes]) -> None:
        """Writes files into the working folder."""
        for path, data in files.items():
            answer, _ = self._ask({"request": "file", "path": path}, data, SEND_S, HEADER_BYTES, 0)
            if answer:
                raise GradingError(f"{path}: could not be put into the sandbox")

    def cell(self, index: int, source: str, seconds: float) -> CellRun:
        """Runs one cell, interrupted after ``seconds`` and killed a little later."""
        limits = self._job.limits
        started = time.monotonic()
        # A byte of text takes up to six in JSON.
        cap = 6 * limits.output_bytes + limits.image_bytes + 8 * 2**20
        request = {"request": "cell", "index": index, "seconds": seconds}
        answer, _ = self._ask(request, _utf8(source), seconds + GRACE_S, cap, 0)
        ending = one_ending(answer.get("ending"), CELL_ENDINGS)
        if culled := self._watchdog.take_culled():
            ending = culled.ending
        outputs = all_outputs(answer.get("outputs"), limits.output_bytes, limits.image_bytes)
        return CellRun(index, ending, time.monotonic() - started, outputs)

    def prepare(self) -> None:
        """Hands over what measures.  The notebook is over: no output is taken from here on."""
        for path, data in self._job.library.items():
            self._ask({"request": "library", "path": path}, data, SEND_S, HEADER_BYTES, 0)
        self._ask({"request": "measure"}, self._job.measure.encode(), SEND_S, HEADER_BYTES, 0)
        self._watchdog.take_culled()

    def task(self, task: Task) -> Measured:
        """Measures one task; its inputs are in the sandbox from here on."""
        started = time.monotonic()
        request = {"request": "task", "measure": task.measure, "seconds": task.seconds}
        cap = self._job.limits.measurement_bytes
        # The header of a safetensors file comes on top of the arrays.
        answer, arrays = self._ask(request, task.inputs, task.seconds + GRACE_S, HEADER_BYTES, cap + 2**16)
        ending = one_ending(answer.get("ending"), TASK_ENDINGS)
        error = one_error(answer.get("error"), len(self._job.cells))
        if culled := self._watchdog.take_culled():
            ending, error = culled.ending, Error("MemoryLimit", culled.detail)
        seconds = time.monotonic() - started
        return Measured(task.name, ending, seconds, arrays if ending == Ending.DONE else None, error)

    def _ask(
        self, header: dict[str, Any], payload: bytes, seconds: float, max_header: int,
        max_payload: int,
    ) -> tuple[dict[str, Any], bytes]:  # fmt: skip
        deadline = time.monotonic() + seconds
        try:
            self._channel.send(header, payload, deadline)
            return self._channel.receive(deadline, max_header, max_payload)
        except ChannelEnded as error:
            raise self._died(error) from error

    def _died(self, error: ChannelEnded) -> Died:
        """Finds the cause; what the watchdog did comes first."""
        ended = self._sandbox.wait(GRACE_S / 5) if isinstance(error, ChannelClosed) else None
        self._sandbox.kill()
        if self._watchdog.verdict is not None:
            return Died(self._watchdog.verdict.ending, self._watchdog.verdict.detail)
        if isinstance(error, ChannelTimeout):
            return Died(Ending.TIMED_OUT, "killed: it could not be interrupted")
        if isinstance(error, ChannelFlood):
            return Died(Ending.TOO_MUCH_OUTPUT, f"killed: {error}")
        if isinstance(error, ChannelGarbage):
            return Died(Ending.CRASHED, f"killed: {error}")
        return Died(Ending.CRASHED, f"the process {ended or 'closed its channel'}")


@contextlib.contextmanager
def opened(job: Job, isolation: Isolation, cpu_s: float) -> Iterator[tuple[Session, Watchdog]]:
    """A sandbox that is ready; on leaving, whatever happened, nothing of it is left."""
    sandbox = Sandbox(job.limits, isolation, job.hidden)
    try:
        with Watchdog(sandbox, job.limits, cpu_s) as watchdog:
            session = Session(job, sandbox, watchdog)
            try:
                session.wait_until_ready()
                yield session, watchdog
            finally:
                sandbox.kill()  # before the watchdog is waited for: it may be looking
    finally:
        sandbox.close()


def _utf8(source: str) -> bytes:
    # A notebook's JSON can hold halves of surrogate pairs.
    return source.encode("utf-8", "replace")
