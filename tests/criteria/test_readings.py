"""Readings and findings: one is refused exactly where the other finds something."""

from __future__ import annotations

import math
from dataclasses import replace

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from autograder.check import Evidence
from autograder.criteria import (
    Axes,
    Close,
    Distribution,
    Equal,
    InRange,
    Magnitude,
    NearChance,
    Ordered,
    Reading,
)
from autograder.criteria.axes import KEYS
from autograder.criteria.grey import is_close_call
from autograder.criteria.reading import WRONG_FORM, is_lower_bound
from tests.criteria.test_axes import NUMBERED, SERIES, drawn

ANY = [
    Close("a", rtol=1e-3),
    Close("a", rtol=0.0),
    Close("a", rtol=0.1, atol=0.5, allow_nonfinite=True),
    Equal("a"),
    Equal("a", labels=("vanishing", "exploding")),
    InRange("a", low=0.0),
    InRange("a", high=1.0),
    InRange("a", -1.0, 1.0, median=True),
    InRange("a", 0.5, 2.0, nan_is=9.0),
    Magnitude("a", decades=0.3),
    NearChance("a", classes=10, samples=50, largest_class=0.1),
    Ordered(("a", "b"), margin=0.1),
    Ordered(("a", "b", "c"), margin=(0.1, -0.2), nan_is=5.0),
    Distribution("a", "std"),
]
NUMBERS = st.one_of(
    st.sampled_from([0.0, -0.0, 1.0, 1.001, 1.0011, -1.0, 1e-300, 1e300, math.inf, -math.inf, math.nan]),
    st.floats(-3, 3),
)
ARRAYS = st.one_of(
    arrays.arrays(np.float64, arrays.array_shapes(min_dims=0, max_dims=2, max_side=3), elements=NUMBERS),
    arrays.arrays(
        np.float32, arrays.array_shapes(max_dims=1, max_side=4), elements=st.floats(-3, 3, width=32)
    ),
    arrays.arrays(np.int64, arrays.array_shapes(min_dims=0, max_dims=1), elements=st.integers(-2, 2)),
    arrays.arrays(np.bool_, arrays.array_shapes(min_dims=0, max_dims=1)),
    st.just(np.zeros(0)),
)
MEASURED = st.dictionaries(st.sampled_from("abc"), ARRAYS)


def agrees(criterion, student, reference) -> bool:
    """Whether find and readings say the same, or both take the fault to be ours."""
    evidence = Evidence("case", student, reference)
    with np.errstate(all="ignore"):
        try:
            found = criterion.find(evidence)
        except (ArithmeticError, KeyError, TypeError, ValueError) as error:
            with pytest.raises(type(error)):
                criterion.readings(evidence)
            return True
        return any(reading.refused for reading in criterion.readings(evidence)) == (found is not None)


@given(st.sampled_from(ANY), MEASURED, ARRAYS, st.booleans())
@example(Close("a", rtol=0.1), {"a": np.asarray(1.1)}, np.asarray(1.0), False)
def test_find_and_readings_agree(criterion, student, want, alike):
    """Do they agree on any evidence: right, wrong, of another shape or kind, not finite, missing?"""
    # a word's code is a whole number: a reference that gives another is no reference
    assume(not getattr(criterion, "labels", ()) or np.asarray(want).dtype.kind in "biu")
    student = {"a": want, **student} if alike else student
    assert agrees(criterion, student, {"a": want, "std": np.asarray(1.0)})


@given(
    st.integers(0, 2**32), st.sampled_from([1.0, 1.2, 0.9]), st.sampled_from([0.0, 0.3]), st.integers(1, 3)
)
def test_samples_agree(seed, factor, shift, rows):
    """Do they agree on samples, of the right law and of others?"""
    sample = shift + factor * np.random.default_rng(seed).standard_normal((rows, 50))
    reference = {"a": np.zeros((rows, 50)), "std": np.ones(rows)}
    for alpha in (0.3, 1e-6):
        assert agrees(Distribution("a", "std", alpha=alpha), {"a": sample}, reference)
        assert agrees(Distribution("a", "std", alpha=alpha, law="uniform"), {"a": sample}, reference)


