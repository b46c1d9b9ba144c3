"""Statistics from evidence, by a forward pass and a training loop of our own.

``kinds`` of ``measure.built``: 0 nn.Linear, 1 nn.BatchNorm1d, 2 nn.Sigmoid, 3 nn.ReLU, -1 another.
"""

import math
from itertools import combinations, pairwise

import numpy as np
import torch
from torch.nn import functional as F

from assignments.twenty_layers.measure import CONDITIONS, EPOCHS
from autograder.check import WrongForm
from autograder.text import Text

NO_SUCH_NETWORK = Text(
    es="{condition}: la red debía tener {wanted} números entre pesos, sesgos y estadísticas (tiene {size})",
    en="{condition}: the network should have {wanted} numbers, weights, biases and statistics (it has {size})",
)
NO_WHOLE_EPOCHS = Text(
    es="por la red pasaron {rows} imágenes con gradientes en {epochs} épocas: debían ser las mismas en cada una",
    en="{rows} images went through the network with gradients in {epochs} epochs: each should see as many",
)
LINEAR, BATCH_NORM, SIGMOID, RELU = range(4)
#: what ``nn.BatchNorm1d`` keeps: scale, shift, mean, variance, count
TENSORS_OF_BATCH_NORM = 5
#: notes from which the next epoch is repeated; early on batch norm multiplies rounding errors
REPEATED = tuple(enumerate(EPOCHS))[1:-1]
LAYERS, WIDTH, CLASSES = 20, 64, 10
EPS, MOMENTUM = 1e-5, 0.1
LR, BATCH_SIZE = 0.07, 128  # the defaults in the signatures


def structure(measured, inputs):
    """Counts of what stands where in a network."""
    kinds, condition = [int(kind) for kind in measured["kinds"]], int(inputs["condition"])
    places = [index for index, kind in enumerate(kinds) if kind == LINEAR]
    between = [kinds[a + 1 : b] for a, b in pairwise(places)]
    after_output = kinds[places[-1] + 1 :] if places else []
    activation = SIGMOID if CONDITIONS[condition].startswith("sigmoid") else RELU
    acting = [[kind for kind in part if kind != BATCH_NORM] for part in between]
    wanted = len(between) if CONDITIONS[condition].endswith("batch_norm") else 0
    right = len(_batch_norms_in_place(measured, places)) if wanted else 0
    return {
        "weight_layers": len(places),
        "hidden_layers_with_another_activation": sum(part != [activation] for part in acting),
        "activations_after_the_output": sum(kind != BATCH_NORM for kind in after_output),
        "activations_before_the_first_layer": sum(kind in (SIGMOID, RELU) for kind in kinds[: places[0]])
        if places
        else 0,
        "batch_norms_missing": wanted - right,
        "batch_norms_out_of_place": kinds.count(BATCH_NORM) - right,
        "difference_between_logits_and_layers": _answer_gap(measured, inputs, kinds),
    }


def _batch_norms_in_place(measured, places):
    """Modules of their own, with all that batch norm keeps, right after a hidden layer."""
    kinds, tensors = measured["kinds"], measured["tensors"]
    return {
        int(measured["first_used"][place + 1])
        for place in places[:-1]
        if kinds[place + 1] == BATCH_NORM and tensors[place + 1] == TENSORS_OF_BATCH_NORM
    }


def _usual_batch_norms(measured):
    pairs = zip(measured["kinds"], measured["tensors"], strict=True)
    return all(tensors == TENSORS_OF_BATCH_NORM for kind, tensors in pairs if kind == BATCH_NORM)


def _answer_gap(measured, inputs, kinds):
    """How far the network's answer lies from that of the layers that were seen to act."""
    x, sizes, start, layer = torch.as_tensor(np.array(inputs["x"])), measured["in_out_bias"], 0, 0
    weights = torch.as_tensor(np.array(measured["weights"], dtype=np.float64))
    for kind in kinds:
        if kind == LINEAR:
            fan_in, fan_out = int(sizes[layer][0]), int(sizes[layer][1])
            x = x @ weights[start : start + fan_in * fan_out].reshape(fan_out, fan_in).T
            start, layer = start + fan_in * fan_out, layer + 1
        elif kind == BATCH_NORM:
            x = x / math.sqrt(1 + EPS)  # fresh: mean 0, variance 1, scale 1, shift 0
        elif kind != -1:
            x = torch.sigmoid(x) if kind == SIGMOID else torch.relu(x)
    logits = torch.as_tensor(np.array(measured["logits"], dtype=np.float64))
    biases_at_zero = float(np.abs(measured["biases"]).max()) == 0.0
    if -1 in kinds or not biases_at_zero or not _usual_batch_norms(measured) or x.shape != logits.shape:
        return 0.0  # other checks say so
    return float((x - logits).abs().max() / x.abs().max())


