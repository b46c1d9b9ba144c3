"""Statistics computed outside, from penalties, masks and weights that came back."""

import math

import numpy as np
import torch
import torch.nn.functional as F

from assignments.regularization.measure import RUNS, net_of
from autograder.check import WrongForm
from autograder.text import Text

#: float64 sums in another order; strength, dropout and stopping move the weights of these cases by over 1e-4
SAME_NET = 1e-7
CURVES = ("weights", "train_losses", "val_losses")
OTHER_NET = Text(
    es="la red devuelta no es de las que da make_net: tiene {size} pesos",
    en="the returned net is none of those that make_net gives: it has {size} weights",
)


def number(measured, key):
    return float(np.asarray(measured[key], dtype=np.float64))


# L2 ---------------------------------------------------------------------------------------------------


def penalties_over_one(measured, _):
    """Factors before the sum of squares are another check's matter."""
    with np.errstate(all="ignore"):
        ratios = np.asarray(measured["penalties"], dtype=np.float64) / measured["penalty_of_one_weight"]
    return {"penalties_over_that_of_one_weight": ratios}


def share(measured, kind):
    """What the penalty loses where that kind is 0, over what it loses where the weights are 0."""
    penalty = number(measured, "penalty")
    by_kind = penalty - number(measured, f"penalty_with_{kind}_at_0")
    by_weights = penalty - number(measured, "penalty_with_weights_at_0")
    return {f"part_of_{kind}_in_the_penalty": np.float64(by_kind / by_weights if by_weights else math.nan)}


def share_of_biases(measured, _):
    return share(measured, "biases")


def share_of_normalisation(measured, _):
    return share(measured, "normalisation")


def shares_of_all(measured, _):
    parts = np.array(
        [number(measured, f"penalty_of_{kind}") for kind in ("weights", "biases", "normalisation")]
    )
    with np.errstate(all="ignore"):
        return {"parts_of_weights_biases_and_normalisation": parts / number(measured, "penalty_of_all")}


def places_over_alone(measured, _):
    places = ("beside_another", "beside_its_copy", "nested", "layer_used_twice", "matrix_used_twice")
    with np.errstate(all="ignore"):
        return {
            f"penalty_{place}_over_that_of_the_layer": np.float64(number(measured, f"penalty_{place}"))
            / number(measured, "penalty_alone")
            for place in places
        }


def signs(measured, _):
    penalties = np.nan_to_num(np.asarray(measured["losses_of_0_plus_penalty"], dtype=np.float64), nan=-1.0)
    return {"penalties_above_0": np.sign(penalties).astype(np.int64)}


# Dropout ----------------------------------------------------------------------------------------------


def factors(outputs, x):
    """What each entry was multiplied by; None where the shape is another one."""
    outputs, x = np.asarray(outputs, dtype=np.float64), np.asarray(x, dtype=np.float64)
    return outputs / x if outputs.shape[-x.ndim :] == x.shape else None


def factor_of_what_stays(measured, inputs):
    """The factor of the entries that stay, times 1 - p; 1 stands for those that were dropped."""
    found = factors(measured["output"], inputs["x"])
    if found is None:
        return {}
    return {"factor_of_what_stays_times_1_minus_p": np.where(found == 0, 1.0, found * (1 - inputs["p"]))}


def drops(measured, inputs):
    """The number of dropped entries, in standard deviations from the expected one."""
    found = factors(measured["output"], inputs["x"])
    if found is None:
        return {}
    p, size = float(inputs.get("p", 0.5)), found.size
    distance = ((found == 0).sum() - size * p) / math.sqrt(size * p * (1 - p))
    return {"dropped_entries_off_in_standard_deviations": np.float64(abs(distance))}


