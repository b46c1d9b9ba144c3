"""In place of nbgrader's Execute and SaveAutoGrades."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade, is_solution

from autograder.course import Course, load_course
from autograder.errors import GradingError
from autograder.grading import Grader
from autograder.notebook import rubrics, solution_id
from autograder.outcome import ExerciseResult, Outcome
from autograder.pages import comment, exercise_html, exercise_text, isolation_notice, notices_markdown
from autograder.report import Report
from autograder.submission import Submission
from autograder.text import Text

RUBRIC = Text(es="**Rúbrica**", en="**Rubric**")


class Measure(NbGraderPreprocessor):
    """In place of Execute: runs and measures in the sandbox, or finds the report of an earlier run."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        course = load_course(Path.cwd())  # nbgrader converts in the course's folder
        ids = resources["nbgrader"]
        submission = Submission.from_metadata(nb)
        files = course.root / "submitted" / ids["student"] / ids["assignment"]
        report = grader(course, ids["assignment"]).grade(submission, files if files.is_dir() else None)
        resources["backpass"] = report
        return with_report(nb, report, course), resources


class SaveGrades(SaveAutoGrades):
    """In place of SaveAutoGrades: points come from the report, by grade id; none is given by default."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        report: Report | None = resources.get("backpass")
        if report is None:
            raise GradingError(
                "grades can't be saved: the notebook was not measured (Measure must run before)"
            )
        self._report, self._language = report, load_course(Path.cwd()).language
        nb, resources = super().preprocess(nb, resources)
        with Gradebook(self.db_url) as self.gradebook:
            self._save_absent(nb)
        return nb, resources

    def _add_score(self, cell: NotebookNode, resources: Any) -> None:
        if is_solution(cell):
            super()._add_score(cell, resources)  # a written answer: zero if untouched, else for a person
            if self._report.unreadable:
                self._grade(cell.metadata.nbgrader["grade_id"]).needs_manual_grade = True
                self.gradebook.db.commit()
            return
        name = cell.metadata.nbgrader["grade_id"]
        result = self._report.exercise(name)
        if result is None:
            raise GradingError(
                f'no outcome for the graded cell "{name}" of {self.assignment_id} ({self.student_id})'
            )
        grade = self._grade(name)
        grade.auto_score = result.points
        unsure = result.points is None or self._report.unreadable
        grade.needs_manual_grade = unsure or grade.manual_score is not None
        self.gradebook.db.commit()

    def _add_comment(self, cell: NotebookNode, resources: Any) -> None:
        result = self._result_of_solution(cell)
        if result is None:
            super()._add_comment(cell, resources)
            return
        found = self.gradebook.find_comment(
            cell.metadata.nbgrader["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        found.auto_comment = comment(result, self._report, self._language) or None
        self.gradebook.db.commit()

    def _result_of_solution(self, cell: NotebookNode) -> ExerciseResult | None:
        name = cell.metadata.nbgrader["grade_id"]
        found = (result for result in self._report.exercises if solution_id(result.exercise) == name)
        return next(found, None)

    def _grade(self, name: str) -> Any:
        return self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)

    def _save_absent(self, nb: NotebookNode) -> None:
        """A graded cell of the gradebook that is not in the notebook is for a person to look at."""
        present = {cell.metadata.nbgrader["grade_id"] for cell in nb.cells if is_grade(cell)}
        try:
            notebook = self.gradebook.find_submission_notebook(
                self.notebook_id, self.assignment_id, self.student_id
            )
        except MissingEntry:
            return
        for grade in notebook.grades:
            if grade.name not in present:
                grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()


def with_report(nb: NotebookNode, report: Report, course: Course) -> NotebookNode:
    """The notebook with outputs, feedback in the graded cells, notices on top, rubrics below answers."""
    language = course.language
    rubric = rubrics(course.assignment(report.assignment), language)
    outputs = iter(report.outputs)
    cells = []
    for cell in nb.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if cell.cell_type == "code":
            cell.outputs = [from_dict(output) for output in next(outputs, ())]
        result = report.exercise(grade_id)
        if result is not None and cell.cell_type == "code":
            data = {
                "text/html": exercise_html(result, language),
                "text/plain": exercise_text(result, language),
            }
            cell.outputs = [new_output("display_data", data=data)]
        cells.append(cell)
        if grade_id in rubric:
            cells.append(
                new_markdown_cell(
                    f"{RUBRIC[language]}\n\n{rubric[grade_id]}",
                    id=f"rubric-{grade_id}".replace("_", "-")[:64],
                )
            )
    notices = list(report.notices) + ([isolation_notice()] if report.isolation == "none" else [])
    if notices:
        cells.insert(0, new_markdown_cell(notices_markdown(notices, language), id="backpass-notices"))
    nb.cells = cells
    nb.metadata.setdefault("backpass", NotebookNode())["report"] = report.digest
    return nb


def grader(course: Course, name: str) -> Grader:
    """One grader a course and assignment in this process, so that cases are drawn once."""
    stamp = (course.root / "backpass.toml").stat().st_mtime_ns
    return _grader(str(course.root), name, stamp, os.environ.get("BACKPASS_SANDBOX", ""))


@lru_cache(maxsize=16)
def _grader(root: str, name: str, _stamp: int, isolation: str) -> Grader:
    course = load_course(Path(root))
    return Grader(course, name, "none" if isolation == "none" else None)


def outcome_of(report: Report) -> Outcome:
    """The worst outcome of a report."""
    order = (Outcome.BROKEN, Outcome.ERRORED, Outcome.FAILED, Outcome.SKIPPED)
    found = {result.outcome for result in report.exercises}
    return next((outcome for outcome in order if outcome in found), Outcome.PASSED)
