"""Statistics computed outside, from values, weights and words that the notebook returned."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from assignments.activations.measure import UNITS, DeepMLP, flat
from autograder.check import Array, Arrays, WrongForm
from autograder.text import Text

#: what is the matter with a network; a network's kind is its index here
KINDS = (
    "nothing_wrong",
    "every_unit_dead",
    "everything_saturated",
    "more_than_half_of_a_layer_dead",
    "exactly_half_of_a_layer_dead",
    "dead_and_saturated",
    "one_layer_saturated",
    "alive_but_hardly_ever_on",
    "just_over_90_percent_saturated",
    "just_under_half_of_a_layer_dead",
    "units_dead_in_every_layer",
    "zero_often_but_alive",
    "negative_but_not_saturated",
    "just_under_90_percent_saturated",
    "saturated_before_a_dying_layer",
    "barely_saturated",
    "nearly_saturated",
    "falling_but_not_saturated",
    "exactly_90_percent_saturated",
)
OTHER_LENGTH = Text(
    es="las pérdidas o las fracciones devueltas tienen forma {got}; debían tener {want}, una por lote",
    en="the returned losses or fractions have shape {got}; it should be {want}, one per batch",
)
OTHER_LOGITS = Text(
    es="los logits de las redes devueltas tienen forma {got}; debían tener {want}",
    en="the logits of the returned nets have shape {got}; it should be {want}",
)
OTHER_SIZE = Text(
    es="una red devuelta no es una copia de la dada: tiene {got} pesos y no {want}",
    en="a returned net is no copy of the given one: it has {got} weights and not {want}",
)


def dtype_of(measured: Arrays, _inputs: Arrays) -> Arrays:
    """Besides what was measured, how many bytes a value takes."""
    key = "values" if "values" in measured else "derivative"
    return {**measured, "bytes_a_value": np.asarray(np.asarray(measured[key]).dtype.itemsize)}


def slope_of_own(measured: Arrays, inputs: Arrays) -> Arrays:
    """The gradient, or the slope of the function's right values where it is that of the student's own ones.

    So whether a parameter is heeded in the values is the matter of another check.  Cases without a
    step are left as they are.
    """
    if "step" not in inputs:
        return {}
    gradient, ahead, behind = (np.asarray(measured[key]) for key in ("gradient", "ahead", "behind"))
    if not gradient.shape == ahead.shape == behind.shape == inputs["x"].shape:
        return {}
    own = (ahead - behind) / (2 * inputs["step"]) * inputs["cotangent"]
    if np.allclose(gradient, own, rtol=1e-4, atol=1e-6):
        return {
            "gradient": RIGHT_SLOPES[int(inputs["function"])](inputs["x"], inputs["parameter"])
            * inputs["cotangent"]
        }
    return {}


#: by the numbers that cases give them: of Leaky ReLU and of ELU, away from 0
RIGHT_SLOPES = (
    lambda x, slope: np.where(x > 0, 1.0, slope),
    lambda x, alpha: np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0.0))),
)


def by_kind(measured: Arrays, inputs: Arrays) -> Arrays:
    """The diagnoses of all networks of a kind together; none where a case has no such network."""
    words = np.asarray(measured["diagnosis"])
    return {name: words[np.asarray(inputs["kind"]) == k] for k, name in enumerate(KINDS)}


def net_with(weights: Array, inputs: Arrays, activation: object) -> DeepMLP:
    """The case's network with other weights, one after another in a vector."""
    net = DeepMLP({name: torch.from_numpy(np.array(array)) for name, array in inputs.items()}, activation)
    want = flat(net.parameters()).numel()
    if weights.shape != (want,):
        raise WrongForm(OTHER_SIZE.format(got=weights.size, want=want))
    nn.utils.vector_to_parameters(torch.from_numpy(np.array(weights, dtype=np.float64)), net.parameters())
    return net


def logits_over_right_ones(measured: Arrays, inputs: Arrays) -> Arrays:
    """How far the logits of each returned net lie from those of its weights under the activation of its name."""
    right = []
    for weights, unit in zip(measured["weights"], inputs["units"], strict=True):
        net = net_with(np.asarray(weights), inputs, UNITS[int(unit)][0])
        with torch.no_grad():
            right.append(net(torch.from_numpy(np.array(inputs["probe"]))).numpy())
    logits, want = np.asarray(measured["logits"], dtype=np.float64), np.stack(right)
    if logits.shape != want.shape:
        raise WrongForm(OTHER_LOGITS.format(got=logits.shape, want=want.shape))
    return {"logits_off": np.abs(logits - want).max(axis=(1, 2))}


def records_off(measured: Arrays, inputs: Arrays) -> Arrays:
    """How far each recorded loss and dead fraction lies from that of the weights that its step started from.

    The weights are those of the run itself or, where these don't fit, those of SGD: how it trains is
    the matter of another check.
    """
    steps = len(inputs["x"])
    losses_off, dead_off = [], []
    for i, unit in enumerate(inputs["units"]):
        activation = UNITS[int(unit)][0]
        own = list(np.asarray(measured[f"way_{i}"], dtype=np.float64))
        ways = [records(way, inputs, activation) for way in (own, descent(own[0], inputs, activation))]
        for key, right, off in (("losses", 0, losses_off), ("dead", 1, dead_off)):
            got = np.asarray(measured[f"{key}_{i}"], dtype=np.float64)
            if got.shape != (steps,):
                raise WrongForm(OTHER_LENGTH.format(got=got.shape, want=(steps,)))
            off.append(min((np.abs(got - way[right]) for way in ways), key=largest))
    return {"losses_off": np.stack(losses_off), "dead_fractions_off": np.stack(dead_off)}


def largest(off: Array) -> float:
    return float(np.max(np.nan_to_num(off, nan=np.inf)))


def records(way: list[Array], inputs: Arrays, activation: object) -> tuple[Array, Array]:
    """The loss of each batch and the dead fraction on the probe, of the weights given for its step."""
    losses, dead = [], []
    probe = torch.from_numpy(np.array(inputs["probe"]))
    for weights, x, y in zip(way, inputs["x"], inputs["y"], strict=True):
        net = net_with(weights, inputs, activation)
        with torch.no_grad():
            losses.append(float(F.cross_entropy(net(torch.from_numpy(x).double()), torch.from_numpy(y))))
            outputs = [net.activation(z) for z in net.pre_activations(probe)]
            dead.append(float((torch.cat(outputs, dim=1) == 0).all(dim=0).double().mean()))
    return np.asarray(losses), np.asarray(dead)


def descent(start: Array, inputs: Arrays, activation: object) -> list[Array]:
    """The weights before each step of plain SGD."""
    way, net = [], net_with(start, inputs, activation)
    for x, y in zip(inputs["x"], inputs["y"], strict=True):
        way.append(flat(net.parameters()).numpy())
        parameters = list(net.parameters())
        loss = F.cross_entropy(net(torch.from_numpy(x).double()), torch.from_numpy(y))
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter -= float(inputs["lr"]) * gradient
    return way


def accuracies(measured: Arrays, inputs: Arrays) -> Arrays:
    """What the trained weights get right of images that they have not seen, under their activation."""
    found = {}
    for name, i in (("relu", 0), ("leaky_relu", 1), ("elu", 2)):
        net = net_with(np.asarray(measured["weights"])[i], inputs, UNITS[int(inputs["units"][i])][0])
        with torch.no_grad():
            guesses = net(torch.from_numpy(np.array(inputs["test_x"])).double()).argmax(dim=1).numpy()
        found[f"accuracy_{name}"] = np.asarray((guesses == inputs["test_y"]).mean())
    return found
