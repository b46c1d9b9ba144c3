"""Runs cells one after another in one IPython shell."""
# ruff: noqa: ARG002  # the signatures are IPython's and signal's

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from .console import Console, Stream
from .failure import TimeLimit, cell_filename, describe, ending_of, text_of, traceback_lines


class Compiler(CachingCompiler):  # type: ignore[misc]  # IPython is taken as untyped
    """Names the code of a cell after the cell, so that errors can say where they arose."""

    current = 0

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        return cell_filename(self.current)


class Publisher(DisplayPublisher):  # type: ignore[misc]  # IPython is taken as untyped
    """Takes ``display(...)`` to the console."""

    def publish(self, data: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        self.shell.console.show(data)

    def clear_output(self, wait: bool = False) -> None:
        self.shell.console.outputs.clear()


class Hook(DisplayHook):  # type: ignore[misc]  # IPython is taken as untyped
    """Takes the value of a cell's last line to the console."""

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, Any], md_dict: Any = None) -> None:
        self.shell.console.show(format_dict, self.shell.execution_count)

    def finish_displayhook(self) -> None:
        self._is_active = False


class Shell(InteractiveShell):  # type: ignore[misc]  # IPython is taken as untyped
    """IPython without a terminal."""

    console: Console
    compiler_class = Type(Compiler)
    display_pub_class = Type(Publisher)
    displayhook_class = Type(Hook)

    def enable_gui(self, gui: Any = None) -> None:
        """Figures need no event loop here."""

    def enable_matplotlib(self, gui: Any = None) -> Any:
        """Every backend that a notebook asks for becomes the inline one."""
        return super().enable_matplotlib("inline")

    def showtraceback(self, exc_tuple: Any = None, *args: Any, **kwargs: Any) -> None:
        error = exc_tuple[1] if exc_tuple else sys.exc_info()[1]
        if error is not None:
            self.console.fail(type(error).__name__, text_of(error), traceback_lines(error))

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        self.showtraceback()

    def showindentationerror(self) -> None:
        self.showtraceback()

    def _format_exception_for_storage(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """IPython's own takes seconds for a deep recursion; its history is read by nobody."""
        return {"ename": "", "evalue": "", "traceback": []}


class Notebook:
    """A shell and its console."""

    def __init__(self, output_bytes: int, image_bytes: int) -> None:
        settings = Config()
        settings.HistoryManager.enabled = False
        settings.InteractiveShell.colors = "nocolor"
        self.console = Console(output_bytes, image_bytes)
        self.shell = Shell.instance(config=settings)
        self.shell.console = self.console

    @property
    def names(self) -> dict[str, Any]:
        """Globals of the notebook."""
        names: dict[str, Any] = self.shell.user_ns
        return names

    def run(self, index: int, source: str, seconds: float) -> dict[str, Any]:
        """Runs a cell for at most ``seconds``; answers its ending, outputs and error."""
        home = os.getpid()
        self.shell.compile.current = index
        sys.stdout, sys.stderr = Stream(self.console, "stdout"), Stream(self.console, "stderr")
        error = self._error_of(source, seconds)
        if os.getpid() != home:  # a fork that student code left running must not answer
            os._exit(0)
        ending = "done" if error is None else ending_of(error)
        if ending == "done" and self.console.flooded:
            ending = "too_much_output"
        return {
            "ending": ending,
            "outputs": self.console.take(),
            "error": None if error is None else describe(error),
        }

    def _error_of(self, source: str, seconds: float) -> BaseException | None:
        alarm = Alarm()
        try:
            with alarm.within(seconds):
                result = self.shell.run_cell(source, store_history=True)
            error = result.error_before_exec or result.error_in_exec
        except BaseException as escaped:
            self.shell.showtraceback()
            error = escaped
        # Code that swallowed the interruption was over its limit all the same.
        return TimeLimit("time limit") if alarm.rang and not _is_limit(error) else error


def _is_limit(error: BaseException | None) -> bool:
    return isinstance(error, TimeLimit)


class Alarm:
    """Interrupts the main thread after some seconds, and each second after that."""

    def __init__(self) -> None:
        self.rang = False
        self._armed = False

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        signal.signal(signal.SIGALRM, self._ring)
        self._armed = True
        signal.setitimer(signal.ITIMER_REAL, seconds, 1)
        try:
            yield
        finally:
            self._armed = False
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, *args: Any) -> None:
        if self._armed:
            self.rang = True
            raise TimeLimit("time limit")
