"""Axes: figures drawn in other ways than the reference's, and figures that lack something."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

from autograder.criteria import Axes
from autograder.criteria.axes import KEYS
from autograder.evidence import axes_evidence

SERIES = {"relu": [1.0, 2.0, 4.0], "tanh": [3.0, 1.0], "diverged": [1.0, 9.0, np.nan, np.nan]}


@pytest.fixture(autouse=True)
def _no_figure_stays():
    yield
    plt.close("all")


def drawn(
    series=SERIES, *, first=0, stride=1, labels=True, scale="linear", names=("step", "loss"), xlim=None
):
    """Evidence of a figure with one line per series; ``labels`` can be the legend's texts."""
    _, axes = plt.subplots()
    for name, values in series.items():
        axes.plot(first + stride * np.arange(len(values)), values, label=name)
    axes.set(xlabel=names[0], ylabel=names[1], yscale=scale)
    if xlim:
        axes.set_xlim(xlim)
    if labels and series:
        axes.legend(*([labels] if isinstance(labels, list) else []))
    return axes_evidence(axes)


AXES_NAMES = Axes(x_names=("step", "paso"), y_names=("loss", "pérdida"))
NUMBERED = {f"layer {n}": [n, 2.0, 3.0] for n in (1, 2, 3)}


@pytest.mark.parametrize(
    ("criterion", "student"),
    [
        pytest.param(Axes(), {}, id="the same"),
        pytest.param(Axes(), {"series": dict(reversed(SERIES.items()))}, id="in another order"),
        pytest.param(Axes(), {"first": 1}, id="steps from one"),
        pytest.param(Axes(), {"scale": "log"}, id="either scale"),
        pytest.param(Axes(log_x=False, log_y=True), {"scale": "log"}, id="the wanted scale"),
        pytest.param(Axes(legend=False), {"labels": False}, id="no legend asked for"),
        pytest.param(Axes(), {"series": {n: np.float32(v) for n, v in SERIES.items()}}, id="in float32"),
        pytest.param(Axes(), {"labels": ["a", "b", "c"]}, id="words of one's own"),
        pytest.param(Axes(), {"labels": ["with ReLU", "Tanh (1)", "it diverged"]}, id="names within words"),
        pytest.param(AXES_NAMES, {"names": ("paso", "pérdida por paso")}, id="axes in Spanish"),
        pytest.param(AXES_NAMES, {"names": ("t", "L")}, id="axes in symbols"),
        pytest.param(Axes(), {"xlim": (0, 1)}, id="half of a line outside"),
    ],
)
def test_right_figures_pass(find, criterion, student):
    """Are the lines recognised however they are drawn, with curves that diverged?"""
    assert find(criterion, drawn(**student), drawn()) is None


@pytest.mark.parametrize(
    ("criterion", "student", "words"),
    [
        (Axes(), {"series": {"relu": [1.0, 2.0, 4.0]}}, ["1", "3"]),
        (Axes(), {"series": {}}, ["0", "3"]),
        (Axes(log_y=True), {}, [" y "]),
        (Axes(log_x=True), {}, [" x "]),
        (Axes(log_y=False), {"scale": "log"}, [" y "]),
        (Axes(), {"names": ("", "loss")}, [" x "]),
        (Axes(), {"names": ("step", "  ")}, [" y "]),
        (Axes(), {"labels": False}, ["0", "3"]),
        (Axes(), {"series": {**SERIES, "tanh": [3.0, 1.1]}}, ["1"]),
        (Axes(), {"series": {**SERIES, "tanh": [1.0, 3.0]}}, ["1"]),
        (Axes(), {"series": {**SERIES, "diverged": [1.0, 9.0]}}, ["2"]),
        (
            Axes(),
            {"series": {"relu": SERIES["relu"], "tanh": SERIES["tanh"], "again": SERIES["tanh"]}},
            ["2"],
        ),
        (Axes(shift=0), {"first": 1}, ["0", "x"]),
        (Axes(), {"first": 5}, ["0", "x"]),
        (Axes(), {"stride": 2}, ["0", "x"]),
        (Axes(), {"stride": -1}, ["0"]),
        (Axes(), {"labels": ["tanh", "relu", "diverged"]}, ["tanh", "relu"]),
        (Axes(), {"labels": ["relu", "tanh", "tanh too"]}, ["diverged", "tanh too"]),
        (AXES_NAMES, {"names": ("pérdida", "paso")}, [" x ", "pérdida"]),
        (Axes(), {"xlim": (2.5, 9)}, ["0"]),
    ],
)
def test_what_a_figure_lacks_is_named(find, says, criterion, student, words):
    """Are lines, scales, labels, legend and data each told, by number or by axis?"""
    finding = find(criterion, drawn(**student), drawn())
    assert says(finding, *words), finding.fact.en


