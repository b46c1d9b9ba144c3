"""What all tests share."""

from pathlib import Path

import pytest

from autograder.datasets import Images, digits

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def images() -> Images:
    return digits()
