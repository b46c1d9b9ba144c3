"""InRange, Magnitude and NearChance."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from autograder.criteria import InRange, Magnitude, NearChance
from autograder.text import Text

HINT = Text(es="baja el lr", en="lower the lr")
NAN, INF = np.nan, np.inf


@pytest.mark.parametrize(
    ("criterion", "got"),
    [
        (InRange("a"), [-1e300, 1e300]),
        (InRange("a", 0.0, 1.0), [0.0, 1.0]),
        (InRange("a", 0.0, 1.0), 0.5),
        (InRange("a", 0, 1), [True, False]),
        (InRange("a", 0.0, 1.0, median=True), [-9.0, 0.5, 9.0]),
        (InRange("a", high=10.0, nan_is=5.0), [1.0, NAN, INF, -INF]),
    ],
)
def test_range_accepts(find, criterion, got):
    """Are the bounds themselves in the range, and the median alone judged where it is asked for?"""
    assert find(criterion, got) is None


@pytest.mark.parametrize(
    ("criterion", "got", "words"),
    [
        (InRange("a", high=1.0), [0.5, 2.5], ["a", "2.5", "[1]", "≤ 1"]),
        (InRange("a", low=1.0), [[3.0, -0.25]], ["-0.25", "[0, 1]", "≥ 1"]),
        (InRange("a", high=1.0), 7, ["is 7,", "≤ 1"]),
        (InRange("a", high=1.0, median=True), [0.0, 2.0, 3.0], ["is 2,", "≤ 1"]),
        (InRange("a", low=0.5, nan_is=0.0), [NAN], ["0", "[0]", "≥ 0.5"]),
        (InRange("a", high=1.0), 1.000001, ["1.000001", "≤ 1"]),
    ],
)
def test_range_names_value_place_and_bound(find, criterion, got, words):
    """Does the finding say which value, where, and which bound it breaks?"""
    finding = find(criterion, got)
    assert all(word in finding.fact.en for word in words), finding.fact.en
    assert "debía ser" in finding.fact.es


@pytest.mark.parametrize("criterion", [InRange("a", hint=HINT), NearChance("a", 10, 100, 0.1, hint=HINT)])
@pytest.mark.parametrize(
    ("student", "word"), [({}, "missing"), ([], "empty"), ([1.0, NAN], "nan or inf"), (INF, "nan or inf")]
)
def test_nothing_and_nan_are_refused(find, criterion, student, word):
    """Do a missing, an empty and a not finite measurement fail, each with its own words?"""
    assert word in find(criterion, student).fact.en


@pytest.mark.parametrize("criterion", [InRange("a", high=0.0, hint=HINT), Magnitude("a", hint=HINT)])
def test_hint_is_kept(find, criterion):
    """Does a wrong value come with the criterion's own next step?"""
    assert find(criterion, 5.0, 0.001).hint is HINT


@pytest.mark.parametrize(
    ("got", "want", "accepted"),
    [
        (1.0, 1.0, True),
        (3.1, 1.0, True),
        (3.3, 1.0, False),
        (0.32, 1.0, True),
        (0.30, 1.0, False),
        (-1.0, 1.0, False),
        (0.0, 0.0, True),
        (1e-3, 0.0, False),
        ([1e-9, 1e9], [2e-9, 2e9], True),
    ],
)
def test_magnitude_allows_half_a_decade(find, got, want, accepted):
    """Is the order of magnitude compared, with its sign, at any scale?"""
    assert (find(Magnitude("a", decades=0.5), got, want) is None) is accepted


def test_magnitude_names_both_numbers(find, says):
    """Does the finding give got, want, place and how many decades are allowed?"""
    assert says(find(Magnitude("a", decades=0.3), [1.0, 50.0], [1.0, 1.0]), "50", "[1]", "1", "±0.3")
    assert says(find(Magnitude("a"), 50.0, 1.0), "50:", "±0.5")


@pytest.mark.parametrize(
    ("student", "word"),
    [({}, "missing"), ([NAN], "shape"), ([NAN, 1.0], "nan or inf"), ([[1.0], [1.0]], "shape")],
)
def test_magnitude_looks_at_shape_before_nan(find, student, word):
    """Is the order of findings that of the deterministic criteria?"""
    assert word in find(Magnitude("a"), student, [1.0, 1.0]).fact.en


def test_magnitude_needs_a_finite_reference(find):
    """Is nan in the reference an error of ours?"""
    with pytest.raises(ValueError, match="must be finite"):
        find(Magnitude("a"), 1.0, NAN)


@pytest.mark.parametrize(("samples", "largest"), [(360, 0.1027), (10_000, 0.1), (50, 0.5)])
@pytest.mark.parametrize("alpha", [1e-6, 1e-2])
def test_chance_bound_is_binomial(samples, largest, alpha):
    """Is the bound the least accuracy that chance exceeds with a probability of at most alpha?"""
    bound = NearChance("a", classes=10, samples=samples, largest_class=largest, alpha=alpha).bound
    right = round(bound * samples)
    assert stats.binom.sf(right, samples, largest) <= alpha < stats.binom.sf(right - 1, samples, largest)


def test_honest_chance_passes(find):
    """Do guessing models pass, with a rate of failures of at most alpha?"""
    criterion = NearChance("a", classes=10, samples=360, largest_class=0.1, alpha=0.05)
    rng = np.random.default_rng(0)
    accuracies = rng.binomial(360, 0.1, size=4000) / 360
    failed = sum(find(criterion, [accuracy]) is not None for accuracy in accuracies)
    assert failed <= stats.binom.isf(1e-6, 4000, 0.05)
    assert failed > 0


def test_better_than_chance_is_told_with_numbers(find, says):
    """Does the finding give the median over seeds, chance and the bound?"""
    criterion = NearChance("a", classes=10, samples=360, largest_class=0.1, hint=HINT)
    finding = find(criterion, [0.1, 0.45, 0.9])
    assert says(finding, "0.45", "10", "0.1", f"{criterion.bound:.4g}")
    assert finding.hint is HINT
    assert find(criterion, [0.1, 0.1, 0.9]) is None


def test_chance_bound_and_median_look_different(find, says):
    """Where the median is a hair above the bound, does the message show it?"""
    criterion = NearChance("a", classes=2, samples=10, largest_class=0.5, alpha=0.3)
    assert says(find(criterion, criterion.bound + 1e-7), "0.6000001;", "0.6")
