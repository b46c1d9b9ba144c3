"""Misconceptions measured on a course's inputs, in processes of their own, and kept by content.

Once an assignment and course: the first failure asks for it, every later one finds it.  A process may be
slow or die; then nothing is named, grading goes on, and the log and ``problems`` say what happened.
"""

from __future__ import annotations

import ast
import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, load
from autograder.cases import run_measure
from autograder.check import Arrays, Case, Check
from autograder.errors import GradingError
from autograder.judging import Answer, Errored, Known, Student, key_of, shipped
from autograder.naming import Naming, Suspect, is_quick, is_telling
from autograder.outcome import ExerciseResult, Finding, Outcome
from autograder.store import Store, digest, folder_digest
from autograder.text import verbatim
from autograder.time_limit import TooSlow, at_most
from autograder.wrong_solutions import WrongSolution, with_solution, wrong_solutions

#: the class waits for them, so no core should stand idle
PROCESSES = min(4, os.cpu_count() or 1)
#: for all suspects of an assignment; the slowest takes a fraction of this on a laptop
WAIT_S = 240.0
#: for one measurement of one suspect
MEASURE_S = 30.0
log = logging.getLogger("backpass")
#: between a measurement's key and the name of an array in a file
SEP = "\n"


class Namer:
    """Names mistakes for a class.  Whatever goes wrong here changes no outcome."""

    def __init__(
        self, assignment: Assignment, rules: Sequence[str], store: Store, reference: Known, inputs: Known
    ) -> None:
        self._assignment, self._rules, self._store, self._inputs = assignment, rules, store, inputs
        self._naming = Naming(assignment, self._suspects, reference, inputs)
        self.digest = catalogue_digest(assignment)
        #: what went wrong, in order, as the log has it
        self.problems: list[str] = []
        self._given_up: set[str] = set()
        self._tried = False
        self._lock = threading.Lock()

    def named(
        self, results: Sequence[ExerciseResult], student: Student, sources: Mapping[str, str]
    ) -> list[ExerciseResult]:
        """The results with names of mistakes; ``sources`` has the student's solution of each exercise."""
        failed = {result.exercise for result in results if result.outcome is not Outcome.PASSED}
        return [
            self._one(result, student)
            if any(is_telling(check) for check in result.checks)
            and not self._rests_on(result.exercise, failed, sources)
            else result
            for result in results
        ]

    def _one(self, result: ExerciseResult, student: Student) -> ExerciseResult:
        try:
            if not self._is_ready(result.exercise):
                return result
            return self._naming.named(result, student)
        except Exception as error:  # the grade stands, whatever happens to its explanation
            self.problems.append(f"{self._assignment.id}/{result.exercise}: {type(error).__name__}: {error}")
            log.warning("no mistake named: %s", self.problems[-1], exc_info=True)
            return result

    def _is_ready(self, exercise: str) -> bool:
        """Whether the suspects are known; tried once, so that what takes too long takes it once."""
        with self._lock:
            if exercise in self._given_up:
                return False
            try:
                self._naming.prepare(exercise)
            except (
                Exception
            ):  # whatever it was goes on, to be told: here the next student is only spared the wait
                self._given_up.add(exercise)
                raise
            return True

    def _rests_on(self, exercise: str, failed: set[str], sources: Mapping[str, str]) -> bool:
        """Whether the solution uses that of another exercise that failed: then the mistake may be there."""
        symbols = {e.id: e.symbol for e in self._assignment.settings.exercises}
        others = {symbols[name] for name in failed if name != exercise}
        return bool(others & names_in(sources.get(exercise, "")))

    @cached_property
    def _solutions(self) -> list[WrongSolution]:
        return [one for one in wrong_solutions(self._assignment) if one.fails]

    def _suspects(self, exercise: str) -> list[Suspect]:
        """Measured with those of all other exercises: starting a process takes longer than most of them."""
        mine = [one for one in self._solutions if one.exercise == exercise]
        if self._missing(mine):
            # the others once: where one of them hangs or kills the process, not again for every exercise
            others = [] if self._tried else [one for one in self._solutions if one.exercise != exercise]
            self._tried = True
            problem = self._measure(self._missing([*mine, *others]))
            if self._missing(mine):
                raise GradingError(f"suspects could not be measured: {problem}")
        return [Suspect(one, self._answers(self._kept_as(one))) for one in mine]

    def _missing(self, solutions: Sequence[WrongSolution]) -> dict[str, str]:
        """Where those are to be kept that were not measured, by name."""
        places = {one.name: self._kept_as(one) for one in solutions}
        return {name: place for name, place in places.items() if self._store.record(place) is None}

    def _kept_as(self, one: WrongSolution) -> str:
        return f"suspect-{digest(*self._rules, one.exercise, ' '.join(sorted(one.fails)), one.source)}"

    def _measure(self, missing: Mapping[str, str]) -> str:
        """What went wrong, empty if nothing did; in any case what was measured is kept."""
        self._store.folder.mkdir(parents=True, exist_ok=True)
        exercises = [exercise.id for exercise in self._assignment.settings.exercises]
        # beside the store: hidden inputs must not lie where a sandbox can read
        with tempfile.TemporaryDirectory(dir=self._store.folder) as folder:
            drawn = {
                f"{key}{SEP}{name}": array
                for exercise in exercises
                for key, (check, case) in wanted(self._assignment, exercise).items()
                for name, array in shipped(case, self._inputs(check, case)).items()
            }
            Store(Path(folder)).keep_arrays("inputs", drawn)
            task = {
                "assignment": str(self._assignment.folder),
                "inputs": folder,
                "store": str(self._store.folder),
            }
            parts = [{**task, "solutions": part} for part in _dealt(missing, PROCESSES)]
            with ThreadPoolExecutor(max_workers=PROCESSES) as pool:
                return "; ".join(filter(None, pool.map(_run, parts)))

    def _answers(self, name: str) -> Callable[[Check, Case], Answer | None]:
        record, arrays = self._store.record(name), self._store.arrays(name)
        if record is None or arrays is None:
            raise GradingError(f"{self._store.folder}/{name}: suspect was not measured")

        def answer(check: Check, case: Case) -> Answer | None:
            key = key_of(check, case)
            if key in record["raised"]:
                said = record["raised"][key]
                return Errored("raised", Finding(verbatim(said)), said)
            if key not in record["measured"]:
                return None
            prefix = f"{key}{SEP}"
            return {k.removeprefix(prefix): array for k, array in arrays.items() if k.startswith(prefix)}

        return answer


