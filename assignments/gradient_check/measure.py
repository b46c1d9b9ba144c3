"""What is run on the student's code: gradients by hand, differences, and what the checker reports."""

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

NAMES = ("w1", "b1", "w2", "b2")


def gradients_by_hand(student, inputs):
    """Biases flat, so that a batch's axis that was left in them is seen where it matters."""
    gradients = student.mlp_backward(parameters_of(inputs), inputs["x"].numpy(), inputs["y"].numpy())
    weights = {f"gradient_{name}": np.asarray(gradients[name]) for name in ("w1", "w2")}
    return {**weights, **{f"gradient_{name}": np.ravel(gradients[name]) for name in ("b1", "b2")}}


def bias_gradients(student, inputs):
    gradients = student.mlp_backward(parameters_of(inputs), inputs["x"].numpy(), inputs["y"].numpy())
    return {f"gradient_{name}": np.asarray(gradients[name]) for name in ("b1", "b2")}


def equal_samples(student, inputs):
    """The gradients of one sample, and those of a batch that holds it again and again."""
    x, y, copies = inputs["x"].numpy(), inputs["y"].numpy(), int(inputs["copies"])
    one = student.mlp_backward(parameters_of(inputs), x.copy(), y.copy())
    all_alike = student.mlp_backward(parameters_of(inputs), np.repeat(x, copies, 0), np.repeat(y, copies))
    return {
        f"{batch}_{name}": np.ravel(gradients[name])
        for batch, gradients in (("one", one), ("many", all_alike))
        for name in NAMES
    }


def left_behind(student, inputs):
    parameters, x, y = parameters_of(inputs), inputs["x"].numpy(), inputs["y"].numpy()
    student.mlp_backward(parameters, x, y)
    return {
        "parameters_after": np.concatenate([parameters[name].ravel() for name in NAMES]),
        "x_after": x,
        "y_after": y,
    }


def of_separate_entries(student, inputs):
    """f is a sum of one cubic an entry: whatever became of the other entries cancels."""
    theta, a = inputs["theta"].numpy(), inputs["a"].numpy()
    theta, a = (theta.T, a.T) if "transposed" in inputs else (theta, a)
    f = lambda t: float((a * t**3 + t).sum())  # noqa: E731
    return {"numerical_gradient": student.numerical_gradient(f, theta, float(inputs["epsilon"]))}


def nudged_entries(student, inputs):
    """How far each entry was from theta in each call of f, and theta afterwards."""
    theta, a, nudges = inputs["theta"].numpy(), inputs["a"].numpy(), []
    given = theta.copy()

    def f(t):
        nudges.append(np.asarray(t, dtype=np.float64) - theta)
        return float(np.exp((a * t).sum()))

    student.numerical_gradient(f, given, float(inputs["epsilon"]))
    return {"nudges": np.stack(nudges), "theta_after": given}


def relative_errors(student, inputs):
    a, b = (pair.item() if pair.ndim == 0 else pair.numpy() for pair in (inputs["a"], inputs["b"]))
    floor = {"floor": float(inputs["floor"])} if "floor" in inputs else {}
    return {"relative_error": student.relative_error(a, b, **floor)}


def gradients_after(student, inputs):
    a, b = inputs["a"].numpy(), inputs["b"].numpy()
    student.relative_error(a, b)
    return {"a_after": a, "b_after": b}


def checked(student, inputs):
    """Every entry of a two-layer net in float64 and evaluation mode."""
    model = net(inputs).eval()
    return reported(checker(student, model, inputs), model)


def checked_with_epsilon(student, inputs):
    """Besides, with an epsilon that float64 can't bear."""
    model = net(inputs).eval()
    tiny = reported(checker(student, model, inputs, epsilon=1e-14), model)
    found = reported(checker(student, model, inputs, epsilon=float(inputs["epsilon"])), model)
    return {**found, "autograd_tiny": tiny["autograd"], "numerical_tiny": tiny["numerical"]}


def checked_error(student, inputs):
    """Besides, what the student's own ``relative_error`` says of the two gradients."""
    model = net(inputs).eval()
    found = reported(checker(student, model, inputs, epsilon=float(inputs["epsilon"])), model)
    own = student.relative_error(found["autograd"].numpy().copy(), found["numerical"].numpy().copy())
    return {**found, "own_error": own}


def checked_in_training(student, inputs):
    """A net with dropout and one with batch norm, both handed over in training mode."""
    found = {}
    for name, middle in (("dropout", nn.Dropout(0.5)), ("batch_norm", batch_norm(inputs))):
        model = net(inputs, middle).train()
        rows = reported(checker(student, model, inputs), model)
        found |= {f"{key}_{name}": values for key, values in rows.items()}
    return found


def checked_with_chance(student, inputs):
    """Dropout that evaluation mode does not turn off."""
    model = net(inputs, AlwaysDropout()).eval()
    return reported(checker(student, model, inputs, seed=int(inputs["seed"])), model)


