"""Pages for teachers on what each criterion is and how often it errs, from ``calibration.json`` alone."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import NullFormatter

from autograder.assignment import Assignment
from autograder.check import Check

INTRODUCTION = """# How often the criteria of "{title}" err

Measured by `backpass calibrate {id}`: {gradings} gradings of right work, each a whole notebook under a secret of
its own ({notebooks} notebooks: the reference, and right variants together), and {wrong} misconceptions.{elsewhere}

| | |
| --- | --- |
| a perfect submission loses points by chance | {failures} of {gradings} gradings; at most {upper} (95 % confidence); estimated by tails and laws {estimate} |
| rounding | right work takes up at most {part} of a tolerance{where} |
| a misconception slips past a check that it must fail | {always} of {wrong} fail on a visible case by a fixed bound, always; the others: see below |

A *reading* is the one number that a criterion compares with its bound: the worst value, a median over seeds, a
distance in units of its tolerance (`:close`), a count of entries that differ (`:equal`). Names that end in `:low`
must be at least their bound, as must orders (`a<b`: by how much b exceeds a). The rate is that of the tail beyond
the bound: peaks over the 90 % quantile, a generalised Pareto law with a shape of at least 0; for random draws and
chance it is that of their law; exact readings (`:close`, `:equal`, `:plot`) are moved by rounding alone. The limit is
Clopper and Pearson's, one-sided, 95 %. A bound from data lies in the middle between the reading that right work
goes beyond with a probability of {share} and the one that all but 1 % of the nearest misconception's go beyond.
"""
COLOURS = {"right": "#0072b2", "visible": "#56b4e9", "wrong": "#d55e00"}


def pages_of(assignment: Assignment, data: Mapping[str, Any]) -> dict[str, bytes]:
    """File names below ``docs/`` and what they hold."""
    pictures = {
        key: _file_of(assignment.id, key) for key, one in data["readings"].items() if _has_picture(one)
    }
    text = "\n".join(_page(assignment, data, pictures)) + "\n"
    drawn = {f"criteria/{name}": _picture(key, data["readings"][key]) for key, name in pictures.items()}
    return {f"criteria/{assignment.id}.md": text.encode(), **drawn}


OVERVIEW = """# How often the grader errs

Two rates an assignment, from its `calibration.json`: how often a perfect submission loses points by chance, and how
often a misconception slips past the check that is meant to catch it. Each name leads to its criteria, with bounds,
rates and pictures. Written by `backpass calibrate`.

| assignment | gradings of right work | failures | at most (95 %) | estimated | misconceptions | always refused | tries of the others | slips |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


def overview(calibrations: Iterable[Mapping[str, Any]]) -> str:
    """A line for each ``calibration.json``: the page that leads to the others."""
    lines = []
    for data in calibrations:
        right, wrong = data["right"], data["misconceptions"].values()
        tried = [one for one in wrong if one["how"] != "visible"]
        cells = [
            f"[`{data['assignment']}`]({data['assignment']}.md)",
            right["gradings"],
            right["failures"],
            percent(right["upper_limit"]),
            percent(right["estimated_rate"]),
            len(wrong),
            len(wrong) - len(tried),
            sum(one["tries"] for one in tried),
            sum(one["slips"] for one in tried),
        ]
        lines.append(f"| {' | '.join(map(str, cells))} |\n")
    return OVERVIEW + "".join(lines)


def _file_of(assignment: str, key: str) -> str:
    return f"{assignment}/{re.sub(r'[^a-z0-9_]+', '-', key.lower())}.png"


def _has_picture(reading: Mapping[str, Any]) -> bool:
    return any("sample" in case for part in ("hidden", "visible") for case in reading[part].values())


def _page(assignment: Assignment, data: Mapping[str, Any], pictures: Mapping[str, str]) -> Iterator[str]:
    right, wrong = data["right"], data["misconceptions"]
    rounding = right["rounding"] or {}
    shares = [one["calibrated"]["share"] for one in data["readings"].values() if "calibrated" in one]
    yield INTRODUCTION.format(
        title=assignment.settings.title.en,
        id=assignment.id,
        gradings=right["gradings"],
        notebooks=right["notebooks"],
        elsewhere="".join(_elsewhere(right)),
        wrong=len(wrong),
        failures=right["failures"],
        upper=percent(right["upper_limit"]),
        estimate=percent(right["estimated_rate"]),
        part=shown(rounding.get("part_of_its_tolerance", 0.0)),
        where=f" (`{rounding['reading']}`)" if rounding else "",
        always=sum(one["how"] == "visible" for one in wrong.values()),
        share=f"{shares[0]:.1e}" if shares else "its share of one in a thousand",
    )
    for exercise in assignment.settings.exercises:
        yield f"## {exercise.title.en}\n"
        for check in assignment.checks_of(exercise):
            yield from _check(check, data, pictures)
    yield from _slips(wrong)


def _elsewhere(right: Mapping[str, Any]) -> Iterator[str]:
    """Other data sets than the digits: their cases bear their names."""
    for images, count in right["on_other_images"].items():
        yield f"\nOf the gradings, {count} are on {images}, of the checks with bounds from data that draw images."


