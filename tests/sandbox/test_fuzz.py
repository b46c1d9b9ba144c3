"""A twentieth of ``python -m tests.fuzz``, a tenth with BACKPASS_THOROUGH=1: the same inputs in every run."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz import fuzz
from tests.thorough import THOROUGH

INPUTS = 1000 if THOROUGH else 500


def test_no_reader_raises_runs_code_or_takes_memory(tmp_path: Path) -> None:
    """Whatever a sandbox says, is it read or refused, and nothing else?"""
    kept = fuzz(INPUTS, 0, tmp_path)
    assert kept.counts["inputs"] == INPUTS
    assert (
        min(kept.counts[what] for what in ("arrays read", "arrays refused", "frames read", "notebooks read"))
        > 20
    )
    assert kept.counts["criteria asked"] > INPUTS // 2
