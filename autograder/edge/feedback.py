"""The feedback page: nbgrader's, in the course's language, with nothing active that students wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode

from autograder.course import load_course
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


class FeedbackExporter(HTMLExporter):
    """nbgrader's HTML exporter of ``generate_feedback`` with our template."""

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
