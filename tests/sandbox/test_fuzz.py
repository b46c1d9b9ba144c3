"""A twentieth of ``python -m tests.fuzz``: the same inputs in every run."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz import fuzz


def test_no_reader_raises_runs_code_or_takes_memory(tmp_path: Path) -> None:
    """Whatever a sandbox says, is it read or refused, and nothing else?"""
    kept = fuzz(500, 0, tmp_path)
    assert kept.counts["inputs"] == 500
    assert (
        min(kept.counts[what] for what in ("arrays read", "arrays refused", "frames read", "notebooks read"))
        > 20
    )
    assert kept.counts["criteria asked"] > 250
