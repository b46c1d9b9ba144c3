"""Statistics computed outside, from outputs, running statistics and gradients that came back."""

import math

import numpy as np

from assignments.batch_norm.measure import STATISTICS


def along_the_ways(measured, inputs):
    """How far the gradient is off the slope of the student's own outputs, over the slopes' size.

    So whether the outputs are the right ones is the matter of another check.
    """
    gradient = np.asarray(measured["gradient"], dtype=np.float64)
    ahead, behind = (np.asarray(measured[f"outputs_{side}"]) for side in ("ahead", "behind"))
    cotangent, ways = inputs["cotangent"], inputs["ways"]
    if gradient.shape != ways.shape[1:] or ahead.shape != ways.shape or behind.shape != ways.shape:
        return {}
    slopes = ((ahead - behind) * cotangent).sum(axis=(1, 2)) / (2 * inputs["step"])
    off = (gradient * ways).sum(axis=(1, 2)) - slopes
    return {"gradient_off_the_slope": np.abs(off) / np.linalg.norm(slopes)}


def off_the_line(measured, inputs):
    """Scaled outputs less weight times the student's own plain outputs plus bias, in both modes."""
    weight, bias = inputs["weight"], inputs["bias"]
    found = {}
    for mode in ("training", "evaluation"):
        scaled, plain, without = (measured[f"{name}_in_{mode}"] for name in ("scaled", "plain", "without"))
        if not scaled.shape == plain.shape == without.shape == inputs["x"].shape:
            return {}
        found[f"scaled_minus_line_in_{mode}"] = scaled - (weight * plain + bias)
        found[f"without_affine_minus_plain_in_{mode}"] = without - plain
    return found


def kept_of_the_old(measured, inputs):
    """What part of the old running statistics one batch leaves: 1 - momentum, whatever was recorded."""
    return {
        f"kept_of_{name}": (measured[f"{name}_one"] - measured[f"{name}_other"])
        / (inputs[f"{name}_one"] - inputs[f"{name}_other"])
        for name in STATISTICS
    }


def left_alone(measured, inputs):
    """Whether a refused batch left the running statistics; where two rows are fine it says nothing."""
    refused = len(inputs["x"]) < 2
    return {"statistics_left_alone": np.int64(not refused or not measured["change_of_statistics"].any())}


def expected_stds(_, inputs):
    """He's standard deviation for the first, the hidden and the last layers."""
    sizes = inputs["sizes"]
    fan_in = {"first": sizes[0], "hidden": sizes[1], "last": sizes[-2]}
    return {f"{place}_std": np.float64(math.sqrt(2 / count)) for place, count in fan_in.items()}


def agreements(measured, _):
    """Which draws agree: those of equal generators must, those that follow or come of another must not."""
    first, hidden = measured["first"], measured["hidden"]
    return {
        "hidden_layers_alike": np.int64(sum(np.array_equal(hidden[0], other) for other in hidden[1:])),
        **{
            f"same_as_{name}": np.int64(np.array_equal(first, measured[name]))
            for name in ("following", "equal", "another")
        },
    }


def first_and_last(measured, _):
    """The gradient norm of the first layer, alone and over that of the last."""
    norms = np.asarray(measured["gradient_norms"], dtype=np.float64)
    if norms.ndim != 1 or not norms.size:
        return {}
    with np.errstate(all="ignore"):
        return {"first_over_last": norms[0] / norms[-1], "first_gradient_norm": norms[0]}


def difference_by_mode(measured, _):
    """How much of the result the mode changes in which a network comes: nothing, whatever was measured."""
    one, other = (
        np.asarray(measured[f"from_{mode}_mode"], dtype=np.float64) for mode in ("training", "evaluation")
    )
    if one.shape != other.shape:
        return {}
    size = np.maximum(np.abs(one), np.abs(other))
    with np.errstate(all="ignore"):
        parts = np.where(one == other, 0.0, np.abs(one - other) / size)
    return {"difference_by_mode": np.max(parts, initial=0.0)}
