"""Distribution: honest draws pass at the stated rate, and wrong laws are told apart."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from autograder.criteria import Distribution
from autograder.criteria.distribution import distance, distance_bound, variance_bounds
from autograder.text import Text

SIZE = 5000
HINT = Text(es="He usa fan_in", en="He uses fan_in")


def sample(law, rng, shape, std=0.05, mean=0.0):
    if law == "normal":
        return rng.normal(mean, std, shape)
    return mean + rng.uniform(-math.sqrt(3) * std, math.sqrt(3) * std, shape)


@pytest.fixture
def judge(find):
    """``judge(got, std)``: a finding on draws whose reference has the same shape."""

    def judge(got, std=0.05, law="normal", reference_shape=None, **settings):
        want = np.zeros(np.shape(got) if reference_shape is None else reference_shape)
        criterion = Distribution("w", "std", law=law, hint=HINT, **settings)
        return find(criterion, {"w": got}, {"w": want, "std": std})

    return judge


@pytest.mark.parametrize("law", ["normal", "uniform"])
def test_honest_samples_pass(judge, law):
    """Do three hundred honest initialisers pass?"""
    for seed in range(300):
        rng = np.random.default_rng(seed)
        assert judge(sample(law, rng, (20, 50)), law=law) is None


@pytest.mark.parametrize("law", ["normal", "uniform"])
@pytest.mark.parametrize("size", [30, 1000])
def test_rate_of_false_rejections_is_at_most_alpha(judge, law, size):
    """Is honest work refused no more often than stated, in small samples too?"""
    rng, alpha, repeats = np.random.default_rng(size), 0.05, 1500
    refused = sum(judge(sample(law, rng, size), law=law, alpha=alpha) is not None for _ in range(repeats))
    assert 0 < refused <= stats.binom.isf(1e-6, repeats, alpha)


@pytest.mark.parametrize("alpha", [1e-7, 1e-3])
@pytest.mark.parametrize("size", [3, 50, 1000])
def test_bounds_of_a_normal_variance_are_exact(alpha, size):
    """Are they chi-squared's quantiles?  (Bounds from a normal law failed honest work ten times too often.)"""
    low, high = variance_bounds("normal", size, alpha)
    assert stats.chi2.sf(high * (size - 1), size - 1) == pytest.approx(alpha / 2)
    assert stats.chi2.cdf(low * (size - 1), size - 1) == pytest.approx(alpha / 2)


@pytest.mark.parametrize("size", [2, 10, 100])
def test_bounds_of_a_uniform_variance_hold_on_both_sides(size):
    """Do variances of uniform samples leave the bounds at most as often as stated, on each side?"""
    rng, repeats, alpha = np.random.default_rng(size), 20_000, 0.02
    variances = rng.uniform(-math.sqrt(3), math.sqrt(3), (repeats, size)).var(axis=1, ddof=1)
    low, high = variance_bounds("uniform", size, alpha)
    allowed = stats.binom.isf(1e-6, repeats, alpha / 2)
    assert (variances < low).sum() <= allowed
    assert (variances > high).sum() <= allowed


@pytest.mark.parametrize(
    ("law", "exact"), [("normal", stats.norm), ("uniform", stats.uniform(-math.sqrt(3), math.sqrt(12)))]
)
@pytest.mark.parametrize("size", [1, 2, 500])
def test_distance_is_that_of_kolmogorov_and_smirnov(law, exact, size):
    """Does the distance agree with SciPy's, and the bound with its law?"""
    got = np.random.default_rng(size).normal(0, 1.5, size)
    assert distance(got, law) == pytest.approx(stats.kstest(got, exact.cdf).statistic)
    assert stats.kstwo.sf(distance_bound(size, 1e-3), size) == pytest.approx(1e-3, rel=1e-4)


