"""What is run on the student's code: gradients before and after clipping, weights after training."""

import contextlib

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence


def norm_of(student, inputs):
    return {"norm": float(student.global_norm(parameters_with(inputs)))}


def norm_with_missing(student, inputs):
    first, *others = parameters_with(inputs)
    return {
        "norm": float(student.global_norm([missing(), first, missing(), *others])),
        "norm_without_any_gradient": float(student.global_norm([missing(), missing()])),
    }


def clipped_by_value(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_value_(parameters, float(inputs["limit"]))
    return {"weights": flat(parameters), "gradients": flat_gradients(parameters)}


def clipped_by_value_with_missing(student, inputs):
    first, *others = parameters_with(inputs)
    student.clip_by_value_([missing(), first, missing(), *others], float(inputs["limit"]))
    return {"gradients": flat_gradients([first, *others])}


def clipped(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_global_norm_(parameters, float(inputs["limit"]))
    return {"weights": flat(parameters), "gradients": flat_gradients(parameters)}


def returned_norm(student, inputs):
    returned = student.clip_by_global_norm_(parameters_with(inputs), float(inputs["limit"]))
    return {"norm_before_clipping": returned}


def clipped_with_missing(student, inputs):
    first, *others = parameters_with(inputs)
    student.clip_by_global_norm_([missing(), missing()], float(inputs["limit"]))
    student.clip_by_global_norm_([missing(), first, missing(), *others], float(inputs["limit"]))
    return {"gradients": flat_gradients([first, *others])}


def clipped_generator(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_global_norm_((p for p in parameters), float(inputs["limit"]))
    return {"gradients": flat_gradients(parameters)}


def clipped_nonfinite(student, inputs):
    quiet, strict = parameters_with(inputs), parameters_with(inputs)
    returned = student.clip_by_global_norm_(quiet, float(inputs["limit"]))
    raised = 1
    with contextlib.suppress(RuntimeError):
        student.clip_by_global_norm_(strict, float(inputs["limit"]), error_if_nonfinite=True)
        raised = 0
    return {
        "norm_before_clipping": returned,
        "gradients": flat_gradients(quiet),
        "raised_runtime_error": raised,
        "gradients_after_the_error": flat_gradients(strict),
    }


def trained(student, inputs):
    model = recurrent_net(inputs["weights"])
    before = flat(model.parameters())
    losses, norms = student.train_clipped(
        model, inputs["sequences"], inputs["targets"], float(inputs["lr"]), limit_of(inputs)
    )
    return {"weight_change": flat(model.parameters()) - before, "losses": losses, "norms": norms}


def compared(student, inputs):
    runs = []
    for weights, signs, targets in zip(
        inputs["weights"], inputs["sequences"], inputs["targets"], strict=True
    ):
        given = recurrent_net(weights)
        without, clipped_run = student.compare_clipping(
            given, signs.double(), targets, float(inputs["lr"]), float(inputs["limit"])
        )
        runs.append((flat(given.parameters()), *evidence_of(without), *evidence_of(clipped_run)))
    names = ("given_weights", "weights_without", "losses_without", "weights_with", "losses_with")
    return {name: torch.stack(values) for name, values in zip(names, zip(*runs, strict=True), strict=True)}


def figure(student, inputs):
    plt.close("all")
    drawn = axes_evidence(student.plot_clipping(inputs["norms_without"], inputs["norms_with"]))
    plt.close("all")
    return drawn


def parameters_with(inputs):
    """One leaf tensor 1, 2, 3, ... for each gradient of the inputs, in the order of their names."""
    parameters = []
    for name in sorted(name for name in inputs if name.startswith("gradient")):
        gradient = inputs[name]
        weights = torch.arange(1, gradient.numel() + 1, dtype=gradient.dtype).reshape(gradient.shape)
        parameters.append(weights.requires_grad_())
        weights.grad = gradient.clone()
    return parameters


def missing():
    """A parameter that took no part in the loss: its gradient is None."""
    return torch.ones(3, dtype=torch.float64, requires_grad=True)


def limit_of(inputs):
    """max_norm, or None in the cases without it."""
    return float(inputs["limit"]) if "limit" in inputs else None


def flat(tensors):
    return torch.cat([tensor.detach().clone().flatten() for tensor in tensors])


def flat_gradients(parameters):
    return flat(p.grad for p in parameters)


def evidence_of(run):
    model, losses, _ = run
    return flat(model.parameters()), torch.as_tensor(losses, dtype=torch.float64).detach().clone()


class RecurrentNet(nn.Module):
    """The net that the notebook gives: the same parameters in the same order, the same forward.

    Takes a generator as that one does, but starts at zero: the case's weights are loaded afterwards.
    """

    def __init__(self, hidden, *_, **__):
        super().__init__()
        self.weight_input = nn.Parameter(torch.zeros(hidden, dtype=torch.float64))
        self.weight_hidden = nn.Parameter(torch.zeros(hidden, hidden, dtype=torch.float64))
        self.bias = nn.Parameter(torch.zeros(hidden, dtype=torch.float64))
        self.weight_output = nn.Parameter(torch.zeros(hidden, dtype=torch.float64))

    def forward(self, sequences):
        h = sequences.new_zeros(len(sequences), len(self.bias))
        for x in sequences.unbind(1):
            h = F.leaky_relu(torch.outer(x, self.weight_input) + h @ self.weight_hidden + self.bias, 0.5)
        return h @ self.weight_output


def recurrent_net(weights):
    """The net with these weights, one after another in a vector of hidden² + 3 hidden numbers."""
    hidden = int((len(weights) + 2.25) ** 0.5 - 1.5)
    model = RecurrentNet(hidden)
    nn.utils.vector_to_parameters(weights.clone(), model.parameters())
    return model
