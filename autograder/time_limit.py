"""A limit for code of ours that may never end: mutants and wrong solutions."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class TooSlow(BaseException):
    """The time is up.  No Exception, so that no measurement catches it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises :class:`TooSlow` where the block takes longer.  For the main thread of a process."""

    def ring(*_: Any) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
