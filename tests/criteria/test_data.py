"""Criteria as data: the file that students get holds the same criteria."""

from __future__ import annotations

import json

import pytest

from autograder import criteria
from autograder.criteria import (
    Axes,
    Close,
    Distribution,
    Equal,
    InRange,
    Magnitude,
    NearChance,
    Ordered,
    from_data,
    to_data,
)
from autograder.text import Text

HINT = Text(es="mira el signo", en="mind the sign")
EVERY = [
    Axes("curves", log_x=None, log_y=True, legend=False, names=(("a", "b"), ("c",)), shift=0.5, rtol=1e-3),
    Close("a", rtol=1e-3, atol=0.5, why="float32", hint=HINT, allow_nonfinite=True),
    Distribution("w", "std", law="uniform", mean=0.5, alpha=1e-7, hint=HINT),
    Equal("a", labels=("vanishing", "exploding"), hint=HINT),
    InRange("a"),
    InRange("a", 0.5, 2.0, median=True, nan_is=9.0, why="calibration", hint=HINT),
    Magnitude("a", decades=0.25, why="one decade apart"),
    NearChance("a", classes=10, samples=360, largest_class=0.1, alpha=1e-3, hint=HINT),
    Ordered(("a", "b"), margin=0.1, nan_is=0.0, why="calibration", hint=HINT),
]


@pytest.mark.parametrize("criterion", EVERY, ids=lambda criterion: type(criterion).__name__)
def test_round_trip_through_json(criterion):
    """Does a criterion come back equal from the file, tuples, infinities and texts included?"""
    assert from_data(json.loads(json.dumps(to_data(criterion)))) == criterion


def test_every_criterion_is_tested_here():
    """Is no public criterion left out above?"""
    assert {type(criterion).__name__ for criterion in EVERY} == set(criteria.__all__) - {
        "Criterion",
        "Reading",
        "from_data",
        "to_data",
    }


def test_public_names_are_sorted_and_there():
    """Is the public surface sorted, and does each name exist?"""
    assert criteria.__all__ == sorted(criteria.__all__)
    assert all(hasattr(criteria, name) for name in criteria.__all__)


def test_unknown_kind():
    """Is a kind of criterion that does not exist refused by its name?"""
    with pytest.raises(KeyError, match="Similar"):
        from_data({"kind": "Similar", "key": "a"})
