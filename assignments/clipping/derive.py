"""Statistics computed outside, from gradients and from the weights that came back."""

import numpy as np


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
    parts = np.split(weights, np.cumsum([hidden, hidden * hidden, hidden]))
    weight_input, weight_hidden, bias, weight_output = parts
    weight_hidden = weight_hidden.reshape(hidden, hidden)
    h = np.zeros((len(walks), hidden))
    for x in walks.T:
        h = np.outer(x, weight_input) + h @ weight_hidden + bias
        h = np.where(h > 0, h, 0.5 * h)
    return h @ weight_output
