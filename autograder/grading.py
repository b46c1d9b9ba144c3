"""Grade one submission: measure in the sandbox, judge here, keep the report.

Measuring (parallel, bytes in and bytes out), judging (quick, trusted) and recording (nbgrader's
gradebook, one writer) are apart: this file does the first two.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from autograder.answers import Answers, Notebook
from autograder.assignment import Assignment, Exercise
from autograder.cases import PUBLIC, draw, judge_assignment, needs_reference, run_measure, seed_of
from autograder.check import Arrays, Case, Check
from autograder.course import Course
from autograder.datasets import Images
from autograder.forbidden import forbidden_name
from autograder.guards import CALIBRATION, one_thread, require_calibrated_here
from autograder.judging import Student, in_order, key_of, shipped
from autograder.notebook import solution_id
from autograder.outcome import CheckResult, ExerciseResult, Finding, Outcome
from autograder.report import Report, from_data
from autograder.sandbox import Isolation, Job, Run, Task, run, write_arrays
from autograder.sandbox.folder import plain_paths
from autograder.settling import Settling
from autograder.store import Store, digest, folder_digest
from autograder.student_errors import forbidden
from autograder.submission import Submission
from autograder.suspects import Namer

ENGINE = Path(__file__).parent
#: what of backpass a notebook and a measure find inside the sandbox
INSIDE = {
    "autograder/__init__.py": b"",
    "autograder/evidence.py": (ENGINE / "evidence.py").read_bytes(),
    "autograder/selfcheck.py": (ENGINE / "sandbox" / "inert_selfcheck.py").read_bytes(),
}


class Cases:
    """Inputs and reference measurements of an assignment: computed once, kept by content."""

    def __init__(self, assignment: Assignment, secret: str, images: Images, store: Store) -> None:
        self.assignment, self._secret, self._images, self._store = assignment, secret, images, store
        self.digest = assignment_digest(assignment, images)
        self._known: dict[str, Arrays] = {}
        self._lock = threading.Lock()

    def inputs(self, check: Check, case: Case) -> Arrays:
        """All inputs of the case, those that stay outside included."""
        return self._once(
            "inputs", check, case, lambda: draw(self.assignment, check, case, self._secret, self._images)
        )

    def reference(self, check: Check, case: Case) -> Arrays:
        """The reference's measurement, or nothing where no criterion wants it."""
        if not needs_reference(check):
            return {}
        inputs = self.inputs(check, case)
        return self._once("reference", check, case, lambda: self._measure(check, case, inputs))

    def prepare(self) -> None:
        """Compute all, so that a fault of ours shows before any student is graded."""
        for check in self.assignment.checks:
            for case in check.cases:
                self.reference(check, case)
                self.inputs(check, case)
            if check.settle:  # the reference is measured on it where it comes to that: it takes long
                self.inputs(check, check.settle)

    def _measure(self, check: Check, case: Case, inputs: Arrays) -> Arrays:
        with one_thread():
            return run_measure(check, case, self.assignment.reference, inputs)

    def _once(self, what: str, check: Check, case: Case, compute: Callable[[], Arrays]) -> Arrays:
        key = key_of(check, case)
        with self._lock:
            if f"{what} {key}" not in self._known:
                seed = seed_of(PUBLIC if case.visible else self._secret, self.assignment.id, key)
                name = f"{what}-{digest(self.digest, key, str(seed))}"
                arrays = self._store.arrays(name)
                if arrays is None:
                    arrays = dict(compute())
                    self._store.keep_arrays(name, arrays)
                self._known[f"{what} {key}"] = arrays
            return self._known[f"{what} {key}"]


def assignment_digest(assignment: Assignment, images: Images, calibration: bool = True) -> str:
    """A name for all that a grade depends on besides the submission and the secret.

    Without ``calibration`` the file of that name is left out, which is made from all the rest.
    """
    folder = assignment.folder
    sources = [
        *folder.glob("*.py"),
        *folder.glob("*.toml"),
        *(folder.glob(CALIBRATION) if calibration else ()),
        *(assignment.root / "reference").rglob("*.py"),
    ]
    engine = [*ENGINE.glob("*.py"), *(ENGINE / "criteria").glob("*.py"), *(ENGINE / "sandbox").rglob("*.py")]
    versions = f"torch {torch.__version__} numpy {np.__version__}"
    return digest(
        folder_digest(sources), folder_digest(engine), versions, images.name, str(len(images.train_x))
    )


