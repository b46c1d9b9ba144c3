"""Statistics computed outside, from the weights and running averages that came back."""

import numpy as np
import torch
import torch.nn.functional as F

from assignments.optimizers.measure import net_of


def direction(measured, inputs):
    """Which way each weight went: what a function that does nothing does not have."""
    before = joined(inputs, "weights")
    after = np.asarray(measured["weights"], dtype=np.float64)
    if after.shape != before.shape:
        return {}
    return {"direction_of_the_step": np.sign(np.nan_to_num(after - before)).astype(np.int64)}


def step_over_right_one(measured, inputs):
    """Each weight's step over the one that Adam takes with the averages that the student's code keeps.

    So a mistake in the averages is not counted again where the step is looked at.  Without averages
    there is no right step: the ratio is nan.
    """
    weights, averages, squares = (
        np.asarray(measured[key], dtype=np.float64) for key in ("weights", "averages", "squares")
    )
    start = joined(inputs, "weights")
    if {weights.shape, averages.shape, squares.shape} != {(len(inputs["lr"]), len(start))}:
        return {}
    changes = np.diff(np.vstack([start, weights]), axis=0)
    steps = (inputs["first_step"] + np.arange(len(weights)))[:, None]
    beta1, beta2 = inputs["betas"]
    with np.errstate(all="ignore"):
        root = np.sqrt(squares / (1 - beta2**steps))
        right = -inputs["lr"][:, None] * averages / (1 - beta1**steps) / (root + inputs["eps"])
        return {"step_over_right_one": changes / right}


def shrinkage(measured, inputs):
    """Weights after each step over those before it."""
    weights, start = np.asarray(measured["weights"], dtype=np.float64), joined(inputs, "weights")
    if weights.shape != (len(inputs["lr"]), len(start)):
        return {}
    way = np.vstack([start, weights])
    with np.errstate(all="ignore"):
        return {"weights_over_those_before": way[1:] / way[:-1]}


def off_the_descent(measured, inputs):
    """How far the rates without warm-up are off the right ones or, where these don't fit, the student's own.

    Its own are those that follow one step of warm-up: what the cosine is like is the matter of another check.
    """
    descent, own = (np.asarray(measured[key]) for key in ("descent", "descent_a_step_later"))
    progress = np.arange(1, int(inputs["total_steps"])) / inputs["total_steps"]
    right = inputs["lr_min"] + 0.5 * (inputs["lr_max"] - inputs["lr_min"]) * (1 + np.cos(np.pi * progress))
    off = [np.nan_to_num(np.abs(descent - rates), nan=np.inf) for rates in (right, own)]
    return {"off_the_descent": np.min([distances.max() for distances in off]) / inputs["lr_max"]}


def joined(inputs, kind):
    """The arrays of that kind in one vector."""
    return np.concatenate([inputs[name].ravel() for name in sorted(inputs) if name.startswith(f"{kind}_")])


def losses_over_right_ones(measured, inputs):
    """Recorded losses over those of the weights that each step started from, whatever the way there."""
    way = np.asarray(measured["weights_before_each_step"], dtype=np.float64)
    losses = np.asarray(measured["losses"], dtype=np.float64)
    if way.shape != (len(inputs["batches"]), len(inputs["weights"])) or losses.shape != (len(way),):
        return {"losses_over_right_ones": losses}
    right = [
        F.cross_entropy(net_of(torch.tensor(weights))(torch.tensor(x)), torch.tensor(y)).item()
        for weights, x, y in zip(way, inputs["batches"], inputs["targets"], strict=True)
    ]
    return {"losses_over_right_ones": losses / right}


def best_of_own(measured, inputs):
    """The named rate over the one whose finite validation loss is the lowest, by the student's own table."""
    table = np.asarray(measured["validation_losses"], dtype=np.float64)
    rates = np.asarray(measured["best_lrs"], dtype=np.float64)
    if table.shape != (len(rates), len(inputs["lrs"])):
        return {}
    best = np.argmin(np.where(np.isfinite(table), table, np.inf), axis=1)
    return {"best_rate_over_right_one": rates / inputs["lrs"][best]}


def nothing_finite_alike(measured, _):
    """Validation losses in which nan and inf are one: either says that a training diverged."""
    losses = np.asarray(measured["validation_losses"], dtype=np.float64)
    return {"validation_losses": np.where(np.isfinite(losses), losses, np.nan)}
