"""Close and Equal: keys, shape, kind, finiteness, value, in this order."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.criteria import Close, Equal
from autograder.criteria.criterion import KIND_HINT, NOT_FINITE_HINT, SHAPE_HINT
from autograder.text import Text

HINT = Text(es="mira el signo", en="mind the sign")
NAN, INF = np.nan, np.inf


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (1.0, 1.0),
        ([1.0, 2.0], [1.0, 2.0]),
        (np.float32([0.1]), [0.1]),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.int32([1]), np.int64([1])),
        (np.uint8([1]), np.int64([1])),
        ([True], [True]),
        (1.0 + 0.9e-6, 1.0),
    ],
)
def test_close_accepts_equal_values(find, got, want):
    """Does it accept the reference's values, at any width of the dtype?"""
    assert find(Close("a", rtol=1e-6), got, want) is None


@pytest.mark.parametrize("criterion", [Close("a", hint=HINT), Equal("a", hint=HINT)])
@pytest.mark.parametrize(
    ("student", "want", "words", "hint"),
    [
        ({}, 1, ["a"], None),
        ([1], 1, ["(1,)", "()"], SHAPE_HINT),
        ([[1, 1]], [1, 1], ["(1, 2)", "(2,)"], SHAPE_HINT),
        (1, [1, 1], ["()", "(2,)"], SHAPE_HINT),
        ([2.0], [1], ["float", "int"], KIND_HINT),
        ([True], [1], ["bool", "int"], KIND_HINT),
        (2, 1, ["2", "1"], HINT),
        ([1, 5, 6], [1, 2, 3], ["5", "[1]", "2", "(2 de 3 valores difieren)"], HINT),
        ([[4]], [[3]], ["4", "[0, 0]", "3"], HINT),
    ],
)
def test_findings_name_what_differs(find, criterion, student, want, words, hint):
    """Are missing key, shape, kind and value each told, with numbers, place and next step?"""
    finding = find(criterion, student, want)
    assert finding is not None
    assert all(word in finding.fact.es for word in words), finding.fact.es
    assert finding.hint is hint


def test_nothing_is_broadcast(find, says):
    """Is a scalar refused where the reference has a row of the same number?"""
    assert says(find(Close("a"), 1.0, [1.0, 1.0]), "()", "(2,)")


@pytest.mark.parametrize(
    ("student", "want", "first"),
    [
        ([NAN], [[1]], "shape"),
        ([NAN], [1], "type"),
        ([NAN, 5.0], [1.0, 2.0], "nan or inf"),
        ([1.0, 5.0], [1.0, 2.0], "5 at [1]"),
    ],
)
def test_order_of_findings(find, student, want, first):
    """Is a wrong shape told before a wrong kind, that before nan, and that before a wrong value?"""
    assert first in find(Close("a"), student, want).fact.en


def test_finiteness_is_counted_and_placed(find, says):
    """Does the message say how many values are not finite, of how many, and where the first is?"""
    finding = find(Close("a"), [[1.0, NAN], [INF, 1.0]], np.ones((2, 2)))
    assert says(finding, "2", "4", "[0, 1]")
    assert finding.hint is NOT_FINITE_HINT
    assert says(find(Close("a"), NAN, 1.0), "1", "[]")


@pytest.mark.parametrize(
    ("got", "accepted"),
    [
        ([NAN, INF, -INF], True),
        ([NAN, INF, INF], False),
        ([0.0, INF, -INF], False),
        ([NAN, 1e308, -INF], False),
    ],
)
def test_nonfinite_values_where_they_are_right(find, got, accepted):
    """With allow_nonfinite, does nan equal nan, and inf only inf of the same sign?"""
    finding = find(Close("a", allow_nonfinite=True), got, [NAN, INF, -INF])
    assert (finding is None) is accepted


def test_nan_of_the_reference_is_our_fault(find):
    """Is a reference with nan an error of ours, and not the student's wrong value?"""
    with pytest.raises(ValueError, match=r'case "tiny": "a" of the reference must be finite \(got nan\)'):
        find(Close("a"), 1.0, NAN)


def test_tolerances_add_up(find, says):
    """Is the limit atol + rtol * |want|, and not wider?"""
    criterion = Close("a", rtol=0.1, atol=1.0)
    assert find(criterion, 11.99, 10.0) is None
    assert says(find(criterion, 12.01, 10.0), "12.01", "10")


def test_numbers_that_differ_look_different(find, says):
    """Does a difference in the sixth digit show in the message (it said "is 1, it should be 1")?"""
    assert says(find(Close("a"), 1.00001, 1.0), "1.00001")


def test_close_says_how_many_differ(find, says):
    """Does a single wrong entry among many read as one of many?"""
    got = np.zeros(100)
    got[7] = 0.5
    assert says(find(Close("a"), got, np.zeros(100)), "0.5", "[7]", "1", "100")


LABELS = ("vanishing", "exploding", "healthy")


@pytest.mark.parametrize(
    ("got", "want", "es", "en"),
    [
        (0, 1, "«a» es «vanishing», debía ser «exploding»", '"a" is "vanishing", it should be "exploding"'),
        (-1, 2, "«a» es «otra cosa», debía ser «healthy»", '"a" is "something else", it should be "healthy"'),
        (3, 2, "«a» es «otra cosa», debía ser «healthy»", '"a" is "something else", it should be "healthy"'),
        (
            [2, 0, 1],
            [2, 1, 0],
            "«a» es «vanishing» en [1], debía ser «exploding» (2 de 3 valores difieren)",
            '"a" is "vanishing" at [1], it should be "exploding" (2 of 3 values differ)',
        ),
    ],
)
def test_labels_are_shown_as_words(find, got, want, es, en):
    """Are codes told as the words that the student wrote, and where, if there are several?"""
    finding = find(Equal("a", labels=LABELS, hint=HINT), got, want)
    assert (finding.fact.es, finding.fact.en, finding.hint) == (es, en, HINT)


@pytest.mark.parametrize("labels", [(), LABELS])
@pytest.mark.parametrize("value", [1, [0, 1, 2], [[2]]])
def test_equal_accepts_the_same_codes(find, labels, value):
    """Are equal integers accepted, labelled or not?"""
    assert find(Equal("a", labels=labels), value, value) is None


def test_unknown_kinds_are_named(find, says):
    """Is a dtype that has no name of its own told by numpy's?"""
    assert says(find(Close("a"), np.array([1j]), [1.0]), "complex128")
