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
#: float64 in another order and torch's factor stay below; the limit in the comparison's cases moves weights by 1e-3
SAME_NET = 1e-6
TOO_MANY = Text(
    es="la red devuelta no es la dada: tiene {size} pesos",
    en="the returned net is not the given one: it has {size} weights",
)
OTHER_LENGTH = Text(
    es="las pérdidas o las normas devueltas con una red son {size}; debían ser {want}, una por lote",
    en="{size} losses or norms were returned with a net; there should be {want}, one per batch",
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


def where_not_finite(measured, inputs):
    """What became of the entries that were nan or inf; the others are the matter of another check."""
    before = np.concatenate([inputs[name].ravel() for name in sorted(inputs) if name.startswith("gradient")])
    after = np.asarray(measured["gradients"], dtype=np.float64)
    if after.shape != before.shape:
        return {}
    return {"gradient_where_not_finite": after[~np.isfinite(before)]}


def changed_by_being_strict(measured, inputs):
    """What ``error_if_nonfinite`` changed, over the limit: nothing where the norm is finite.

    Where it is not, the gradients must be those that came in.
    """
    before = np.concatenate([inputs[name].ravel() for name in sorted(inputs) if name.startswith("gradient")])
    strict = np.asarray(measured["gradients_strict"], dtype=np.float64)
    quiet = np.asarray(measured["gradients_quiet"], dtype=np.float64)
    want = quiet if np.isfinite(before).all() else before
    if strict.shape != want.shape:
        return {}
    alike = (strict == want) | (np.isnan(strict) & np.isnan(want))
    return {"change_by_error_if_nonfinite": np.where(alike, 0.0, (strict - want) / inputs["limit"])}


def records_over_right_ones(measured, inputs):
    """Recorded losses and norms over those of the weights that each step started from: 1 where right.

    The weights are those of SGD or, where the student's run takes another way, those of that way:
    how it trains is the matter of other checks, and so is whether it goes on to its end: norms that
    are missing count as nan.
    """
    norms = np.asarray(measured["norms"], dtype=np.float64)
    if norms.ndim == 1 and len(norms) < len(inputs["sequences"]):
        norms = np.append(norms, np.full(len(inputs["sequences"]) - len(norms), math.nan))
    measured = {**measured, "norms": norms}
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


def results_over_right_ones(measured, inputs):
    """Losses and norms that came with each net of the comparison, over those of the run that made this net.

    That run is one of ``train_clipped``, without the limit or with it, or of SGD.  A net that comes of
    none of them is the matter of other checks: there this one has nothing to say, and gives 1.
    """
    limits = {"without": math.inf, "with": float(inputs["limit"])}
    sgd = {name: run_by_sgd(inputs, limit) for name, limit in limits.items()}
    alone = {
        name: {key: np.asarray(measured[f"{key}_alone_{name}"]) for key in ("weights", "losses", "norms")}
        for name in limits
    }
    found = {}
    for name in limits:
        net = np.asarray(measured[f"weights_{name}"], dtype=np.float64)
        makers = [run for run in (*alone.values(), *sgd.values()) if same_net(net, run["weights"])]
        for key in ("losses", "norms"):
            recorded = np.asarray(measured[f"{key}_{name}"], dtype=np.float64)
            rights = [run[key] for run in makers] or [recorded]
            found[f"{key}_{name}_over_right_ones"] = farthest_from_one(recorded, rights)
    return found


def farthest_from_one(recorded, rights):
    """Of the ratios to the nearest of the right arrays the one farthest from 1.

    One number: where ``train_clipped`` itself gives another number of them, that is the matter of other checks.
    """
    alike = [right for right in rights if right.shape == recorded.shape]
    if not alike:
        size, want = recorded.size // len(recorded), rights[-1].size // len(recorded)
        raise WrongForm(OTHER_LENGTH.format(size=size, want=want))
    ratios = nearest_to_one(recorded, alike).ravel()
    return ratios[np.argmax(np.nan_to_num(np.abs(ratios - 1), nan=math.inf))]


def same_net(net, other):
    return net.shape == other.shape and np.allclose(net, other, rtol=0, atol=SAME_NET, equal_nan=True)


def run_by_sgd(inputs, limit):
    """Final weights, losses and norms of SGD from each seed's start, one row a seed."""
    seeds = [
        {
            "weights": w,
            "sequences": signs.astype(np.float64),
            "targets": y,
            "lr": inputs["lr"],
            "limit": limit,
        }
        for w, signs, y in zip(inputs["weights"], inputs["sequences"], inputs["targets"], strict=True)
    ]
    runs = [losses_and_norms(None, seed) for seed in seeds]
    return {key: np.stack([run[key] for run in runs]) for key in ("weights", "losses", "norms")}


def losses_and_norms(way, inputs):
    """Loss and global norm of each batch at the weights given for its step, or along SGD; SGD's last weights."""
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
    return {"weights": weights, "losses": np.array(losses), "norms": np.array(norms)}


def nearest_to_one(recorded, rights):
    """Of the ratios to each of the right arrays those that are nearest to 1; nan or inf agree with both."""
    if any(recorded.shape != right.shape for right in rights):
        return recorded
    ratios = [np.where(agrees(recorded, right), 1.0, recorded / right) for right in rights]
    return min(ratios, key=lambda ratio: np.max(np.nan_to_num(np.abs(ratio - 1), nan=math.inf)))


def agrees(recorded, right):
    """Where both are the same, 0 too, or neither is finite."""
    return (recorded == right) | ~(np.isfinite(recorded) | np.isfinite(right))


def losses_on_new_walks(measured, inputs):
    """Mean squared error of the returned weights on walks that never entered the sandbox, by seed.

    Targets have variance 1: a net with an error of 1 or more, or nan, has learned nothing, and counts as 1.
    """
    walks, ends = inputs["test_sequences"].astype(np.float64), inputs["test_targets"]
    with np.errstate(all="ignore"):
        return {
            f"test_loss_{run}": np.stack(
                [
                    np.fmin(np.mean((predictions(weights, walks) - ends) ** 2), 1.0)
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
