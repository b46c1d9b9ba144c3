"""Checks as data: what is measured, on which inputs, and what is accepted.

A check reads aloud::

    CLIP = Check(
        "clip_limits_the_norm",
        Text(es="la norma queda en el límite", en="the norm ends at the limit"),
        points=3,
        measure=measure.clipped,
        cases=[Case("tiny", tiny, visible=True), Case("huge", huge)],
        accept=[Close("after", rtol=1e-12, why="one float64 product per entry")],
    )

``measure`` runs twice on the same inputs, on the student's notebook inside the sandbox and
on ``reference/`` outside; only arrays come back; the criteria compare them outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from autograder.text import Text, verbatim

if TYPE_CHECKING:
    from autograder.criteria.criterion import Criterion
    from autograder.datasets import Images

Array = NDArray[Any]
Arrays = Mapping[str, Array]
#: ``measure(student, inputs)``: inputs are torch tensors, the answer is named raw evidence.
Measure = Callable[[Any, Mapping[str, Any]], Mapping[str, Any]]
#: ``derive(measured, inputs)``: statistics from evidence and from inputs that stayed outside.
Derive = Callable[[Arrays, Arrays], Arrays]


class WrongForm(ValueError):
    """Raised by ``derive``: the student's evidence has not the form that statistics need."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Source:
    """Where a case draws from.

    ``rng`` is seeded by the course's secret (by a public word for visible cases), the name
    of the measure and the name of the case.  ``images`` is the course's data set.
    """

    rng: np.random.Generator
    images: Images


@dataclass(frozen=True)
class Case:
    """Named inputs of a check.

    ``name`` says why the case exists ("zero": division by the norm).  ``draw`` returns
    named arrays; those in ``withhold`` (labels, true answers) never enter the sandbox but
    reach ``derive`` and the criteria.  A ``visible`` case is the same for everybody and is
    released with the notebook; the others come from the course's secret.  ``seconds`` limits one
    measurement of this case where it needs another time than the check's.
    """

    name: str
    draw: Callable[[Source], Mapping[str, Any]]
    visible: bool = False
    withhold: Sequence[str] = ()
    seconds: float | None = None


@dataclass(frozen=True)
class Check:
    """One thing that is looked at, with points.  It passes where every case is accepted.

    ``needs`` names checks of the same assignment without which this one says nothing: where
    one of them fails, this one is skipped.  ``seconds`` limits one measurement.  ``hint`` is
    the next step where the criterion that failed has none of its own.  Checks with the same
    ``measure`` and the same :class:`Case` share one measurement.  ``settle`` is a hidden case with more
    repetitions: where no criterion refuses a case but a reading lies in the ``grey`` zone of its bound,
    the check is judged on this one, which is measured only then.  ``words`` says the names of cases and
    measurements in the languages of the course; they come from the assignment's ``words.toml``.
    """

    name: str
    title: Text
    points: float
    measure: Measure
    cases: Sequence[Case]
    accept: Sequence[Criterion]
    needs: Sequence[str] = ()
    derive: Derive | None = None
    seconds: float = 10.0
    hint: Text | None = None
    settle: Case | None = None
    words: Mapping[str, Text] = field(default_factory=dict)

    def seconds_of(self, case: Case) -> float:
        """The time limit of one measurement."""
        return self.seconds if case.seconds is None else case.seconds

    def in_words(self, name: str) -> Text:
        """A case or a measurement as students read it."""
        return self.words.get(name, verbatim(name.replace("_", " ")))


@dataclass(frozen=True)
class Evidence:
    """What a criterion sees of one case: the same measurement of both sides."""

    case: str
    student: Arrays
    reference: Arrays
    inputs: Arrays = field(default_factory=dict)
