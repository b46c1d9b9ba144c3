"""What is run on the student's code.  Raw evidence only: weights, orders, answers, axes."""

import contextlib

import matplotlib.pyplot as plt
import torch
from torch import nn

from autograder.evidence import axes_evidence

CONDITIONS = ("sigmoid_glorot", "relu_glorot", "relu_he", "relu_he_batch_norm")
UNKNOWN_CONDITIONS = ("tanh_glorot", "relu_glorot_batch_norm", "sigmoid_he")
KINDS = (nn.Linear, nn.BatchNorm1d, nn.Sigmoid, nn.ReLU)
SIZES = ("features", "classes", "width", "layers")
#: epochs after which the weights are noted
EPOCHS = (1, 5, 10, 15, 20)


def new_generator(seed):
    return torch.Generator().manual_seed(int(seed))


def build(student, inputs, seed):
    sizes = {name: int(inputs[name]) for name in SIZES if name in inputs}
    condition = CONDITIONS[int(inputs["condition"])]
    return student.build_mlp(condition, **sizes, generator=new_generator(inputs[seed]))


def built(student, inputs):
    """The layers of a network in the order in which they act, their weights and its answer."""
    model, acted = build(student, inputs, "seed"), []
    for module in model.modules():
        if not list(module.children()):
            module.register_forward_hook(lambda module, *_: acted.append(module))
    others = [parameter for parameter in model.parameters() if parameter.dtype != torch.float32]
    logits = model.double().eval()(inputs["x"])
    linear = [module for module in acted if isinstance(module, nn.Linear)]
    kinds = [[isinstance(module, kind) for kind in KINDS] for module in acted]
    return {
        "kinds": [kind.index(True) if any(kind) else -1 for kind in kinds],
        "first_used": [acted.index(module) for module in acted],
        "tensors": [len(module.state_dict()) for module in acted],
        "parameters_not_float32": len(others),
        "in_out_bias": [[layer.in_features, layer.out_features, layer.bias is not None] for layer in linear],
        "weights": torch.cat([layer.weight.flatten() for layer in linear]),
        "biases": torch.cat([torch.zeros(1), *[layer.bias for layer in linear if layer.bias is not None]]),
        "logits": logits,
    }


def redrawn(student, inputs):
    """The weights of the layers after the first, from one seed, from the same again, from another one."""
    seeds = {"first": "seed", "again": "seed", "other": "other_seed"}
    return {name: alike(build(student, inputs, seed)) for name, seed in seeds.items()}


def alike(model):
    """All weight matrices of the shape of the second one; a layer that is used twice counts twice."""
    matrices = [value.detach().clone() for value in model.state_dict().values() if value.dim() == 2]
    return torch.stack([matrix for matrix in matrices if matrix.shape == matrices[1].shape])


def value_errors(call):
    """1 where the call raises ValueError, 0 where it raises nothing or anything else."""
    with contextlib.suppress(Exception):
        with contextlib.suppress(ValueError):
            call()
            return 0
        return 1
    return 0


def refused(student, inputs):
    """A known condition comes first: a function that always raises has no error of its own."""
    build(student, inputs, "seed")
    name, generator = UNKNOWN_CONDITIONS[int(inputs["unknown"])], new_generator(inputs["seed"])
    return {"value_errors": value_errors(lambda: student.build_mlp(name, 6, generator=generator))}


def network(inputs, batch_norm):
    """A small float64 network with the weights of the case."""
    layers = []
    for name in ("first", "second", "last"):
        linear = nn.Linear(*reversed(inputs[f"{name}_weight"].shape)).double()
        linear.load_state_dict({"weight": inputs[f"{name}_weight"], "bias": inputs[f"{name}_bias"]})
        norm = [nn.BatchNorm1d(linear.out_features).double()] if batch_norm else []
        layers += [linear, *norm, nn.ReLU()]
    return nn.Sequential(*layers[: -2 if batch_norm else -1])


def flat(model):
    return torch.cat([value.detach().flatten().clone() for value in model.state_dict().values()])


def settings(inputs):
    given = {"epochs": int, "lr": float, "batch_size": int}
    chosen = {name: kind(inputs[name]) for name, kind in given.items() if name in inputs}
    return {"generator": new_generator(inputs["seed"]), **chosen}


def trained(student, inputs):
    """The weights of a given network after training in batches whose order does not matter."""
    model = network(inputs, batch_norm=False)
    student.train(model, inputs["x"], inputs["y"], **settings(inputs))
    return {"weights": flat(model)}


def told(student, inputs):
    """The losses that training reports, the logits that it saw in batches and the images they are of."""
    model, logits, first_features = network(inputs, batch_norm=False), [torch.zeros(0, 1)], [torch.zeros(0)]

    def note(_model, shown, answer):
        if answer.requires_grad:
            logits.append(answer.detach().clone())
            first_features.append(shown[0][:, 0].clone())

    model.register_forward_hook(note)
    losses = student.train(model, inputs["x"], inputs["y"], **settings(inputs))
    seen = {"logits": torch.cat(logits[1:] or logits), "first_features": torch.cat(first_features)}
    return {"losses": losses, **seen}


def visited(student, inputs):
    """The images in the order in which training shows them, and the sizes of the batches."""
    model, images, sizes = nn.Linear(inputs["x"].shape[1], int(inputs["classes"])).double(), [], []

    def note(model, shown):
        if model.training:
            images.extend(int(number) for number in shown[0][:, 0])  # the first feature is a number
            sizes.append(len(shown[0]))

    model.register_forward_pre_hook(note)
    student.train(model, inputs["x"], inputs["y"], **settings(inputs))
    return {"images": images, "batch_sizes": sizes}


