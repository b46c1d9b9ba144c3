"""The feedback page: nbgrader's, in the course's language, with nothing active that students wrote."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

import bleach
from nbformat import NotebookNode

from autograder.course import load_course
from autograder.formulas import MarkingExporter, with_mathml
from autograder.text import Text

TEMPLATES = Path(__file__).parent / "templates"
WORDS = {
    "score": Text(es="Calificación", en="Score"),
    "exercise": Text(es="Ejercicio", en="Exercise"),
    "points": Text(es="Puntos", en="Points"),
    "late": Text(es="Descuento por entrega tardía", en="Late penalty"),
    "answer": Text(es="Tu respuesta", en="Your answer"),
    "checks": Text(es="Comprobaciones", en="Checks"),
}


#: what Markdown makes; the rest of what a student wrote is shown as text
TAGS = (
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div",
    "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "ins", "kbd", "li", "ol", "p", "pre", "s", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
)  # fmt: skip
PICTURE = "data:image/"
DEEPEST = 100
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")


def harmless(html: str) -> str:
    """HTML without anything that acts or asks for a file: pictures only where they lie in the page.

    Formulas are drawn afterwards: what makes them lets nothing else through.
    """
    protocols = ["http", "https", "mailto", "data"]
    clean = str(bleach.clean(html, tags=TAGS, attributes=_allowed, protocols=protocols))
    if _depth(clean) > DEEPEST:  # what reads it next calls itself at each level
        return f"<pre>{escape(html)}</pre>"
    return with_mathml(clean)


def _depth(html: str) -> int:
    """How many elements are open at once, those that never close left out."""
    tags = (found for found in TAG.finditer(html) if found[2] not in ("br", "hr", "img"))
    return max(itertools.accumulate(-1 if found[1] else 1 for found in tags), default=0)


def _allowed(tag: str, name: str, value: str) -> bool:
    if tag == "img" and name == "src":
        return value.startswith(PICTURE) and not value.startswith(PICTURE + "svg")
    if tag == "a" and name == "href":
        return value.startswith(("http://", "https://", "mailto:", "#"))
    return name in ("class", "id", "title", "alt", "align", "colspan", "rowspan", "start")


class FeedbackExporter(MarkingExporter):
    """nbgrader's HTML exporter of ``generate_feedback`` with our template."""

    def default_filters(self) -> Iterable[tuple[str, Any]]:
        yield from super().default_filters()  # type: ignore[no-untyped-call]
        yield "harmless", harmless

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kw: Any) -> Any:
        course = load_course(Path.cwd())  # nbgrader converts in the course's folder
        settings = course.assignment(resources["nbgrader"]["assignment"]).settings
        language = course.language
        words: dict[str, Any] = {name: text[language] for name, text in WORDS.items()}
        words["language"], words["title"] = language, settings.title.text[language]
        titles = {e.id: e.title for e in settings.exercises} | {q.id: q.title for q in settings.questions}
        words["names"] = {name: title.text[language] for name, title in titles.items()}
        resources["backpass_words"] = words
        return super().from_notebook_node(nb, resources, **kw)
