"""What is run on the student's code: weights, losses, modes and logits, from given weights and batches."""

import contextlib

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

TASKS = ("multiclass", "binary", "regression")
UNKNOWN = ("classification", "", "Regression", "mse", "multilabel", "binary ")

# The perceptron ---------------------------------------------------------------------------------------


def steps(student, inputs):
    """Each point is shown once to the same weights."""
    weights, biases = [], []
    settings = {"lr": float(inputs["lr"])} if "lr" in inputs else {}
    for x, target in zip(inputs["points"].numpy(), inputs["targets"].tolist(), strict=True):
        found = student.perceptron_step(
            inputs["weights"].numpy().copy(), float(inputs["bias"]), x.copy(), target, **settings
        )
        weights.append(found[0])
        biases.append(float(found[1]))
    return {"new_weights": weights, "new_bias": biases}


def arrays_after(student, inputs):
    """The new weights, and the arrays that came in, after the call; nobody changes what was returned."""
    new, after = [], []
    for x, target in zip(inputs["points"].numpy(), inputs["targets"].tolist(), strict=True):
        weights, point = inputs["weights"].numpy().copy(), x.copy()
        found = student.perceptron_step(weights, float(inputs["bias"]), point, target, 0.5)
        new.append(found[0])
        after.append(torch.tensor([*weights.tolist(), *point.tolist()]).double())
    return {"new_weights": new, "arrays_that_came_in": after}


def perceptrons(student, inputs):
    """A run of ``fit_perceptron`` on one set of points."""
    settings = {"lr": float(inputs["lr"])} if "lr" in inputs else {}
    if "max_epochs" in inputs:
        settings["max_epochs"] = int(inputs["max_epochs"])
    found = student.fit_perceptron(inputs["points"].numpy(), inputs["targets"].numpy(), **settings)
    return {
        "weights": found[0],
        "bias": float(found[1]),
        "converged": bool(found[2]),
        "mistakes": [int(count) for count in found[3]],
    }


def convergence(student, inputs):
    """Whether each run converged, by its number of epochs at most."""
    found = []
    for epochs in inputs["max_epochs"].tolist():
        run = student.fit_perceptron(
            inputs["points"].numpy().copy(), inputs["targets"].numpy().copy(), max_epochs=epochs
        )
        found.append(bool(run[2]))
    return {"converged_within": found}


# Shapes and layers ------------------------------------------------------------------------------------


def flattened(student, inputs):
    images = inputs["images"].clone().requires_grad_()
    rows = student.flatten_batch(images)
    (gradient,) = torch.autograd.grad((rows * inputs["cotangent"]).sum(), images)
    return {"rows": rows, "gradient": gradient}


def flattened_layouts(student, inputs):
    """The same numbers with the channels last in memory, a part of a larger batch, integers."""
    images = inputs["images"]
    layouts = {
        "rows_with_channels_last": images.contiguous(memory_format=torch.channels_last),
        "rows_of_every_other_sample": images[::2],
        "rows_of_integers": (10 * images).to(torch.int64),
    }
    return {name: student.flatten_batch(tensor) for name, tensor in layouts.items()}


def mlp_layers(student, inputs):
    """The second of two nets whose widths came in as one list, then as a tuple of what is in that list."""
    first, *hidden, last = inputs["sizes"].tolist()
    other = student.MLP(first, hidden, last).double()
    model, x = student.MLP(first, tuple(hidden), last).double(), inputs["x"]
    trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
    layers = layers_of(model, x)
    return {
        "in_and_out_of_each_layer": [[layer.in_features, layer.out_features] for layer in layers],
        "trainable_numbers": trainable,
        "biases": sum(layer.bias is not None for layer in layers),
        "nets_with_equal_weights": int(torch.equal(layers[0].weight, layers_of(other, x)[0].weight)),
    }


def mlp_outputs(student, inputs):
    model, x = mlp_of(student, inputs, activation=None)
    set_weights(layers_of(model, x), inputs["numbers"])
    return {"outputs": model(x), "outputs_in_evaluation_mode": model.eval()(x)}


def mlp_activations(student, inputs):
    """The same weights under three activations."""
    found = {}
    for name, activation in (("tanh", nn.Tanh), ("identity", nn.Identity), ("softplus", nn.Softplus)):
        model, x = mlp_of(student, inputs, activation)
        set_weights(layers_of(model, x), inputs["numbers"])
        found[f"outputs_with_{name}"] = model(x)
    return found


def mlp_gradients(student, inputs):
    model, x = mlp_of(student, inputs, activation=None)
    layers = layers_of(model, x)
    set_weights(layers, inputs["numbers"])
    x = x.clone().requires_grad_()
    (model(x) * inputs["cotangent"]).sum().backward()
    weights = [p for layer in layers for p in (layer.weight, layer.bias)]
    return {
        "gradients_of_the_weights": torch.cat([p.grad.flatten() for p in weights]),
        "gradient_of_x": x.grad,
    }


