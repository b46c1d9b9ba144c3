"""What is run on the student's code: weights and running averages after each step, rates, trained weights."""

import contextlib
import warnings

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn
from torch.optim.lr_scheduler import LambdaLR

from autograder.evidence import axes_evidence

MAKERS = {
    "SGD": lambda parameters, lr: torch.optim.SGD(parameters, lr=lr),
    "Adam": lambda parameters, lr: torch.optim.Adam(parameters, lr=lr),
    "AdamW": lambda parameters, lr: torch.optim.AdamW(parameters, lr=lr),
}
KINDS = ("SGD", "Adam", "AdamW")
NAMES = ("SGD", "AdamW", "Adam", "RMSprop")


# One optimiser's step ---------------------------------------------------------------------------------


def momentum_run(student, inputs):
    return run(momentum_of(student, inputs), inputs, ("velocities",))


def momentum_missing(student, inputs):
    return run_with_missing(momentum_of(student, inputs), ("velocities",), inputs)


def momentum_rest(student, inputs):
    return what_else_changed(momentum_of(student, inputs), ("velocities",), inputs)


def adam_run(student, inputs):
    return run(adam_of(student.adam_step, inputs), inputs, ("averages", "squares"))


def adam_missing(student, inputs):
    return run_with_missing(adam_of(student.adam_step, inputs), ("averages", "squares"), inputs)


def adam_rest(student, inputs):
    return what_else_changed(adam_of(student.adam_step, inputs), ("averages", "squares"), inputs)


def adamw_run(student, inputs):
    return run(adam_of(student.adamw_step, inputs), inputs, ("averages", "squares"))


def adamw_missing(student, inputs):
    return run_with_missing(adam_of(student.adamw_step, inputs), ("averages", "squares"), inputs)


def adamw_rest(student, inputs):
    return what_else_changed(adam_of(student.adamw_step, inputs), ("averages", "squares"), inputs)


def momentum_of(student, inputs):
    """The student's step as a function (parameters, states, index from 0)."""

    def advance(parameters, states, index):
        settings = {"momentum": float(inputs["momentum"])} if "momentum" in inputs else {}
        student.sgd_momentum_step(list(parameters), states["velocities"], rate_of(inputs, index), **settings)

    return advance


def adam_of(student_step, inputs):
    """The same for Adam and AdamW; cases without betas leave all settings at their defaults."""

    def settings(index):
        if "betas" not in inputs:
            return {}
        return {
            "lr": rate_of(inputs, index),
            "betas": tuple(inputs["betas"].tolist()),
            "eps": float(inputs["eps"]),
            "weight_decay": float(inputs["weight_decay"]),
        }

    def advance(parameters, states, index):
        step = int(inputs["first_step"]) + index
        student_step(list(parameters), states["averages"], states["squares"], step, **settings(index))

    return advance


def rate_of(inputs, index):
    """The rate of a step, or the last one where there are no more."""
    return float(inputs["lr"][min(index, len(inputs["lr"]) - 1)])


def run(advance, inputs, names):
    """Weights and states after each step, one row a step, along the given gradients."""
    parameters, states = leaves(inputs), {name: states_of(inputs, name) for name in names}
    found = {name: [] for name in ("weights", *names)}
    for index in range(len(inputs["lr"])):
        set_gradients(parameters, inputs, index)
        advance(parameters, states, index)
        found["weights"].append(flat(parameters))
        for name in names:
            found[name].append(flat(states[name]))
    return {name: torch.stack(rows) for name, rows in found.items()}


def run_with_missing(advance, names, inputs):
    """One step in which the first and the last of three parameters have no gradient."""
    (given,) = leaves(inputs)
    set_gradients([given], inputs, 0)
    parameters = [missing(), given, missing()]
    states = {
        name: [0.5 * torch.ones(2).double(), zeros_like(given), torch.ones(2).double()] for name in names
    }
    advance(parameters, states, 0)
    first, _, last = parameters
    return {
        "weights": flat([given]),
        "weights_without_gradient": flat([first, last]),
        "states_without_gradient": flat([s for name in names for s in (states[name][0], states[name][2])]),
        "gradients_still_missing": sum(p.grad is None for p in (first, last)),
    }


def what_else_changed(advance, names, inputs):
    """Two steps along one gradient: with the second, velocities and averages are no longer zero."""
    parameters, states = leaves(inputs), {name: states_of(inputs, name) for name in names}
    for index in range(2):
        set_gradients(parameters, inputs, 0)
        advance(parameters, states, index)
    return {
        "weights": flat(parameters),
        "gradients": flat([p.grad for p in parameters]),
        "trainable_leaves": sum(p.requires_grad and p.is_leaf for p in parameters),
    }


def leaves(inputs):
    return [inputs[name].clone().requires_grad_() for name in names_of(inputs, "weights")]


def states_of(inputs, name):
    """The states that the case gives, or zeros."""
    given = [inputs[key].clone() for key in names_of(inputs, name)]
    return given or [zeros_like(inputs[key]) for key in names_of(inputs, "weights")]


def set_gradients(parameters, inputs, index):
    for p, name in zip(parameters, names_of(inputs, "gradients"), strict=True):
        p.grad = inputs[name][index].clone()


def names_of(inputs, kind):
    return sorted(name for name in inputs if name.startswith(f"{kind}_"))


def zeros_like(tensor):
    return torch.zeros(tensor.shape, dtype=tensor.dtype)


def missing():
    """A parameter that took no part in the loss: its gradient is None."""
    return torch.ones(2, dtype=torch.float64, requires_grad=True)


def flat(tensors):
    return torch.cat([tensor.detach().clone().flatten() for tensor in tensors])


