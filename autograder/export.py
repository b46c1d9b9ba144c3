"""Grades as files: CSV for spreadsheets and school systems, JSON with everything known."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from nbgrader.api import MissingEntry

from autograder.classroom import report_of
from autograder.course import Course
from autograder.edge.api import gradebook

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
    "needs_manual_grade",
)
#: a spreadsheet takes a cell that starts so for a formula
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def grades(course: Course) -> list[dict[str, Any]]:
    """One row an assignment and student, in nbgrader's columns; who handed in nothing has score 0."""
    with gradebook(course.root) as book:
        return [
            _row(book, assignment, student)
            for assignment in sorted(book.assignments, key=lambda item: item.name)
            for student in sorted(book.students, key=lambda item: item.id)
        ]


def to_csv(course: Course) -> str:
    """The grades as CSV (RFC 4180: quoted where needed), with spreadsheet formulas made harmless."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in grades(course):
        writer.writerow({name: _harmless(row[name]) for name in COLUMNS})
    return text.getvalue()


def to_json(course: Course) -> str:
    """The full record: per student, assignment and exercise outcome, points, check by check."""
    rows = [{**row, "exercises": list(_exercises(course, row))} for row in grades(course)]
    record = {"course": course.root.name, "language": course.language, "grades": rows}
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _row(book: Any, assignment: Any, student: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "assignment": assignment.name,
        "duedate": str(assignment.duedate or ""),
        "student_id": student.id,
        "last_name": student.last_name or "",
        "first_name": student.first_name or "",
        "email": student.email or "",
        "max_score": assignment.max_score,
    }
    try:
        submission = book.find_submission(assignment.name, student.id)
    except MissingEntry:
        nothing = {"timestamp": "", "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
        return {**row, **nothing, "needs_manual_grade": False}
    penalty = submission.late_submission_penalty
    return {
        **row,
        "timestamp": str(submission.timestamp or ""),
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
        "needs_manual_grade": submission.needs_manual_grade,
    }


def _exercises(course: Course, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    report = report_of(course, row["assignment"], row["student_id"])
    if report is None:
        return
    for result in report.exercises:
        yield {
            "exercise": result.exercise,
            "outcome": result.outcome.value,
            "points": result.points,
            "max_points": result.max_points,
            "checks": [
                {
                    "check": check.check,
                    "title": check.title[course.language],
                    "outcome": check.outcome.value,
                    "reason": check.reason,
                    "case": check.case,
                    "points": check.points,
                    "max_points": check.max_points,
                    "finding": check.finding.fact[course.language] if check.finding else "",
                    "misconception": check.misconception,
                    "mistake": check.mistake.text[course.language] if check.mistake else "",
                    "symptom": check.symptom.id if check.symptom else "",
                }
                for check in result.checks
            ],
        }


def _harmless(value: Any) -> Any:
    """A text that starts a formula gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value
