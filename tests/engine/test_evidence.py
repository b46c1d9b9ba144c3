"""Raw evidence: what measurements return becomes plain arrays, or is refused by name."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from matplotlib.figure import Figure

from autograder.evidence import MAX_LINES, NotEvidence, axes_evidence, to_arrays, to_tensors

BF16 = torch.tensor([1.5, -2.0], dtype=torch.bfloat16)


@pytest.mark.parametrize(
    ("value", "want"),
    [
        (torch.ones(2, requires_grad=True) * 2, np.float32([2, 2])),
        (torch.arange(6.0).reshape(2, 3).T, np.float32([[0, 3], [1, 4], [2, 5]])),
        (torch.zeros(3)[::2], np.zeros(2, np.float32)),
        (BF16, np.float32([1.5, -2.0])),
        (torch.tensor([1.5]).half(), np.float32([1.5])),
        (torch.tensor([True, False]), np.array([True, False])),
        (torch.tensor(3), np.array(3)),
        (torch.zeros(0, 4), np.zeros((0, 4), np.float32)),
        (torch.eye(2).to_sparse(), np.eye(2, dtype=np.float32)),
        (torch.nn.Parameter(torch.ones(1)), np.ones(1, np.float32)),
        (np.float64(0.5), np.array(0.5)),
        (np.arange(6).reshape(2, 3).T, np.arange(6).reshape(2, 3).T),
        (7, np.array(7)),
        (True, np.array(True)),
        (0.25, np.array(0.25)),
        ([], np.zeros(0)),
        ([1, 2], np.array([1, 2])),
        ((1.0, 2.0), np.array([1.0, 2.0])),
        ([[1, 2], [3, 4]], np.array([[1, 2], [3, 4]])),
        ([torch.tensor(1.0), torch.tensor(2.0, requires_grad=True)], np.float32([1, 2])),
    ],
)
def test_numbers_become_arrays(value, want):
    """Do tensors, arrays, numbers and lists arrive with their values, shape and dtype, contiguous?"""
    got = to_arrays({"a": value})["a"]
    np.testing.assert_array_equal(got, want, strict=True)
    assert got.flags.c_contiguous


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "a: expected numbers (got NoneType)"),
        ("one", "a: expected numbers (got str)"),
        (b"one", "a: expected numbers (got bytes)"),
        (object(), "a: expected numbers (got object of object)"),
        (1 + 2j, "a: expected numbers (got complex of complex128)"),
        (torch.ones(2, dtype=torch.complex64), "of complex64)"),
        ((n for n in range(3)), "a: expected numbers (got generator of object)"),
        ({1, 2}, "a: expected numbers (got set of object)"),
        ({"b": 1}, "a: expected numbers (got dict of object)"),
        ([1, None], "a: expected numbers (got NoneType)"),
        ([1, "one"], "a: expected numbers (got str)"),
        ([[1, 2], [3]], "a: expected items of one shape (got [(1,), (2,)])"),
        ([1, [2]], "a: expected items of one shape (got [(), (1,)])"),
        (2**70, "a: expected numbers (got int of object)"),
        (np.array(["one"]), "a: expected numbers (got ndarray of <U3)"),
    ],
)
def test_anything_else_is_refused_by_name(value, words):
    """Does the message name the key and the type?"""
    with pytest.raises(NotEvidence) as caught:
        to_arrays({"a": value})
    assert words in str(caught.value)


class Unwilling:
    def __array__(self, *_args, **_kwargs):
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        (None, r"measure must return a dict \(got NoneType\)"),
        ([1], r"measure must return a dict \(got list\)"),
        ({"a": Unwilling()}, r"a: expected numbers \(got Unwilling\)"),
    ],
)
def test_measurements_of_another_form(measured, words):
    """Is what is no dict, and what can't become an array, refused?"""
    with pytest.raises(NotEvidence, match=words):
        to_arrays(measured)


@pytest.mark.parametrize("dtype", ["f8", "f4", "i8", "u1", "?"])
def test_inputs_are_fresh_tensors(dtype):
    """Is each measurement given a copy, with the dtype that the case drew?"""
    array = np.zeros(3, dtype)
    tensor = to_tensors({"x": array})["x"]
    tensor[:] = 1
    assert not array.any()
    np.testing.assert_array_equal(tensor.numpy(), np.ones(3, dtype), strict=True)


def plot():
    figure, axes = plt.subplots()
    axes.plot([1, 2, 3], [1.0, 10.0, 100.0], label="a")
    axes.plot([1, 2], [5.0, np.nan], label="b")
    axes.set(xlabel="step", ylabel=" ", yscale="log", title="t")
    axes.legend()
    return figure, axes


