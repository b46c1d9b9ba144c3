"""What all tests share."""

import pytest

from autograder.datasets import Images, digits
from tests.class_of_toys import course, pristine, toy

__all__ = ["course", "pristine", "toy"]


@pytest.fixture(scope="session")
def images() -> Images:
    return digits()
