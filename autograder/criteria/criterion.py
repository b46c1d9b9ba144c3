"""What every criterion has in common."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from autograder.check import Array, Arrays, Evidence
from autograder.criteria.reading import Reading
from autograder.outcome import Finding
from autograder.text import Text, told_apart


class Criterion(Protocol):
    """Accepts a measurement (``None``) or says what is wrong with it.

    Criteria are frozen dataclasses whose fields are plain data, so that the visible part of
    a check can be released as a file.  ``uses_reference`` is False where the verdict needs
    no measurement of the reference.
    """

    @property
    def uses_reference(self) -> bool: ...

    def find(self, evidence: Evidence) -> Finding | None: ...

    def readings(self, evidence: Evidence) -> list[Reading]:
        """The numbers that ``find`` looks at; one of them is refused if and only if it finds something."""
        ...


MISSING = Text(
    es="falta la medición «{key}»",
    en='the measurement "{key}" is missing',
)
SHAPE = Text(
    es="«{key}» tiene forma {got}, debía ser {want}",
    en='"{key}" has shape {got}, it should be {want}',
)
SHAPE_HINT = Text(
    es="compara la forma de lo que devuelves con la que pide el docstring",
    en="compare the shape of what you return with the one in the docstring",
)
OTHER_SHAPE = Text(
    es="«{key}» no tiene la forma que pide el docstring",
    en='"{key}" has not the shape that the docstring asks for',
)
KIND = Text(
    es="«{key}» contiene valores de tipo {got}, debían ser de tipo {want}",
    en='"{key}" holds values of type {got}, they should be {want}',
)
KIND_HINT = Text(
    es="revisa conversiones como int(), .long() o comparaciones que devuelven booleanos",
    en="look for conversions such as int(), .long() or comparisons that return booleans",
)
NOT_FINITE = Text(
    es="«{key}» contiene {count} valores nan o inf de {size} (el primero en {place})",
    en='"{key}" holds {count} nan or inf values of {size} (the first at {place})',
)
NOT_FINITE_HINT = Text(
    es="busca una división por cero, una exponencial grande o el logaritmo de cero",
    en="look for a division by zero, a large exponential or the logarithm of zero",
)
KINDS = {
    "f": Text(es="real (float)", en="float"),
    "i": Text(es="entero (int)", en="integer"),
    "u": Text(es="entero (int)", en="integer"),
    "b": Text(es="booleano (bool)", en="boolean"),
}


def require(arrays: Arrays, key: str) -> Array | Finding:
    """The array of that name, or the finding that it is missing."""
    if key not in arrays:
        return Finding(MISSING.format(key=key))
    return np.asarray(arrays[key])


def trusted(evidence: Evidence, key: str) -> Array:
    """The reference's array: finite, or else the fault is ours."""
    want = np.asarray(evidence.reference[key])
    if want.dtype.kind == "f" and not np.isfinite(want).all():
        raise ValueError(f'case "{evidence.case}": "{key}" of the reference must be finite (got {want})')
    return want


def shape_finding(key: str, got: Array, want: Array) -> Finding | None:
    """Shapes must be equal: nothing is broadcast."""
    if got.shape == want.shape:
        return None
    fact = SHAPE.format(key=key, got=got.shape, want=want.shape)
    return Finding(fact, SHAPE_HINT, OTHER_SHAPE.format(key=key))


def kind_finding(key: str, got: Array, want: Array) -> Finding | None:
    """The kind of dtype must be equal; its width need not be."""
    alike = {"u": "i"}
    if alike.get(got.dtype.kind, got.dtype.kind) == alike.get(want.dtype.kind, want.dtype.kind):
        return None
    names = [KINDS.get(array.dtype.kind, Text(str(array.dtype), str(array.dtype))) for array in (got, want)]
    return Finding(KIND.format(key=key, got=names[0], want=names[1]), KIND_HINT)


def finite_finding(key: str, got: Array) -> Finding | None:
    """No nan and no inf."""
    bad = ~np.isfinite(got) if got.dtype.kind == "f" else np.zeros(got.shape, dtype=bool)
    if not bad.any():
        return None
    place = place_of(bad)
    return Finding(
        NOT_FINITE.format(key=key, count=int(bad.sum()), size=got.size, place=place),
        NOT_FINITE_HINT,
    )


def place_of(mask: Array) -> str:
    """The first index where the mask holds, as a student writes it: ``[2, 0]``."""
    return str([int(i) for i in np.argwhere(mask)[0]]) if mask.ndim else "[]"


TOO_LARGE = Text(es="demasiado grande", en="too large")
TOO_SMALL = Text(es="demasiado pequeño", en="too small")
OTHER_SIGN = Text(es="de signo contrario", en="of the opposite sign")
ANOTHER = Text(es="otro", en="another one")


def direction(got: object, want: object) -> Text:
    """How a number is off, without saying either: all that may be told of a hidden case."""
    left, right = float(np.asarray(got)), float(np.asarray(want))
    if np.asarray(want).dtype.kind == "b" or not (np.isfinite(left) and np.isfinite(right)):
        return ANOTHER
    if left * right < 0:
        return OTHER_SIGN
    return TOO_LARGE if abs(left) > abs(right) else TOO_SMALL


def shown_apart(*values: object) -> list[str]:
    """Scalars for one sentence; those that differ look different."""
    arrays = [np.asarray(value) for value in values]
    if all(array.dtype.kind in "biu" for array in arrays):
        return [str(array.item()) for array in arrays]
    return told_apart(*(float(array) for array in arrays))