# The schedule -----------------------------------------------------------------------------------------


def rates(student, inputs):
    warmup, total = int(inputs["warmup_steps"]), int(inputs["total_steps"])
    lr_max = float(inputs["lr_max"])
    minimum = {"lr_min": float(inputs["lr_min"])} if "lr_min" in inputs else {}
    return {
        "rates": [
            float(student.warmup_cosine(step, warmup, total, lr_max, **minimum))
            for step in inputs["steps"].tolist()
        ]
    }


def without_warmup(student, inputs):
    """All rates of T steps without warm-up, and those that follow one step of warm-up in T + 1."""
    total, settings = int(inputs["total_steps"]), (float(inputs["lr_max"]), float(inputs["lr_min"]))
    rate = student.warmup_cosine
    return {
        "first_rate": float(rate(0, 0, total, *settings)),
        "descent": [float(rate(step, 0, total, *settings)) for step in range(1, total)],
        "descent_a_step_later": [float(rate(step + 1, 1, total + 1, *settings)) for step in range(1, total)],
    }


def refused(student, inputs):
    found = []
    for warmup, total in inputs["lengths"].tolist():
        with ValueErrors() as errors:
            student.warmup_cosine(0, warmup, total, 1.0)
        found.append(errors.raised)
    return {"raised_value_error": found}


class ValueErrors(contextlib.AbstractContextManager):
    """Counts a ValueError."""

    raised = 0

    def __exit__(self, kind, error, trace):
        self.raised = int(isinstance(error, ValueError))
        return bool(self.raised)


# Training ---------------------------------------------------------------------------------------------


def trained(student, inputs):
    steps = len(inputs["batches"])
    weights, losses, rates_used, moved = train(student, inputs, steps)
    return {
        "weight_change": weights - inputs["weights"],
        "losses": losses,
        "rates": rates_used,
        "scheduler_steps": moved,
    }


def recorded(student, inputs):
    """What a run records, and the weights after each of its batches, from runs that stop there."""
    steps, weights = len(inputs["batches"]), [inputs["weights"]]
    for stop in range(1, steps):
        weights.append(train(student, inputs, stop)[0])
    return {"weights_before_each_step": torch.stack(weights), "losses": train(student, inputs, steps)[1]}


def train(student, inputs, steps):
    model = net_of(inputs["weights"])
    optimizer = OPTIMIZERS[int(inputs["optimizer"])](model.parameters(), float(inputs["lr"]))
    factors = inputs["factors"].tolist()
    scheduler = LambdaLR(optimizer, lambda step: factors[min(step, len(factors) - 1)])
    with warnings.catch_warnings():  # torch warns of a scheduler that moves before the optimiser
        warnings.simplefilter("ignore")
        losses, rates_used = student.train_scheduled(
            model, inputs["batches"][:steps], inputs["targets"][:steps], optimizer, scheduler
        )
    return flat(model.parameters()), losses, rates_used, scheduler.last_epoch


OPTIMIZERS = (
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr),
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr, momentum=0.9),
    lambda parameters, lr: torch.optim.AdamW(parameters, lr=lr, weight_decay=0.1),
)


def net_of(weights):
    """A net 4-6-3 with these weights, one after another in a vector of 51 numbers."""
    model = nn.Sequential(nn.Linear(4, 6), nn.Tanh(), nn.Linear(6, 3)).double()
    nn.utils.vector_to_parameters(weights.clone(), model.parameters())
    return model


# The comparison ---------------------------------------------------------------------------------------


def compared(student, inputs):
    model = nn.Linear(3, 1).double()
    nn.utils.vector_to_parameters(inputs["weights"].clone(), model.parameters())
    kinds, starts = [], [torch.zeros(0, len(inputs["weights"])).double()]

    def train_net(net, optimizer):
        kinds.append(KINDS.index(type(optimizer).__name__))
        starts.append(flat(net.parameters())[None])
        losses = []
        for x, y in zip(inputs["batches"], inputs["targets"], strict=True):
            optimizer.zero_grad()
            loss = F.mse_loss(net(x)[:, 0], y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses)

    def evaluate(net):
        return float(F.mse_loss(net(inputs["new_inputs"])[:, 0], inputs["new_targets"]).detach())

    found = student.compare_at_equal_budget(model, MAKERS, inputs["lrs"].tolist(), train_net, evaluate)
    return {
        "given_weights": flat(model.parameters()),
        "trainings": torch.bincount(torch.tensor(kinds, dtype=torch.int64), minlength=len(KINDS)),
        "starts": torch.cat(starts),
        "validation_losses": [found[name][1] for name in MAKERS],
        "curves": [found[name][2] for name in MAKERS],
    }


def chosen(student, inputs):
    """Which rate is chosen, where losses are given by optimiser and rate and nothing is trained."""
    lrs = inputs["lrs"].tolist()

    def train_net(net, optimizer):
        lr = optimizer.param_groups[0]["lr"]
        place = KINDS.index(type(optimizer).__name__), lrs.index(lr)
        net.loss_after_training = float(inputs["table"][place])
        return inputs["curves"][place].clone()

    def evaluate(net):
        return getattr(net, "loss_after_training", 1.0)

    found = student.compare_at_equal_budget(nn.Linear(1, 1), MAKERS, lrs, train_net, evaluate)
    return {
        "best_lrs": [float(found[name][0]) for name in MAKERS],
        "validation_losses": [found[name][1] for name in MAKERS],
    }


# The figure -------------------------------------------------------------------------------------------


def figure(student, inputs):
    plt.close("all")
    curves = dict(zip(NAMES, inputs["curves"], strict=False))
    drawn = axes_evidence(student.plot_comparison(curves))
    plt.close("all")
    return drawn
