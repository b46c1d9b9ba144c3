"""Statistics of the draws and of the signal, computed outside from weights that were returned."""

from itertools import combinations

import numpy as np

#: thousands of normal draws reach further than this many standard deviations; those of a law cut off at 3 don't
TAIL = 3.2


def root_mean_square(values):
    return np.sqrt(np.mean(np.square(np.asarray(values, dtype=np.float64))))


def share_equal(left, right):
    """Share of entries that are equal: 1 for the same draws, about 0 for independent ones."""
    if left.shape != right.shape:
        return np.asarray(0.0)
    return np.mean(left == right)


def nearest_to_one(*ratios):
    """The ratio that is nearest to 1 on a logarithmic scale, nan last."""
    with np.errstate(all="ignore"):
        distances = np.abs(np.log(np.asarray(ratios, dtype=np.float64)))
    return np.asarray(ratios[int(np.argmin(np.nan_to_num(distances, nan=np.inf)))])


def tail(values):
    """The largest draw, in standard deviations."""
    return np.max(np.abs(values)) / root_mean_square(values)


def spread_of_normal(measured, inputs):
    return {"expected_std": inputs["std"], "largest_weight_over_std": tail(measured["weights"])}


def spread_of_uniform(_measured, inputs):
    return {"expected_std": inputs["std"]}


def gain_of_xavier(measured, inputs):
    ratio = root_mean_square(measured["with_gain"]) / root_mean_square(measured["plain"])
    return {"std_with_gain_over_expected": ratio / inputs["gain"]}


def gains_of_he(measured, inputs):
    """Relations between the stds of two gains, over the expected relation.

    What "linear" and "tanh" give may be right by itself or against the default: where the default is
    wrong, the check of the spread says so, and that mistake costs no point here.
    """
    stds = {name: root_mean_square(values) for name, values in measured.items()}
    fan = inputs["weight"].shape[1]

    def over_expected(name, gain):
        against_default = stds[name] / stds["plain"] * np.sqrt(2) / gain
        return nearest_to_one(against_default, stds[name] * np.sqrt(fan) / gain)

    return {
        "std_with_slope_a_over_expected": stds["slope"] / stds["plain"] * np.sqrt(1 + inputs["a"] ** 2),
        "std_for_relu_over_expected": stds["relu"] / stds["plain"],
        "std_for_linear_over_expected": over_expected("linear", 1.0),
        "std_for_tanh_over_expected": over_expected("tanh", 5 / 3),
    }


def relation_of_modes(measured, _inputs):
    fan_out, fan_in = root_mean_square(measured["fan_out"]), root_mean_square(measured["fan_in"])
    return {
        "std_of_one_mode_over_the_other": np.maximum(fan_out / fan_in, fan_in / fan_out),
        "std_fan_out_over_transpose_fan_in": fan_out / root_mean_square(measured["fan_in_of_transpose"]),
    }


def relation_of_kernels(measured, _inputs):
    convolution = root_mean_square(measured["convolution"])
    return {
        "std_of_convolution_over_dense": convolution / root_mean_square(measured["dense"]),
        "std_of_convolution_over_1x1": convolution / root_mean_square(measured["pointwise"]),
    }


def filled_share(measured, inputs):
    return {"share_of_tensor_filled": np.mean(measured["after"] != inputs["weight"])}


def use_of_generator(measured, _inputs):
    """Where a model is initialised: without what the student's own initialiser has done by itself."""
    faults = faults_of_generator(measured)
    if "own_first" in measured:
        own = faults_of_generator(
            {name.removeprefix("own_"): value for name, value in measured.items() if name.startswith("own_")}
        )
        faults = {name: np.maximum(fault - own[name], 0.0) for name, fault in faults.items()}
    return {
        "share_equal_with_same_seed": 1.0 - faults["another draw with the same seed"],
        "share_repeated_in_next_draw": faults["the same draw again"],
        "share_equal_with_other_seed": faults["the same draw with another seed"],
        "global_generator_changed": faults["global state"],
    }


def faults_of_generator(measured):
    """Shares of entries, 0 where nothing is wrong."""
    return {
        "another draw with the same seed": 1.0 - share_equal(measured["first"], measured["again"]),
        "the same draw again": share_equal(measured["first"], measured["following"]),
        "the same draw with another seed": share_equal(measured["first"], measured["other"]),
        "global state": 1.0 - share_equal(measured["global_before"], measured["global_after"]),
    }


def redrawn_layers(measured, _inputs):
    """Share of entries that are no longer 7, by layer; the largest correlation of two layers' draws."""
    layers = [measured[f"layer_{i + 1}"] for i in range(6)]
    square = [layer.reshape(-1).astype(np.float64) for layer in layers[1:5]]
    cosines = [
        abs(a @ b) / max(np.linalg.norm(a) * np.linalg.norm(b), 1e-300) for a, b in combinations(square, 2)
    ]
    return {
        "share_redrawn_by_layer": np.asarray([np.mean(layer != 7.0) for layer in layers]),
        "largest_bias": np.max(np.abs(measured["biases"])),
        "correlation_between_layers": np.max(cosines),
    }


def untouched(measured, _inputs):
    return {"share_of_other_layers_kept": np.mean(measured["parameters_of_other_layers"] == 7.0)}


def relu(z):
    return np.maximum(z, 0.0)


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -700.0, 700.0)))


#: by the code in the inputs: std of a weight of these fans
STDS = [
    lambda _fan_in, _fan_out: 1.0,
    lambda _fan_in, _fan_out: 0.01,
    lambda fan_in, fan_out: np.sqrt(2 / (fan_in + fan_out)),
    lambda fan_in, _fan_out: np.sqrt(2 / fan_in),
]


def law_of_scheme(measured, inputs):
    """Stds and tails over the scheme's, or over those of the student's own initialiser where nearer.

    An initialiser that is wrong costs the points of its own exercise, not those of the model that uses it.
    """
    std_of, found = STDS[int(inputs["scheme"])], {}
    for name in ("wide", "tall"):
        weights, own = measured[f"{name}_weights"], measured.get(f"own_{name}_weights")
        fan_out, fan_in = weights.shape[1:]
        stds, tails = [std_of(fan_in, fan_out)], [TAIL]
        if own is not None:
            stds, tails = [*stds, root_mean_square(own)], [*tails, tail(own)]
        found[f"std_of_{name}_layer_over_expected"] = nearest_to_one(
            *(root_mean_square(weights) / known for known in stds)
        )
        found[f"largest_weight_of_{name}_layer_over_expected"] = tail(weights) / min(tails)
    return found


#: by the code in the inputs
ACTIVATIONS = [relu, np.tanh, sigmoid]


def fate_of_signal(measured, inputs):
    """What the last layer of a deep model without biases still has of the first layer's signal, by seed.

    The std of the activations over all samples and units, and the std over the samples alone
    (mean over units): how far the outputs still tell one sample from another.
    """
    activation = ACTIVATIONS[int(inputs["activation"])]
    stds, differences = [], []
    for weights in measured["weights"].astype(np.float64):
        signal, outputs = inputs["x"].astype(np.float64), []
        for weight in weights:
            signal = activation(signal @ weight.T)
            outputs.append(signal)
        stds.append(outputs[-1].std() / outputs[0].std())
        differences.append(outputs[-1].std(axis=0).mean() / outputs[0].std(axis=0).mean())
    return {
        "last_std_over_first": np.asarray(stds),
        "last_difference_between_samples_over_first": np.asarray(differences),
        **law_of_scheme(measured, inputs),
    }
