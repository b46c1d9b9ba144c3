"""What is run on the student's code."""

import contextlib
import functools

import matplotlib.pyplot as plt
import torch
from torch import nn

from autograder.evidence import axes_evidence

SCHEMES = ["N(0, 1)", "N(0, 0.01)", "xavier", "he"]
#: of no kind that PyTorch knows: its own gains may be used, and it has more than the exercise's four
UNKNOWN_MODES = ["fan_avg", "fan"]
UNKNOWN_NONLINEARITIES = ["gelu", "swish"]
UNKNOWN_SCHEMES = ["N(0, 2)", "lecun"]
ACTIVATIONS = [
    nn.ReLU, nn.Tanh, nn.Sigmoid, nn.LeakyReLU, nn.Softplus, functools.partial(nn.PReLU, dtype=torch.float64)
]  # fmt: skip


def seeded(seed):
    return torch.Generator().manual_seed(int(seed))


def sequential(weights, biases, activation, follow=None):
    """Linear layers with these weights (out, in) and biases (out,), an activation between each two.

    ``follow``: how many activations come after each layer, where it is not one and none after the last.
    """
    counts = [1] * (len(weights) - 1) + [0] if follow is None else follow.tolist()
    modules = []
    for weight, bias, count in zip(weights, biases, counts, strict=True):
        layer = nn.Linear(weight.shape[1], weight.shape[0], dtype=weight.dtype)
        layer.weight = nn.Parameter(weight.clone())
        layer.bias = nn.Parameter(bias.clone())
        modules += [layer, *[activation() for _ in range(count)]]
    return nn.Sequential(*modules)


def layers_of(inputs):
    """The inputs w1, w2, ... and b1, b2, ..., in order."""
    count = sum(name.startswith("w") for name in inputs)
    return [inputs[f"w{i + 1}"] for i in range(count)], [inputs[f"b{i + 1}"] for i in range(count)]


# The four initialisers


def filled(init_, weight, seed_or_generator, **options):
    """A copy of the weight after ``init_``: what was returned, or the copy where nothing was."""
    copy = weight.clone()
    known = isinstance(seed_or_generator, torch.Generator)
    generator = seed_or_generator if known else seeded(seed_or_generator)
    returned = init_(copy, generator=generator, **options)
    return copy if returned is None else returned


def spread(init_, inputs):
    return {"weights": filled(init_, inputs["weight"], inputs["seed"])}


def xavier_gains(init_, inputs):
    weight, seed = inputs["weight"], inputs["seed"]
    return {
        "plain": filled(init_, weight, seed),
        "with_gain": filled(init_, weight, seed + 1, gain=float(inputs["gain"])),
    }


def he_gains(init_, inputs):
    weight, seed, a = inputs["weight"], inputs["seed"], float(inputs["a"])
    return {
        "plain": filled(init_, weight, seed),
        "slope": filled(init_, weight, seed + 1, a=a),
        "relu": filled(init_, weight, seed + 2, a=a, nonlinearity="relu"),
        "tanh": filled(init_, weight, seed + 3, a=a, nonlinearity="tanh"),
        "linear": filled(init_, weight, seed + 4, a=a, nonlinearity="linear"),
    }


def modes(init_, inputs):
    """Of the default nonlinearity; of "relu", or of a slope, where the inputs say so."""
    weight, seed = inputs["weight"], inputs["seed"]
    options = {"nonlinearity": "relu"} if "relu" in inputs else {}
    if "a" in inputs:
        options["a"] = float(inputs["a"])
    return {
        "fan_out": filled(init_, weight, seed, mode="fan_out", **options),
        "fan_in": filled(init_, weight, seed + 1, mode="fan_in", **options),
        "fan_in_of_transpose": filled(init_, weight.T.contiguous(), seed + 2, mode="fan_in", **options),
    }


def errors_of(call):
    """1 where the call raises, else 0."""
    raised = 1
    with contextlib.suppress(Exception):
        call()
        raised = 0
    return raised


def he_errors(init_, inputs):
    """A call that must not raise comes first: a function that always does has no error of its own."""
    weight, seed, which = inputs["weight"], inputs["seed"], int(inputs["which"])
    filled(init_, weight, seed, mode="fan_out", nonlinearity="relu")
    return {
        "errors_for_unknown_mode": errors_of(lambda: filled(init_, weight, seed, mode=UNKNOWN_MODES[which])),
        "errors_for_unknown_nonlinearity": errors_of(
            lambda: filled(init_, weight, seed, nonlinearity=UNKNOWN_NONLINEARITIES[which])
        ),
    }


def convolution(init_, inputs):
    """In mode "fan_out" where the inputs say so."""
    kinds = ["convolution", "dense", "pointwise"]
    options = {"mode": "fan_out"} if "fan_out" in inputs else {}
    return {kind: filled(init_, inputs[kind], inputs["seed"], **options) for kind in kinds}


def in_place(init_, inputs):
    """The given parameter after ``init_``, and whether it is what was returned."""
    weight = nn.Parameter(inputs["weight"])
    returned = init_(weight, generator=seeded(inputs["seed"]))
    return {
        "after": weight,
        "tensors_returned": int(isinstance(returned, torch.Tensor)),
        "given_tensors_returned": int(returned is weight),
        **gradients_left(weight),
    }


