"""Do all texts use the words of the glossary, and is no English left in Spanish ones?"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.assignment import assignments_in
from autograder.syllabus import glossary_of
from autograder.text import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
#: no Spanish words, and none that code written into a sentence begins with ("with", "for", "not")
ENGLISH = "the of that are must which this each but you your does should because only their when there were"
#: tables of words that only authors read
FOR_AUTHORS = {"equivalent.toml", "apart.toml"}
Place = tuple[str, str]


NOT_PROSE = (
    r"^\s*(Fuente|Source|Fuentes|Sources):(.|\n)*?(?=\n\s*\n|\Z)",
    r"```.*?```",
    r"\$\$.*?\$\$",
    r"\$[^$]*\$",
    r"`[^`]*`",
    r"\]\([^)]*\)",
    r"https?://\S+",
    r'"\w+"',  # a value that a function takes or gives
    r"\{\w+\}",
    r"\w+\([^)]*\)",  # a call
    r"^\s*\w+:\s",  # an argument, in a docstring
    r"(?<!\*)\*(?![*\s])[^*\n]+\*(?!\*)",  # the title of a paper, in italics
)


def prose(markdown: str) -> str:
    """Without code, formulas, links, names of arguments and titles of papers."""
    for pattern in NOT_PROSE:
        markdown = re.sub(pattern, " ", markdown, flags=re.DOTALL | re.MULTILINE)
    return markdown


def notebooks(language: Language) -> Iterator[Place]:
    """Prose, docstrings, sentences and comments of the notebooks that students get."""
    for path in sorted((ROOT / "release" / language).glob("*/*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            texts = [cell.source] if cell.cell_type == "markdown" else code_texts(cell.source)
            for text in texts:
                yield path.stem, prose(text)


def code_texts(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield node.value
    yield from re.findall(r"#\s(.*)", source)


def tables(language: Language) -> Iterator[Place]:
    for path in sorted((ROOT / "assignments").glob("**/*.toml")):
        if path.name not in FOR_AUTHORS and path.name != "glossary.toml":
            for text in translated(tomllib.loads(path.read_text(encoding="utf-8")), language):
                yield str(path.relative_to(ROOT)), prose(text)


def translated(data: Any, language: Language) -> Iterator[str]:
    """What stands beside its translation."""
    if isinstance(data, dict) and set(data) == set(LANGUAGES):
        yield data[language]
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from translated(value, language)


def misconceptions(language: Language) -> Iterator[Place]:
    for path in sorted((ROOT / "assignments").glob("*/misconceptions/*.py")):
        for text in re.findall(rf"^# (?:hint )?{language}: (.*)$", path.read_text("utf-8"), re.MULTILINE):
            yield str(path.relative_to(ROOT)), prose(text)


def messages(language: Language) -> Iterator[Place]:
    """Both sides of every ``Text`` and ``tr``."""
    for path in [*sorted(ROOT.glob("autograder/**/*.py")), *sorted(ROOT.glob("assignments/*/*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Text", "tr"):
                sides = {keyword.arg: keyword.value for keyword in node.keywords}
                sides |= dict(zip(LANGUAGES, node.args, strict=False))
                if language in sides:
                    yield str(path.relative_to(ROOT)), prose(words_of(sides[language]))


def words_of(node: ast.AST) -> str:
    return "".join(
        n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    )


@cache
def all_texts(language: Language) -> list[Place]:
    sources = (notebooks, tables, misconceptions, messages)
    return [place for source in sources for place in source(language)]


def found(language: Language, words: list[str]) -> list[str]:
    """Where one of some words stands: place, and what stands around it."""
    if not words:
        return []
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)
    return [
        f"{place}: {text[max(0, match.start() - 40) : match.end() + 40]!r}"
        for place, text in all_texts(language)
        for match in pattern.finditer(text)
    ]


def test_texts_are_found() -> None:
    """Does the search see prose, docstrings, tables, wrong solutions and messages of each assignment?"""
    for language in LANGUAGES:
        places = " ".join(place for place, _ in all_texts(language))
        for name in assignments_in(ROOT):
            wanted = ("assignment.toml", "words.toml", "symptoms.toml", "checks.py", "misconceptions/")
            assert all(f"assignments/{name}/{file}" in places for file in wanted)
            assert f" {name} " in f" {places} "


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_glossary(language: Language) -> None:
    """Is each thing called by its one name?"""
    avoided = [word for term in glossary_of(ROOT) for word in term.avoid[language]]
    assert not found(language, avoided)


def test_no_english_in_spanish() -> None:
    """Do Spanish texts hold an English sentence?"""
    assert not found("es", ENGLISH.split())


def test_spanish_words_are_used() -> None:
    """Does the course use the words that its glossary recommends?"""
    texts = " ".join(text.lower() for _, text in all_texts("es"))
    for term in glossary_of(ROOT):
        assert any(word.strip()[:12].lower() in texts for word in re.split(r"[,(]", term.es)), term.es
