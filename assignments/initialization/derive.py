"""Statistics of the draws and of the signal, computed outside from weights that were returned."""

import numpy as np


def root_mean_square(values):
    return np.sqrt(np.mean(np.square(np.asarray(values, dtype=np.float64))))


def share_equal(left, right):
    """Share of entries that are equal: 1 for the same draws, about 0 for independent ones."""
    if left.shape != right.shape:
        return np.asarray(0.0)
    return np.mean(left == right)


def expected_std(_measured, inputs):
    return {"expected_std": inputs["std"]}


def gain_of_xavier(measured, inputs):
    ratio = root_mean_square(measured["with_gain"]) / root_mean_square(measured["plain"])
    return {"std_with_gain_over_expected": ratio / inputs["gain"]}


def gains_of_he(measured, inputs):
    """Relations between the stds of two gains, over the expected relation."""
    stds = {name: root_mean_square(values) for name, values in measured.items()}
    return {
        "std_with_slope_a_over_expected": stds["slope"] / stds["plain"] * np.sqrt(1 + inputs["a"] ** 2),
        "std_for_relu_over_expected": stds["relu"] / stds["plain"],
        "std_for_tanh_over_linear_over_expected": stds["tanh"] / stds["linear"] / (5 / 3),
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


def identity_of_tensor(measured, inputs):
    after, returned = measured["after"], measured["returned_after_pi"]
    return {
        "share_of_tensor_filled": np.mean(after != inputs["weight"]),
        "share_of_tensor_returned": share_equal(returned, np.full(after.shape, np.pi, after.dtype)),
    }


def use_of_generator(measured, _inputs):
    return {
        "share_equal_with_same_seed": share_equal(measured["first"], measured["again"]),
        "share_repeated_in_next_draw": share_equal(measured["first"], measured["following"]),
        "share_equal_with_other_seed": share_equal(measured["first"], measured["other"]),
        "global_generator_changed": 1.0 - share_equal(measured["global_before"], measured["global_after"]),
    }


def redrawn_layers(measured, _inputs):
    """Share of entries that are no longer 7, by layer; the largest correlation of two layers' draws."""
    layers = [measured[f"layer_{i + 1}"] for i in range(5)]
    square = [layer.reshape(-1).astype(np.float64) for layer in layers[1:4]]
    pairs = [(square[0], square[1]), (square[0], square[2]), (square[1], square[2])]
    cosines = [abs(a @ b) / max(np.linalg.norm(a) * np.linalg.norm(b), 1e-300) for a, b in pairs]
    return {
        "share_redrawn_by_layer": np.asarray([np.mean(layer != 7.0) for layer in layers]),
        "largest_bias": np.max(np.abs(measured["biases"])),
        "correlation_between_layers": np.max(cosines),
    }


def relu(z):
    return np.maximum(z, 0.0)


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -700.0, 700.0)))


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
    }
