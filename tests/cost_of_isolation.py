"""What the sandbox costs: the reference's notebook graded with and without it, in turns.

.venv/bin/python -m tests.cost_of_isolation [ASSIGNMENT ...] --times 3
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path

from nbformat import NotebookNode

from autograder.assignment import assignments_in
from autograder.course import load_course
from autograder.grading import Grader
from autograder.init import init_course
from autograder.notebook import solved_notebook
from autograder.sandbox import Isolation
from autograder.submission import read_submission

ROOT = Path(__file__).parents[1]
WAYS: tuple[Isolation, ...] = ("bubblewrap", "none")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("assignments", nargs="*", default=assignments_in(ROOT))
    options.add_argument("--times", type=int, default=3)
    given = options.parse_args()
    print(f"{'assignment':16s} {'sandbox s':>10s} {'none s':>10s} {'ratio':>6s}   (medians of {given.times})")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        init_course(root, "en", ROOT, only=given.assignments, secret="c" * 40)
        for name in given.assignments:
            with_it, without = timed(root, name, given.times)
            print(f"{name:16s} {with_it:10.2f} {without:10.2f} {with_it / without:6.2f}", flush=True)


def solves(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def timed(root: Path, name: str, times: int) -> tuple[float, float]:
    """Median seconds of a grading in the sandbox and without, the cases being drawn before."""
    course = load_course(root)
    file = root / "solved.ipynb"
    seconds: dict[Isolation, list[float]] = {way: [] for way in WAYS}
    graders = {way: Grader(course, name, way) for way in WAYS}
    for grader in graders.values():
        grader.cases.prepare()
    for turn in range(times):
        for way in WAYS if turn % 2 else reversed(WAYS):
            notebook = solved_notebook(graders[way].assignment, "en", {})
            # other content, so that it is measured anew; in a cell of the student's, since ours are put back
            own = next(cell for cell in notebook.cells if cell.cell_type == "code" and solves(cell))
            own.source += f"\n# turn {turn} {way}"
            file.write_text(json.dumps(notebook))
            submission = read_submission(file, course.released(name))
            assert graders[way].known(submission, None) is None, "it would not be measured"
            started = time.perf_counter()
            report = graders[way].grade(submission)
            seconds[way].append(time.perf_counter() - started)
            assert report.points == report.max_points, f"{name}: {report.points} of {report.max_points}"
    with_it, without = (statistics.median(seconds[way]) for way in WAYS)
    return with_it, without


if __name__ == "__main__":
    main()
