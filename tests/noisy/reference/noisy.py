"""Solutions whose measurements differ from draw to draw."""

from torch import Tensor


def level(x: Tensor) -> Tensor:
    """The mean of each row."""
    return x.mean(dim=1)


def spread(x: Tensor) -> Tensor:
    """The largest minus the least of each row."""
    return x.amax(dim=1) - x.amin(dim=1)
