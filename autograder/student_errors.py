"""Sentences about student code that gave no measurement: which limit, which cell, how long."""

from __future__ import annotations

import re

from autograder.outcome import Finding
from autograder.text import Text, number

NOT_SOLVED = Text(
    es="el ejercicio está sin resolver: la celda todavía lanza NotImplementedError",
    en="the exercise is not solved yet: the cell still raises NotImplementedError",
)
NOT_SOLVED_HINT = Text(
    es="sustituye «raise NotImplementedError()» por tu código y ejecuta la celda",
    en='replace "raise NotImplementedError()" by your code and run the cell',
)
MISSING = Text(es="el cuaderno no define «{name}»", en='the notebook does not define "{name}"')
MISSING_HINT = Text(
    es="ejecuta la celda que lo define y no cambies su nombre; si esa celda da un error, corrígelo primero",
    en="run the cell that defines it and keep its name; if that cell gives an error, mend it first",
)
NOT_EVIDENCE = Text(
    es="lo devuelto no son números: {what}",
    en="what came back are not numbers: {what}",
)
NOT_EVIDENCE_HINT = Text(
    es="comprueba que la función termina en return y qué tipo devuelve",
    en="check that the function ends in a return, and what type it returns",
)
RAISED = Text(es="tu código lanzó {kind}{words}{place}", en="your code raised {kind}{words}{place}")
LINE = Text(es=", en la línea {line} de {cell}", en=", at line {line} of {cell}")
THE_CELL = Text(es="la celda", en="the cell")
CODE_CELL = Text(es="la celda de código {number}", en="code cell {number}")
RAISED_HINT = Text(
    es="llama a la función con un ejemplo pequeño en una celda nueva y mira las formas con print(x.shape)",
    en="call the function on a small example in a new cell and look at the shapes with print(x.shape)",
)
TIMED_OUT = Text(
    es="tu código no terminó en {seconds} s",
    en="your code did not end within {seconds} s",
)
TIMED_OUT_HINT = Text(
    es="busca un bucle que no acaba o un cálculo que se repite sin necesidad",
    en="look for a loop that does not end or a computation that is repeated needlessly",
)
MEMORY = Text(
    es="tu código usó más memoria que el límite ({megabytes} MB)",
    en="your code used more memory than the limit ({megabytes} MB)",
)
MEMORY_HINT = Text(
    es="busca una lista o un tensor que crece en cada paso, o un producto que crea una matriz enorme",
    en="look for a list or tensor that grows at each step, or a product that makes a huge matrix",
)
CRASHED = Text(
    es="el proceso de Python terminó a mitad ({detail})",
    en="the Python process ended midway ({detail})",
)
CRASHED_HINT = Text(
    es="evita exit(), os._exit() y señales; reinicia el núcleo y ejecuta todo para ver en qué celda ocurre",
    en="avoid exit(), os._exit() and signals; restart the kernel and run all to see in which cell it happens",
)
TOO_MUCH = Text(
    es="tu código superó un límite: {detail}",
    en="your code exceeded a limit: {detail}",
)
#: in a lookup whose name is put together at run time
ELLIPSIS = "…"
FORBIDDEN = Text(
    es="la solución usa «{name}», que este ejercicio pide escribir",
    en='the solution uses "{name}", which this exercise asks you to write',
)
FORBIDDEN_HINT = Text(
    es="hazlo con operaciones básicas de tensores",
    en="do it with basic tensor operations",
)


COMPUTED = Text(
    es="la solución usa «{name}», y este ejercicio pide escribir las funciones por su nombre",
    en='the solution uses "{name}", and this exercise asks for functions by their names',
)
COMPUTED_HINT = Text(
    es="escribe directamente la función que quieres llamar",
    en="write the function that you want to call directly",
)


def not_solved() -> Finding:
    return Finding(NOT_SOLVED, NOT_SOLVED_HINT)


def missing(name: str) -> Finding:
    return Finding(MISSING.format(name=name), MISSING_HINT)


def not_evidence(what: str | Text) -> Finding:
    if isinstance(what, Text):
        return Finding(NOT_EVIDENCE.format(what=what), NOT_EVIDENCE_HINT)
    neutral = re.sub(r"expected [^(]*\(got (.*)\)$", r"\1", what)  # name and type alone, in any language
    return Finding(NOT_EVIDENCE.format(what=neutral), NOT_EVIDENCE_HINT)


def raised(kind: str, words: str = "", line: int | None = None, cell: int | None = None) -> Finding:
    """``cell`` counts code cells from 0.  ``words`` is empty for hidden cases: an exception's text
    can carry their inputs."""
    said = Text(f" («{words[:200]}»)", f' ("{words[:200]}")') if words else Text("", "")
    where = THE_CELL if cell is None else CODE_CELL.format(number=cell + 1)
    place = LINE.format(line=line, cell=where) if line else Text("", "")
    return Finding(RAISED.format(kind=kind, words=said, place=place), RAISED_HINT)


def timed_out(seconds: float) -> Finding:
    return Finding(TIMED_OUT.format(seconds=number(seconds)), TIMED_OUT_HINT)


def out_of_memory(limit_bytes: int) -> Finding:
    return Finding(MEMORY.format(megabytes=limit_bytes // 2**20), MEMORY_HINT)


def crashed(detail: str) -> Finding:
    return Finding(CRASHED.format(detail=detail), CRASHED_HINT)


def over_limit(detail: Text) -> Finding:
    return Finding(TOO_MUCH.format(detail=detail), None)


def forbidden(name: str) -> Finding:
    if ELLIPSIS in name:
        return Finding(COMPUTED.format(name=name), COMPUTED_HINT)
    return Finding(FORBIDDEN.format(name=name), FORBIDDEN_HINT)