def gradients_left(*parameters):
    """Whether PyTorch still records gradients, and how many of these parameters no longer require one."""
    return {
        "gradients_switched_off": int(not torch.is_grad_enabled()),
        "parameters_without_gradient": sum(not parameter.requires_grad for parameter in parameters),
    }


def generators(init_, inputs):
    return drawn_from(lambda generator: filled(init_, inputs["weight"], generator), inputs)


def drawn_from(draw, inputs):
    """Draws from one generator twice, from an equal one, from another; the global state around the first."""
    generator = seeded(inputs["seed"])
    before = torch.get_rng_state()
    first = draw(generator)
    after = torch.get_rng_state()
    torch.manual_seed(int(inputs["global_seed"]))
    return {
        "first": first,
        "following": draw(generator),
        "again": draw(seeded(inputs["seed"])),
        "other": draw(seeded(inputs["other_seed"])),
        "global_before": before,
        "global_after": after,
    }


def xavier_normal_spread(student, inputs):
    return spread(student.xavier_normal_, inputs)


def xavier_normal_gain(student, inputs):
    return xavier_gains(student.xavier_normal_, inputs)


def xavier_normal_convolution(student, inputs):
    return convolution(student.xavier_normal_, inputs)


def xavier_normal_in_place(student, inputs):
    return in_place(student.xavier_normal_, inputs)


def xavier_normal_generator(student, inputs):
    return generators(student.xavier_normal_, inputs)


def xavier_uniform_spread(student, inputs):
    return spread(student.xavier_uniform_, inputs)


def xavier_uniform_gain(student, inputs):
    return xavier_gains(student.xavier_uniform_, inputs)


def xavier_uniform_convolution(student, inputs):
    return convolution(student.xavier_uniform_, inputs)


def xavier_uniform_in_place(student, inputs):
    return in_place(student.xavier_uniform_, inputs)


def xavier_uniform_generator(student, inputs):
    return generators(student.xavier_uniform_, inputs)


def he_normal_spread(student, inputs):
    return spread(student.he_normal_, inputs)


def he_normal_gain(student, inputs):
    return he_gains(student.he_normal_, inputs)


def he_normal_mode(student, inputs):
    return modes(student.he_normal_, inputs)


def he_normal_errors(student, inputs):
    return he_errors(student.he_normal_, inputs)


def he_normal_convolution(student, inputs):
    return convolution(student.he_normal_, inputs)


def he_normal_in_place(student, inputs):
    return in_place(student.he_normal_, inputs)


def he_normal_generator(student, inputs):
    return generators(student.he_normal_, inputs)


def he_uniform_spread(student, inputs):
    return spread(student.he_uniform_, inputs)


def he_uniform_gain(student, inputs):
    return he_gains(student.he_uniform_, inputs)


def he_uniform_mode(student, inputs):
    return modes(student.he_uniform_, inputs)


def he_uniform_errors(student, inputs):
    return he_errors(student.he_uniform_, inputs)


def he_uniform_convolution(student, inputs):
    return convolution(student.he_uniform_, inputs)


def he_uniform_in_place(student, inputs):
    return in_place(student.he_uniform_, inputs)


def he_uniform_generator(student, inputs):
    return generators(student.he_uniform_, inputs)


# Whole models


def statistics(student, inputs):
    weights, biases = layers_of(inputs)
    model = sequential(weights, biases, ACTIVATIONS[int(inputs["activation"])], inputs.get("follow"))
    means, stds = student.activation_statistics(model, inputs["x"])
    given = [value for values in (means, stds) for value in [values, *values]]
    kept = sum(isinstance(value, torch.Tensor) and value.requires_grad for value in given)
    return {
        "means": means,
        "stds": stds,
        "tensors_with_gradient": kept,
        **gradients_left(*model.parameters()),
    }


class Branches(nn.Module):
    """A module of one's own: a layer as an attribute, others in a list and in a dictionary of modules."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(50, 50)
        self.listed = nn.ModuleList([nn.Linear(50, 50), nn.Sequential(nn.ReLU(), nn.Linear(50, 50))])
        self.named = nn.ModuleDict({"head": nn.Linear(50, 10)})


def nested_model():
    """Six linear layers, all but the first inside other modules, all parameters 7."""
    inner = nn.Sequential(nn.ReLU(), nn.Linear(50, 50))
    model = nn.Sequential(nn.Linear(30, 50), inner, Branches())
    for parameter in model.parameters():
        parameter.detach().fill_(7.0)
    return model


def every_layer(student, inputs):
    """The parameters that the model had before: an optimiser may hold them already."""
    model = nested_model()
    layers = [(layer.weight, layer.bias) for layer in linear_layers(model)]
    student.initialize_(model, SCHEMES[int(inputs["scheme"])], generator=seeded(inputs["seed"]))
    weights = {f"layer_{i + 1}": weight for i, (weight, _) in enumerate(layers)}
    return {**weights, "biases": torch.cat([bias for _, bias in layers])}


def the_rest(student, inputs):
    """What is left of a model's layers that are not linear, all of 7 before, of its gradients and of itself."""
    others = [nn.Conv1d(1, 4, 3), nn.BatchNorm1d(8), nn.LayerNorm(8), nn.PReLU(8), nn.Embedding(5, 8)]
    model = nn.Sequential(*others, nn.Linear(8, 8), nn.Sequential(nn.LayerNorm(8), nn.Linear(8, 3)))
    for parameter in model.parameters():
        parameter.detach().fill_(7.0)
    returned = student.initialize_(model, SCHEMES[int(inputs["scheme"])], generator=seeded(inputs["seed"]))
    left = [p.flatten() for other in [*others, model[-1][0]] for p in other.parameters()]
    evidence = {"parameters_of_other_layers": torch.cat(left), "models_returned": int(returned is model)}
    return {**evidence, **gradients_left(*model.parameters())}


