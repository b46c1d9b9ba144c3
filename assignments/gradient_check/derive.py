"""Statistics computed outside, from gradients and from the rows that a checker reported."""

from __future__ import annotations

import numpy as np

from autograder.check import Array, Arrays

COLUMNS = ("autograd", "numerical", "error")


def directions(measured: Arrays, _inputs: Arrays) -> Arrays:
    """Each gradient over its own norm: how the samples are weighed as a whole is the matter of another check."""
    return {f"direction_of_{name}": _unit(value) for name, value in measured.items()}


def _unit(value: Array) -> Array:
    value = np.asarray(value, dtype=np.float64)
    length = np.linalg.norm(value)
    return value / length if length > 0 else value


def many_over_one(measured: Arrays, _inputs: Arrays) -> Arrays:
    """The part of a batch's gradient along that of one sample, over that one: 1 for a mean of equal samples.

    A bias gradient that still has the batch's axis is summed over it: that is the matter of another check.
    """
    ratios = []
    for name in ("w1", "b1", "w2", "b2"):
        one, many = (np.asarray(measured[f"{batch}_{name}"], np.float64).ravel() for batch in ("one", "many"))
        if not one.size or many.size % one.size:
            return {}
        many, square = many.reshape(-1, one.size).sum(0), one @ one
        ratios.append(many @ one / square if square > 0 else 0.0)
    return {"gradient_of_equal_samples_over_that_of_one": np.asarray(ratios)}


def finiteness(measured: Arrays, inputs: Arrays) -> Arrays:
    """How many entries of all gradients are nan or inf, and the direction of the output bias's gradient.

    The latter rests, for one sample, on the softmax alone; of a batch it is left out (0).
    """
    bad = sum(int((~np.isfinite(np.asarray(value, np.float64))).sum()) for value in measured.values())
    direction = _unit(measured["gradient_b2"]) if len(inputs["y"]) == 1 else np.zeros(1)
    return {"entries_nan_or_inf": np.asarray(bad), "direction_of_gradient_b2": direction}


def entries_out_of_place(measured: Arrays, _inputs: Arrays) -> Arrays:
    """How many entries f saw away from theta at once, at most; below 5e-7 it is rounding, of float32 too."""
    away = np.abs(np.asarray(measured["nudges"], np.float64)) > 5e-7
    return {"most_entries_out_of_place": away.reshape(len(away), -1).sum(axis=1).max(initial=0)}


def where_not_finite(measured: Arrays, inputs: Arrays) -> Arrays:
    """Whether an error is finite, in the entries where one of the gradients is not."""
    error = np.asarray(measured["relative_error"], np.float64)
    bad = ~(np.isfinite(inputs["a"]) & np.isfinite(inputs["b"]))
    return {"finite_error": np.isfinite(error[bad])} if error.shape == bad.shape else {}


def in_order(measured: Arrays, _inputs: Arrays) -> Arrays:
    """The rows by parameter and position, in whatever order they came."""
    return _sorted(measured)


def rows_of_training(measured: Arrays, _inputs: Arrays) -> Arrays:
    found: dict[str, Array] = {}
    for name in ("dropout", "batch_norm"):
        rows = _sorted({key: measured[f"{key}_{name}"] for key in ("parameter", "position", *COLUMNS)})
        found |= {f"{key}_with_{name}": values for key, values in rows.items()}
    return found


def _sorted(measured: Arrays) -> dict[str, Array]:
    rows = {key: np.asarray(measured[key]) for key in ("parameter", "position", *COLUMNS)}
    order = np.lexsort((rows["position"], rows["parameter"]))
    return {key: values[order] for key, values in rows.items()}


def with_tiny_epsilon(measured: Arrays, _inputs: Arrays) -> Arrays:
    """The rows, and the median difference of both gradients with an epsilon that is lost in rounding."""
    difference = np.abs(np.asarray(measured["numerical_tiny"]) - np.asarray(measured["autograd_tiny"]))
    median = {"median_difference_with_tiny_epsilon": np.median(difference)} if difference.size else {}
    return {**_sorted(measured), **median}


def wrong_entry(measured: Arrays, _inputs: Arrays) -> Arrays:
    """Where the largest error is, and how far the others lie below it."""
    rows = _sorted(measured)
    error = rows["error"]
    if error.size < 2:
        return {}
    worst = int(np.argmax(error))
    others = np.delete(error, worst).max()
    return {
        "parameter_of_the_largest_error": rows["parameter"][worst],
        "position_of_the_largest_error": rows["position"][worst],
        "second_largest_error_over_the_largest": others / error[worst] if error[worst] > 0 else np.float64(1),
    }


def reported_minus_right(measured: Arrays, _inputs: Arrays) -> Arrays:
    """By how much a reported error is off the relative error of the two reported gradients, at most.

    The student's own ``relative_error`` counts as right too: what that does is the matter of other checks.
    """
    a, b, error, own = (
        np.asarray(measured[k], np.float64) for k in ("autograd", "numerical", "error", "own_error")
    )
    right = np.abs(a - b) / np.maximum(np.maximum(np.abs(a), np.abs(b)), 1e-8)
    off = np.where(np.abs(error - right) <= np.abs(error - own), error - right, error - own)
    return {"largest_error_less_that_of_the_two_gradients": np.abs(off).max()} if off.size else {}


def difference_of_both(measured: Arrays, _inputs: Arrays) -> Arrays:
    """The largest difference of both gradients, the largest gradient, and autograd's column in order."""
    rows = _sorted(measured)
    if not rows["autograd"].size:
        return {}
    return {
        **{key: rows[key] for key in ("parameter", "position", "autograd")},
        "largest_difference_of_both_gradients": np.abs(rows["autograd"] - rows["numerical"]).max(),
        "largest_gradient": np.abs(rows["autograd"]).max(),
    }


def spread_of_entries(measured: Arrays, inputs: Arrays) -> Arrays:
    """Of each seed and parameter how many entries were tried; which never were; which too often."""
    tried, sizes = np.asarray(measured["tried"]), np.asarray(measured["sizes"])
    samples = int(inputs["samples"])
    by_parameter = np.split(tried, np.cumsum(sizes)[:-1], axis=1)
    counts = np.stack([part.sum(axis=1) for part in by_parameter], axis=1)
    large = [part[:-1] for part in by_parameter if part.shape[1] >= 2 * samples]
    return {
        "entries_tried": counts,
        "most_tries_of_one_entry_in_a_call": tried.max(),
        "entries_that_differ_with_the_same_seed": np.asarray((tried[0] != tried[-1]).sum()),
        "entries_never_tried": np.asarray((tried.sum(axis=0) == 0).sum()),
        "share_of_calls_that_try_the_most_tried_entry": np.max(
            [(part > 0).mean(axis=0).max() for part in large]
        ),
    }
