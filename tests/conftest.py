"""What all tests share."""

import re
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from autograder.assignment import assignments_in
from autograder.datasets import Images, digits
from tests.class_of_toys import course, pristine, toy

__all__ = ["course", "pristine", "toy"]
ASSIGNMENTS = assignments_in(Path(__file__).parents[1])


@pytest.fixture(scope="session")
def images() -> Images:
    return digits()


# xdist's own groups have no effect under pytest 9.2, without a word (pytest-xdist issue 1386)
class ByPreparation(LoadScopeScheduling):
    """What shares a costly preparation runs in one process: an assignment's reference, a file's fixtures."""

    def _split_scope(self, nodeid: str) -> str:
        return shared_by(nodeid)


def shared_by(nodeid: str) -> str:
    """The name of what a test shares with others."""
    path = nodeid.partition("::")[0]
    if path.endswith("/test_in_the_sandbox.py"):
        return nodeid
    named = re.search(r"\[(\w+)", nodeid) if path.startswith("tests/assignments/") else None
    return named[1] if named and named[1] in ASSIGNMENTS else path


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByPreparation:
    return ByPreparation(config, log)


#: long for few tests: these go first, or one process would be left alone with them at the end
FIRST = (
    "tests/hostile/",
    "tests/edge/",
    "tests/assignments/test_in_the_sandbox.py",
    "tests/cli/",
    "tests/assignments/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """``--no-loadscope-reorder`` deals tests in this order."""
    items.sort(
        key=lambda item: next((n for n, name in enumerate(FIRST) if item.nodeid.startswith(name)), len(FIRST))
    )
