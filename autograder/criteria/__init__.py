"""Criteria: compare measurements, in the trusted process."""

from autograder.criteria.axes import Axes
from autograder.criteria.bounds import InRange, Magnitude, NearChance
from autograder.criteria.close import Close, Equal
from autograder.criteria.criterion import Criterion
from autograder.criteria.distribution import Distribution
from autograder.criteria.ordering import Ordered

__all__ = [
    "Axes",
    "Close",
    "Criterion",
    "Distribution",
    "Equal",
    "InRange",
    "Magnitude",
    "NearChance",
    "Ordered",
]