def linear_layers(model):
    return [module for module in model.modules() if isinstance(module, nn.Linear)]


def initialized_weights(student, model, inputs, generator):
    """Weights of the model that was returned, or of the given one where nothing was."""
    returned = student.initialize_(model, SCHEMES[int(inputs["scheme"])], generator=generator)
    layers = linear_layers(model if returned is None else returned)
    return [layer.weight.detach().clone() for layer in layers]


def initialize_generators(student, inputs):
    model = nn.Sequential(nn.Linear(30, 50), nn.ReLU(), nn.Linear(50, 50))

    def draw(generator):
        weights = initialized_weights(student, model, inputs, generator)
        return torch.cat([weight.flatten() for weight in weights])

    evidence, init_ = drawn_from(draw, inputs), own_initialiser(student, inputs)
    if init_ is not None:
        own = drawn_from(lambda generator: filled(init_, torch.zeros(40, 30), generator), inputs)
        evidence |= {f"own_{name}": value for name, value in own.items()}
    return evidence


def own_initialiser(student, inputs):
    """The student's initialiser that this scheme uses, or None."""
    name = {"xavier": "xavier_normal_", "he": "he_normal_"}.get(SCHEMES[int(inputs["scheme"])])
    return None if name is None else getattr(student, name)


def initialize_errors(student, inputs):
    """A known scheme comes first: a function that always raises has no error of its own."""
    model, generator = nn.Sequential(nn.Linear(4, 3)), seeded(inputs["seed"])
    student.initialize_(model, "N(0, 1)", generator=generator)
    scheme = UNKNOWN_SCHEMES[int(inputs["which"])]
    return {
        "errors_for_unknown_scheme": errors_of(
            lambda: student.initialize_(model, scheme, generator=generator)
        )
    }


def deep_weights(student, inputs):
    """The weights after each seed of one deep model (seeds, layers, width, width), and of two unequal layers.

    ``own_...``: what the student's own initialiser of that scheme draws for the two unequal layers.
    """
    width, depth = int(inputs["width"]), int(inputs["depth"])
    deep = nn.Sequential(*[m for _ in range(depth) for m in (nn.Linear(width, width), nn.ReLU())])
    unequal = nn.Sequential(nn.Linear(160, 40), nn.ReLU(), nn.Linear(40, 160))
    init_ = own_initialiser(student, inputs)

    def drawn(model):
        return [initialized_weights(student, model, inputs, seeded(seed)) for seed in inputs["seeds"]]

    wide, tall = (torch.stack(weights) for weights in zip(*drawn(unequal), strict=True))
    evidence = {"weights": torch.stack([torch.stack(weights) for weights in drawn(deep)])}
    evidence |= {"wide_weights": wide, "tall_weights": tall}
    if init_ is not None:
        for name, shape in (("wide", (40, 160)), ("tall", (160, 40))):
            filled_now = [filled(init_, torch.zeros(shape), seed) for seed in inputs["seeds"]]
            evidence[f"own_{name}_weights"] = torch.stack(filled_now)
    return evidence


def plotted(student, inputs):
    names = ["N(0, 1)", "N(0, 0.01)", "Xavier", "He", "uniform"]
    evidence = axes_evidence(student.plot_activation_stds(dict(zip(names, inputs["stds"], strict=True))))
    plt.close("all")
    return evidence


def symmetric(student, inputs):
    weights, biases = layers_of(inputs)
    model = sequential(weights, biases, nn.Sigmoid, inputs.get("follow"))
    lr, steps = float(inputs["lr"]), int(inputs["steps"])
    units = student.symmetry(model, inputs["x"], inputs["y"], lr, steps)
    return {"units": units, **{f"trained_{name}": value for name, value in model.named_parameters()}}


def until_nan(student, inputs):
    weights, biases = layers_of(inputs)
    model = sequential(weights, biases, nn.ReLU)
    step = student.first_nan_step(
        model, list(zip(inputs["x"], inputs["y"], strict=True)), float(inputs["lr"])
    )
    trained = torch.cat([parameter.detach().flatten() for parameter in model.parameters()])
    return {"step": 0 if step is None else step, "returned_none": int(step is None), "trained": trained}