def mlp_of(student, inputs, activation):
    """A new net of the given sizes, and its input."""
    first, *hidden, last = inputs["sizes"].tolist()
    settings = {} if activation is None else {"activation": activation}
    return student.MLP(first, hidden, last, **settings).double(), inputs["x"]


def layers_of(model, x):
    """The linear layers in the order in which they are used."""
    used = []
    hooks = [
        module.register_forward_hook(lambda layer, *_: used.append(layer))
        for module in model.modules()
        if isinstance(module, nn.Linear)
    ]
    with torch.no_grad():
        model(x)
    for hook in hooks:
        hook.remove()
    return used


def set_weights(layers, numbers):
    """Weight and bias of each layer in turn from one vector; as many numbers as they need."""
    start = 0
    with torch.no_grad():
        for layer in layers:
            for p in (layer.weight, layer.bias):
                p.copy_(numbers[start : start + p.numel()].reshape(p.shape))
                start += p.numel()


# Losses -----------------------------------------------------------------------------------------------


def losses(student, inputs):
    """Value and gradient of the loss of a task."""
    outputs = inputs["outputs"].clone().requires_grad_()
    loss = student.loss_for(TASKS[int(inputs["task"])])(outputs, inputs["targets"])
    (gradient,) = torch.autograd.grad(loss, outputs)
    return {"loss": loss, "gradient": gradient}


def large_losses(student, inputs):
    """The losses of two tasks, of which both functions are there before one is used."""
    functions = {task: student.loss_for(task) for task in ("multiclass", "binary")}
    return {
        f"loss_of_large_{task}_logits": function(inputs[f"{task}_outputs"], inputs[f"{task}_targets"])
        for task, function in functions.items()
    }


def refused(student, inputs):
    """Which words are refused: three that are tasks and some that are none."""
    words = [*TASKS, *UNKNOWN]
    found = []
    for place in inputs["order"].tolist():
        with ValueErrors() as errors:
            student.loss_for(words[place])
        found.append(errors.raised)
    return {"raised_value_error": found}


class ValueErrors(contextlib.AbstractContextManager):
    """Counts a ValueError."""

    raised = 0

    def __exit__(self, kind, error, trace):
        self.raised = int(isinstance(error, ValueError))
        return bool(self.raised)


# The loop of training ---------------------------------------------------------------------------------


class Record(list):
    """What a module notes down; a copy of the module writes to the same one."""

    def __deepcopy__(self, memo):
        return self


class Masked(nn.Module):
    """Dropout with a given mask, which keeps in mind in which mode it was used."""

    def __init__(self, mask):
        super().__init__()
        self.mask, self.modes = mask, Record()

    def forward(self, x):
        self.modes.append(int(self.training))
        return 2 * self.mask * x if self.training else x


def net_of(numbers):
    """A net 3-5-4 with these 44 weights, one after another in a vector."""
    net = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 4)).double()
    nn.utils.vector_to_parameters(numbers.clone(), net.parameters())
    return net


def net_with_modes(numbers, mask):
    """The same with batch norm and dropout behind its first layer."""
    first, tanh, last = net_of(numbers)
    return nn.Sequential(first, nn.BatchNorm1d(5).double(), tanh, Masked(mask), last)


OPTIMIZERS = (
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr),
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr, momentum=0.9),
    lambda parameters, lr: torch.optim.AdamW(parameters, lr=lr, weight_decay=0.1),
)


def epoch_weights(student, inputs):
    net = net_of(inputs["numbers"])
    if "old_gradients" in inputs:
        nn.utils.vector_to_parameters(inputs["old_gradients"], gradients_of(net))
    run_epoch(student, net, inputs)
    return {"weight_change": flat(net) - inputs["numbers"]}


def gradients_of(net):
    for p in net.parameters():
        p.grad = torch.zeros_like(p)
    return [p.grad for p in net.parameters()]


def run_epoch(student, net, inputs):
    """One epoch, or as many as the case asks for with one optimizer."""
    optimizer = OPTIMIZERS[int(inputs["optimizer"])](net.parameters(), float(inputs["lr"]))
    loss_function = F.mse_loss if "regression" in inputs else F.cross_entropy
    for _ in range(int(inputs["epochs"])):
        student.train_epoch(net, pairs(inputs), loss_function, optimizer)


def pairs(inputs):
    """The batches of a case, of the sizes that it gives."""
    sizes = inputs["batch_sizes"].tolist()
    return list(zip(inputs["x"].split(sizes), inputs["y"].split(sizes), strict=True))


def epoch_modes(student, inputs):
    """What a net records that came in evaluation mode, or with a part of it in evaluation mode."""
    net = net_with_modes(inputs["numbers"], inputs["mask"])
    (net[1] if int(inputs["only_a_part"]) else net).eval()
    run_epoch(student, net, inputs)
    return {
        "modes_of_the_forward_passes": list(net[3].modes),
        "batches_that_batch_norm_recorded": net[1].num_batches_tracked,
        "modes_at_the_end": [int(module.training) for module in net.modules()],
    }


