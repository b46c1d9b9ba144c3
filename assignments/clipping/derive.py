"""Statistics computed outside, from gradients and from the weights that came back."""

import math

import numpy as np
import torch
import torch.nn.functional as F

from assignments.clipping.measure import flat_gradients, recurrent_net
from autograder.check import WrongForm
from autograder.text import Text

#: far beyond any net of these cases; the time of a forward pass grows with the square
MOST_UNITS = 64
TOO_MANY = Text(
    es="la red devuelta no es la dada: tiene {size} pesos",
    en="the returned net is not the given one: it has {size} weights",
)


def direction_and_limit(measured, inputs):
    """How the clipped gradient lies to the original one, and how long it is beside the limit."""
    before = np.concatenate([inputs[name].ravel() for name in sorted(inputs) if name.startswith("gradient")])
    after = np.asarray(measured["gradients"], dtype=np.float64)
    if after.shape != before.shape:
        return {}
    length = np.linalg.norm(after)
    cosine = before @ after / (np.linalg.norm(before) * length) if length > 0 else np.float64(0.0)
    return {
        "cosine_with_the_original": cosine,
        "norm_after_over_max_norm": length / inputs["limit"],
    }


def large_over_limit(measured, inputs):
    """The gradient that had to be clipped, over the limit: at most 1."""
    return {"large_gradient_over_max_norm": np.asarray(measured["large_gradient"]) / inputs["limit"]}


def nan_or_limit(measured, inputs):
    """The gradients, with nan where one came out at the limit, as Python's min and max may give."""
    before = np.concatenate([inputs[name].ravel() for name in sorted(inputs) if name.startswith("gradient")])
    after = np.asarray(measured["gradients"], dtype=np.float64)
    if after.shape != before.shape:
        return {}
    at_limit = np.isnan(before) & (np.abs(after) == inputs["limit"])
    return {"gradients": np.where(at_limit, math.nan, after)}


def records_over_right_ones(measured, inputs):
    """Recorded losses and norms over those of the weights that each step started from: 1 where right.

    The weights are those of SGD or, where the student's run takes another way, those of that way:
    how it trains is the matter of other checks.
    """
    way = np.asarray(measured["weights_before_each_step"], dtype=np.float64)
    if way.shape != (len(inputs["sequences"]), len(inputs["weights"])):
        return {}
    ways = [losses_and_norms(way, inputs), losses_and_norms(None, inputs)]
    return {
        f"{key}_over_right_ones": nearest_to_one(
            np.asarray(measured[key], dtype=np.float64), [right[key] for right in ways]
        )
        for key in ("losses", "norms")
    }


def norms_over_those_of_training(measured, inputs):
    """Norms that the comparison returned over those of ``train_clipped``, or of SGD: 1 where handed on."""
    seeds = [
        {"weights": weights, "sequences": signs.astype(np.float64), "targets": targets, "lr": inputs["lr"]}
        for weights, signs, targets in zip(
            inputs["weights"], inputs["sequences"], inputs["targets"], strict=True
        )
    ]
    of_sgd = np.stack([losses_and_norms(None, seed)["norms"] for seed in seeds])
    with np.errstate(all="ignore"):
        return {
            f"norms_{run}_over_right_ones": nearest_to_one(
                np.asarray(measured[f"norms_{run}"]), [np.asarray(measured[f"norms_alone_{run}"]), of_sgd]
            )
            for run in ("without", "with")
        }


def losses_and_norms(way, inputs):
    """Loss and global norm of each batch at the weights given for its step, or along SGD."""
    weights, limit = inputs["weights"], float(inputs.get("limit", math.inf))
    losses, norms = [], []
    for step, (x, y) in enumerate(zip(inputs["sequences"], inputs["targets"], strict=True)):
        model = recurrent_net(torch.from_numpy(weights if way is None else way[step].copy()))
        loss = F.mse_loss(model(torch.from_numpy(x)), torch.from_numpy(y))
        loss.backward()
        gradient = flat_gradients(model.parameters()).numpy()
        norm = np.linalg.norm(gradient)
        weights = weights - inputs["lr"] * gradient * (limit / norm if norm > limit else 1.0)
        losses.append(loss.item())
        norms.append(norm)
    return {"losses": np.array(losses), "norms": np.array(norms)}


def nearest_to_one(recorded, rights):
    """Of the ratios to each of the right arrays those that are nearest to 1; nan or inf agree with both."""
    if any(recorded.shape != right.shape for right in rights):
        return recorded
    ratios = [np.where(np.isfinite(recorded) | np.isfinite(right), recorded / right, 1.0) for right in rights]
    return min(ratios, key=lambda ratio: np.max(np.nan_to_num(np.abs(ratio - 1), nan=math.inf)))


def losses_on_new_walks(measured, inputs):
    """Mean squared error of the returned weights on walks that never entered the sandbox, by seed."""
    walks, ends = inputs["test_sequences"].astype(np.float64), inputs["test_targets"]
    with np.errstate(all="ignore"):
        return {
            f"test_loss_{run}": np.stack(
                [
                    np.mean((predictions(weights, walks) - ends) ** 2)
                    for weights in np.asarray(measured[f"weights_{run}"], dtype=np.float64)
                ]
            )
            for run in ("without", "with")
        }


def predictions(weights, walks):
    """The recurrent net's output for each walk (batch, length), from its weights in one vector."""
    hidden = int((len(weights) + 2.25) ** 0.5 - 1.5)
    if hidden > MOST_UNITS:
        raise WrongForm(TOO_MANY.format(size=len(weights)))
    parts = np.split(weights, np.cumsum([hidden, hidden * hidden, hidden]))
    weight_input, weight_hidden, bias, weight_output = parts
    weight_hidden = weight_hidden.reshape(hidden, hidden)
    h = np.zeros((len(walks), hidden))
    for x in walks.T:
        h = np.outer(x, weight_input) + h @ weight_hidden + bias
        h = np.where(h > 0, h, 0.5 * h)
    return h @ weight_output
