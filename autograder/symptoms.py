"""The table of symptoms, causes and fixes: ``assignments/<id>/symptoms.toml``, one ``[[row]]`` a line.

The notebook shows it (``{{ symptoms() }}``), and a misconception that belongs to a row (``# symptom: id``)
points a student to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from autograder.assignment import Assignment, Identifier, Strict, Title, toml_data, validated
from autograder.errors import AssignmentError
from autograder.outcome import Symptom
from autograder.text import Language, Text

NAME = "symptoms.toml"
HEADINGS = (
    Text(es="Síntoma", en="Symptom"),
    Text(es="Causa probable", en="Likely cause"),
    Text(es="Remedio", en="Fix"),
)


class Row(Strict):
    """What one sees, where it comes from, what helps; each in both languages, in Markdown."""

    id: Identifier
    symptom: Title
    cause: Title
    fix: Title

    def plain(self) -> Symptom:
        """The row as a plain sentence can hold it: without the marks of Markdown and of formulas."""
        cells = (_plain(title.text) for title in (self.symptom, self.cause, self.fix))
        return Symptom(self.id, *cells)


class Table(Strict):
    """What ``symptoms.toml`` holds."""

    rows: Sequence[Row] = Field(alias="row", min_length=1)


def rows_of(assignment: Assignment) -> list[Row]:
    """The rows in their order; none where the assignment has no ``symptoms.toml``."""
    path = assignment.folder / NAME
    if not path.is_file():
        return []
    rows = validated(Table, path, toml_data(path)).rows
    for name, count in Counter(row.id for row in rows).items():
        if count > 1:
            raise AssignmentError(f'{path}: ids of rows must differ (got "{name}" {count} times)')
    return list(rows)


def markdown(rows: Sequence[Row], language: Language) -> str:
    """The rows as a table of the notebook."""
    lines = [[heading[language] for heading in HEADINGS], ["---"] * len(HEADINGS)]
    lines += [[title.text[language] for title in (row.symptom, row.cause, row.fix)] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


#: what of Markdown and LaTeX a table of symptoms uses, and how it reads in plain words
MARKS = (
    (r"\\text\{([^}]*)\}", r"\1"),
    (r"\b10\^\{?(-?\d+)\}?", r"1e\1"),
    (r"\\pm\s*", "±"),
    (r"\\ln\b", "ln"),
    (r"\*\*([^*]+)\*\*", r"\1"),
    (r"[`$]", ""),
)


def _plain(text: Text) -> Text:
    def without_marks(words: str) -> str:
        for mark, plain in MARKS:
            words = re.sub(mark, plain, words)
        return words

    return Text(es=without_marks(text.es), en=without_marks(text.en))