def initial_weights(measured, inputs):
    """First, hidden and output weights apart, with the standard deviation that each should have."""
    features, width, classes = (int(inputs[name]) for name in ("features", "width", "classes"))
    weights, first, last = np.asarray(measured["weights"]), features * width, width * classes
    hidden = weights[first : weights.size - last]
    layers = hidden[: hidden.size // width**2 * width**2].reshape(-1, width**2)
    he = "_he" in CONDITIONS[int(inputs["condition"])]

    def std(fan_in, fan_out):
        return math.sqrt(2 / fan_in) if he else math.sqrt(2 / (fan_in + fan_out))

    return {
        "first_weights": weights[:first],
        "hidden_weights": _some_of_each(layers),
        "std_of_each_hidden_layer_over_its_law": layers.std(axis=1) / std(width, width),
        "output_weights": weights[weights.size - last :],
        "first_std": std(features, width),
        "hidden_std": std(width, width),
        "output_std": std(width, classes),
        "largest_bias": float(np.abs(measured["biases"]).max()),
    }


def _some_of_each(layers):
    """As many weights as one layer has, from eight layers at either end.

    Each gives others: so the sample is one of independent draws also where layers share their weights,
    which another check tells, and has one length, also for 19 or 21 layers.
    """
    chosen = [*layers[:8], *layers[-8:]]
    return np.concatenate([layer[place :: len(chosen)] for place, layer in enumerate(chosen)])


def redraws(measured, _inputs):
    """Differences between networks built from one seed and from two, and between layers of one."""
    first, again, other = (
        np.asarray(measured[name], dtype=np.float64) for name in ("first", "again", "other")
    )
    pairs = list(combinations(first, 2))
    return {
        "difference_with_the_same_seed": float(np.abs(first - again).max()),
        "difference_with_another_seed": _difference(first, other),
        "difference_between_layers": min([_difference(*pair) for pair in pairs], default=1.0),
    }


def _difference(one, other):
    """Mean absolute difference over the mean absolute value; 1.41 for independent normal draws."""
    return float(np.abs(one - other).mean() / np.abs(one).mean())


def reported_losses(measured, inputs):
    """How far reported losses lie from the mean loss of the images, by the logits that training saw."""
    epochs, losses = int(inputs["epochs"]), np.atleast_1d(measured["losses"])
    found = {"losses_too_many": losses.size - epochs}
    if losses.size == epochs:
        found["loss_off"] = np.abs(losses - _losses_seen(measured, inputs).reshape(epochs, -1).mean(axis=1))
    return found


def _losses_seen(measured, inputs):
    """The cross-entropy of each image as often as it went through the network, in order."""
    logits, features = (np.asarray(measured[name]) for name in ("logits", "first_features"))
    if features.size == 0 or features.size % int(inputs["epochs"]):
        raise WrongForm(NO_WHOLE_EPOCHS.format(rows=features.size, epochs=int(inputs["epochs"])))
    images = np.abs(features[:, None] - np.asarray(inputs["x"])[:, 0]).argmin(axis=1)
    labels = torch.as_tensor(np.asarray(inputs["y"])[images])
    return F.cross_entropy(torch.as_tensor(np.array(logits)), labels, reduction="none").numpy()


def parameter_shapes(condition, features):
    """Shapes of a network's numbers in the order of its ``state_dict``."""
    shapes = []
    for layer in range(LAYERS):
        fan_in = features if layer == 0 else WIDTH
        fan_out = CLASSES if layer == LAYERS - 1 else WIDTH
        shapes += [(fan_out, fan_in), (fan_out,)]
        if condition.endswith("batch_norm") and layer < LAYERS - 1:
            shapes += [(WIDTH,)] * 4 + [()]
    return shapes


def network_size(condition, features):
    return sum(math.prod(shape) for shape in parameter_shapes(condition, features))


def unpacked(numbers, condition, features):
    """The named numbers of each layer; refuses what is not such a network."""
    shapes = parameter_shapes(condition, features)
    if numbers.shape != (network_size(condition, features),):
        wanted = network_size(condition, features)
        raise WrongForm(NO_SUCH_NETWORK.format(condition=condition, wanted=wanted, size=numbers.size))
    parts = torch.split(torch.tensor(numbers, dtype=torch.float32), [math.prod(shape) for shape in shapes])
    parts = [part.reshape(shape).clone() for part, shape in zip(parts, shapes, strict=True)]
    per_hidden = 7 if condition.endswith("batch_norm") else 2
    return [parts[i : i + per_hidden] for i in range(0, len(parts), per_hidden)]


def logits_of(layers, x, condition, training=False):
    """The forward pass of a condition's network.  In training, running statistics move in place."""
    for layer in layers[:-1]:
        x = F.linear(x, layer[0], layer[1])
        if condition.endswith("batch_norm"):
            _, _, scale, shift, mean, var, _ = layer
            x = F.batch_norm(x, mean, var, scale, shift, training=training, momentum=MOMENTUM, eps=EPS)
        x = torch.sigmoid(x) if condition.startswith("sigmoid") else torch.relu(x)
    return F.linear(x, layers[-1][0], layers[-1][1])


def accuracy_of(numbers, x, y, condition):
    x, y = torch.as_tensor(np.array(x)), torch.as_tensor(np.array(y))
    logits = logits_of(unpacked(numbers, condition, x.shape[1]), x, condition)
    return float((logits.argmax(dim=1) == y).double().mean())


def loss_of(numbers, x, y, condition):
    x, y = torch.as_tensor(np.array(x)), torch.as_tensor(np.array(y))
    return float(F.cross_entropy(logits_of(unpacked(numbers, condition, x.shape[1]), x, condition), y))


def next_epoch(numbers, state, inputs, condition):
    """One epoch of SGD from given weights, in the generator's order: its loss, the output weights after."""
    x, y = torch.as_tensor(np.array(inputs["train_x"])), torch.as_tensor(np.array(inputs["train_y"]))
    layers = unpacked(numbers, condition, x.shape[1])
    learned = [part.requires_grad_() for layer in layers for part in layer[:4]]
    lr, batch_size = float(inputs.get("lr", LR)), int(inputs.get("batch_size", BATCH_SIZE))
    generator, total = torch.Generator(), 0.0
    generator.set_state(torch.as_tensor(np.array(state, dtype=np.uint8)))
    order = torch.randperm(len(x), generator=generator)
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        loss = F.cross_entropy(logits_of(layers, x[batch], condition, training=True), y[batch])
        gradients = torch.autograd.grad(loss, learned)
        with torch.no_grad():
            for parameter, gradient in zip(learned, gradients, strict=True):
                parameter -= lr * gradient
        total += loss.item() * len(batch)
    return total / len(x), layers[-1][0].detach().numpy()


def networks(measured, inputs):
    """Whether each condition has a network of its own, of the right form, trained for 20 epochs."""
    features = inputs["train_x"].shape[1]
    sizes = np.stack(
        [
            np.full(len(inputs["seeds"]), np.shape(measured[f"{c}_final"])[-1] - network_size(c, features))
            for c in CONDITIONS
        ]
    )
    found = {
        "epochs_of_each_network": np.stack([measured[f"{c}_epochs"] for c in CONDITIONS]),
        "numbers_too_many_in_each_network": sizes,
    }
    if not sizes.any() and (found["epochs_of_each_network"] == EPOCHS[-1]).all():
        found["correlation_between_networks"] = _correlations(measured, features)
        found["spread_over_that_of_the_law"] = [
            _spreads(measured[f"{c}_weights"], c, features) for c in CONDITIONS
        ]
    return found


def _correlations(measured, features):
    """The largest correlation between hidden weights of two conditions, early or late, by seed."""
    seeds = len(measured[f"{CONDITIONS[0]}_weights"])
    return [max(_pair(measured, features, seed)) for seed in range(seeds)]


def _pair(measured, features, seed):
    early, late = (
        {c: _hidden(measured[f"{c}_weights"][seed][at], c, features) for c in CONDITIONS} for at in (0, -1)
    )
    for one in CONDITIONS:
        for other in CONDITIONS:
            if one != other:
                yield _correlation(early[one], early[other])
                yield _correlation(early[one], late[other])


def _correlation(one, other):
    """Absolute; 0 where a run diverged: its weights are nobody else's."""
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return 0.0
    return abs(float(np.corrcoef(one, other)[0, 1]))


def _spreads(weights, condition, features):
    """Standard deviation of the hidden weights after the first epoch over that of the condition's law."""
    law = math.sqrt((2 if "_he" in condition else 1) / WIDTH)
    return [float(_hidden(seed[0], condition, features).std()) / law for seed in weights]


def _hidden(numbers, condition, features):
    return torch.cat([layer[0].flatten() for layer in unpacked(numbers, condition, features)[1:-1]]).numpy()


def _gap(one, other):
    """Distance between numbers; a run that diverged on both sides agrees where both are not finite."""
    one, other = (np.asarray(side, dtype=np.float64) for side in (one, other))
    same = (one == other) | (~np.isfinite(one) & ~np.isfinite(other))
    return float(np.linalg.norm(np.where(same, 0.0, one - other)))


def curves(measured, inputs):
    """How far reported losses and later weights lie from what the noted weights lead to."""
    found = {"epochs_in_each_curve": [np.shape(measured[f"{c}_losses"])[-1] for c in CONDITIONS]}
    for condition in CONDITIONS:
        loss_gaps, step_gaps = [], []
        for seed in range(len(inputs["seeds"])):
            losses, ends = measured[f"{condition}_losses"][seed], measured[f"{condition}_ends"][seed]
            for at, epoch in REPEATED:
                weights, state = (
                    measured[f"{condition}_weights"][seed][at],
                    measured[f"{condition}_states"][seed][at],
                )
                loss, end = next_epoch(weights, state, inputs, condition)
                loss_gaps.append(_gap(losses[epoch], loss))
                length = _gap(end, ends[epoch - 1])
                step_gaps.append(_gap(ends[epoch], end) / (length or 1.0))
        found[f"loss_gap_{condition}"], found[f"step_gap_{condition}"] = loss_gaps, step_gaps
    return found


def accuracies(measured, inputs):
    """How many validation images the reported accuracies are off, and what evaluation changed."""
    off, moved = [], []
    for condition in CONDITIONS:
        for seed in range(len(inputs["seeds"])):
            final = measured[f"{condition}_final"][seed]
            right = accuracy_of(final, inputs["val_x"], inputs["val_y"], condition)
            off.append(abs(float(measured[f"{condition}_accuracy"][seed]) - right) * len(inputs["val_y"]))
            moved.append(_gap(final, measured[f"{condition}_weights"][seed][-1]))
    return {"validation_images_off": off, "change_after_the_last_epoch": moved}


def beginnings(measured, inputs):
    """Whether a short run used the settings and the generator that it was given."""
    found = {
        "epochs_too_many_in_each_network": [
            int(measured[f"{c}_epochs"]) - int(inputs["epochs"]) for c in CONDITIONS
        ]
    }
    if not any(found["epochs_too_many_in_each_network"]):
        found["step_gap_of_the_settings"] = [_second_step_gap(measured, inputs, c) for c in CONDITIONS]
    seeds = {"difference_with_the_same_seed": "again", "difference_with_another_seed": "other"}
    for name, run in seeds.items():
        found[name] = [_difference(measured[f"first_{c}"], measured[f"{run}_{c}"]) for c in CONDITIONS]
    return found


def _second_step_gap(measured, inputs, condition):
    before, after = measured[f"{condition}_weights"][:2]
    _, end = next_epoch(before, measured[f"{condition}_states"][0], inputs, condition)
    layers = [unpacked(side, condition, inputs["train_x"].shape[1]) for side in (before, after)]
    start, reached = (side[-1][0].numpy() for side in layers)
    return _gap(reached, end) / (_gap(end, start) or 1.0)


def verdict(measured, inputs):
    """Final loss and final accuracy of the weights, the latter on images that were never shown."""
    found = {}
    for condition in CONDITIONS:
        finals = measured[f"{condition}_final"]
        found[f"final_loss_{condition}"] = [
            loss_of(w, inputs["train_x"], inputs["train_y"], condition) for w in finals
        ]
        found[f"accuracy_{condition}"] = [
            accuracy_of(w, inputs["held_out_x"], inputs["held_out_y"], condition) for w in finals
        ]
    return found


def comparison(measured, inputs):
    """The verdict, and the lowest of the reported losses of the epochs that ``curves`` repeats.

    The lowest, not the mean: a ReLU network with He's weights may lose its way for some epochs, or for good.
    """
    confirmed = [epoch for _, epoch in REPEATED]
    lowest = {c: np.nanmin(measured[f"{c}_losses"][:, confirmed], axis=1) for c in CONDITIONS}
    return {**verdict(measured, inputs), **{f"lowest_loss_{c}": losses for c, losses in lowest.items()}}
