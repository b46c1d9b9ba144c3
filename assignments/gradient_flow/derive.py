"""Ratios of the norms that the notebook measured, computed outside of it."""

from __future__ import annotations

import numpy as np

from autograder.check import Array, Arrays

#: what a log shows; a log's kind is its index here
KINDS = (
    "ordinary_healthy_log",
    "loss_nan_after_some_epochs",
    "one_nan_or_inf",
    "plateau_that_ends_in_nan",
    "one_norm_from_1e6_to_1e7",
    "one_norm_far_above_1e7",
    "explosion_with_tiny_first_layer",
    "largest_norm_below_1e6",
    "last_loss_5_to_10_times_the_first",
    "last_loss_over_10_times_the_first",
    "explosion_with_still_first_weights",
    "loss_climbs_less_than_5_times",
    "loss_peaks_and_recovers",
    "loss_dips_and_rises_again",
    "first_layer_below_1e_8",
    "first_layer_between_1e_7_and_1e_6",
    "first_layer_above_1e_6",
    "first_layer_tiny_after_converging",
    "first_layer_tiny_but_for_one_step",
    "only_last_layer_tiny",
    "first_weights_change_below_1e_7",
    "first_weights_change_below_1e_5",
    "first_weights_change_above_1e_5",
    "only_last_weights_still",
    "loss_stuck_at_guessing",
    "loss_leaves_guessing_at_last",
    "one_loss_away_from_guessing",
    "loss_constant_above_guessing",
    "loss_constant_and_low",
    "very_uneven_layers",
    "layer_in_between_without_gradient",
    "loss_oscillates_and_falls",
    "weights_change_a_lot",
    "all_signs_of_vanishing",
    "all_signs_of_explosion",
    "nan_in_all_logs",
)


def dtype_of(measured: Arrays, _inputs: Arrays) -> Arrays:
    """Besides what was measured, how many bytes a value of the derivative takes."""
    return {**measured, "bytes_a_value": np.asarray(np.asarray(measured["derivative"]).dtype.itemsize)}


def across_layers(measured: Arrays, _inputs: Arrays) -> Arrays:
    """How far the first layer's gradient lies below the last one's, for each activation."""
    sigmoid, relu = (np.asarray(measured[f"norms_{name}"], np.float64) for name in ("sigmoid", "relu"))
    ratios = {"sigmoid_first_over_last": sigmoid[0] / sigmoid[-1], "relu_first_over_last": relu[0] / relu[-1]}
    return {
        **ratios,
        "relu_ratio_over_sigmoid_ratio": ratios["relu_first_over_last"] / ratios["sigmoid_first_over_last"],
        "relu_largest_over_smallest": relu.max() / relu.min(),
        "rank_of_each_layer": np.argsort(np.argsort(measured["norms_of_uneven_layers"])),
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


def steps_over_still(measured: Arrays, inputs: Arrays) -> Arrays:
    """1 where each record is of the weights of its step.

    They are those of SGD or, where the run takes another way, its own, before the step or after it:
    how it trains and whether it records too late is the matter of other checks.
    """
    derived = {}
    for key in ("norms", "losses"):
        record, ratios = np.asarray(measured[key], np.float64), []
        for way in ("own_before", "sgd_before", "own_after", "sgd_after"):
            steps = [np.asarray(measured[f"{key}_{way}_{step}"]) for step in range(len(inputs["x"]))]
            ratios += [record / still for still in joined(steps) if still.shape == record.shape]
        derived[f"{key}_along_the_way_over_still"] = min(ratios, key=off, default=record)
    return derived


def joined(steps: list[Array]) -> list[Array]:
    """The steps one after another: as rows, or as columns of whoever records layers by steps."""
    return [np.concatenate(steps, axis) for axis in range(steps[0].ndim)]


def off(ratio: Array) -> float:
    """How far a ratio lies from 1 at most."""
    return float(np.max(np.nan_to_num(np.abs(ratio - 1), nan=np.inf), initial=0.0))


def nan_over_nan(measured: Arrays, inputs: Arrays) -> Arrays:
    """1 or more where no nan got lost: the part of the records that is nan, over that of the batches.

    Who records something else than each step has more of them: that is the matter of other checks.
    """
    batches = np.isnan(inputs["x"]).any(axis=(1, 2)).mean()
    records = {key: np.isnan(measured[key]).sum() / max(1, np.size(measured[key])) for key in measured}
    return {f"nan_{key}_over_nan_batches": np.asarray(part / batches) for key, part in records.items()}


def by_kind(measured: Arrays, inputs: Arrays) -> Arrays:
    """The diagnoses of all logs of a kind together, none where a case has no such log; and the logs after."""
    words = np.asarray(measured["diagnosis"])
    after = {key: array for key, array in measured.items() if key.endswith("_after")}
    return {**after, **{name: words[inputs["kind"] == k] for k, name in enumerate(KINDS)}}