@pytest.mark.parametrize("law", ["normal", "uniform"])
@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(math.sqrt(2), id="gain of sqrt(2)"),
        pytest.param(1 / math.sqrt(2), id="no gain"),
        pytest.param(math.sqrt(100 / 50), id="fans swapped"),
        pytest.param(0.05, id="variance for std"),
        pytest.param(1e6, id="no scale"),
    ],
)
def test_wrong_std_is_found_and_told(judge, law, wrong):
    """Is a wrong gain or fan told with both numbers and their ratio?"""
    for seed in range(20):
        got = sample(law, np.random.default_rng(seed), (100, 50), std=0.05 * wrong)
        finding = judge(got, law=law)
        assert finding.hint is HINT
        ratio = f"{np.std(got, ddof=1) / 0.05:.4g}"
        assert f"it is {ratio} times" in finding.fact.en
        assert f"es {ratio} veces" in finding.fact.es


def test_std_in_the_message_is_the_samples_own(judge, says):
    """Where the mean is wrong too, does the message tell the std that w.std() shows?"""
    got = np.random.default_rng(0).uniform(0, 0.05 * math.sqrt(3), SIZE)
    assert says(judge(got, law="uniform"), f"{np.std(got, ddof=1):.4g}", "0.05")


@pytest.mark.parametrize("law", ["normal", "uniform"])
def test_wrong_mean_is_found(judge, says, law):
    """Is a shifted sample with the right std told by its mean?"""
    got = sample(law, np.random.default_rng(1), SIZE, mean=0.02)
    finding = judge(got, law=law)
    assert says(finding, f"{got.mean():.4g}", "0 ±", "5000")
    assert finding.fact.en.startswith("the mean")
    assert finding.hint is HINT


def test_expected_mean_may_differ_from_zero(judge):
    """Is the mean compared with the criterion's own?"""
    got = sample("normal", np.random.default_rng(2), SIZE, mean=1.0)
    assert judge(got, mean=1.0) is None
    assert judge(got) is not None


@pytest.mark.parametrize(
    ("drawn", "wanted", "word"), [("normal", "uniform", "uniforme"), ("uniform", "normal", "normal")]
)
def test_laws_are_told_apart(judge, drawn, wanted, word):
    """Is a normal sample refused as uniform and a uniform one as normal, at the same std?"""
    for seed in range(20):
        finding = judge(sample(drawn, np.random.default_rng(seed), SIZE), law=wanted)
        assert f"ley {word}" in finding.fact.es
        assert f"follow a {wanted} law" in finding.fact.en
        assert finding.hint is HINT


def test_each_row_has_its_own_std(judge):
    """Are several samples judged each by its own std, and one wrong one found?"""
    rng, stds = np.random.default_rng(3), np.array([0.01, 1.0, 30.0])
    got = np.stack([sample("normal", rng, (20, 50), std=std) for std in stds])
    assert judge(got, std=stds) is None
    assert "standard deviation" in judge(got[::-1], std=stds).fact.en


@pytest.mark.parametrize(
    ("got", "word"),
    [
        (np.zeros(1), "(1,)"),
        (np.zeros((3, 7)), "(3, 7)"),
        (np.full((2, 10), np.nan), "nan"),
        (np.zeros((2, 10)), "standard deviation"),
    ],
)
def test_other_shapes_and_constants_fail(judge, got, word):
    """Is a smaller sample refused (it met bounds as wide as it liked), and one that can't be cut in rows
    the student's fault (it raised, and so counted as ours)?"""
    assert word in judge(got, std=[0.05, 0.05], reference_shape=(2, 10)).fact.en


def test_missing_sample(find):
    """Is a missing sample told as missing?"""
    finding = find(Distribution("w", "std"), {}, {"w": np.zeros(5), "std": 1.0})
    assert "missing" in finding.fact.en


def test_std_of_the_reference_must_be_finite(judge):
    """Is nan in the reference's std an error of ours?"""
    with pytest.raises(ValueError, match=r'"std" of the reference must be finite \(got nan\)'):
        judge(np.zeros(10), std=np.nan)