def epoch_loss(student, inputs):
    """The returned loss, of batches that can be gone through only once."""
    net = net_of(inputs["numbers"])
    optimizer = torch.optim.SGD(net.parameters(), lr=float(inputs["lr"]))
    return {"mean_loss": float(student.train_epoch(net, iter(pairs(inputs)), F.cross_entropy, optimizer))}


def evaluation(student, inputs):
    """Loss and accuracy of a net that came in evaluation mode."""
    net = net_of(inputs["numbers"]).eval()
    loss, accuracy = student.evaluate(net, iter(pairs(inputs)), F.cross_entropy)
    return {"loss": float(loss), "accuracy": float(accuracy)}


def evaluation_modes(student, inputs):
    """What a net records that came in training mode."""
    net = net_with_modes(inputs["numbers"], inputs["mask"]).train()
    student.evaluate(net, pairs(inputs), F.cross_entropy)
    return {
        "modes_of_the_forward_passes": list(net[3].modes),
        "running_mean": net[1].running_mean,
        "running_variance": net[1].running_var,
    }


def evaluation_ends(student, inputs):
    """The mode of a net after its evaluation, one that came in training mode and one in evaluation mode."""
    found = []
    for mode in (True, False):
        net = net_with_modes(inputs["numbers"], inputs["mask"]).train(mode)
        student.evaluate(net, pairs(inputs), F.cross_entropy)
        found.append([len(net[3].modes), *(int(module.training) for module in net.modules())])
    return {"forward_passes_and_modes_at_the_end": found}


def evaluation_gradients(student, inputs):
    """How often the loss function gets logits that would pass gradients on, and what is left in ``.grad``.

    The net's first bias is frozen.
    """
    net = net_of(inputs["numbers"])
    net[0].bias.requires_grad_(False)
    nn.utils.vector_to_parameters(inputs["old_gradients"], gradients_of(net))
    traced = []

    def loss_function(logits, y):
        traced.append(int(logits.requires_grad))
        return F.cross_entropy(logits, y)

    student.evaluate(net, pairs(inputs), loss_function)
    missing = torch.zeros(0).double()
    return {
        "logits_that_require_gradients": sum(traced),
        "gradients_left": torch.cat(
            [missing if p.grad is None else p.grad.flatten() for p in net.parameters()]
        ),
        "trainable_parameters": sum(p.requires_grad for p in net.parameters()),
        "gradients_are_on_afterwards": int(torch.is_grad_enabled()),
    }


def flat(net):
    return torch.cat([p.detach().flatten() for p in net.parameters()])


def fitted(student, inputs):
    net = net_with_modes(inputs["numbers"], inputs["mask"]) if "mask" in inputs else net_of(inputs["numbers"])
    before = flat(net)
    found = run_fit(student, net, inputs)
    return {
        "weight_change": flat(net) - before,
        "training_losses": [float(loss) for loss in found[0]],
        "validation_losses": [float(loss) for loss in found[1]],
    }


def run_fit(student, net, inputs):
    """With a generator from which something has been drawn before."""
    generator = torch.Generator().manual_seed(int(inputs["seed"]))
    torch.rand(1, generator=generator)
    names = {"epochs": int, "batch_size": int, "lr": float}
    return student.fit(
        net,
        inputs["x"],
        inputs["y"],
        inputs["val_x"],
        inputs["val_y"],
        generator=generator,
        **{name: kind(inputs[name]) for name, kind in names.items() if name in inputs},
    )


# The moons --------------------------------------------------------------------------------------------


def moons(student, inputs):
    """Logits of the trained models on points whose classes stayed outside, run by run."""
    runs = [moons_of_one_seed(student, inputs, run) for run in range(len(inputs["seeds"]))]
    return {name: [found[name] for found in runs] for name in runs[0]}


def moons_of_one_seed(student, inputs, run):
    generator = torch.Generator().manual_seed(int(inputs["seeds"][run]))
    data = [inputs[name][run] for name in ("x", "y", "val_x", "val_y")]
    trained = student.linear_and_mlp(*data, generator=generator)
    found = {}
    for name in ("linear", "mlp"):
        model, losses, validation_losses = trained[name]
        model.eval()
        with torch.no_grad():
            found[f"logits_{name}"] = model(inputs["new_x"][run])
            found[f"logits_of_corners_{name}"] = model(inputs["corners"])
            found[f"validation_logits_{name}"] = model(data[2])
            found[f"training_logits_{name}"] = model(data[0])
        found[f"numbers_of_{name}"] = sum(p.numel() for p in model.parameters())
        found[f"training_losses_{name}"] = [float(loss) for loss in losses]
        found[f"validation_losses_{name}"] = [float(loss) for loss in validation_losses]
    return found


# The figure -------------------------------------------------------------------------------------------


def figure(student, inputs):
    """What is drawn while another figure is open."""
    plt.close("all")
    plt.plot([1.0, 2.0])
    drawn = axes_evidence(
        student.plot_losses(inputs["losses"].tolist(), inputs["validation_losses"].tolist())
    )
    plt.close("all")
    return drawn
