"""What the tests of the sandbox share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.errors import SandboxUnavailable
from autograder.sandbox import Job, Limits, Task, available, write_arrays

MEASURE = """
def f(student, inputs):
    return {"y": student.f(inputs["x"])}

def value(student, inputs):
    return {"y": student.value}
"""


@pytest.fixture(scope="session")
def sandbox() -> None:
    """Skips where there is no sandbox; the message has the remedy."""
    try:
        available()
    except SandboxUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def inputs() -> bytes:
    return write_arrays({"x": np.arange(3.0)})


@pytest.fixture(scope="session")
def job_of(inputs: bytes) -> Callable[..., Job]:
    """Builds jobs: cells, then tasks as name=function or name=(function, seconds); anything else
    by keyword."""

    def task(name: str, function: str | tuple[str, float]) -> Task:
        function, seconds = function if isinstance(function, tuple) else (function, 60)
        return Task(name, function, inputs, seconds)

    def build(cells: list[str | None], tasks: dict[str, Any] | None = None, **rest: Any) -> Job:
        listed = [task(name, function) for name, function in (tasks or {}).items()]
        settings = {"files": None, "support": {}, "measure": MEASURE, "library": {}, **rest}
        settings.setdefault("limits", Limits())
        return Job(cells=cells, tasks=listed, **settings)

    return build
