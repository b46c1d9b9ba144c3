"""The textbook's check and ours, side by side, on the same honest submissions of the homework.

    .venv/bin/python -m tests.textbook_check --submissions 200 --jobs 2

Each submission is a whole notebook of right variants, trained once under all four conditions with data and
seeds of its own.  The textbook compares the validation accuracies of that one run.  Ours are the checks of
``run_conditions`` on that very run, with its close calls settled by more runs.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import torch

from assignments.twenty_layers import measure
from autograder.assignment import Assignment, load
from autograder.calibration.runs import notebooks_of
from autograder.cases import Rehearsal, run_measure
from autograder.check import Arrays, Case, Check
from autograder.datasets import digits
from autograder.judging import key_of
from autograder.outcome import Outcome
from autograder.wrong_solutions import with_solutions, wrong_solutions

HOMEWORK = Path(__file__).parents[1] / "assignments" / "twenty_layers"
ALL_IN_ORDER, LAST_PAIR = "textbook: all four accuracies in order", "textbook: batch norm beats He"
OURS = "ours"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--submissions", type=int, default=200)
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    failed: Counter[str] = Counter()
    with multiprocessing.get_context("fork").Pool(given.jobs) as pool:
        results = pool.imap(failures, range(given.submissions))
        for number, found in enumerate(results, start=1):
            failed.update(found)
            print(f"{number:4d}/{given.submissions}  {', '.join(found) or 'passed by all'}", flush=True)
    for judge in (ALL_IN_ORDER, LAST_PAIR, OURS):
        of_ours = [f"{name}: {n}" for name, n in failed.items() if name.startswith(f"{judge}/")]
        print(f"{judge:40s} fails {failed[judge]:3d} of {given.submissions}  {', '.join(of_ours)}")
    return failed[OURS]


@cache
def homework() -> Assignment:
    return load(HOMEWORK)


def failures(number: int) -> list[str]:
    """Who fails an honest submission, and by which checks."""
    torch.set_num_threads(1)  # as in the sandbox
    warnings.simplefilter("ignore")
    one = homework_of_one_run()
    rehearsal = Rehearsal(one, f"textbook {number}", digits())
    notebooks = notebooks_of(homework())
    known = {solution.name: solution for solution in wrong_solutions(homework())}
    subject = with_solutions(homework(), [known[name] for name in notebooks[number % len(notebooks)]])
    measured: dict[str, Arrays] = {}

    def answers(check: Check, case: Case) -> Arrays:  # Rehearsal's would train the reference as well
        key = key_of(check, case)
        if key not in measured:
            measured[key] = run_measure(check, case, subject, rehearsal.inputs(check, case))
        return measured[key]

    checks = [check for check in one.checks if check.measure is measure.ran]
    results = rehearsal.judged(answers, {check.name for check in checks})
    by_us = [c.check for r in results for c in r.checks if c.outcome is not Outcome.PASSED]
    run = answers(checks[0], checks[0].cases[0])
    found = list(by_the_textbook([float(run[f"{c}_accuracy"][0]) for c in measure.CONDITIONS]))
    return found + [OURS] * bool(by_us) + [f"{OURS}/{name}" for name in by_us]


def homework_of_one_run() -> Assignment:
    """The checks of the four trained conditions judged on their hidden run alone, whatever else they need."""
    return replace(
        homework(), checks=[_hidden(c) if c.measure is measure.ran else c for c in homework().checks]
    )


def _hidden(check: Check) -> Check:
    return replace(check, cases=[case for case in check.cases if not case.visible], needs=())


def by_the_textbook(accuracies: list[float]) -> Iterator[str]:
    sigmoid, glorot, he, batch_norm = accuracies
    if not sigmoid < glorot < he < batch_norm:
        yield ALL_IN_ORDER
    if not he < batch_norm:
        yield LAST_PAIR


if __name__ == "__main__":
    sys.exit(main())
