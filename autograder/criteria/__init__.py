"""Criteria: compare measurements, in the trusted process."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from autograder.criteria.axes import Axes
from autograder.criteria.bounds import InRange, Magnitude, NearChance
from autograder.criteria.close import Close, Equal
from autograder.criteria.criterion import Criterion
from autograder.criteria.distribution import Distribution
from autograder.criteria.ordering import Ordered
from autograder.criteria.reading import Reading
from autograder.text import Text

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
    "Reading",
    "from_data",
    "to_data",
]

_KINDS = {
    kind.__name__: kind
    for kind in (Axes, Close, Distribution, Equal, InRange, Magnitude, NearChance, Ordered)
}


def to_data(criterion: Criterion) -> dict[str, Any]:
    """A criterion as plain data, for the file that students get."""
    return {"kind": type(criterion).__name__, **asdict(cast(Any, criterion))}


def from_data(data: Mapping[str, Any]) -> Criterion:
    """The inverse of :func:`to_data`."""
    fields = {name: _field(value) for name, value in data.items() if name != "kind"}
    return cast(Criterion, _KINDS[data["kind"]](**fields))


def _field(value: Any) -> Any:
    if isinstance(value, dict):
        return Text(**value)
    return tuple(_field(item) for item in value) if isinstance(value, list) else value
