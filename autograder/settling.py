"""Close calls: settling cases are measured where one asks for them, and only then."""

from __future__ import annotations

from autograder.check import Case, Check
from autograder.judging import Answer, Errored, Student, key_of
from autograder.outcome import Finding
from autograder.text import Text

NOT_YET = Text(es="todavía no se midió", en="it was not measured yet")


class Settling:
    """The answers of a first run, and those of later ones to the settling cases that were asked for.

    What is judged while something is ``wanted`` is void: it must be measured, and all judged again.
    """

    def __init__(self, first: Student) -> None:
        self._first = first
        self._settled: dict[str, Student] = {}
        self._wanted: dict[str, Check] = {}

    @property
    def wanted(self) -> list[Check]:
        """Checks whose settling case was asked for since the last run."""
        return list(self._wanted.values())

    def __call__(self, check: Check, case: Case) -> Answer:
        if case is not check.settle:
            return self._first(check, case)
        known = self._settled.get(key_of(check, case))
        if known is not None:
            return known(check, case)
        self._wanted[check.name] = check
        return Errored("grader", Finding(NOT_YET))  # no points, no zero, should it ever be taken for a grade

    def settle(self, answers: Student) -> None:
        """Take the answers of a run that measured all that was wanted."""
        for check in self.wanted:
            assert check.settle is not None
            self._settled[key_of(check, check.settle)] = answers
        self._wanted.clear()
