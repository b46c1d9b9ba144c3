"""Ratios of the norms that the notebook measured, computed outside of it."""

from __future__ import annotations

import numpy as np

from autograder.check import Arrays


def across_layers(measured: Arrays, _inputs: Arrays) -> Arrays:
    """How far the first layer's gradient lies below the last one's, for each activation."""
    sigmoid, relu = (np.asarray(measured[f"norms_{name}"], np.float64) for name in ("sigmoid", "relu"))
    ratios = {"sigmoid_first_over_last": sigmoid[0] / sigmoid[-1], "relu_first_over_last": relu[0] / relu[-1]}
    return {
        **ratios,
        "relu_ratio_over_sigmoid_ratio": ratios["relu_first_over_last"] / ratios["sigmoid_first_over_last"],
        "relu_largest_over_smallest": relu.max() / relu.min(),
    }


def after_over_fresh(measured: Arrays, _inputs: Arrays) -> Arrays:
    """1 where an earlier backward pass leaves the norms alone."""
    fresh = np.asarray(measured["norms_fresh"], np.float64)
    return {"norm_after_over_norm_fresh": np.asarray(measured["norms_after_another_backward"]) / fresh}


def moving_over_still(measured: Arrays, _inputs: Arrays) -> Arrays:
    """1 where the first record is of the weights before the first update, whatever the learning rate."""
    norms, losses = (
        np.ravel(measured[key]) / np.ravel(measured[f"still_{key}"]) for key in ("norms", "losses")
    )
    return {"first_norm_moving_over_still": norms, "first_loss_moving_over_still": losses}
