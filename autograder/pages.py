"""What people read in nbgrader: the feedback of an exercise as HTML, as text and as a comment."""

from __future__ import annotations

import html
from collections.abc import Sequence

from autograder.outcome import CheckResult, ExerciseResult, Outcome
from autograder.report import Report
from autograder.selfcheck import OUTCOMES, explained, shown
from autograder.text import Language, Text

MARKS = {
    Outcome.PASSED: "✓",
    Outcome.FAILED: "✗",
    Outcome.ERRORED: "⚠",
    Outcome.SKIPPED: "–",
    Outcome.BROKEN: "?",
}
POINTS = Text(es="{points} de {max_points} puntos", en="{points} of {max_points} points")
PENDING = Text(es="lo decide una persona", en="a person decides")
COMMENT_PASSED = Text(es="Todas las comprobaciones bien.", en="All checks right.")
NOTICES = Text(es="**Aviso sobre la entrega**", en="**Note on the submission**")
NOT_ISOLATED = Text(
    es="se evaluó sin aislamiento (--sandbox none): el código se ejecutó sin protección",
    en="graded without isolation (--sandbox none): the code ran unprotected",
)


def exercise_html(result: ExerciseResult, language: Language) -> str:
    """A list, one entry a check; every word that student code can reach is escaped."""
    checks = "".join(_entry(check, language) for check in result.checks)
    return f"<ul>{checks}</ul><b>{_points(result.points, result.max_points, language)}</b>"


def exercise_text(result: ExerciseResult, language: Language) -> str:
    """The same as plain text."""
    lines = [shown(check, language) for check in result.checks]
    return "\n".join([*lines, _points(result.points, result.max_points, language)])


def comment(result: ExerciseResult, report: Report, language: Language) -> str:
    """nbgrader's comment on a solution cell: what is wrong, check by check."""
    if result.outcome is Outcome.PASSED:
        return COMMENT_PASSED[language]
    if report.unreadable:
        return " ".join(notice[language] for notice in report.notices)
    wrong = [check for check in result.checks if check.outcome is not Outcome.PASSED]
    return "\n\n".join(_markdown(shown(check, language)) for check in wrong)


def _markdown(lines: str) -> str:
    """Lines that keep their breaks where nbgrader renders a comment, and can't be HTML."""
    return "  \n".join(html.escape(line.strip(), quote=False) for line in lines.splitlines())


def notices_markdown(notices: Sequence[Text], language: Language) -> str:
    """What was odd about the file; names of files and cells are shown as code."""
    lines = [f"- {html.escape(notice[language])}" for notice in notices]
    return "\n".join([NOTICES[language], "", *lines])


def isolation_notice() -> Text:
    return NOT_ISOLATED


def _entry(check: CheckResult, language: Language) -> str:
    title, outcome = html.escape(check.title[language]), OUTCOMES[check.outcome][language]
    points = _points(
        check.points if check.outcome is not Outcome.BROKEN else None, check.max_points, language
    )
    lines = "".join(f"<li>{html.escape(line)}</li>" for line in explained(check, language))
    below = f"<ul>{lines}</ul>" if lines else ""
    return f"<li>{MARKS[check.outcome]} {title}: <b>{outcome}</b> ({points}){below}</li>"


def _points(points: float | None, max_points: float, language: Language) -> str:
    if points is None:
        return PENDING[language]
    return POINTS.format(points=f"{points:g}", max_points=f"{max_points:g}")[language]