def left_in_the_model(student, inputs):
    model = net(inputs, batch_norm(inputs), nn.Dropout(0.5))
    model.train(bool(inputs["training"]))
    for p, value in zip(model.parameters(), inputs["earlier"], strict=True):
        p.grad = torch.full_like(p, float(value))
    checker(student, model, inputs)
    gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in model.parameters()]
    return {
        "weights_after": flat(model.parameters()),
        "gradients_after": flat(gradients),
        "running_statistics_after": flat([model[1].running_mean, model[1].running_var]),
        "in_training_after": [module.training for module in model.modules()],
        "bytes_a_weight_after": [p.element_size() for p in model.parameters()],
    }


def tried_entries(student, inputs):
    """How often each seed tried each entry, all parameters in a row; the first seed once more at the end."""
    model, seeds = net(inputs).eval(), inputs["seeds"].tolist()
    names = [name for name, _ in model.named_parameters()]
    sizes = [p.numel() for p in model.parameters()]
    starts = dict(zip(names, np.cumsum([0, *sizes[:-1]]).tolist(), strict=True))
    tried = torch.zeros(len(seeds) + 1, sum(sizes), dtype=torch.int64)
    for row, seed in enumerate([*seeds, seeds[0]]):
        for name, position, *_ in checker(student, model, inputs, samples=int(inputs["samples"]), seed=seed):
            tried[row, starts[name] + int(position)] += 1
    return {"tried": tried, "sizes": sizes}


def checked_with_idle_parameter(student, inputs):
    model = net(inputs).eval()
    model.register_parameter("idle", nn.Parameter(torch.ones(2, dtype=torch.float64)))
    return reported(checker(student, model, inputs), model)


def figure(student, inputs):
    plt.close("all")
    errors = {name: inputs[name].numpy() for name in ("forward", "central", "float32") if name in inputs}
    drawn = axes_evidence(student.plot_errors(inputs["epsilons"].numpy(), errors))
    plt.close("all")
    return drawn


def checked_after_another_backward(student, inputs):
    model = net(inputs).eval()
    F.cross_entropy(model(-inputs["x"]), inputs["y"]).backward()
    return reported(checker(student, model, inputs), model)


def parameters_of(inputs):
    """Copies: what a call leaves behind is not given to the next one."""
    return {name: inputs[name].clone().numpy() for name in NAMES}


def checker(student, model, inputs, **settings):
    """The student's checker, with the squared error where the targets are real numbers."""
    loss_fn = {"loss_fn": F.mse_loss} if inputs["y"].is_floating_point() else {}
    return student.check_gradients(
        model, inputs["x"].clone(), inputs["y"].clone(), **{"samples": 1000, **loss_fn, **settings}
    )


def reported(rows, model):
    """The rows of a report as columns; a name that the model does not have is -1."""
    names = [name for name, _ in model.named_parameters()]
    rows = list(rows)
    columns = [[float(row[k]) for row in rows] for k in (2, 3, 4)]
    return {
        "parameter": torch.tensor([names.index(row[0]) if row[0] in names else -1 for row in rows]).long(),
        "position": torch.tensor([int(row[1]) for row in rows]).long(),
        **{
            key: torch.tensor(column, dtype=torch.float64)
            for key, column in zip(("autograd", "numerical", "error"), columns, strict=True)
        },
    }


def flat(tensors):
    return torch.cat([tensor.detach().clone().flatten() for tensor in tensors])


def net(inputs, *middle):
    """Linear, what is given, tanh, linear; with faults in the backward pass where the inputs have them."""
    first, second = (linear(inputs, layer) for layer in (1, 2))
    return nn.Sequential(first, *middle, nn.Tanh(), second)


def linear(inputs, layer):
    weight, bias = inputs[f"w{layer}"], inputs[f"b{layer}"]
    faults = [inputs.get(f"fault_{name}{layer}") for name in ("w", "b")]
    made = nn.Linear(*weight.shape[::-1]) if faults[0] is None else FaultyLinear(weight.shape, *faults)
    made = made.to(weight.dtype)
    with torch.no_grad():
        made.weight.copy_(weight)
        made.bias.copy_(bias)
    return made


def batch_norm(inputs):
    made = nn.BatchNorm1d(len(inputs["b1"])).to(inputs["w1"].dtype)
    made.running_mean.copy_(inputs["running_mean"])
    made.running_var.copy_(inputs["running_var"])
    return made


class AlwaysDropout(nn.Module):
    """F.dropout without ``training=self.training``."""

    def forward(self, x):
        return F.dropout(x, 0.5)


class FaultyLinear(nn.Linear):
    """A linear layer whose backward pass adds something to the gradients of weight and bias."""

    def __init__(self, shape, weight_fault, bias_fault):
        super().__init__(*shape[::-1])
        self.register_buffer("weight_fault", weight_fault)
        self.register_buffer("bias_fault", bias_fault)

    def forward(self, x):
        return Faulty.apply(x, self.weight, self.bias, self.weight_fault, self.bias_fault)


class Faulty(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias, weight_fault, bias_fault):
        ctx.save_for_backward(x, weight, weight_fault, bias_fault)
        return x @ weight.T + bias

    @staticmethod
    def backward(ctx, upstream):
        x, weight, weight_fault, bias_fault = ctx.saved_tensors
        return upstream @ weight, upstream.T @ x + weight_fault, upstream.sum(0) + bias_fault, None, None
