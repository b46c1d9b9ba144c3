"""Statistics computed outside, from weights and logits that came back."""

import numpy as np

from assignments.sequences.measure import PADDING


def mean_of_the_keys(measured, inputs):
    """The context less the mean of the keys by the student's own weights, whatever these are."""
    context, weights = (np.asarray(measured[name], dtype=np.float64) for name in ("context", "weights"))
    keys = inputs["keys"]
    if context.shape != (len(keys), keys.shape[2]) or weights.shape != keys.shape[:2]:
        return {}
    return {
        "context_minus_mean_of_keys": context - np.einsum("bt,btk->bk", weights, keys),
        "spread_of_the_weights": np.float64(np.ptp(weights)),
    }


def learned_shares(measured, inputs):
    """For each seed: the share of right tokens, and that of steps that look most at the place they should."""
    targets, sources = inputs["new_targets"], inputs["new_sources"]
    logits, weights = np.asarray(measured["logits"]), np.asarray(measured["weights"])
    if logits.shape[:-1] != targets.shape or weights.shape != (*targets.shape, sources.shape[2]):
        return {}
    counts = targets != PADDING
    lengths = (sources != PADDING).sum(axis=2, keepdims=True)
    places = lengths - 1 - np.arange(targets.shape[2])
    right, looks = logits.argmax(axis=-1) == targets, weights.argmax(axis=-1) == places
    return {
        "share_of_right_tokens": _share(right, counts),
        "share_on_the_diagonal": _share(looks, counts),
    }


def _share(true, counts):
    return (true & counts).sum(axis=(1, 2)) / counts.sum(axis=(1, 2))
