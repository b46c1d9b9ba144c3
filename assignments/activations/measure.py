"""What is run on the student's code: values, gradients, fractions, trained weights and words; no verdict."""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

LABELS = ("dying", "saturated", "healthy")
NAMES = ("sigmoid", "ReLU", "Leaky ReLU", "ELU", "GELU", "tanh")


# Functions and derivatives of the cases: written out here, so that nothing rests on the student's.


def sigmoid_derivative(z):
    return torch.sigmoid(z) * torch.sigmoid(-z)


def tanh_derivative(z):
    return 1 - torch.tanh(z) ** 2


def step_derivative(z):
    return (z > 0).to(z.dtype)


def leaky(z):
    return torch.where(z > 0, z, 0.01 * z)


def leaky_derivative(z):
    return torch.where(z > 0, torch.ones_like(z), torch.full_like(z, 0.01))


def leakier(z):
    return torch.where(z > 0, z, 0.2 * z)


def exponential_derivative(z):
    return torch.exp(z.clamp(max=0))


def gaussian(z):
    return z * torch.special.ndtr(z)


def gaussian_derivative(z):
    return torch.special.ndtr(z) + z * torch.exp(-0.5 * z**2) / (2 * torch.pi) ** 0.5


#: by the numbers that cases give them
UNITS = (
    (torch.sigmoid, sigmoid_derivative),
    (torch.relu, step_derivative),
    (leaky, leaky_derivative),
    (F.elu, exponential_derivative),
    (gaussian, gaussian_derivative),
    (torch.tanh, tanh_derivative),
    (leakier, None),
    (torch.sin, torch.cos),
)


# Entry by entry


def values(function, inputs):
    """Where the case says so, the result is written to afterwards: a new tensor shares nothing with x."""
    x = inputs["x"]
    result = function(x, *parameter_of(inputs))
    if "written" not in inputs:
        return {"values": result, "x_after": x, "x_after_writing": x}
    found = {"values": result.clone(), "x_after": x.clone()}
    result += float(inputs["written"])
    return {**found, "x_after_writing": x}


def derivative(function, inputs):
    x = inputs["x"]
    with torch.no_grad():  # by hand: autograd has nothing to offer here
        return {"derivative": function(x, *parameter_of(inputs)), "x_after": x}


def in_backward(function, inputs):
    """What autograd makes of the function, with a cotangent."""
    x = inputs["x"].requires_grad_()
    function(x, *parameter_of(inputs)).backward(inputs["cotangent"])
    found = {"gradient": x.grad}
    if "step" in inputs:
        with torch.no_grad():
            for name, step in (("ahead", inputs["step"]), ("behind", -inputs["step"])):
                found[name] = function(inputs["x"].detach() + step, *parameter_of(inputs))
    return found


def parameter_of(inputs):
    """The slope or alpha, where the case has one; else the function's default."""
    return [float(inputs["parameter"])] if "parameter" in inputs else []


def relu_values(student, inputs):
    return values(student.relu, inputs)


def relu_in_backward(student, inputs):
    return in_backward(student.relu, inputs)


def relu_derivative(student, inputs):
    return derivative(student.relu_derivative, inputs)


def leaky_relu_values(student, inputs):
    return values(student.leaky_relu, inputs)


def leaky_relu_in_backward(student, inputs):
    return in_backward(student.leaky_relu, inputs)


def leaky_relu_derivative(student, inputs):
    return derivative(student.leaky_relu_derivative, inputs)


def elu_values(student, inputs):
    return values(student.elu, inputs)


def elu_in_backward(student, inputs):
    return in_backward(student.elu, inputs)


def elu_derivative(student, inputs):
    return derivative(student.elu_derivative, inputs)


def gelu_values(student, inputs):
    return values(student.gelu, inputs)


def gelu_in_backward(student, inputs):
    return in_backward(student.gelu, inputs)


def gelu_derivative(student, inputs):
    return derivative(student.gelu_derivative, inputs)


# Units


def saturated(student, inputs):
    z, (_, slope) = inputs["z"], UNITS[int(inputs["unit"])]
    threshold = [float(inputs["threshold"])] if "threshold" in inputs else []
    return {"fraction": float(student.saturated_fraction(z, slope, *threshold)), "z_after": z}


