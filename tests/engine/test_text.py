"""Sentences in the languages of the course."""

from __future__ import annotations

import importlib
import pkgutil
import string

import pytest

import autograder
from autograder import student_errors
from autograder.text import LANGUAGES, Text, number, told_apart, verbatim


def test_missing_language_is_an_error():
    """Can no sentence be written in one language alone?"""
    with pytest.raises(TypeError, match="'en'"):
        Text(es="hola")
    with pytest.raises(TypeError, match="'es'"):
        Text(en="hello")


def test_unknown_language():
    """Is a language that the course does not have named, with those it has?"""
    with pytest.raises(KeyError, match=r"language must be one of es, en \(got 'fr'\)"):
        Text(es="hola", en="hello")["fr"]


def test_format_fills_both_languages():
    """Are placeholders filled by language, and braces in values left alone?"""
    got = Text(es="{what} {n}", en="{n} {what}").format(what=Text(es="{rojo}", en="{red}"), n=2)
    assert got == Text(es="{rojo} 2", en="2 {red}")
    assert got + verbatim("!") == Text(es="{rojo} 2!", en="2 {red}!")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.1234567, "0.1235"),
        (1, "1"),
        (1e-9, "1e-09"),
        (float("nan"), "nan"),
        (-0.5, "-0.5"),
        (12345, "1.234e+04"),
    ],
)
def test_numbers_are_short(value, words):
    """Are numbers told with four digits?"""
    assert number(value) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((1.0, 2.0), ["1", "2"]),
        ((1.0, 1.00001), ["1", "1.00001"]),
        ((0.1, 0.1), ["0.1", "0.1"]),
        ((0.1, 0.1 + 2**-56), ["0.10000000000000001", "0.10000000000000002"]),
        ((float("nan"), 1.0), ["nan", "1"]),
        ((float("nan"), float("nan")), ["nan", "nan"]),
    ],
)
def test_unequal_numbers_look_unequal(values, words):
    """Do numbers that differ differ in the sentence too, with no more digits than that takes?"""
    assert told_apart(*values) == words


def texts():
    for module in pkgutil.walk_packages(autograder.__path__, "autograder."):
        if module.name.split(".")[1] == "sandbox" or module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for key, text in (value if isinstance(value, dict) else {"": value}).items():
                if isinstance(text, Text):
                    yield f"{module.name}.{name} {key}", text


def fields(text):
    return sorted(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)


def test_both_languages_say_the_same():
    """Has each sentence of the engine the same placeholders in both languages, and words in both?"""
    every = dict(texts())
    assert len(every) > 80
    for name, text in every.items():
        assert fields(text.es) == fields(text.en), name
        assert bool(text.es.strip()) == bool(text.en.strip()), name


@pytest.mark.parametrize(
    ("finding", "es", "en"),
    [
        (student_errors.not_solved(), "sin resolver", "not solved"),
        (student_errors.missing("f"), "no define «f»", 'does not define "f"'),
        (student_errors.not_evidence("a: None"), "a: None", "a: None"),
        (student_errors.raised("ValueError"), "lanzó ValueError", "raised ValueError"),
        (
            student_errors.raised("E", "w" * 999, 3),
            f"E («{'w' * 200}»), en la línea 3",
            f'E ("{"w" * 200}"), at line 3',
        ),
        (student_errors.raised("E", line=3, cell=4), "de la celda de código 5", "of code cell 5"),
        (student_errors.timed_out(10.0), "en 10 s", "within 10 s"),
        (student_errors.out_of_memory(2**30), "(1024 MB)", "(1024 MB)"),
        (student_errors.crashed("signal 9"), "(signal 9)", "(signal 9)"),
        (student_errors.over_limit("output"), "un límite: output", "a limit: output"),
        (student_errors.forbidden("tanh"), "usa «tanh»", 'uses "tanh"'),
    ],
)
def test_sentences_about_student_code(finding, es, en):
    """Does each sentence name the limit, the place or the name, in both languages?"""
    assert es in finding.fact.es
    assert en in finding.fact.en


def test_languages():
    """Are there the two languages of the course?"""
    assert LANGUAGES == ("es", "en")
