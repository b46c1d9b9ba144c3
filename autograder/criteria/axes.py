"""A plot, judged by what is on its axes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from autograder.check import Array, Evidence
from autograder.criteria.criterion import kind_finding, require, shape_finding
from autograder.outcome import Finding
from autograder.text import Text

FORM = Text(
    es="«{key}» no es lo que muestran los ejes de una figura",
    en='"{key}" is not what the axes of a figure show',
)
LINES = Text(
    es="la figura tiene {got} líneas, debía tener {want}",
    en="the figure has {got} lines, it should have {want}",
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
LEGEND = Text(
    es="la leyenda distingue {got} series, debía distinguir {want}",
    en="the legend tells {got} series apart, it should tell {want}",
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


@dataclass(frozen=True)
class Axes:
    """The axes show the reference's lines (in any order), scales and labels.

    ``prefix`` is that of :func:`autograder.evidence.axes_evidence`.  ``log_x`` and ``log_y`` are None
    where either scale is accepted.  ``y_only`` leaves the x values free (steps from 0 or from 1).
    """

    prefix: str = "axes"
    log_x: bool | None = None
    log_y: bool | None = None
    legend: bool = True
    y_only: bool = True
    rtol: float = 1e-6
    uses_reference: bool = True

    def find(self, evidence: Evidence) -> Finding | None:
        keys = ("lines", "x", "y", "log_x", "log_y", "has_xlabel", "has_ylabel", "labels")
        got: dict[str, Array] = {}
        for key in keys:
            value = require(evidence.student, f"{self.prefix}_{key}")
            if isinstance(value, Finding):
                return value
            got[key] = value
        want = {key: np.asarray(evidence.reference[f"{self.prefix}_{key}"]) for key in keys}
        return (
            self._form(got, want)
            or self._lines(got, want)
            or self._scales(got)
            or self._labels(got, want)
            or self._data(got, want)
        )

    def _form(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        """Numbers of the forms that ``axes_evidence`` gives: it ran where student code runs."""
        for key in ("lines", "log_x", "log_y", "has_xlabel", "has_ylabel", "labels"):
            name = f"{self.prefix}_{key}"
            found = shape_finding(name, got[key], want[key]) or kind_finding(name, got[key], want[key])
            if found:
                return found
        for key in ("x", "y"):
            in_rows = got[key].ndim == 2 and len(got[key]) == int(got["lines"])
            if not in_rows or got[key].shape != got["x"].shape or got[key].dtype.kind != "f":
                return Finding(FORM.format(key=f"{self.prefix}_{key}"), LINES_HINT)
        return None

    def _lines(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        if int(got["lines"]) == int(want["lines"]):
            return None
        return Finding(LINES.format(got=int(got["lines"]), want=int(want["lines"])), LINES_HINT)

    def _scales(self, got: dict[str, Array]) -> Finding | None:
        for axis, wanted in (("x", self.log_x), ("y", self.log_y)):
            if wanted is not None and bool(got[f"log_{axis}"]) != wanted:
                text, hint = (SCALE, SCALE_HINT) if wanted else (LINEAR, None)
                return Finding(text.format(axis=axis), hint)
        return None

    def _labels(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        for axis in ("x", "y"):
            if not bool(got[f"has_{axis}label"]):
                return Finding(UNLABELLED.format(axis=axis), UNLABELLED_HINT)
        if self.legend and int(got["labels"]) < int(want["labels"]):
            return Finding(LEGEND.format(got=int(got["labels"]), want=int(want["labels"])), LEGEND_HINT)
        return None

    def _data(self, got: dict[str, Array], want: dict[str, Array]) -> Finding | None:
        free = list(range(int(got["lines"])))
        for index in range(int(want["lines"])):
            match = next((line for line in free if self._same(got, line, want, index)), None)
            if match is None:
                return Finding(DATA.format(index=index), DATA_HINT)
            free.remove(match)
        return None

    def _same(self, got: dict[str, Array], line: int, want: dict[str, Array], index: int) -> bool:
        for key in ("y",) if self.y_only else ("x", "y"):
            left, right = _unpadded(got, line, key), _unpadded(want, index, key)
            if left.shape != right.shape:
                return False
            if not np.allclose(left, right, rtol=self.rtol, atol=0.0, equal_nan=True):
                return False
        return True


def _unpadded(arrays: dict[str, Array], line: int, key: str) -> Array:
    """A line without its padding; a nan inside the data (a diverged loss) stays."""
    length = int(np.max(np.flatnonzero(~np.isnan(arrays["x"][line])), initial=-1)) + 1
    return np.asarray(arrays[key][line][:length])
