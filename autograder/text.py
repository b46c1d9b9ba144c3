"""Sentences in the languages of the course.

Both languages of a sentence stand side by side in the source, so that one can't be
changed without the other in view, and a missing one is a ``TypeError`` at import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """One sentence in Spanish and in English.

    Placeholders are those of :meth:`str.format`; :meth:`format` fills both languages.
    """

    es: str
    en: str

    def __getitem__(self, language: str) -> str:
        if language not in LANGUAGES:
            raise KeyError(f"language must be one of {', '.join(LANGUAGES)} (got {language!r})")
        return self.es if language == "es" else self.en

    def format(self, **values: object) -> Text:
        """Fill the placeholders; a value that is a :class:`Text` goes in by language."""

        def fill(language: Language) -> str:
            chosen = {k: v[language] if isinstance(v, Text) else v for k, v in values.items()}
            return self[language].format(**chosen)

        return Text(es=fill("es"), en=fill("en"))

    def __add__(self, other: Text) -> Text:
        return Text(es=self.es + other.es, en=self.en + other.en)


def verbatim(words: str) -> Text:
    """The same words in every language: a name, a number, a shape."""
    return Text(es=words, en=words)


def number(value: float) -> str:
    """A number for a sentence: four significant digits, as short as they go."""
    return f"{value:.4g}"


def told_apart(*values: float) -> list[str]:
    """Numbers for one sentence, with as many digits more as unequal ones need to look unequal."""
    for digits in range(4, 18):
        words = [f"{value:.{digits}g}" for value in values]
        if len(set(words)) == len({float(value) for value in values}):
            break
    return words


def printable(words: str) -> str:
    """Words without what moves a terminal's cursor or colours it: a folder's name can hold anything."""
    return "".join(letter if letter.isprintable() else "?" for letter in words)
