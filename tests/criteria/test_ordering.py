"""Ordered: methods in an order, by medians over paired seeds."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.check import Evidence
from autograder.criteria import Ordered, from_data, to_data
from autograder.criteria.grey import is_close_call
from autograder.text import Text

HINT = Text(es="compara con el mismo lr", en="compare at the same lr")
KEYS = ("plain", "he", "norm")


def series(plain, he, norm):
    return {"plain": plain, "he": he, "norm": norm}


@pytest.mark.parametrize(
    ("criterion", "student"),
    [
        (Ordered(KEYS), series([1.0, 1.0], [2.0, 2.0], [3.0, 3.0])),
        (Ordered(KEYS), series([1.0], [1.0], [1.0])),
        (Ordered(KEYS, margin=0.5), series([0.0], [0.5], [1.0])),
        (Ordered(KEYS), series([1, 9, 1], [2, 2, 2], [3, 3, 3])),
        (Ordered(KEYS, nan_is=0.0), series([np.nan], [0.1], [0.2])),
        (Ordered(KEYS), series([[1.0], [1.0]], [2.0, 2.0], [3.0, 3.0])),
    ],
)
def test_ascending_medians_pass(find, criterion, student):
    """Do keys in order pass: at the margin, with one unlucky seed, with runs that diverged?"""
    assert find(criterion, student) is None


def test_pairs_are_compared_seed_by_seed(find):
    """Is the median of the differences judged, and not the difference of the medians?"""
    paired = {"plain": [0.0, 10.0, 20.0], "he": [1.0, 11.0, 2.0]}
    assert np.median(paired["he"]) < np.median(paired["plain"])
    assert find(Ordered(("plain", "he"), margin=1.0), paired) is None


@pytest.mark.parametrize(
    ("criterion", "student", "words"),
    [
        (
            Ordered(KEYS, margin=0.1, hint=HINT),
            series([0.5, 0.6], [0.2, 0.3], [0.9, 0.9]),
            ["he", "plain", "0.25", "0.55", "0.1", "2", "-0.3"],
        ),
        (
            Ordered(KEYS, margin=0.5, hint=HINT),
            series([0.0], [1.0], [1.25]),
            ["norm", "he", "1.25", "0.5", "0.25"],
        ),
        (Ordered(KEYS, nan_is=0.0, hint=HINT), series([0.1], [np.nan], [1.0]), ["he", "0.1", "-0.1"]),
        (Ordered(KEYS, margin=0.1, hint=HINT), series([0.0], [0.0999999], [1.0]), ["0.0999999", "0.1"]),
    ],
)
def test_wrong_order_is_told_with_numbers(find, says, criterion, student, words):
    """Does the finding name the two keys, their medians, the margin, the seeds and the gap?"""
    finding = find(criterion, student)
    assert says(finding, *words), finding.fact.en
    assert finding.hint is HINT


def test_unequal_numbers_of_seeds_are_told(find, says):
    """Are runs that can't be paired refused, and not truncated or broadcast?"""
    assert says(find(Ordered(KEYS), series([1.0, 1.0, 1.0], [2.0], [3.0])), "he", "1", "plain", "3")


@pytest.mark.parametrize(
    ("student", "word"),
    [
        ({"plain": [1.0], "he": [2.0]}, '"norm" is missing'),
        (series([1.0], [], [3.0]), '"he" is empty'),
        (series([np.nan], [2.0], [3.0]), '"plain" holds 1 nan'),
    ],
)
def test_missing_empty_and_diverged_series(find, student, word):
    """Is a series that can't be used told by its name?"""
    assert word in find(Ordered(KEYS), student).fact.en


@pytest.mark.parametrize(
    ("gap", "close"), [(-0.56, False), (-0.54, True), (0.04, True), (0.06, True), (0.14, True), (0.16, False)]
)
def test_grey_zone_with_two_widths(gap, close):
    """Does the zone reach as far below the margin and above it as is said for each side?"""
    criterion = Ordered(("a", "b"), margin=0.05, grey=0.6, grey_within=0.1)
    evidence = Evidence("case", {"a": np.zeros(1), "b": np.array([gap])}, {}, {})
    assert is_close_call(criterion, evidence) == close
    assert criterion.readings(evidence)[0].is_close == close
    assert from_data(to_data(criterion)) == criterion
