"""What is run on the student's code: gradients before and after clipping, weights after training."""

import contextlib

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence


def norm_of(student, inputs):
    parameters = parameters_with(inputs)
    return {"norm": float(student.global_norm(parameters)), "gradients": flat_gradients(parameters)}


def norm_with_missing(student, inputs):
    first, *others = parameters_with(inputs)
    given = [missing(), first, missing(), *others]
    return {
        "norm": float(student.global_norm(given)),
        "norm_of_a_generator": float(student.global_norm(p for p in given)),
        "norm_without_any_gradient": float(student.global_norm([missing(), missing()])),
    }


def clipped_by_value(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_value_(parameters, float(inputs["limit"]))
    return {"weights": flat(parameters), "gradients": flat_gradients(parameters)}


def clipped_by_value_with_missing(student, inputs):
    (in_a_list,), (in_a_generator,) = parameters_with(inputs), parameters_with(inputs)
    first, last = missing(), missing()
    student.clip_by_value_([first, in_a_list, last], float(inputs["limit"]))
    student.clip_by_value_((p for p in [first, in_a_generator, last]), float(inputs["limit"]))
    return {
        "large_gradient": flat_gradients([in_a_list]),
        "large_gradient_of_a_generator": flat_gradients([in_a_generator]),
        "gradients_still_missing": still_missing(first, last),
    }


def clipped(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_global_norm_(parameters, float(inputs["limit"]))
    return {"weights": flat(parameters), "gradients": flat_gradients(parameters)}


def clipped_or_not(student, inputs):
    """Gradients below the limit, and one far above it that a function which does nothing leaves."""
    small, (large,) = parameters_with(inputs), parameters_with({"gradient": 3 * inputs["limit"].reshape(1)})
    student.clip_by_global_norm_(small, float(inputs["limit"]))
    student.clip_by_global_norm_([large], float(inputs["limit"]))
    return {"gradients": flat_gradients(small), "large_gradient": flat_gradients([large])}


def returned_norm(student, inputs):
    returned = student.clip_by_global_norm_(parameters_with(inputs), float(inputs["limit"]))
    return {"norm_before_clipping": returned}


def clipped_with_missing(student, inputs):
    parameters, first, last = parameters_with(inputs), missing(), missing()
    of_none = student.clip_by_global_norm_([missing(), missing()], float(inputs["limit"]))
    student.clip_by_global_norm_([first, *parameters, last], float(inputs["limit"]))
    return {
        "gradients": flat_gradients(parameters),
        "norm_without_any_gradient": float(of_none),
        "gradients_still_missing": still_missing(first, last),
    }


def clipped_generator(student, inputs):
    parameters = parameters_with(inputs)
    student.clip_by_global_norm_((p for p in parameters), float(inputs["limit"]))
    return {"gradients": flat_gradients(parameters)}


def clipped_nonfinite(student, inputs):
    parameters = parameters_with(inputs)
    returned = student.clip_by_global_norm_(parameters, float(inputs["limit"]))
    return {"norm_before_clipping": returned, "gradients": flat_gradients(parameters)}


def clipped_strictly(student, inputs):
    """With ``error_if_nonfinite`` and, to compare where all is finite, without it."""
    quiet, strict = parameters_with(inputs), parameters_with(inputs)
    with RuntimeErrors():  # an error that nobody asked for is the matter of another check
        student.clip_by_global_norm_(quiet, float(inputs["limit"]))
    with RuntimeErrors() as errors:
        student.clip_by_global_norm_(strict, float(inputs["limit"]), error_if_nonfinite=True)
    return {
        "raised_runtime_error": errors.raised,
        "gradients_quiet": flat_gradients(quiet),
        "gradients_strict": flat_gradients(strict),
    }


def trained(student, inputs):
    model = recurrent_net(inputs["weights"])
    before = flat(model.parameters())
    losses, norms = student.train_clipped(
        model, inputs["sequences"], inputs["targets"], float(inputs["lr"]), limit_of(inputs)
    )
    return {"weight_change": flat(model.parameters()) - before, "losses": losses, "norms": norms}


def recorded(student, inputs):
    """What a run records, and the weights after each of its batches, from runs that stop there."""
    sequences, targets, weights = inputs["sequences"], inputs["targets"], [inputs["weights"]]
    settings = float(inputs["lr"]), limit_of(inputs)
    for steps in range(1, len(sequences)):
        model = recurrent_net(inputs["weights"])
        student.train_clipped(model, sequences[:steps], targets[:steps], *settings)
        weights.append(flat(model.parameters()))
    losses, norms = student.train_clipped(recurrent_net(inputs["weights"]), sequences, targets, *settings)
    return {"weights_before_each_step": torch.stack(weights), "losses": losses, "norms": norms}


def compared(student, inputs):
    runs = []
    for weights, signs, targets in seeds_of(inputs):
        given = recurrent_net(weights)
        without, clipped_run = student.compare_clipping(
            given, signs.double(), targets, float(inputs["lr"]), float(inputs["limit"])
        )
        runs.append(
            (flat(given.parameters()), *weights_and_losses(without), *weights_and_losses(clipped_run))
        )
    names = ("given_weights", "weights_without", "losses_without", "weights_with", "losses_with")
    return {name: torch.stack(values) for name, values in zip(names, zip(*runs, strict=True), strict=True)}


def results_of_runs(student, inputs):
    """What each run of the comparison returned, and what ``train_clipped`` alone gives without and with."""
    lr, limit, found = float(inputs["lr"]), float(inputs["limit"]), {}
    for weights, signs, targets in seeds_of(inputs):
        sequences = signs.double()
        without, clipped_run = student.compare_clipping(recurrent_net(weights), sequences, targets, lr, limit)
        runs = {"without": without, "with": clipped_run}
        for name, max_norm in {"alone_without": None, "alone_with": limit}.items():
            model = recurrent_net(weights)
            runs[name] = (model, *student.train_clipped(model, sequences, targets, lr, max_norm))
        for name, run in runs.items():
            found.setdefault(f"weights_{name}", []).append(flat(run[0].parameters()))
            found.setdefault(f"losses_{name}", []).append(as_vector(run[1]))
            found.setdefault(f"norms_{name}", []).append(as_vector(run[2]))
    return {name: torch.stack(values) for name, values in found.items()}


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


def still_missing(*parameters):
    return sum(p.grad is None for p in parameters)


def limit_of(inputs):
    """max_norm, or None in the cases without it."""
    return float(inputs["limit"]) if "limit" in inputs else None


def flat(tensors):
    return torch.cat([tensor.detach().clone().flatten() for tensor in tensors])


def flat_gradients(parameters):
    return flat(p.grad for p in parameters)


def as_vector(numbers):
    return torch.as_tensor(numbers, dtype=torch.float64).detach().clone()


def seeds_of(inputs):
    return zip(inputs["weights"], inputs["sequences"], inputs["targets"], strict=True)


def weights_and_losses(run):
    model, losses, _ = run
    return flat(model.parameters()), as_vector(losses)


class RuntimeErrors(contextlib.AbstractContextManager):
    """Counts a RuntimeError, but none of those that mean something else."""

    raised = 0

    def __exit__(self, kind, error, trace):
        others = (NotImplementedError, RecursionError)
        self.raised = int(isinstance(error, RuntimeError) and not isinstance(error, others))
        return bool(self.raised)


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