@pytest.mark.parametrize(
    ("criterion", "student", "hint"),
    [
        (Axes(), {"series": {}}, "one line per series"),
        (Axes(log_y=True), {}, "set_yscale"),
        (Axes(), {"names": ("", "")}, "set_xlabel"),
        (Axes(), {"labels": False}, "ax.legend()"),
        (Axes(), {"series": {**SERIES, "tanh": [0.0, 0.0]}}, "transformed"),
        (Axes(), {"xlim": (2.5, 9)}, "set_xlim"),
        (Axes(), {"stride": 2}, "one unit later"),
        (Axes(), {"labels": ["tanh", "relu", "diverged"]}, "label=name"),
    ],
)
def test_each_finding_has_a_next_step(find, criterion, student, hint):
    """Does each finding on a figure come with the call that mends it?"""
    assert hint in find(criterion, drawn(**student), drawn()).hint.en


def test_order_of_findings(find):
    """Are missing lines told before scales, scales before labels, labels before data?"""
    bad = {"names": ("", ""), "labels": False}
    criterion, wrong = Axes(log_y=True), {"a": [7.0], "b": [7.0], "c": [7.0]}
    told = [
        find(criterion, drawn({}, **bad), drawn()).fact.en,
        find(criterion, drawn(wrong, **bad), drawn()).fact.en,
        find(criterion, drawn(wrong, scale="log", **bad), drawn()).fact.en,
        find(criterion, drawn(wrong, scale="log"), drawn()).fact.en,
    ]
    words = ["lines", "should be logarithmic", "no label", "series 0"]
    assert all(word in fact for word, fact in zip(words, told, strict=True)), told


def test_two_equal_series_need_two_lines(find):
    """Does one line count once only, where two series hold the same values?"""
    want = drawn({"a": [1.0, 2.0], "b": [1.0, 2.0]})
    assert find(Axes(), drawn({"a": [1.0, 2.0], "b": [1.0, 2.0]}), want) is None
    assert "series 1" in find(Axes(), drawn({"a": [1.0, 2.0], "b": [5.0, 6.0]}), want).fact.en


@pytest.mark.parametrize(
    ("labels", "right"),
    [
        (["capa 0", "capa 1", "capa 2"], True),
        (["layer 1", "layer 2", "layer 3"], True),
        (["layer 3", "layer 2", "layer 1"], False),
        (["first", "second", "third"], True),
    ],
)
def test_numbered_lines_may_be_counted_otherwise(find, labels, right):
    """Is another count of the layers accepted, and another order not?"""
    assert (find(Axes(), drawn(NUMBERED, labels=labels), drawn(NUMBERED)) is None) == right


def test_lines_with_equal_values_keep_their_names(find):
    """Where two series hold the same values, does each line count as the one that it is called?"""
    series = {"relu": [1.0, 2.0], "tanh": [1.0, 2.0]}
    assert find(Axes(), drawn(dict(reversed(series.items()))), drawn(series)) is None


@pytest.mark.parametrize("nothing", [None, 3, [], "axes", plt.Figure()])
def test_no_figure_is_told(find, says, nothing):
    """Is a function that returns no figure told so?"""
    assert says(find(Axes(), axes_evidence(nothing), drawn()), "matplotlib")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("axes_lines", np.array([3, 3]), "axes_lines"),
        ("axes_lines", np.array(3.0), "axes_lines"),
        ("axes_labels", np.array([[]]), "axes_labels"),
        ("axes_labels", np.zeros((1, 96), dtype=np.int32), "axes_labels"),
        ("axes_inside", np.zeros((3, 1)), "axes_inside"),
        ("axes_xlabel", np.zeros(3, dtype=np.int32), "axes_xlabel"),
        ("axes_log_y", np.array([True]), "axes_log_y"),
        ("axes_x", np.zeros(3), "axes_x"),
        ("axes_x", np.array(1.0), "axes_x"),
        ("axes_x", np.zeros((2, 4)), "axes_x"),
        ("axes_y", np.zeros((3, 9)), "axes_y"),
        ("axes_y", np.zeros((3, 4), dtype=int), "axes_y"),
    ],
)
def test_invented_evidence_fails(find, says, key, value, words):
    """Is evidence that no figure gives the student's fault?  (It raised, and so counted as ours.)"""
    assert says(find(Axes(), {**drawn(), key: value}, drawn()), words)


@pytest.mark.parametrize("key", KEYS)
def test_missing_evidence_fails(find, says, key):
    """Is each key needed?"""
    student = drawn()
    del student[f"axes_{key}"]
    assert says(find(Axes(), student, drawn()), f"axes_{key}")
