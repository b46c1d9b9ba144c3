"""A late penalty for nbgrader: a share of the score for each day begun."""

from __future__ import annotations

import math

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float


class DailyPenalty(LateSubmissionPlugin):
    """``per_day`` of the score for each day begun; 0 charges nothing."""

    per_day = Float(0.0, help="Share of the score that each day begun costs, 0 to 1").tag(config=True)

    def late_submission_penalty(
        self,
        student_id: str,  # noqa: ARG002  nbgrader passes it
        score: float,
        total_seconds_late: float,
    ) -> float | None:
        if not self.per_day:
            return None
        return score * min(1.0, self.per_day * math.ceil(total_seconds_late / 86400))
