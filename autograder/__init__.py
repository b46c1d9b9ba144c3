"""backpass: autograded homework on why deep networks fail to train, and what cures them.

The names below are what an author of checks needs.
"""

from autograder.calibration.bounds import calibrated
from autograder.check import Case, Check, Source
from autograder.criteria import (
    Axes,
    Close,
    Distribution,
    Equal,
    InRange,
    Magnitude,
    NearChance,
    Ordered,
)
from autograder.text import Text

__all__ = [
    "Axes",
    "Case",
    "Check",
    "Close",
    "Distribution",
    "Equal",
    "InRange",
    "Magnitude",
    "NearChance",
    "Ordered",
    "Source",
    "Text",
    "calibrated",
]

__version__ = "0.1.0"
