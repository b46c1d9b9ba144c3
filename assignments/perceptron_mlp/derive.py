"""Statistics computed outside: what moved, and accuracies and losses from logits and withheld classes."""

import numpy as np
from scipy.special import log_softmax

from autograder.check import WrongForm
from autograder.text import Text

FORM = Text(
    es="los logits de un modelo tienen forma {got}; debían tener {want}",
    en="a model's logits have shape {got}; they should have {want}",
)


def moved(measured, inputs):
    """Which of the points changed the weights or the bias."""
    weights = np.asarray(measured["new_weights"], dtype=np.float64)
    bias = np.asarray(measured["new_bias"], dtype=np.float64)
    if weights.shape != inputs["points"].shape or bias.shape != inputs["targets"].shape:
        return {}
    changed = np.any(weights != inputs["weights"], axis=1) | (bias != inputs["bias"])
    return {"points_that_move_the_perceptron": changed.astype(np.int64)}


def moved_like_the_last(measured, inputs):
    """Which of the points changed all that the last one, a clear mistake, changed: weights, bias or both."""
    weights = np.asarray(measured["new_weights"], dtype=np.float64)
    bias = np.asarray(measured["new_bias"], dtype=np.float64)
    if weights.shape != inputs["points"].shape or bias.shape != inputs["targets"].shape:
        return {}
    changed = np.column_stack([np.any(weights != inputs["weights"], axis=1), bias != inputs["bias"]])
    moved = changed[:, changed[-1]].all(axis=1) if changed[-1].any() else changed.any(axis=1)
    return {"points_that_move_the_perceptron": moved.astype(np.int64)}


def changed_weights(measured, inputs):
    """Which weights are other ones: what a function that does nothing does not have."""
    weights = np.asarray(measured["new_weights"], dtype=np.float64)
    if weights.shape != inputs["points"].shape:
        return {}
    return {"weights_that_changed": (weights != inputs["weights"]).astype(np.int64)}


def of_the_moons(measured, inputs):
    """Accuracy and loss of both models on new points, one a run; what their curves say at the end."""
    found = {"bend_of_the_linear_model": bend(measured["logits_of_corners_linear"])}
    for name in ("linear", "mlp"):
        logits = of_form(measured[f"logits_{name}"], inputs["new_y"].shape)
        found[f"accuracy_{name}"] = (logits.argmax(-1) == inputs["new_y"]).mean(axis=1)
        found[f"loss_{name}"] = losses(logits, inputs["new_y"])
        found |= of_the_curves(measured, inputs, name)
    return found


def of_the_curves(measured, inputs, name):
    """How many epochs they have, and their last losses over those of the weights that were returned."""
    validation, training = (
        np.asarray(measured[f"{kind}_losses_{name}"], dtype=np.float64) for kind in ("validation", "training")
    )
    found = {f"epochs_of_{name}": np.array([validation.shape[-1], training.shape[-1]])}
    if validation.size and training.size:
        right = losses(of_form(measured[f"validation_logits_{name}"], inputs["val_y"].shape), inputs["val_y"])
        found[f"last_loss_of_{name}_over_that_of_its_weights"] = validation[:, -1] / right
        right = losses(of_form(measured[f"training_logits_{name}"], inputs["y"].shape), inputs["y"])
        found[f"last_training_loss_of_{name}_over_that_of_its_weights"] = training[:, -1] / right
        found[f"first_training_loss_of_{name}"] = training[:, 0]
    if validation.shape == training.shape:
        found[f"epochs_of_{name}_with_equal_losses"] = np.sum(validation == training, axis=1)
    if validation.shape == training.shape and validation.size:
        found[f"part_of_the_training_curve_of_{name}_not_in_the_other"] = unexplained(training, validation)
    return found


def unexplained(curves, others):
    """What part of a curve's variance is left when the other is moved and scaled onto it, in each run.

    0 for a curve that does not change, or that is not finite.
    """
    with np.errstate(invalid="ignore", over="ignore"):
        curves, others = (each - each.mean(axis=1, keepdims=True) for each in (curves, others))
        size, other_size = (np.sum(each**2, axis=1) for each in (curves, others))
        product = np.sum(curves * others, axis=1)
        usable = (size > 0) & (other_size > 0) & np.isfinite(size * other_size + product**2)
        both = np.where(usable, size * other_size, 1.0)
        return np.where(usable, 1 - product**2 / both, 0.0)


def of_form(logits, shape):
    """The logits of two classes for points of that shape."""
    logits = np.asarray(logits, dtype=np.float64)
    if logits.shape != (*shape, 2):
        words = ["x".join(map(str, form[1:])) for form in (logits.shape, (*shape, 2))]
        raise WrongForm(FORM.format(got=words[0], want=words[1]))
    return logits


def losses(logits, classes):
    """Mean cross-entropy of each run."""
    picked = np.take_along_axis(log_softmax(logits, axis=-1), classes[..., None], axis=-1)
    return -picked[..., 0].mean(axis=1)


def bend(logits):
    """How far logits halfway between two points are from halfway between theirs, over their size, in each run."""
    left, right, middle = np.split(np.asarray(logits, dtype=np.float64), 3, axis=1)
    size = np.abs(logits).max(axis=(1, 2)) + 1e-12
    return np.abs(left + right - 2 * middle).max(axis=(1, 2)) / size
