"""What backpass raises.

BackpassError
├── UsageError             the call was wrong: exit code 2
│   └── AssignmentError    an assignment's files break a rule: file, rule, value
├── SandboxUnavailable     no sandbox on this machine; the message has the remedy
├── HostileData            bytes from the sandbox that the reader refuses
├── GradingError           our fault while grading: marked for a person, never a zero
└── ReleaseDiffers         release/ is not what the sources give
"""


class BackpassError(Exception):
    """Root of everything that backpass raises on purpose."""


class UsageError(BackpassError):
    """Wrong use: an argument or a file that the caller can mend."""


class AssignmentError(UsageError):
    """An assignment's files break a rule.  The message names file, rule and value."""


class SandboxUnavailable(BackpassError):
    """Student code can't be isolated here.  The message names the remedy."""


class HostileData(BackpassError):
    """Bytes from the sandbox break a rule of the reader."""


class GradingError(BackpassError):
    """The grader itself failed.  Costs no student a point."""


class ReleaseDiffers(BackpassError):
    """``release/`` differs from what the sources generate."""