class Grader:
    """Grades submissions of one assignment of a course.

    Raises :class:`UsageError` where the assignment was calibrated in another environment than this one.
    """

    def __init__(self, course: Course, name: str, isolation: Isolation | None = None) -> None:
        self.course, self.assignment = course, course.assignment(name)
        require_calibrated_here(self.assignment.folder, course.language)
        self.isolation: Isolation = isolation or course.settings.sandbox
        self.limits = course.settings.limits.limits()
        store = Store(course.private / "cases" / name)
        self.cases = Cases(self.assignment, course.secret, course.images, store)
        rules = [self.cases.digest, course.secret]
        self.namer = Namer(self.assignment, rules, store, self.cases.reference, self.cases.inputs)
        self._reports = Store(course.private / "reports" / name)
        self._released = released_sources(course, name)

    def digest(self, submission: Submission, files: Path | None) -> str:
        """A name for the submission and for all that its grade depends on."""
        content = [cell or "" for cell in submission.code_cells()]
        extra = folder_digest(support_files(files)) if files else ""
        state = "unreadable" if submission.unreadable else "readable"
        notices = [notice.en for notice in submission.notices]
        rules = [self.cases.digest, self.namer.digest, self.course.secret, self.isolation, repr(self.limits)]
        return digest(state, extra, *rules, *notices, "cells", *content)

    def known(self, submission: Submission, files: Path | None) -> Report | None:
        """The report of an earlier run on the same content."""
        data = self._reports.record(self.digest(submission, files))
        try:
            return from_data(data) if data else None
        except (KeyError, TypeError, ValueError):
            return None

    def grade(self, submission: Submission, files: Path | None = None) -> Report:
        """The report of a submission, measured now unless it is known."""
        report = self.known(submission, files)
        if report is None:
            report = self._grade(submission, files)
            if not any(result.outcome is Outcome.BROKEN for result in report.exercises):
                self._reports.keep_record(report.digest, report.to_data())
        return report

    def _grade(self, submission: Submission, files: Path | None) -> Report:
        name = self.digest(submission, files)
        if submission.unreadable:
            exercises = self._all_errored("unreadable", Finding(submission.unreadable))
            return self._report(name, submission, exercises, [])
        self.cases.prepare()
        ran, answers, judged = self._judged(submission, files)
        allowed = self._without_forbidden(judged, submission, files)
        sources = {e.id: submission.source_of(solution_id(e.id)) for e in self.assignment.settings.exercises}
        exercises = self.namer.named(allowed, answers, sources)
        outputs = [cell.outputs for cell in sorted(ran.cells, key=lambda cell: cell.index)]
        return self._report(name, submission, exercises, outputs)

    def _judged(
        self, submission: Submission, files: Path | None
    ) -> tuple[Run, Student, list[ExerciseResult]]:
        """The run whose outputs are shown, what was measured, and the outcomes.

        Settling cases are measured in a run of their own, and only those that a close call asks for:
        more than once only where a check that needs another one is close as well.
        """
        notebook = self._notebook(submission)
        first = run(self._job(submission, files, self._tasks()), self.isolation)
        answers = Settling(Answers(first, self.limits, notebook))
        while True:
            judged = judge_assignment(self.assignment, answers, self.cases.reference, self.cases.inputs)
            if not answers.wanted:
                return first, answers, judged
            job = self._job(submission, files, self._tasks(answers.wanted))
            answers.settle(Answers(run(job, self.isolation), self.limits, notebook))

    def _report(
        self,
        name: str,
        submission: Submission,
        exercises: Sequence[ExerciseResult],
        outputs: Sequence[Sequence[dict[str, Any]]],
    ) -> Report:
        return Report(
            assignment=self.assignment.id,
            digest=name,
            isolation=self.isolation,
            exercises=exercises,
            notices=submission.notices,
            outputs=outputs,
            unreadable=submission.unreadable is not None,
        )

    def _job(self, submission: Submission, files: Path | None, tasks: Sequence[Task]) -> Job:
        return Job(
            cells=submission.code_cells(),
            files=files,
            support=INSIDE,
            measure=self.assignment.measure_source,
            library=INSIDE,
            tasks=tasks,
            limits=self.limits,
            hidden=(
                self.course.root,
                self.assignment.root / "assignments",
                self.assignment.root / "reference",
            ),
        )

    def _notebook(self, submission: Submission) -> Notebook:
        exercises = self.assignment.settings.exercises
        places = {e.symbol: submission.place_of(solution_id(e.id)) for e in exercises}
        return Notebook(submission.code_cells(), places, self.assignment.measure_source)

    def _tasks(self, settling: Sequence[Check] | None = None) -> list[Task]:
        """In the order in which checks are judged, so that what nobody will look at is not measured.

        All visible cases come first: what went wrong there is told in full, and student code must not have
        seen a hidden input by then, which it could have kept in a file.  With ``settling`` the settling
        cases of these checks alone.
        """
        tasks: dict[str, Task] = {}
        hidden: set[str] = set()
        for check in self.assignment.checks if settling is None else settling:
            before: frozenset[str] = frozenset()
            for case in in_order(check) if settling is None else [check.settle]:
                assert case is not None
                key = key_of(check, case)
                known = tasks.get(key)
                seconds = max(check.seconds_of(case), known.seconds if known else 0)
                inputs = write_arrays(shipped(case, self.cases.inputs(check, case)))
                after = [*(known.after if known else ()), before]
                tasks[key] = Task(key, check.measure.__name__, inputs, seconds, after)
                before |= {key}
                if not case.visible:
                    hidden.add(key)
        return sorted(tasks.values(), key=lambda task: task.name in hidden)

    def _all_errored(self, reason: str, finding: Finding) -> list[ExerciseResult]:
        return [
            ExerciseResult(
                exercise.id,
                [_errored(check, reason, finding) for check in self.assignment.checks_of(exercise)],
            )
            for exercise in self.assignment.settings.exercises
        ]

    def _without_forbidden(
        self, results: Sequence[ExerciseResult], submission: Submission, files: Path | None
    ) -> list[ExerciseResult]:
        sources = (
            [source_text(path) for path in support_files(files) if path.suffix == ".py"] if files else []
        )
        return [self._allowed(result, submission, sources) for result in results]

    def _allowed(
        self, result: ExerciseResult, submission: Submission, sources: Sequence[str]
    ) -> ExerciseResult:
        exercise: Exercise = self.assignment.exercise(result.exercise)
        own = [cell for cell in submission.code_cells() if cell and cell not in self._released]
        solution = submission.source_of(solution_id(exercise.id))
        name = forbidden_name(solution, own, exercise.forbidden, exercise.symbol, sources)
        if name is None:
            return result
        finding = forbidden(name)
        checks = self.assignment.checks_of(exercise)
        errored = [_errored(check, "forbidden", finding, Outcome.FAILED) for check in checks]
        return ExerciseResult(exercise.id, errored)


def released_sources(course: Course, name: str) -> frozenset[str]:
    """Sources of the released code cells: a cell that still has one of them is not the student's work."""
    import nbformat

    notebook = nbformat.read(course.released(name), as_version=4)
    return frozenset(cell.source for cell in notebook.cells if cell.cell_type == "code")


def source_text(path: Path) -> str:
    """A file's text as far as it is text, at most a megabyte."""
    with path.open("rb") as file:
        return file.read(2**20).decode("utf-8", errors="replace")


def support_files(folder: Path, max_bytes: int = 2**28) -> list[Path]:
    """Plain files of a submission's folder besides notebooks, as many as the sandbox may get."""
    found, _left_out = plain_paths(folder, max_bytes)
    return [path for path in found if path.suffix != ".ipynb"]


def _errored(check: Check, reason: str, finding: Finding, outcome: Outcome = Outcome.ERRORED) -> CheckResult:
    return CheckResult(check.name, check.title, outcome, 0.0, check.points, reason, "", finding)
