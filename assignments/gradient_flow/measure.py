"""What is run on the notebook: raw values, norms, weights and words, and no verdict."""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

LABELS = ("vanishing", "exploding", "healthy")


def network(inputs, activation):
    """An nn.Sequential with copies of weight_0, bias_0, weight_1, ... and activations.

    ``layout`` says what follows what, 1 a linear layer and 0 an activation; without it they alternate.
    """
    count = sum(name.startswith("weight_") for name in inputs)
    linear = (linear_layer(inputs, index) for index in range(count))
    layout = inputs.get("layout", ([1, 0] * count)[:-1])
    return nn.Sequential(*[next(linear) if kind else activation() for kind in layout])


def linear_layer(inputs, index):
    weight, bias = inputs[f"weight_{index}"], inputs.get(f"bias_{index}")
    linear = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None, device="meta")
    linear.weight = nn.Parameter(weight.clone())
    if bias is not None:
        linear.bias = nn.Parameter(bias.clone())
    return linear


def flat_weights(model):
    return torch.cat([parameter.detach().flatten() for parameter in model.parameters()])


def ascending(norms):
    return torch.as_tensor(norms, dtype=torch.float64).detach().sort().values


def batches_of(inputs):
    return list(zip(inputs["x"], inputs["y"], strict=True))


def derivative(student, inputs):
    with torch.no_grad():  # by hand: autograd has nothing to offer here
        return {"derivative": student.sigmoid_derivative(inputs["x"]), "x_after": inputs["x"]}


def norms_of_each_weight(student, inputs):
    model, x = network(inputs, nn.Tanh), inputs["x"]
    norms = student.gradient_norms(model, x, inputs["y"])
    mse = student.gradient_norms(network(inputs, nn.Tanh), x, inputs["targets"], F.mse_loss)
    return {"norms_sorted": ascending(norms), "norms_with_mse_sorted": ascending(mse)}


def ten_layers(student, inputs):
    sigmoid = student.gradient_norms(network(inputs, nn.Sigmoid), inputs["x"], inputs["y"])
    relu = student.gradient_norms(network(inputs, nn.ReLU), inputs["x"], inputs["y"])
    square = network({f"weight_{i}": w for i, w in enumerate(inputs["square_weights"])}, nn.Tanh)
    uneven = student.gradient_norms(square, inputs["square_x"], inputs["square_y"])
    return {"norms_sigmoid": sigmoid, "norms_relu": relu, "norms_of_uneven_layers": uneven}


def after_earlier_gradients(student, inputs):
    model, x, y = network(inputs, nn.Tanh), inputs["x"], inputs["y"]
    fresh = student.gradient_norms(network(inputs, nn.Tanh), x, y)
    F.cross_entropy(model(inputs["earlier_x"]), inputs["earlier_y"]).backward()
    later = student.gradient_norms(model, x, y)
    return {"norms_fresh": fresh, "norms_after_another_backward": later, "weights_after": flat_weights(model)}


def ratio(student, inputs):
    return {"ratio": student.gradient_ratio(inputs["norms"]), "norms_after": inputs["norms"]}


def diagnosis(student, inputs):
    logs = zip(inputs["norms"], inputs["losses"], inputs["weight_changes"], inputs["classes"], strict=True)
    words = [student.diagnose(*log, int(classes)) for *log, classes in logs]
    after = {f"{name}_after": inputs[name] for name in ("norms", "losses", "weight_changes")}
    return {"diagnosis": [LABELS.index(word) if word in LABELS else -1 for word in words], **after}


def at_rest(student, inputs):
    norms, losses = student.track_gradient_norms(network(inputs, nn.Tanh), batches_of(inputs), 0.0)
    norms_with_mse, mse = student.track_gradient_norms(
        network(inputs, nn.Tanh), list(zip(inputs["x"], inputs["targets"], strict=True)), 0.0, F.mse_loss
    )
    model = network(inputs, nn.Tanh)
    F.mse_loss(model(inputs["x"][0]), inputs["targets"][0]).backward()
    later, _ = student.track_gradient_norms(model, batches_of(inputs), 0.0)
    return {
        "norms": norms,
        "losses": losses,
        "norms_with_mse": norms_with_mse,
        "losses_with_mse": mse,
        "norms_after_earlier_backward": later,
    }


def with_nan(student, inputs):
    norms, losses = student.track_gradient_norms(network(inputs, nn.Tanh), batches_of(inputs), 0.0)
    return {"norms": norms, "losses": losses}


def one_step(student, inputs):
    first = batches_of(inputs)[:1]
    still_norms, still_losses = student.track_gradient_norms(network(inputs, nn.Tanh), first, 0.0)
    norms, losses = student.track_gradient_norms(network(inputs, nn.Tanh), first, 0.5)
    return {"still_norms": still_norms, "still_losses": still_losses, "norms": norms, "losses": losses}


def along_the_way(student, inputs):
    """The records of a whole run, and those of each of its steps alone, at rest where it stood.

    Where it stood before and after each step is told by runs that stop there, and by SGD.
    """
    batches, lr = batches_of(inputs), float(inputs["lr"])
    norms, losses = student.track_gradient_norms(network(inputs, nn.Tanh), batches, lr)
    ways = {name: [network(inputs, nn.Tanh) for _ in range(len(batches) + 1)] for name in ("own", "sgd")}
    for steps in range(1, len(batches) + 1):
        student.track_gradient_norms(ways["own"][steps], batches[:steps], lr)
        for x, y in batches[:steps]:
            sgd_step(ways["sgd"][steps], x, y, lr)
    measured = {"norms": norms, "losses": losses}
    for name, models in ways.items():
        for when, at in (("before", models[:-1]), ("after", models[1:])):
            for step, model in enumerate(at):
                model.zero_grad()
                still = student.track_gradient_norms(model, batches[step : step + 1], 0.0)
                measured[f"norms_{name}_{when}_{step}"], measured[f"losses_{name}_{when}_{step}"] = still
    return measured


def sgd_step(model, x, y, lr):
    parameters = list(model.parameters())
    gradients = torch.autograd.grad(F.cross_entropy(model(x), y), parameters)
    with torch.no_grad():
        for parameter, gradient in zip(parameters, gradients, strict=True):
            parameter -= lr * gradient


def trained(student, inputs):
    model = network(inputs, nn.Tanh)
    student.track_gradient_norms(model, batches_of(inputs), float(inputs["lr"]))
    return {"weights_after": flat_weights(model)}


def figure(student, inputs):
    plt.close("all")
    shown = axes_evidence(student.plot_gradient_norms(inputs["norms"]))
    plt.close("all")
    return shown