def called_back(student, inputs):
    """How often ``after_epoch`` is called, with what, and whether the epoch's steps were done."""
    model, calls = network(inputs, batch_norm=False), []
    noted = [flat(model)]

    def after_epoch(given):
        calls.append([given is model, not torch.equal(flat(model), noted[0])])
        noted.append(flat(model))

    student.train(model, inputs["x"], inputs["y"], **settings(inputs), after_epoch=after_epoch)
    return {
        "calls": len(calls),
        "given_the_network": [c[0] for c in calls],
        "after_steps": [c[1] for c in calls],
        "change_after_the_last_call": (flat(model) - noted[-1]).abs().max(),
    }


def switched(student, inputs):
    """Batches that came in training mode, where ``after_epoch`` leaves evaluation mode."""
    model, modes = network(inputs, batch_norm=True).eval(), []
    model.register_forward_pre_hook(lambda model, _: modes.append(model.training))

    def evaluation(model):
        model.eval()

    student.train(model, inputs["x"], inputs["y"], **settings(inputs), after_epoch=evaluation)
    return {"batches_in_training_mode": modes.count(True)}


def evaluated(student, inputs):
    """The accuracy that is reported of a given network."""
    accuracy = student.evaluate(network(inputs, batch_norm=False), inputs["x"], inputs["y"])
    torch.set_grad_enabled(True)  # for the measurements after this one
    return {"accuracy": accuracy}


def left_alone(student, inputs):
    """Gradients that an evaluation records, and whether the network can be trained after it."""
    model, graphs = network(inputs, batch_norm=True).train(), []
    model.register_forward_hook(lambda _model, _x, logits: graphs.append(logits.requires_grad))
    student.evaluate(model, inputs["x"], inputs["y"])
    recorded, frozen = graphs.count(True), not model(inputs["x"]).requires_grad
    torch.set_grad_enabled(True)  # for the measurements after this one
    return {"recorded_gradients": recorded, "gradients_off_afterwards": frozen}


def statistics_of(student, inputs):
    """Batch norm's statistics after an evaluation that began in training mode."""
    model = network(inputs, batch_norm=True).train()
    student.evaluate(model, inputs["x"], inputs["y"])
    torch.set_grad_enabled(True)
    return {"running_mean": model[1].running_mean, "running_var": model[1].running_var}


class Diary:
    """Notes each network after some epochs, where the generator then stands, and each epoch's end."""

    def __init__(self, generator):
        self.generator, self.ends, self.weights, self.states = generator, {}, {}, {}

    def __call__(self, model):
        ends = self.ends.setdefault(model, [])
        ends.append(list(model.parameters())[-2].detach().float().clone())  # of the output layer
        if len(ends) in EPOCHS:
            self.weights.setdefault(model, []).append(flat(model).float())
            self.states.setdefault(model, []).append(self.generator.get_state())


def ran(student, inputs):
    """All four conditions, once a seed: reported curves and accuracies, weights along the way."""
    measured = {}
    data = [inputs[name] for name in ("train_x", "train_y", "val_x", "val_y")]
    training = {"lr": float(inputs["lr"]), "batch_size": int(inputs["batch_size"])}
    for seed in inputs["seeds"].tolist():
        generator = new_generator(seed)
        diary = Diary(generator)
        runs = student.run_conditions(*data, generator=generator, **training, after_epoch=diary)
        for condition in CONDITIONS:
            model = runs[condition].model
            evidence = {
                "losses": runs[condition].losses,
                "accuracy": float(runs[condition].accuracy),
                "final": flat(model).float(),
                "epochs": len(diary.ends.get(model, [])),
                "ends": diary.ends.get(model, []),
                "weights": diary.weights.get(model, []),
                "states": diary.states.get(model, []),
            }
            for name, value in evidence.items():
                measured.setdefault(f"{condition}_{name}", []).append(value)
    return measured


def set_out(student, inputs):
    """A few epochs on few images: from one seed, from the same again, from another one.

    Of the first, the networks at the end of two epochs are noted, and where the generator then stands.
    """
    data = [inputs[name] for name in ("train_x", "train_y", "val_x", "val_y")]
    chosen = settings(inputs)
    notes, measured = {}, {}

    def note(model):
        states = [flat(model).float(), chosen["generator"].get_state()]
        notes.setdefault(model, []).append(states)

    runs = {"first": student.run_conditions(*data, **chosen, after_epoch=note)}
    for name, seed in (("again", "seed"), ("other", "other_seed")):
        runs[name] = student.run_conditions(*data, **{**chosen, "generator": new_generator(inputs[seed])})
    for condition in CONDITIONS:
        for name, run in runs.items():
            measured[f"{name}_{condition}"] = alike(run[condition].model)
        epochs = notes.get(runs["first"][condition].model, [])
        measured[f"{condition}_epochs"] = len(epochs)
        measured[f"{condition}_weights"] = [weights for weights, _ in epochs]
        measured[f"{condition}_states"] = [state for _, state in epochs]
    return measured


def plotted(student, inputs):
    """What is on the axes of the figure for four curves."""
    plt.close("all")
    losses = {name: inputs["losses"][row].tolist() for row, name in enumerate(CONDITIONS)}
    evidence = axes_evidence(student.plot_losses(losses))
    plt.close("all")
    return evidence
