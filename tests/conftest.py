"""What all tests share."""

from pathlib import Path

import pytest

from autograder.datasets import Images, digits
from tests.class_of_toys import course, pristine, toy

__all__ = ["course", "pristine", "toy"]


@pytest.fixture(scope="session")
def images() -> Images:
    return digits()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What shares a costly preparation runs in one process: an assignment's reference, a file's fixtures."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_shares(item)))


def _shares(item: pytest.Item) -> str:
    path = Path(item.path)
    if path.name == "test_in_the_sandbox.py":
        return item.name
    if path.parent.name == "assignments":
        return str(item.callspec.params.get("name", path.name)) if hasattr(item, "callspec") else path.name
    return str(path)
