"""Tails: are rates beyond a bound estimated from a sample, on the safe side?"""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from autograder.calibration.tails import fitted, lower_limit, spans_decades, upper_limit


def test_limits_of_a_rate():
    """Do 299 gradings without a failure bound the rate by 1 %, and do the limits enclose the rate seen?"""
    assert upper_limit(0, 299) <= 0.01 < upper_limit(0, 298)
    assert upper_limit(0, 299) == pytest.approx(1 - 0.05 ** (1 / 299))
    assert lower_limit(0, 20) == 0.0
    assert lower_limit(3, 20) < 3 / 20 < upper_limit(3, 20)
    assert upper_limit(5, 5) == 1.0
    assert stats.binom.cdf(3, 20, upper_limit(3, 20)) == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("law", "allowance"),
    [(stats.expon(), 3), (stats.genpareto(0.2), 5), (stats.norm(), 20)],
    ids=["exponential", "Pareto", "normal"],
)
def test_tail_of_a_known_law(law, allowance):
    """Is the bound that 1 of 1000 goes beyond found from 300 values, if anything too far out?

    A normal law's tail is lighter than any that is believed: its bounds lie further out than they had to.
    """
    rates = []
    for seed in range(40):
        sample = law.rvs(300, random_state=seed)
        tail = fitted(sample)
        assert tail.shape >= 0
        rates.append(law.sf(tail.bound(1e-3)))
    assert 1e-3 / allowance < np.exp(np.mean(np.log(rates))) < 1e-3 * 1.5


def test_a_bounded_tail_is_not_believed():
    """Does the estimate go on beyond the end of a uniform law?"""
    tail = fitted(np.random.default_rng(1).random(300))
    assert tail.shape == 0.0
    assert tail.rate(1.0) > 0
    assert tail.bound(1e-4) > 1.0


def test_rate_and_bound_are_inverse():
    """Is the rate beyond the bound of a rate that rate, on either side, also in logarithms?"""
    values = np.random.default_rng(2).standard_normal(300)
    for at_most in (True, False):
        for sample in (values, np.exp(3 * values)):
            tail = fitted(sample, at_most)
            for rate in (1e-2, 1e-4):
                assert tail.rate(tail.bound(rate)) == pytest.approx(rate)
    assert fitted(np.exp(3 * values)).logarithmic
    assert not fitted(values).logarithmic


def test_low_side_is_the_mirror_image():
    """Is the tail of the smallest values that of the largest of the mirrored sample?"""
    values = np.random.default_rng(3).standard_normal(200)
    assert fitted(-values, at_most=False).bound(1e-3) == -fitted(values).bound(1e-3)


def test_constant_readings_have_rate_zero():
    """Is what never varies taken at its word, and what has no measure refused?"""
    tail = fitted([2.0] * 50)
    assert (tail.rate(2.0), tail.rate(2.1), tail.rate(1.9)) == (0.0, 0.0, 1.0)
    assert tail.bound(1e-6) == 2.0
    assert fitted([1.0, math.inf]).rate(1e9) == 1.0


def test_ties_at_the_top():
    """Does a sample whose largest value is a frequent one have a tail?"""
    tail = fitted([0.0] * 200 + [1.0] * 100)
    assert 0 < tail.rate(5.0) < 0.5
    assert tail.bound(1e-3) > 1.0


def test_small_samples_have_a_tail():
    """Do 20 values give a bound beyond the largest of them?"""
    sample = np.random.default_rng(4).standard_normal(20)
    assert fitted(sample).bound(1e-3) > sample.max()
    assert fitted([1.0, 2.0]).bound(1e-3) > 1.0


def test_samples_that_span_decades():
    """Are logarithms taken for positive samples with a long tail towards the bound, never else?"""
    assert spans_decades(np.asarray([1e-8, 1e-7, 1.0]))
    assert not spans_decades(np.asarray([1e-8, 1.0, 1.1]))
    assert spans_decades(np.asarray([1e-8, 1.0, 1.1]), at_most=False)
    assert not spans_decades(np.asarray([-1.0, 1e-7, 1.0]))
    assert not spans_decades(np.asarray([1.0, 2.0, 3.0]))


def test_what_can_not_be_negative_stays_above_zero() -> None:
    """Is a bound below ratios a positive one, and that below differences free to be negative?"""
    ratios = np.random.default_rng(4).lognormal(0.0, 0.4, 300)
    assert 0 < fitted(ratios, at_most=False, signed=False).bound(1e-4) < ratios.min()
    assert fitted(ratios, at_most=False).bound(1e-4) < fitted(ratios, at_most=False, signed=False).bound(1e-4)
    assert fitted(ratios - 0.2, at_most=False, signed=True).bound(1e-5) < 0