def said(letters):
    return "".join(chr(point) for point in letters if point)


@pytest.mark.parametrize("returned", ["figure", "axes", "nothing", "both", "array", "plt", "lines"])
def test_what_is_on_the_axes(returned):
    """Are lines, scales and labels read from a figure, from axes and from the current figure?"""
    figure, axes = plot()
    ways = {"figure": figure, "axes": axes, "nothing": None, "both": (figure, axes), "plt": plt}
    ways |= {"array": np.array([[axes]]), "lines": axes.get_lines()}
    got = axes_evidence(ways[returned], prefix="p")
    nan = np.nan
    np.testing.assert_array_equal(got["p_x"], [[1, 2, 3], [1, 2, nan]])
    np.testing.assert_array_equal(got["p_y"], [[1, 10, 100], [5, nan, nan]])
    scalars = {key[2:]: value.item() for key, value in got.items() if not value.ndim}
    assert scalars == {"lines": 2, "log_x": False, "log_y": True}
    assert [said(row) for row in got["p_labels"]] == ["a", "b"]
    assert (said(got["p_xlabel"]), said(got["p_ylabel"])) == ("step", "")
    np.testing.assert_array_equal(got["p_inside"], [1, 1])
    assert to_arrays(got).keys() == got.keys()


@pytest.mark.parametrize("drawn", [None, Figure(), 3, [], plt, "axes", (None, 3)])
def test_nothing_drawn_is_told(drawn):
    """Does a function that returns no figure give evidence that says so?"""
    got = axes_evidence(drawn)
    assert got["axes_lines"] == -1
    assert to_arrays(got).keys() == got.keys()


def test_legend_of_the_figure_counts():
    """Are names read from the figure's legend where the axes have none, in the order of the colours?"""
    figure, axes = plt.subplots()
    for n in range(12):  # the colours repeat after ten
        axes.plot([0, 1], [n, n], label=f"layer {n}")
    figure.legend()
    assert [said(row) for row in axes_evidence(axes)["axes_labels"]] == [f"layer {n}" for n in range(12)]


def test_legend_names_what_it_shows():
    """Is a line called what its entry in the legend says, and not what its label says?"""
    _, axes = plt.subplots()
    axes.plot([0, 1], [1, 1], label="a")
    axes.plot([0, 1], [2, 2], label="b")
    axes.legend(["b", "a"])
    assert [said(row) for row in axes_evidence(axes)["axes_labels"]] == ["b", "a"]


@pytest.mark.parametrize("style", [{"alpha": 0}, {"linestyle": "None"}, {"linewidth": 0}, {"color": "none"}])
def test_lines_that_nobody_sees_do_not_count(style):
    """Are transparent lines and lines without stroke and marker left out, and markers alone kept?"""
    _, axes = plt.subplots()
    axes.plot([0, 1], [1, 1], **style)
    axes.plot([0, 1], [1, 1], linestyle="None", marker="o")
    assert axes_evidence(axes)["axes_lines"] == 1


def test_empty_axes():
    """Do axes without lines give arrays without rows?"""
    got = axes_evidence(plt.subplots()[1])
    shapes = [got[f"axes_{key}"].shape for key in ("x", "inside", "labels")]
    assert (shapes, got["axes_lines"].item()) == ([(0, 0), (0,), (0, 96)], 0)


def test_only_lines_with_data_count():
    """Are invisible and empty lines and guides across the axes left out, and lines in excess?"""
    _, axes = plot()
    axes.lines[1].set_visible(False)
    axes.plot([], [])
    axes.axhline(1.0)
    axes.axvline(1.0)
    assert axes_evidence(axes)["axes_lines"] == 1
    for _ in range(MAX_LINES):
        axes.plot([1], [1])
    assert axes_evidence(axes)["axes_lines"] == MAX_LINES


def test_named_x_values_are_counted():
    """Does a line over names of layers have x values 0, 1, 2?  (It raised: could not convert.)"""
    _, axes = plt.subplots()
    axes.plot(["first", "hidden", "last"], [3.0, 2.0, 1.0])
    np.testing.assert_array_equal(axes_evidence(axes)["axes_x"], [[0, 1, 2]])


def test_masked_values_are_nan():
    """Is a masked value a gap and not what lies behind the mask?"""
    _, axes = plt.subplots()
    axes.plot([0, 1], np.ma.masked_greater([1.0, 9.0], 5))
    np.testing.assert_array_equal(axes_evidence(axes)["axes_y"], [[1, np.nan]])
