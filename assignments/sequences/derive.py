"""Statistics computed outside, from weights and logits that came back."""

import numpy as np

from assignments.sequences.measure import PADDING


def second_less_first(measured, _):
    """How far the second measurement is off the first, as a part of the norms, whatever was measured."""
    first, second = (
        np.asarray(measured[f"norms_the_{which}_time"], dtype=np.float64) for which in ("first", "second")
    )
    if first.shape != second.shape:
        return {}
    return {"change_the_second_time": np.abs(second - first).max() / np.abs(first).max()}


def change_by_padding(measured, inputs):
    """What the padding's scores change in the weights, and how much weight it has."""
    one, other = (np.asarray(measured[f"weights{which}"]) for which in ("", "_with_0_at_padding"))
    if not one.shape == other.shape == inputs["mask"].shape:
        return {}
    return {
        "weights_less_those_with_0_at_padding": one - other,
        "weights_at_padding": one[~inputs["mask"]],
        "spread_of_the_weights": np.ptp(one[inputs["mask"]]),
    }


def rows_of_padding(measured, inputs):
    """The weights of rows without tokens, and the lowest sum of a row with some, if there is one."""
    weights, mask = np.asarray(measured["weights"]), inputs["mask"]
    if weights.shape != mask.shape:
        return {}
    some = mask.any(axis=-1)
    return {
        "weights_without_tokens": weights[~some],
        "lowest_sum_with_tokens": weights[some].sum(axis=-1).min() if some.any() else np.float64(1.0),
    }


def padding_and_sums(measured, inputs):
    """The attention's weights at padding, and what each row with tokens lacks of 1."""
    weights, mask = np.asarray(measured["weights"], dtype=np.float64), inputs["mask"]
    if weights.shape != mask.shape:
        return {}
    return {
        "weights_at_padding": weights[~mask],
        "sum_minus_1": (weights.sum(axis=-1) - 1)[mask.any(axis=-1)],
        "spread_of_the_weights": np.ptp(weights[mask]),
    }


def mean_of_the_keys(measured, inputs):
    """The context less the mean of the keys by the student's own weights, whatever these are."""
    context, weights = (np.asarray(measured[name], dtype=np.float64) for name in ("context", "weights"))
    keys = inputs["keys"]
    if context.shape != (len(keys), keys.shape[2]) or weights.shape != keys.shape[:2]:
        return {}
    return {
        "context_minus_mean_of_keys": context - np.einsum("bt,btk->bk", weights, keys),
        "spread_of_the_weights": np.ptp(weights[inputs["mask"]]),
    }


def losses_of_the_model(measured, inputs):
    """How far the losses are off those of the model that came back, on the same batches in their order."""
    losses, logits = (np.asarray(measured[name], dtype=np.float64) for name in ("losses", "logits"))
    targets = inputs["targets"]
    if losses.shape != targets.shape[:1] or logits.shape[:-1] != targets.shape:
        return {}
    logits = logits - logits.max(axis=-1, keepdims=True)
    right = np.take_along_axis(logits, targets[..., None], axis=-1)[..., 0]
    found = (np.log(np.exp(logits).sum(axis=-1)) - right).mean(axis=(1, 2))
    return {"losses_less_those_of_the_model": losses - found, "spread_of_the_losses": np.ptp(losses)}


def learned_shares(measured, inputs):
    """For each seed: the share of right tokens, and that of steps that look most at the place they should."""
    targets, sources = inputs["new_targets"], inputs["new_sources"]
    counts = targets != PADDING
    places = (sources != PADDING).sum(axis=2, keepdims=True) - 1 - np.arange(targets.shape[2])
    found = {}
    for without_output, without_v in (("", ""), ("_without_output", "_without_v")):
        logits = np.asarray(measured[f"logits{without_output}"])
        weights = np.asarray(measured[f"weights{without_v}"])
        if logits.shape[:-1] != targets.shape or weights.shape != (*targets.shape, sources.shape[2]):
            return {}
        right, looks = logits.argmax(axis=-1) == targets, weights.argmax(axis=-1) == places
        found[f"share_of_right_tokens{without_output}"] = _share(right, counts)
        found[f"share_on_the_diagonal{without_v}"] = _share(looks, counts)
    return found


def _share(true, counts):
    return (true & counts).sum(axis=(1, 2)) / counts.sum(axis=(1, 2))
