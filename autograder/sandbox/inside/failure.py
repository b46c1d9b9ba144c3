"""Says of an exception what happened and where in the student's cells."""

from __future__ import annotations

import errno
import linecache
import os
import re
import traceback
from typing import Any

FRAMES = 12
_CELL = re.compile(r"<cell (\d+)>")


class TimeLimit(BaseException):
    """Raised in student code when its time is over; `except Exception` doesn't catch it."""


class MissingSymbol(AttributeError):
    """The notebook doesn't define the name that a measurement asks for."""


class Refused(Exception):
    """A measurement returned something that isn't plain numbers."""


def cell_filename(index: int) -> str:
    """File name under which cell ``index`` is compiled."""
    return f"<cell {index}>"


def ending_of(error: BaseException) -> str:
    """Name of the ending that ``error`` stands for."""
    if isinstance(error, TimeLimit):
        return "timed_out"
    if isinstance(error, MissingSymbol):
        return "missing"
    if isinstance(error, Refused):
        return "refused"
    if isinstance(error, MemoryError) or "DefaultCPUAllocator" in text_of(error):
        return "out_of_memory"
    if _no_more_processes(error):
        return "too_many_processes"
    return "raised"


def text_of(error: BaseException) -> str:
    """Message of ``error``, even if its ``__str__`` fails."""
    try:
        return str(error)[:4000]
    except BaseException:
        return "(its message can't be shown)"


def describe(error: BaseException) -> dict[str, Any]:
    """``error`` as the channel carries it: type, text, cell, line, symbol."""
    place = _place(error)
    symbol = error.name if isinstance(error, MissingSymbol) else place[2]
    return {
        "type": str(type(error).__name__)[:200],
        "text": text_of(error),
        "cell": place[0],
        "line": place[1],
        "symbol": symbol,
    }


def traceback_lines(error: BaseException) -> list[str]:
    """Traceback with the student's frames alone: no path of the machine."""
    frames = [frame for frame in _frames(error) if _label(frame[0])]
    shown = frames if len(frames) <= FRAMES else [*frames[:4], *frames[4 - FRAMES :]]
    lines = ["Traceback (most recent call last):"] if shown else []
    for filename, line, symbol in shown:
        lines.append(f"{_label(filename)}, line {line}, in {symbol}")
        lines.append(f"    {linecache.getline(filename, line).strip()}")
    return [*lines, f"{type(error).__name__}: {text_of(error)}"]


def _no_more_processes(error: BaseException) -> bool:
    if isinstance(error, RuntimeError) and "can't start new thread" in text_of(error):
        return True
    return isinstance(error, BlockingIOError) and error.errno == errno.EAGAIN


def _frames(error: BaseException) -> list[tuple[str, int, str]]:
    """File, line and qualified name of each frame, outermost first."""
    frames = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        frames.append((code.co_filename, line or 0, code.co_qualname))
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((error.filename, error.lineno or 0, "<module>"))
    return frames


def _label(filename: str) -> str:
    """How a file is named to the student, or the empty string if it isn't the student's."""
    if match := _CELL.fullmatch(filename):
        return f"Cell {int(match[1]) + 1}"
    folder = os.path.join(work_folder(), "")
    return filename.removeprefix(folder) if filename.startswith(folder) else ""


def work_folder() -> str:
    """The private working folder, wherever student code has moved to."""
    return os.environ.get("BACKPASS_WORK", os.getcwd())


def _place(error: BaseException) -> tuple[int | None, int | None, str | None]:
    """Cell, line and function of the innermost frame that lies in a cell."""
    for filename, line, symbol in reversed(_frames(error)):
        if match := _CELL.fullmatch(filename):
            return int(match[1]), line, None if symbol == "<module>" else symbol
    return None, None, None