def dispersions(measured, inputs):
    """How unevenly entries are dropped by call, row, column and place, in standard deviations.

    Counts of n independent entries vary by n p (1 - p), with the rate p as it was found: a wrong one is
    another check's matter.  The sum of squares of m such counts has the mean m and the variance
    m (2 + (1 - 6 p (1 - p)) / (n p (1 - p))).
    """
    found = factors(measured["outputs"], inputs["x"])
    if found is None or found.ndim < 3 or len(found) != inputs["calls"]:
        return {}
    dropped = (found == 0).reshape(*found.shape[:2], -1)  # of images: a row each
    p = dropped.mean()
    counted = {
        "from_call_to_call": dropped.sum(axis=(1, 2)).ravel(),
        "from_row_to_row": dropped.sum(axis=2).ravel(),
        "from_column_to_column": dropped.sum(axis=1).ravel(),
        "from_place_to_place": dropped.sum(axis=0).ravel(),
    }
    found = {
        f"unevenness_{way}": np.float64(abs(unevenness(counts, dropped.size // counts.size, p)))
        for way, counts in counted.items()
    }
    return {**found, "likeness_to_the_call_before": np.float64(abs(likeness(dropped, p)))}


def likeness(dropped, p):
    """Of each call to the one before: the sum of products of what is off the rate, in standard deviations."""
    off = dropped - p
    pairs = off[1:] * off[:-1]
    return pairs.sum() / (p * (1 - p) * math.sqrt(pairs.size)) if 0 < p < 1 else math.nan


def unevenness(counts, n, p):
    variance, m = n * p * (1 - p), counts.size
    if not variance:
        return math.nan
    squares = ((counts - n * p) ** 2).sum() / variance
    return (squares - m) / math.sqrt(m * (2 + (1 - 6 * p * (1 - p)) / variance))


def dropped_in_training(measured, inputs):
    """Whether anything is dropped at all: what returns its input has nothing to turn off."""
    found = factors(measured["output_in_training"], inputs["x"])
    return {} if found is None else {"drops_in_training": np.bool_((found == 0).any())}


def dropped_by_mode(measured, inputs):
    """The same, with gradients and without: the mode decides, and nothing else."""
    found = factors(measured["output_without_gradients"], inputs["x"])
    if found is None:
        return {}
    return {
        **dropped_in_training(measured, inputs),
        "drops_in_training_without_gradients": np.bool_((found == 0).any()),
    }


def gradient_off(measured, inputs):
    """The gradient less what the factors of the outputs make of the cotangent, in units of 1 / (1 - p)."""
    found = factors(measured["output"], inputs["x"])
    gradient = np.asarray(measured["gradient"], dtype=np.float64)
    if found is None or gradient.shape != found.shape:
        return {}
    return {
        "gradient_off_the_factors": np.abs(gradient - found * inputs["cotangent"]),
        "drops_in_training": np.bool_((found == 0).any()),
    }


def repeats(measured, inputs):
    """Entries that two equal seeds treat alike, which are all, and two other ones, which are not."""
    found = [factors(measured[f"output_{name}"], inputs["x"]) for name in ("first", "second", "third")]
    if any(f is None or f.shape != found[0].shape for f in found):
        return {}
    first, second, third = (f == 0 for f in found)
    return {
        "part_alike_with_one_seed": np.float64((first == second).mean()),
        "part_alike_with_another_seed": np.float64((first == third).mean()),
    }


def repeats_and_shares(measured, inputs):
    """The same, and how much more of the entries two layers of one generator treat alike than two calls of one
    layer do: the generator goes on between layers.  That it goes on between calls is another check's matter."""
    found = [factors(measured[f"output_of_{name}_layer"], inputs["x"]) for name in ("one", "other")]
    calls = factors(measured["output_first"], inputs["x"])
    if any(f is None for f in (*found, calls)) or len(calls) != 2:
        return {}
    layers, calls = ((a == 0) == (b == 0) for a, b in (found, calls))
    return {**repeats(measured, inputs), "more_alike_in_two_layers": np.float64(layers.mean() - calls.mean())}


# Early stopping ---------------------------------------------------------------------------------------


def lowest_without_improvement(measured, inputs):
    """How often restoring brings the weights of the lowest loss seen, which is not the noted best one.

    Weights of any other epoch, the last one among them, are another check's matter.
    """
    found = 0
    keys = ("epochs_done", "best_losses", "weights_after_restoring")
    for losses, done, best, restored in zip(
        inputs["val_losses"], *(measured[key] for key in keys), strict=True
    ):
        seen = losses[: int(done)]
        lowest = int(np.argmin(seen))
        noted = math.isclose(float(best), seen[lowest], rel_tol=1e-6)
        found += restored == lowest and lowest < len(seen) - 1 and not noted
    return {"epochs_done": measured["epochs_done"], "weights_of_no_improvement": np.int64(found)}


# Training ---------------------------------------------------------------------------------------------


def losses_at(weights, inputs):
    """Mean cross-entropies on training and validation data, in evaluation mode."""
    net = net_of(torch.tensor(weights), *inputs["sizes"].tolist()).eval()
    with torch.no_grad():
        return [
            F.cross_entropy(net(torch.tensor(inputs[f"{kind}_x"])), torch.tensor(inputs[f"{kind}_y"])).item()
            for kind in ("train", "val")
        ]


def losses_over_right_ones(measured, inputs):
    """Recorded losses over those of the weights after each epoch, whatever the way there."""
    way = np.asarray(measured["weights_after_each_epoch"], dtype=np.float64)
    if way.shape != (int(inputs["epochs"]), len(inputs["weights"])):
        return {}
    right = np.array([losses_at(weights, inputs) for weights in way])
    found = {}
    for kind, losses in zip(("train", "val"), right.T, strict=True):
        recorded = np.asarray(measured[f"{kind}_losses"], dtype=np.float64)
        found[f"{kind}_losses_over_right_ones"] = (
            recorded / losses if recorded.shape == losses.shape else recorded
        )
    return found


def losses_handed_over(measured, _):
    """What the stopper got over what was recorded as validation loss."""
    found = {name: measured[name] for name in ("epochs_early", "epochs_late")}
    for name in ("early", "late"):
        handed = np.asarray(measured[f"losses_handed_over_{name}"], dtype=np.float64)
        recorded = np.asarray(measured[f"val_losses_{name}"], dtype=np.float64)
        with np.errstate(all="ignore"):
            ratio = handed / recorded if handed.shape == recorded.shape else handed
        found[f"losses_handed_over_by_val_losses_{name}"] = ratio
    return found


# The figure -------------------------------------------------------------------------------------------


def with_first_epoch(measured, _):
    """And the least x of each line; none where there is no line."""
    x = np.asarray(measured["axes_x"], dtype=np.float64)
    return {**measured, "first_epochs": np.array([row[~np.isnan(row)].min(initial=math.inf) for row in x])}


# The ablation -----------------------------------------------------------------------------------------


def off_the_run_alone(measured, inputs):
    """The largest distance of each run's weights from those that its settings give.

    Training and stopping are other checks' matter: what the student's own training gives alone will do.
    """
    found = {}
    for name in RUNS:
        got = np.asarray(measured[f"weights_{name}"], dtype=np.float64)
        if got.shape != inputs["weights"].shape:
            raise WrongForm(OTHER_NET.format(size=got.size))
        right = [measured[f"weights_{name}_alone"], inputs[f"right_weights_{name}"]]
        found[f"weights_off_in_{name}"] = np.float64(min(distance(got, one) for one in right))
    return found


def curves_off(measured, inputs):
    """How far each run's curves are from those of a training that gives its net.

    A net that none gives is another check's matter: 0.
    """
    runs = [{kind: measured[f"{kind}_{name}_alone"] for kind in CURVES} for name in RUNS]
    runs += [{kind: inputs[f"right_{kind}_{name}"] for kind in CURVES} for name in RUNS]
    found = {}
    for name in RUNS:
        makers = [run for run in runs if distance(measured[f"weights_{name}"], run["weights"]) <= SAME_NET]
        for kind in CURVES[1:]:
            distances = [distance(measured[f"{kind}_{name}"], run[kind]) for run in makers]
            found[f"{kind}_off_in_{name}"] = np.float64(min(distances, default=0.0))
    return found


def distance(got, right):
    got, right = np.asarray(got, dtype=np.float64), np.asarray(right, dtype=np.float64)
    return np.abs(got - right).max(initial=0) if got.shape == right.shape else math.inf


def gaps(measured, inputs):
    """Of each run, by seed: the loss on test images that stayed outside less that on the training images;
    and the lowest accuracy of the four runs on those test images."""
    found, accuracies = {}, []
    for name in RUNS:
        rows = np.asarray(measured[f"weights_{name}"], dtype=np.float64)
        if rows.shape != inputs["weights"].shape:
            raise WrongForm(OTHER_NET.format(size=rows.shape[-1]))
        gaps_and_accuracies = [gap_and_accuracy(row, inputs, index) for index, row in enumerate(rows)]
        found[f"gap_{name}"] = np.array([gap for gap, _ in gaps_and_accuracies])
        accuracies.append([accuracy for _, accuracy in gaps_and_accuracies])
    return {**found, "lowest_accuracy": np.min(accuracies, axis=0)}


def gap_and_accuracy(weights, inputs, index):
    net = net_of(torch.tensor(weights), *inputs["sizes"].tolist()).eval()
    train_x, train_y, test_x, test_y = (
        torch.tensor(inputs[name][index]) for name in ("train_x", "train_y", "test_x", "test_y")
    )
    with torch.no_grad():
        logits = net(test_x.double())
        gap = F.cross_entropy(logits, test_y) - F.cross_entropy(net(train_x.double()), train_y)
    return gap.item(), (logits.argmax(dim=1) == test_y).double().mean().item()