def dead(student, inputs):
    outputs = inputs["outputs"]
    return {"fraction": float(student.dead_fraction(outputs)), "outputs_after": outputs}


def diagnosed(student, inputs):
    """One word a network; z_0, z_1, ... hold a layer each, of all networks."""
    layers = [inputs[name] for name in sorted(inputs) if name.startswith("z_")]
    words = [
        student.diagnose_units([z[index] for z in layers], *UNITS[int(unit)])
        for index, unit in enumerate(inputs["units"])
    ]
    return {"diagnosis": [LABELS.index(word) if word in LABELS else -1 for word in words]}


# The deep MLP


class DeepMLP(nn.Module):
    """The network that the notebook gives, with the weights of a case: weight_0, bias_0, weight_1, ..."""

    def __init__(self, inputs, activation):
        super().__init__()
        self.activation = activation
        self.layers = nn.ModuleList()
        for index in range(sum(name.startswith("weight_") for name in inputs)):
            weight, bias = inputs[f"weight_{index}"], inputs[f"bias_{index}"]
            layer = nn.Linear(weight.shape[1], weight.shape[0], dtype=torch.float64)
            layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
            self.layers.append(layer)

    def pre_activations(self, x):
        found = []
        for layer in self.layers[:-1]:
            found.append(layer(x))
            x = self.activation(found[-1])
        return found

    def forward(self, x):
        return self.layers[-1](self.activation(self.pre_activations(x)[-1]))


def activations_of(inputs):
    """By names that say nothing, in the order of the case."""
    return {f"activation {i}": UNITS[int(unit)][0] for i, unit in enumerate(inputs["units"])}


def batches_of(inputs, steps=None):
    return list(zip(inputs["x"][:steps].double(), inputs["y"][:steps], strict=True))


def runs_of(student, model, inputs, steps=None):
    """Trained net, losses and dead fractions under each activation, in the order of the case."""
    activations = activations_of(inputs)
    batches, lr = batches_of(inputs, steps), float(inputs["lr"])
    results = student.train_each(model, activations, batches, lr, inputs["probe"])
    return [results[name] for name in activations]


def flat(parameters):
    return torch.cat([parameter.detach().clone().flatten() for parameter in parameters])


def as_vector(numbers):
    return torch.stack([torch.as_tensor(number, dtype=torch.float64).detach() for number in numbers])


def given_model(student, inputs):
    model = DeepMLP(inputs, torch.cos)
    runs_of(student, model, inputs)
    return {
        "given_weights": flat(model.parameters()),
        "given_activation_kept": int(model.activation is torch.cos),
    }


def trained(student, inputs):
    runs = runs_of(student, DeepMLP(inputs, torch.cos), inputs)
    return {"weights": torch.stack([flat(net.parameters()) for net, _, _ in runs])}


def returned_nets(student, inputs):
    """Weights of each returned net, and what it makes of the probe."""
    nets = [net for net, _, _ in runs_of(student, DeepMLP(inputs, torch.cos), inputs)]
    return {
        "weights": torch.stack([flat(net.parameters()) for net in nets]),
        "logits": torch.stack([net(inputs["probe"]) for net in nets]),
    }


def recorded(student, inputs):
    """What a run records, and the weights that each of its steps started from, by runs that stop there."""
    start = flat(DeepMLP(inputs, torch.cos).parameters())
    ways = [[start] for _ in inputs["units"]]
    for steps in range(1, len(inputs["x"])):
        for way, (net, _, _) in zip(
            ways, runs_of(student, DeepMLP(inputs, torch.cos), inputs, steps), strict=True
        ):
            way.append(flat(net.parameters()))
    found = {}
    for i, (_, losses, dead_units) in enumerate(runs_of(student, DeepMLP(inputs, torch.cos), inputs)):
        found |= {f"way_{i}": torch.stack(ways[i]), f"losses_{i}": as_vector(losses)}
        found[f"dead_{i}"] = as_vector(dead_units)
    return found


def figure(student, inputs):
    plt.close("all")
    names = [NAMES[int(unit)] for unit in inputs["units"]]
    shown = axes_evidence(student.plot_dead_fractions(dict(zip(names, inputs["dead"], strict=True))))
    plt.close("all")
    return shown
