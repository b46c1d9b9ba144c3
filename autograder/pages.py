"""What people read in nbgrader: the feedback of an exercise as HTML, as text and as a comment."""

from __future__ import annotations

import html
from collections.abc import Sequence

from autograder.outcome import CheckResult, ExerciseResult, Outcome
from autograder.report import Report
from autograder.selfcheck import OUTCOMES, explained, shown
from autograder.text import Language, Text

COLOURS = {
    Outcome.PASSED: "#1a7f37",
    Outcome.FAILED: "#b35900",
    Outcome.ERRORED: "#b3261e",
    Outcome.SKIPPED: "#57606a",
    Outcome.BROKEN: "#6639ba",
}
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
    """A table, one row a check; every word that student code can reach is escaped."""
    rows = "".join(_row(check, language) for check in result.checks)
    return f'<table style="width:100%">{rows}<tr><td></td><td><b>{_points(result.points, result.max_points, language)}</b></td></tr></table>'


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
    return "\n\n".join(shown(check, language) for check in wrong)


def notices_markdown(notices: Sequence[Text], language: Language) -> str:
    """What was odd about the file; names of files and cells are shown as code."""
    lines = [f"- {html.escape(notice[language])}" for notice in notices]
    return "\n".join([NOTICES[language], "", *lines])


def isolation_notice() -> Text:
    return NOT_ISOLATED


def _row(check: CheckResult, language: Language) -> str:
    colour, mark = COLOURS[check.outcome], MARKS[check.outcome]
    title, outcome = html.escape(check.title[language]), OUTCOMES[check.outcome][language]
    lines = "".join(f"<br>{html.escape(line)}" for line in explained(check, language))
    points = _points(
        check.points if check.outcome is not Outcome.BROKEN else None, check.max_points, language
    )
    return (
        f'<tr><td style="text-align:center;color:{colour}"><b>{mark}</b></td>'
        f'<td style="text-align:left">{title}: <b>{outcome}</b> ({points}){lines}</td></tr>'
    )


def _points(points: float | None, max_points: float, language: Language) -> str:
    if points is None:
        return PENDING[language]
    return POINTS.format(points=f"{points:g}", max_points=f"{max_points:g}")[language]
