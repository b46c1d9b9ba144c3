"""The course as a whole: ``assignments/syllabus.toml`` and ``glossary.toml``, and a page of both in each language.

The order of the assignments, each after those that it needs; for each section of the documents that the
course comes from the exercises and questions that cover it; the words of the course.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import Field

from autograder.assignment import Assignment, Strict, Title, assignments_in, load, toml_data, validated
from autograder.errors import AssignmentError
from autograder.store import write_atomically
from autograder.text import LANGUAGES, Language, Text

NAME = "syllabus.toml"
GLOSSARY = "glossary.toml"
HEADING = Text(es="# El curso", en="# The course")
INTRODUCTION = Text(
    es="Cada tarea puede usarse sola; «requiere» dice de cuáles toma conceptos sin volver a explicarlos. "
    "Duraciones y puntos son los de quien estudia; los puntos incluyen las preguntas escritas.",
    en="Each assignment can be used alone; “needs” says whose concepts it takes without explaining them again. "
    "Times and points are a student's; points include those of written questions.",
)
ASSIGNMENTS = Text(es="## Las tareas, en orden", en="## The assignments, in order")
COLUMNS = Text(
    es="| | tarea | de qué trata | requiere | minutos | puntos | ejercicios |",
    en="| | assignment | about | needs | minutes | points | exercises |",
)
NOTHING = Text(es="nada", en="nothing")
COVERAGE = Text(es="## Qué ejercicio cubre cada sección", en="## Which exercise covers each section")
COVERED = Text(
    es="El curso sale de cinco documentos. Cada sección suya, y los ejercicios y preguntas que la cubren:",
    en="The course comes from five documents. Each of their sections, and the exercises and questions that cover it:",
)
COVERED_BY = Text(es="| sección | la cubre |", en="| section | covered by |")
ELSEWHERE = Text(
    es="Ejercicios que ninguna sección nombra: {names}.", en="Exercises that no section names: {names}."
)

WORDS = Text(es="## Las palabras del curso", en="## The words of the course")
WORDS_IN_BOTH = Text(es="| español | inglés |", en="| English | Spanish |")


class Section(Strict):
    """A section of a document; ``by`` are exercises or questions, as ``assignment/id``."""

    title: Title
    by: Sequence[str] = Field(min_length=1)
    note: Title | None = None


class Document(Strict):
    id: str
    title: Title
    sections: Sequence[Section] = Field(alias="section", min_length=1)


class Syllabus(Strict):
    """What ``syllabus.toml`` holds."""

    order: Sequence[str]
    documents: Sequence[Document] = Field(alias="document", min_length=1)


class Avoided(Strict):
    """Words for the same thing that the course does not use."""

    es: Sequence[str]
    en: Sequence[str]

    def __getitem__(self, language: Language) -> Sequence[str]:
        return self.es if language == "es" else self.en


class Term(Title):
    avoid: Avoided


class Glossary(Strict):
    """What ``glossary.toml`` holds."""

    terms: Sequence[Term] = Field(alias="term", min_length=1)


def glossary_of(root: Path) -> Sequence[Term]:
    """The words of the course."""
    path = root / "assignments" / GLOSSARY
    return validated(Glossary, path, toml_data(path)).terms


def syllabus_of(root: Path) -> Syllabus:
    """The syllabus of a project; :class:`AssignmentError` names file, rule and value."""
    path = root / "assignments" / NAME
    syllabus = validated(Syllabus, path, toml_data(path))
    problem = next(_problems(syllabus, in_order(root, syllabus)), None)
    if problem:
        raise AssignmentError(f"{path}: {problem}")
    return syllabus


def in_order(root: Path, syllabus: Syllabus) -> list[Assignment]:
    """The assignments in the order of the syllabus, which names each once."""
    known = assignments_in(root)
    if sorted(syllabus.order) != known:
        raise AssignmentError(
            f"{root / 'assignments' / NAME}: order must name each assignment once "
            f"(got {', '.join(syllabus.order)}; there are {', '.join(known)})"
        )
    return [load(root / "assignments" / name) for name in syllabus.order]


def _problems(syllabus: Syllabus, assignments: Sequence[Assignment]) -> Iterator[str]:
    before: set[str] = set()
    for assignment in assignments:
        for need in assignment.settings.needs:
            if need not in before:
                yield f'order must put what is needed first (got "{assignment.id}" before "{need}")'
        before.add(assignment.id)
    titles = titles_of(assignments)
    for document in syllabus.documents:
        for section in document.sections:
            for name in section.by:
                if name not in titles:
                    yield f'by must name an exercise or a question (got "{name}" in document {document.id}, "{section.title.en}")'


def titles_of(assignments: Sequence[Assignment]) -> dict[str, Text]:
    """Titles of exercises and questions by ``assignment/id``."""
    return {
        f"{assignment.id}/{one.id}": one.title.text
        for assignment in assignments
        for one in assignment.settings.entries
    }


def uncovered(syllabus: Syllabus, assignments: Sequence[Assignment]) -> list[str]:
    """Exercises that no section of any document names."""
    named = {name for document in syllabus.documents for section in document.sections for name in section.by}
    exercises = [f"{one.id}/{exercise.id}" for one in assignments for exercise in one.settings.exercises]
    return [name for name in exercises if name not in named]


def pages(root: Path) -> Mapping[str, str]:
    """``syllabus.es.md`` and ``syllabus.en.md``."""
    syllabus = syllabus_of(root)
    assignments, terms = in_order(root, syllabus), glossary_of(root)
    return {
        f"syllabus.{language}.md": "\n".join(_lines(syllabus, assignments, terms, language)) + "\n"
        for language in LANGUAGES
    }


def differences(root: Path, made: Mapping[str, str]) -> list[str]:
    """Pages of ``docs/`` that are missing or other than they should be."""
    found = {name: root / "docs" / name for name in made}
    return [
        n for n, path in found.items() if not path.is_file() or path.read_text(encoding="utf-8") != made[n]
    ]


def write(root: Path, made: Mapping[str, str]) -> list[str]:
    """Write what differs; returns the changed pages."""
    changed = differences(root, made)
    for name in changed:
        write_atomically(root / "docs" / name, made[name].encode())
        (root / "docs" / name).chmod(0o644)
    return changed


def _lines(
    syllabus: Syllabus, assignments: Sequence[Assignment], terms: Sequence[Term], language: Language
) -> Iterator[str]:
    yield from (HEADING[language], "", INTRODUCTION[language], "", ASSIGNMENTS[language], "")
    yield from _assignments(assignments, language)
    yield from ("", COVERAGE[language], "", COVERED[language])
    titles = titles_of(assignments)
    for document in syllabus.documents:
        yield from ("", f"### {document.title.text[language]}", "", COVERED_BY[language], "| --- | --- |")
        yield from (_section(section, titles, language) for section in document.sections)
    rest = uncovered(syllabus, assignments)
    if rest:
        yield from ("", ELSEWHERE[language].format(names=", ".join(f"`{name}`" for name in rest)))
    yield from ("", WORDS[language], "", WORDS_IN_BOTH[language], "| --- | --- |")
    rows = [(term.es, term.en) if language == "es" else (term.en, term.es) for term in terms]
    yield from (f"| {one} | {other} |" for one, other in sorted(rows))


def _assignments(assignments: Sequence[Assignment], language: Language) -> Iterator[str]:
    yield COLUMNS[language]
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for number, assignment in enumerate(assignments, start=1):
        settings = assignment.settings
        needs = ", ".join(f"`{name}`" for name in settings.needs) or NOTHING[language]
        exercises = "; ".join(one.title.text[language] for one in settings.exercises)
        yield (
            f"| {number} | `{assignment.id}` | {settings.title.text[language]} | {needs} | {settings.minutes} "
            f"| {settings.points:g} | {exercises} |"
        )


def _section(section: Section, titles: Mapping[str, Text], language: Language) -> str:
    by = "; ".join(f"`{name}` {titles[name][language]}" for name in section.by)
    note = f" ({section.note.text[language]})" if section.note else ""
    return f"| {section.title.text[language]} | {by}{note} |"
