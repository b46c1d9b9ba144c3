"""``make hostile``: one row a submission.  Exit status 1 where anything deviates from what is stated."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.course import Course
from tests.hostile.the_class import SUBMISSIONS, Result, grade, grades_of, honest_alone, new_course, same_course


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--secrets", type=int, default=1, help="how many courses with different secrets (1)")
    parser.add_argument("--jobs", type=int, default=2, help="submissions measured at once (2)")
    parser.add_argument("--only", default="", help="only submissions whose name holds one of these words (a,b,c)")
    parser.add_argument("--no-alone", action="store_true", help="do not grade the honest half alone")
    options = parser.parse_args()
    screen = Console(highlight=False, width=None if sys.stdout.isatty() else 200)
    chosen = [one for one in SUBMISSIONS if any(word in one.name for word in options.only.split(","))]
    with tempfile.TemporaryDirectory(prefix="backpass-class-") as folder:
        fresh = new_course(Path(folder, "fresh"), secret_of(0))
        results = [
            grade(same_course(fresh, Path(folder, f"course{n}"), secret_of(n)), chosen, options.jobs)
            for n in range(options.secrets)
        ]
        screen.print(table(results[0]))
        problems = [problem for result in results for problem in result.whole]
        problems += deviating(results)
        if not options.no_alone:
            problems += alone(fresh, Path(folder, "alone"), results[0])
    if options.secrets > 1:
        same = all(grades_of(result) == grades_of(results[0]) for result in results)
        screen.print(f"grades under {options.secrets} secrets: {'identical' if same else 'DIFFERENT'}")
        problems += ["grades depend on the secret"] * (not same)
    for problem in problems:
        screen.print(f"DEVIATES  {problem}", markup=False, style="bold red")
    screen.print(summary(results), markup=False)
    return 1 if problems else 0


def secret_of(number: int) -> str:
    return f"a secret of the hostile class, number {number}"


def alone(fresh: Course, root: Path, together: Result) -> list[str]:
    return honest_alone(same_course(fresh, root, secret_of(0)), together)


def deviating(results: list[Result]) -> list[str]:
    rows = [row for result in results for row in result.rows]
    return [f"{row.submission.name}: {what}" for row in rows for what in [*row.deviations, *row.side_effects]]


def table(result: Result) -> Table:
    shown = Table(box=None, pad_edge=False)
    for column in ("threat", "submission", "tries", "outcome", "gained", "side effects", "s", ""):
        shown.add_column(column, justify="right" if column in ("gained", "s") else "left", overflow="fold")
    for row in result.rows:
        one = row.submission
        effects = "; ".join(row.side_effects) or "none"
        mark = "!" if row.deviations or row.side_effects else ""
        cells = (one.threat, one.name, one.tries, row.outcome, f"{row.gained:g}", effects, f"{row.seconds:.1f}", mark)
        shown.add_row(*(cell.replace("[", "\\[") for cell in cells))
    return shown


def summary(results: list[Result]) -> str:
    rows = results[0].rows
    kinds = Counter("honest" if row.submission.honest else row.submission.threat.split()[0] for row in rows)
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    times = ", ".join(f"{result.seconds:.0f} s" for result in results)
    gained = sum(row.gained for result in results for row in result.rows)
    return f"{len(rows)} submissions ({counts}) graded in {times}; points gained: {gained:g}"


if __name__ == "__main__":
    sys.exit(main())
