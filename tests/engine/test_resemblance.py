"""Are mistakes compared in words of numbers, however large or small these are?"""

import numpy as np
import pytest

from autograder.check import Evidence
from autograder.criteria import Close
from autograder.resemblance import looked_at, same

LARGE, SMALL = 1.7e308, 5e-324


def look(values: list[float]) -> object:
    student, reference = {"a": np.array(values)}, {"a": np.array([1.0, 2.0])}
    return looked_at([Close("a", rtol=1e-9, why="a test")], Evidence("case", student, reference))


@pytest.mark.parametrize("value", [LARGE, -LARGE, SMALL, 3.0])
def test_extreme_numbers_are_compared_without_a_warning(value: float) -> None:
    """Is the same number the same mistake, and another one another, at the ends of what float64 holds?"""
    assert same(look([value, value]), look([value, value]))
    assert not same(look([value, value]), look([-7.0, -value]))