GREY = [
    InRange("a", -1.0, 1.0, grey=0.25),
    InRange("a", high=1.0, median=True, nan_is=2.0, grey=0.25),
    NearChance("a", classes=10, samples=50, largest_class=0.1, grey=0.3),
    Ordered(("a", "b", "c"), margin=(0.1, -0.2), grey=0.25),
    Ordered(("a", "b"), margin=0.05, grey=0.6, grey_within=0.1),
]


def moved(criterion, by):
    """The same criterion with its bounds looser by so much."""
    if isinstance(criterion, InRange):
        return replace(criterion, low=criterion.low - by, high=criterion.high + by)
    if isinstance(criterion, NearChance):
        return replace(criterion, slack=criterion.slack + by)
    margins = criterion.margin if isinstance(criterion.margin, tuple) else (criterion.margin,)
    return replace(criterion, margin=tuple(margin - by for margin in margins))


@given(st.sampled_from(GREY), MEASURED)
@example(GREY[0], {"a": np.asarray([1.2, -1.2])})
@example(GREY[0], {"a": np.asarray([1.2, -1.3])})
@example(GREY[3], {"a": np.asarray(0.0), "b": np.asarray(0.0), "c": np.asarray(0.0)})
def test_close_calls_agree(criterion, student):
    """Is evidence a close call exactly where the zone's strict edge finds something and its loose one nothing?"""
    evidence = Evidence("case", student, {})
    within = getattr(criterion, "grey_within", None) or criterion.grey
    strict, loose = moved(criterion, -within), moved(criterion, criterion.grey)
    undecided = strict.find(evidence) is not None and loose.find(evidence) is None
    assert is_close_call(criterion, evidence) == undecided


@pytest.mark.parametrize("missing", [None, *KEYS])
@pytest.mark.parametrize("student", [SERIES, NUMBERED, {}], ids=["the same", "others", "none"])
def test_figures_agree(student, missing):
    """Do they agree on figures, whole and with a part missing?"""
    evidence = {key: value for key, value in drawn(student).items() if key != f"axes_{missing}"}
    assert agrees(Axes(), evidence, drawn())
    plt.close("all")


def reading(criterion, student, reference=None) -> list[Reading]:
    return criterion.readings(Evidence("case", student, reference or {}))


def test_numbers_are_those_that_are_judged():
    """Is each reading the worst value, or the median, in the unit of its bound?"""
    three = {"a": np.asarray([1.0, 2.0, 6.0]), "b": np.asarray([2.0, 2.5, 9.0])}
    assert reading(InRange("a", high=5), three) == [Reading("a", 6.0, 5)]
    assert reading(InRange("a", 1.5, 5, median=True), three) == [
        Reading("a", 2.0, 5),
        Reading("a:low", 2.0, 1.5, at_most=False),
    ]
    assert reading(Ordered(("a", "b"), margin=0.2), three) == [Reading("a<b", 1.0, 0.2, at_most=False)]
    (close,) = reading(Close("a", rtol=0.1), three, {"a": np.asarray([1.0, 2.1, 6.0])})
    assert (close.name, close.bound) == ("a:close", 1.0)
    assert close.value == pytest.approx(0.1 / 0.21)
    assert reading(Equal("a"), {"a": np.asarray([1, 2, 3])}, {"a": np.asarray([1, 0, 0])})[0].value == 2.0
    assert reading(Magnitude("a"), three, {"a": np.asarray([1.0, 2.0, 0.6])})[0].value == pytest.approx(1.0)


def test_another_form_has_one_reading():
    """Is evidence of another form one reading without measure, refused?"""
    assert reading(InRange("a", 0, 1), {}) == [WRONG_FORM]
    assert WRONG_FORM.refused
    assert Reading("a", math.nan, 1.0).refused


def test_names_tell_the_side():
    """Does a reading's name say on which side its bound lies?"""
    sample = {"a": np.zeros(30), "std": np.ones(1), "b": np.ones(30), "c": np.ones(30)}
    for criterion in ANY:
        for one in criterion.readings(Evidence("case", sample, sample)):
            assert is_lower_bound(one.name) is not one.at_most