def catalogue_digest(assignment: Assignment) -> str:
    """A name for the misconceptions of an assignment, texts and hints included."""
    return folder_digest((assignment.folder / "misconceptions").glob("*.py"))


def names_in(source: str) -> set[str]:
    """The names that a cell uses; none where it is no Python."""
    try:
        return {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()


def wanted(assignment: Assignment, exercise: str) -> dict[str, tuple[Check, Case]]:
    """The measurements that suspects of an exercise are compared by."""
    checks = assignment.checks_of(assignment.exercise(exercise))
    return {key_of(check, case): (check, case) for check in checks if is_quick(check) for case in check.cases}


def _dealt(missing: Mapping[str, str], hands: int) -> list[dict[str, str]]:
    """By turns, since neighbours cost about the same; no empty hand."""
    items = list(missing.items())
    return [dict(items[first::hands]) for first in range(min(hands, len(items)))]


def _run(task: Mapping[str, Any]) -> str:
    """Measure in a process of its own, which may hang, die or change what it finds; why it did not end well."""
    root = str(Path(__file__).parent.parent)
    path = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1", "MPLBACKEND": "agg"}
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "autograder.suspects"],
            input=json.dumps(task),
            capture_output=True,
            text=True,
            timeout=WAIT_S,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"not done in {WAIT_S:g} s"
    return ran.stderr[-500:] if ran.returncode else ""


def measure_all(task: Mapping[str, Any]) -> None:
    """What the process of its own does: measures solutions and keeps what they give."""
    import torch

    torch.set_num_threads(1)  # as in the sandbox: sums in the same order
    assignment, store = load(Path(task["assignment"])), Store(Path(task["store"]))
    inputs = Store(Path(task["inputs"])).arrays("inputs") or {}
    known = {one.name: one for one in wrong_solutions(assignment)}
    for name, place in task["solutions"].items():
        arrays, record = _measured(assignment, known[name], inputs)
        store.keep_arrays(place, arrays)
        store.keep_record(place, record)  # last: says that the arrays are whole


def _measured(
    assignment: Assignment, one: WrongSolution, inputs: Arrays
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a solution gives in the cases of the checks that it fails; nothing where it takes too long."""
    subject = with_solution(assignment, one)
    arrays: dict[str, Any] = {}
    measured: list[str] = []
    raised: dict[str, str] = {}
    for key, (check, case) in wanted(assignment, one.exercise).items():
        if not any(key == key_of(c, k) for c in assignment.checks if c.name in one.fails for k in c.cases):
            continue
        prefix = f"{key}{SEP}"
        drawn = {k.removeprefix(prefix): array for k, array in inputs.items() if k.startswith(prefix)}
        try:
            with at_most(MEASURE_S):
                found = run_measure(check, case, subject, drawn)
        except TooSlow:
            continue
        except Exception as error:  # a misconception may raise anything
            raised[key] = f"{type(error).__name__}: {error}"
            continue
        arrays |= {f"{prefix}{name}": array for name, array in found.items()}
        measured.append(key)
    return arrays, {"measured": measured, "raised": raised}


def main() -> None:
    """Measures what stands on standard input; what solutions print goes nowhere."""
    warnings.simplefilter("ignore")
    task = json.load(sys.stdin)
    with redirect_stdout(sys.stderr):
        measure_all(task)


if __name__ == "__main__":
    main()
