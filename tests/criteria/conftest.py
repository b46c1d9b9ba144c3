"""What the tests of the criteria share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.check import Evidence
from autograder.criteria import Criterion
from autograder.outcome import Finding

Find = Callable[..., Finding | None]


@pytest.fixture
def find() -> Find:
    """``find(criterion, student, reference)``: arrays by key, or a bare value for the key "a"."""

    def named(value: Any) -> dict[str, Any]:
        named = value if isinstance(value, dict) else {"a": value}
        return {key: np.asarray(array) for key, array in named.items()}

    def find(criterion: Criterion, student: Any, reference: Any = None) -> Finding | None:
        return criterion.find(Evidence("tiny", named(student), {} if reference is None else named(reference)))

    return find


@pytest.fixture
def says() -> Callable[..., bool]:
    """``says(finding, *words)``: whether the fact holds these words in both languages."""

    def says(finding: Finding | None, *words: str) -> bool:
        assert finding is not None
        return all(word in finding.fact.es and word in finding.fact.en for word in words)

    return says
