"""A plot, judged by what is on its axes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from autograder.check import Array, Evidence
from autograder.criteria.criterion import kind_finding, require, shape_finding
from autograder.criteria.reading import WRONG_FORM, Reading
from autograder.outcome import Finding
from autograder.text import Text, verbatim

FORM = Text(
    es="«{key}» no es lo que muestran los ejes de una figura",
    en='"{key}" is not what the axes of a figure show',
)
NO_FIGURE = Text(
    es="lo devuelto no es una figura de matplotlib con ejes",
    en="what was returned is no matplotlib figure with axes",
)
NO_FIGURE_HINT = Text(
    es="devuelve los ejes en los que has dibujado: _, ax = plt.subplots(); …; return ax",
    en="return the axes that you have drawn on: _, ax = plt.subplots(); …; return ax",
)
LINES = Text(
    es="líneas en la figura: {got}; debía haber {want}",
    en="lines in the figure: {got}; there should be {want}",
)
LINES_HINT = Text(
    es="dibuja una línea por cada serie, en los mismos ejes",
    en="draw one line per series, on the same axes",
)
SCALE = Text(
    es="el eje {axis} es lineal, debía ser logarítmico",
    en="the {axis} axis is linear, it should be logarithmic",
)
SCALE_HINT = Text(
    es='con valores de muchos órdenes de magnitud usa ax.set_yscale("log") (o set_xscale)',
    en='with values over many orders of magnitude use ax.set_yscale("log") (or set_xscale)',
)
LINEAR = Text(
    es="el eje {axis} es logarítmico, debía ser lineal",
    en="the {axis} axis is logarithmic, it should be linear",
)
UNLABELLED = Text(es="el eje {axis} no tiene nombre", en="the {axis} axis has no label")
UNLABELLED_HINT = Text(
    es="usa ax.set_xlabel y ax.set_ylabel: quien lee la figura debe saber qué ve",
    en="use ax.set_xlabel and ax.set_ylabel: whoever reads the figure must know what it shows",
)
SWAPPED = Text(
    es="el eje {axis} se llama «{name}», que es lo que muestra el otro eje",
    en='the {axis} axis is called "{name}", which is what the other axis shows',
)
LEGEND = Text(
    es="series que distingue la leyenda: {got}; debía distinguir {want}",
    en="series that the legend tells apart: {got}; it should tell {want}",
)
LEGEND_HINT = Text(
    es="da a cada línea un label distinto y llama a ax.legend()",
    en="give each line its own label and call ax.legend()",
)
DATA = Text(
    es="ninguna línea de la figura muestra la serie {index} de los datos dados",
    en="no line of the figure shows series {index} of the given data",
)
DATA_HINT = Text(
    es="comprueba que dibujas todos los valores, sin reordenarlos ni transformarlos",
    en="check that you draw all the values, neither reordered nor transformed",
)


X = Text(
    es="la serie {index} tiene los valores correctos, pero no en sus valores de x",
    en="series {index} has the right values, but not at its values of x",
)
X_HINT = Text(
    es="el primer valor va en 0 o en 1 y cada uno de los siguientes, una unidad después",
    en="the first value goes at 0 or at 1, and each of the following one unit later",
)
MISNAMED = Text(
    es="la leyenda llama «{got}» a la línea que muestra «{want}»",
    en='the legend calls the line that shows "{want}" "{got}"',
)
MISNAMED_HINT = Text(
    es="da el label en la misma llamada que dibuja la línea: ax.plot(valores, label=nombre)",
    en="give the label in the call that draws the line: ax.plot(values, label=name)",
)
HIDDEN = Text(
    es="la mayor parte de la serie {index} queda fuera de los límites de los ejes",
    en="most of series {index} lies outside the limits of the axes",
)
HIDDEN_HINT = Text(
    es="quita set_xlim y set_ylim o amplíalos",
    en="remove set_xlim and set_ylim or widen them",
)
KEYS = ("lines", "x", "y", "inside", "log_x", "log_y", "xlabel", "ylabel", "labels")


@dataclass(frozen=True)
class Axes:
    """The axes show the reference's lines (in any order), scales, names and legend.

    ``prefix`` is that of :func:`autograder.evidence.axes_evidence`.  ``log_x`` and ``log_y`` are None
    where either scale is accepted.  A line's x values may all stand up to ``shift`` off the reference's
    (steps from 0 or from 1).  ``names`` has, for each of the reference's lines, words that name it in
    either language (the reference's labels by default); ``x_names`` and ``y_names`` the same for the
    axes.  A name is only wrong where it names something else: students may use words of their own.
    """

    prefix: str = "axes"
    log_x: bool | None = None
    log_y: bool | None = None
    legend: bool = True
    names: Sequence[Sequence[str]] = ()
    x_names: Sequence[str] = ()
    y_names: Sequence[str] = ()
    shift: float = 1.0
    rtol: float = 1e-6
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        got, want = self._got(evidence), self._want(evidence)
        return got if isinstance(got, Finding) else self._shown(got, want)

    def readings(self, evidence: Evidence) -> list[Reading]:
        got, want = self._got(evidence), self._want(evidence)
        if isinstance(got, Finding):
            return [WRONG_FORM]
        return [Reading(f"{self.prefix}:plot", float(self._shown(got, want) is not None), 0.0)]

    def _want(self, evidence: Evidence) -> dict[str, Array]:
        return {key: np.asarray(evidence.reference[f"{self.prefix}_{key}"]) for key in KEYS}

    def _got(self, evidence: Evidence) -> dict[str, Array] | Finding:
        got: dict[str, Array] = {}
        for key in KEYS:
            value = require(evidence.student, f"{self.prefix}_{key}")
            if isinstance(value, Finding):
                return value
            got[key] = value
        return self._form(got, self._want(evidence)) or got

    def _shown(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        return self._lines(got, want) or self._scales(got) or self._labels(got, want) or self._data(got, want)

    def _form(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        """Numbers of the forms that ``axes_evidence`` gives: it ran where student code runs."""
        for key in ("lines", "log_x", "log_y", "xlabel", "ylabel"):
            name = f"{self.prefix}_{key}"
            found = shape_finding(name, got[key], want[key]) or kind_finding(name, got[key], want[key])
            if found:
                return found
        for key in ("x", "y", "inside", "labels"):
            right_kind = got[key].dtype.kind == want[key].dtype.kind
            in_rows = got[key].ndim == want[key].ndim and len(got[key]) == max(0, int(got["lines"]))
            alike = got[key].shape == got["x"].shape if key == "y" else True
            if not (right_kind and in_rows and alike):
                return Finding(FORM.format(key=f"{self.prefix}_{key}"), LINES_HINT)
        return None

    def _lines(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        if int(got["lines"]) == int(want["lines"]):
            return None
        if int(got["lines"]) < 0:
            return Finding(NO_FIGURE, NO_FIGURE_HINT)
        return Finding(LINES.format(got=int(got["lines"]), want=int(want["lines"])), LINES_HINT)

    def _scales(self, got: dict[str, Array]) -> Finding | None:
        for axis, wanted in (("x", self.log_x), ("y", self.log_y)):
            if wanted is not None and bool(got[f"log_{axis}"]) != wanted:
                text, hint = (SCALE, SCALE_HINT) if wanted else (LINEAR, None)
                return Finding(text.format(axis=axis), hint)
        return None

    def _labels(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        for axis, own, other in (("x", self.x_names, self.y_names), ("y", self.y_names, self.x_names)):
            name = _text(got[f"{axis}label"])
            if not name:
                return Finding(UNLABELLED.format(axis=axis), UNLABELLED_HINT)
            if named(name, [own]) is None and named(name, [other]) is not None:
                return Finding(SWAPPED.format(axis=axis, name=verbatim(name)), UNLABELLED_HINT)
        if not self.legend:
            return None
        told_apart, needed = (len({_text(row) for row in side["labels"]} - {""}) for side in (got, want))
        if told_apart < needed:
            return Finding(LEGEND.format(got=told_apart, want=needed), LEGEND_HINT)
        return None

    def _data(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        names = self.names or [(_text(row),) for row in want["labels"]]
        free = list(range(int(got["lines"])))
        shown = []
        for index in range(int(want["lines"])):
            points, right = _points(want, index)
            same = [line for line in free if self._same(_points(got, line)[1], right)]
            if not same:
                return Finding(DATA.format(index=index), DATA_HINT)
            placed = [line for line in same if self._in_place(_points(got, line)[0], points)]
            if not placed:
                return Finding(X.format(index=index), X_HINT)
            # of lines with equal values, the one that is called so
            match = next((n for n in placed if named(_text(got["labels"][n]), names) == index), placed[0])
            free.remove(match)
            shown.append(match)
        for index, line in enumerate(shown):
            if got["inside"][line] < 0.5:
                return Finding(HIDDEN.format(index=index), HIDDEN_HINT)
        return self._names([_text(got["labels"][line]) for line in shown], names) if self.legend else None

    def _names(self, labels: list[str], names: Sequence[Sequence[str]]) -> Finding | None:
        numbers, right = ([_number(text) for text in side] for side in (labels, [n[0] for n in names]))
        counted = None not in numbers and None not in right
        for index, label in enumerate(labels):
            if counted:  # "capa 0" for "layer 1" is another count, not another layer
                wrong = _rank(numbers, index) != _rank(right, index)
            else:
                wrong = named(label, names) not in (None, index)
            if wrong:
                want = verbatim(names[index][0])
                return Finding(MISNAMED.format(got=verbatim(label), want=want), MISNAMED_HINT)
        return None

    def _same(self, left: Array, right: Array) -> bool:
        return left.shape == right.shape and np.allclose(
            left, right, rtol=self.rtol, atol=0.0, equal_nan=True
        )

    def _in_place(self, left: Array, right: Array) -> bool:
        off = left - right
        return not off.size or bool(np.ptp(off) <= 1e-6 and abs(off[0]) <= self.shift + 1e-6)


def _points(arrays: dict[str, Array], line: int) -> tuple[Array, Array]:
    """x and y of a line from left to right; a nan inside the data (a diverged loss) stays, padding goes."""
    length = int(np.max(np.flatnonzero(~np.isnan(arrays["x"][line])), initial=-1)) + 1
    x, y = arrays["x"][line][:length], arrays["y"][line][:length]
    order = np.argsort(x, kind="stable")
    return x[order], y[order]


def _text(letters: Array) -> str:
    return "".join(chr(p) for p in letters.ravel().tolist() if 0 < p < 0x110000 and chr(p).isprintable())


def named(label: str, names: Sequence[Sequence[str]]) -> int | None:
    """Which of the names a label holds as whole words: the longest one; None without one or with two."""
    found: list[tuple[int, int]] = []
    for index, words in enumerate(names):
        for word in words:
            if re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", label.casefold()):
                found.append((len(word), index))
    longest = {index for length, index in found if length == max(found)[0]}
    return longest.pop() if len(longest) == 1 else None


def _number(label: str) -> int | None:
    """The number in a label, where there is one and only one."""
    digits = re.findall(r"\d+", label)
    return int(digits[0]) if len(digits) == 1 else None


def _rank(numbers: Sequence[int | None], index: int) -> int:
    return sum((number or 0) < (numbers[index] or 0) for number in numbers)