def _check(check: Check, data: Mapping[str, Any], pictures: Mapping[str, str]) -> Iterator[str]:
    own = {key: one for key, one in data["readings"].items() if key.partition("/")[0] == check.name}
    yield f"### {check.title.en}\n\n`{check.name}`\n"
    yield "| reading | case | bound | n | failures | rate | right work | "
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for key, one in own.items():
        for part in ("visible", "hidden"):
            for name, case in one[part].items():
                yield _row(key.partition("/")[2], f"{name} ({part})", one, case)
    yield ""
    for key, one in own.items():
        if "calibrated" in one:
            yield _from_data(key, one) + "\n"
        if key in pictures:
            yield f"![{key}]({pictures[key]})\n"


def _row(name: str, case_name: str, one: Mapping[str, Any], case: Mapping[str, Any]) -> str:
    bound = f"{'≤' if one['at_most'] else '≥'} {shown(case.get('bound', one['bound']))}"
    rate = percent(case["estimated_rate"]) if "estimated_rate" in case else "0"
    if "always" in case:
        seen = f"always {shown(case['always'])}"
    else:
        quantiles = case["quantiles"]
        seen = f"{shown(quantiles[0])} to {shown(quantiles[-1])}, median {shown(quantiles[3])}"
    cells = [f"`{name}`", case_name, bound, str(case["n"]), str(case["failures"]), rate, seen]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _from_data(key: str, one: Mapping[str, Any]) -> str:
    found = one["calibrated"]
    words = f"`{key}`: from data. Right work goes beyond {shown(found['extreme'])} with a probability of {found['share']:.1e}."
    if "nearest" not in found:
        return f"{words} No misconception needs this bound: it lies one tail further out."
    margin = f" ({found['margin']:.3g} times as far)" if found["margin"] else ""
    return (
        f"{words} The nearest misconception, `{found['nearest']}`, reaches {shown(found['reached'])}{margin}; "
        f"{found['nearest_accepted']} of its {found['nearest_n']} readings were accepted, "
        f"estimated {percent(found['nearest_rate'])}."
    )


HOW = {
    "visible": "refused on a visible case by a fixed bound: always",
    "hidden": "tried in hidden cases",
    "redrawn": "tried in visible cases with other draws",
}


def _slips(wrong: Mapping[str, Any]) -> Iterator[str]:
    yield "## Misconceptions\n"
    tried = {name: one for name, one in wrong.items() if one["how"] != "visible"}
    yield f"{len(wrong) - len(tried)} are {HOW['visible']}. The others:\n"
    yield "| misconception | must fail | how | slips | at most (95 %) | estimated |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, one in tried.items():
        always = "; refused on the visible case" if one["on_visible"] else ""
        counts = f"{one['slips']} of {one['tries']}"
        estimate = percent(one["estimated_rate"]) if "estimated_rate" in one else ""
        cells = [
            f"`{name}`",
            ", ".join(f"`{check}`" for check in one["fails"]),
            HOW[one["how"]] + always,
            counts,
        ]
        yield "| " + " | ".join([*cells, percent(one["upper_limit"]), estimate]) + " |"


def percent(rate: float) -> str:
    """``0.99 %``; small ones as a power of ten."""
    if rate == 0:
        return "0"
    return f"{100 * rate:.2g} %" if rate >= 1e-4 else f"{rate:.0e}"


def shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.3g}"


def _picture(key: str, one: Mapping[str, Any]) -> bytes:
    """Right and wrong work's distribution functions, and the bound."""
    lines: list[tuple[str, dict[str, Any], list[float]]] = [
        (
            f"right work, {case}",
            {
                "color": COLOURS["right" if part == "hidden" else "visible"],
                "linestyle": _dashes(case, one[part]),
            },
            found["sample"],
        )
        for part in ("hidden", "visible")
        for case, found in one[part].items()
        if "sample" in found
    ]
    if "nearest" in one.get("calibrated", {}):
        found = one["calibrated"]
        lines.append((found["nearest"], {"color": COLOURS["wrong"]}, found["nearest_sample"]))
    smallest = _smallest_of_decades(one, lines)
    with mpl.rc_context({"svg.hashsalt": "", "font.family": "DejaVu Sans"}):
        figure = Figure(figsize=(6.4, 3.6), dpi=90, layout="constrained")
        axes = figure.add_subplot()
        for label, style, sample in lines:
            values = np.sort(np.asarray(sample, dtype=np.float64))
            if smallest is not None:
                values = np.maximum(values, smallest / 10)  # there is no 0 on a log axis
            shares = (np.arange(values.size) + 0.5) / values.size
            axes.step(values, shares, where="mid", label=label, **style)
        axes.axvline(one["bound"], color="black", linestyle="--", label="bound")
        if smallest is not None:
            axes.set_xscale("log")
            axes.xaxis.set_minor_formatter(NullFormatter())
        axes.set(xlabel=key, ylabel="share of gradings below")
        figure.legend(fontsize="small", loc="outside lower center", ncols=2)
        picture = io.BytesIO()
        figure.savefig(picture, format="png", metadata={"Software": None})
    return picture.getvalue()


def _dashes(case: str, cases: Iterable[str]) -> str:
    """Dotted for another data set's: its case has the data set's name behind."""
    return ":" if any(case.startswith(f"{other}, ") for other in cases) else "-"


def _smallest_of_decades(
    one: Mapping[str, Any], lines: Sequence[tuple[str, Any, list[float]]]
) -> float | None:
    """The smallest positive number of a picture with a log axis; None where the axis is linear."""
    values = np.concatenate(
        [np.asarray([one["bound"]]), *[np.asarray(s, dtype=np.float64) for *_, s in lines]]
    )
    positive = values[values > 0]
    if values.min() < 0 or one["bound"] <= 0 or positive.max() <= 100 * positive.min():
        return None
    return float(positive.min())
