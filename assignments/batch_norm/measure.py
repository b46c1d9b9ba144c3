"""What is run on the student's layer, its backward pass, the networks and what they depend on."""

from itertools import pairwise

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

STATISTICS = ("running_mean", "running_var")
#: what a network is made of; anything else has the number -1
LAYERS = ("Linear", "BatchNorm1d", "ReLU")
NETWORKS = ("sigmoid", "relu", "batch_norm")


# The layer -------------------------------------------------------------------------------------------


def layer_for(student, inputs, **options):
    """A new layer in float64 for the features of ``x``, with the state that the inputs give.

    Weight and bias are 1 and 0 where they are not given: how a layer starts is another check's matter.
    """
    if "eps" in inputs:
        options["eps"] = float(inputs["eps"])
    if "momentum" in inputs:
        options["momentum"] = float(inputs["momentum"])
    layer = student.BatchNorm1d(inputs["x"].shape[-1], **options).double()
    for name, neutral in (("weight", torch.ones_like), ("bias", torch.zeros_like)):
        if getattr(layer, name, None) is not None:
            set_state(layer, {name: inputs.get(name, neutral(getattr(layer, name).data))})
    set_state(layer, {name: inputs[name] for name in STATISTICS if name in inputs})
    return layer.train()


def set_state(layer, values):
    """By ``.data``: whether a tensor is buffer, parameter or neither is the matter of one check alone."""
    for name, value in values.items():
        getattr(layer, name).data = value.clone()


def statistics_of(layer):
    return [getattr(layer, name).detach().clone().flatten() for name in STATISTICS]


def training_outputs(student, inputs):
    """One output for each batch of ``x`` (batches, rows, features), from the same layer."""
    layer = layer_for(student, inputs)
    return {"outputs": torch.stack([layer(batch.clone()) for batch in inputs["x"]])}


def gradient_and_nearby_outputs(student, inputs):
    """The gradient of a weighted sum of the outputs, and the outputs a step forth and back on some ways."""
    x, training = inputs["x"].clone().requires_grad_(), bool(inputs["training"])
    (layer_for(student, inputs).train(training)(x) * inputs["cotangent"]).sum().backward()
    with torch.no_grad():
        ahead, behind = (
            torch.stack(
                [
                    layer_for(student, inputs).train(training)(inputs["x"] + step * way)
                    for way in inputs["ways"]
                ]
            )
            for step in (inputs["step"], -inputs["step"])
        )
    return {"gradient": x.grad, "outputs_ahead": ahead, "outputs_behind": behind}


def scaled_and_plain(student, inputs):
    """Outputs in both modes with weight and bias, with weight 1 and bias 0, and without them."""
    state = {name: inputs[name] for name in STATISTICS}
    ones = {"weight": torch.ones_like(inputs["weight"]), "bias": torch.zeros_like(inputs["bias"])}
    layers = {
        "scaled": layer_for(student, inputs),
        "plain": layer_for(student, {**inputs, **ones}),
        "without": layer_for(student, {"x": inputs["x"], **state}, affine=False),
    }
    outputs = {
        f"{name}_in_{mode}": layer.train(mode == "training")(inputs["x"].clone())
        for name, layer in layers.items()
        for mode in ("evaluation", "training")
    }
    names = [name for name, _ in layers["without"].named_parameters()]
    return {
        **outputs,
        "parameters_without_affine": sum(name in ("weight", "bias") for name in names),
        "not_none_without_affine": sum(
            getattr(layers["without"], name, None) is not None for name in ("weight", "bias")
        ),
    }


def recorded_mean(student, inputs):
    layer = layer_for(student, inputs)
    for batch in inputs["x"]:
        layer(batch.clone())
    return {"running_mean": statistics_of(layer)[0]}


def recorded_variance(student, inputs):
    layer = layer_for(student, inputs)
    for batch in inputs["x"]:
        layer(batch.clone())
    return {"running_var": statistics_of(layer)[1]}


def recorded_from_two_states(student, inputs):
    """Running statistics after one batch, from two states: what they differ by is what was kept."""
    found = {}
    for state in ("one", "other"):
        values = {name: inputs[f"{name}_{state}"] for name in STATISTICS}
        layer = layer_for(student, {**inputs, **values})
        layer(inputs["x"].clone())
        found |= {f"{n}_{state}": s for n, s in zip(STATISTICS, statistics_of(layer), strict=True)}
    return found


def evaluation_outputs(student, inputs):
    """Of a batch, and of each of its rows alone."""
    layer = layer_for(student, inputs).eval()
    x = inputs["x"]
    return {
        "outputs": layer(x.clone()),
        "outputs_one_by_one": torch.cat([layer(row.clone()) for row in x.split(1)]),
    }


def statistics_after_evaluation(student, inputs):
    layer = layer_for(student, inputs).eval()
    before = statistics_of(layer)
    for _ in range(2):
        layer(inputs["x"].clone())
    after = statistics_of(layer)
    names = ("change_of_running_mean", "change_of_running_var")
    return {name: b - a for name, a, b in zip(names, before, after, strict=True)}


def new_layer(student, inputs):
    """The state of a layer that nobody has used, and how large the numbers are that another one gives.

    Its input has the dtype of its weight: a notebook may have set another default dtype.
    """
    layer, other = student.BatchNorm1d(int(inputs["features"])), student.BatchNorm1d(inputs["x"].shape[1])
    x, size = inputs["x"].to(other.weight.dtype), other.weight.element_size()
    outputs = [other.train(mode)(x.clone()) for mode in (True, False)]
    return {
        **{name: getattr(layer, name).detach().clone() for name in (*STATISTICS, "weight", "bias")},
        "size_of_an_output": [output.element_size() / size for output in outputs],
    }


def kinds_of_state(student, inputs):
    """How often each name stands among parameters and in the state dict, after a step that has a graph."""
    layer = layer_for(student, inputs)
    layer(inputs["x"].clone().requires_grad_() * 1)  # no leaf: writing to x is another check's matter
    parameters, state = dict(layer.named_parameters()), layer.state_dict()
    statistics = [getattr(layer, name) for name in STATISTICS]
    return {
        "weight_and_bias_among_parameters": sum(name in parameters for name in ("weight", "bias")),
        "other_parameters": sum(name not in ("weight", "bias") for name in parameters),
        "running_statistics_in_the_state_dict": sum(name in state for name in STATISTICS),
        "running_statistics_with_a_graph": sum(s.requires_grad for s in statistics),
    }


def too_few_rows(student, inputs):
    """Whether a batch of so few rows is refused, and what it left in the running statistics."""
    layer = layer_for(student, inputs)
    before = torch.cat(statistics_of(layer))
    raised = value_errors(lambda: layer(inputs["x"].clone()))
    return {"value_errors": raised, "change_of_statistics": torch.cat(statistics_of(layer)) - before}


def value_errors(call):
    """1 where the call raises ValueError, 0 where it raises nothing."""
    try:
        call()
    except ValueError:
        return 1
    return 0


def given_input(student, inputs):
    layer, x = layer_for(student, inputs), inputs["x"].clone()
    layer(x)
    after_training = x.clone()
    layer.eval()(x)
    return {"x_after_training": after_training, "x_after_evaluation": x}


def steps_of_training(student, inputs):
    """Linear, batch norm, ReLU, linear: trained, evaluated in between as one would, evaluated at the end."""
    batches, labels = inputs["x"], inputs["labels"]
    hidden = inputs["first"].shape[0]
    net = nn.Sequential(
        nn.Linear(batches.shape[-1], hidden, bias=False),
        student.BatchNorm1d(hidden),
        nn.ReLU(),
        nn.Linear(hidden, inputs["last"].shape[0], bias=False),
    ).double()
    set_state(net[0], {"weight": inputs["first"]})
    set_state(net[1], {name: inputs[name] for name in ("weight", "bias")})
    set_state(net[3], {"weight": inputs["last"]})
    optimizer = torch.optim.SGD(net.parameters(), lr=float(inputs["lr"]))
    for x, y in zip(batches, labels, strict=True):
        net.train()
        optimizer.zero_grad()
        F.cross_entropy(net(x), y).backward()
        optimizer.step()
        with torch.no_grad():
            net.eval()(x)
    with torch.no_grad():
        logits = net.eval()(inputs["new_x"])
    mean, var = statistics_of(net[1])
    return {"running_mean": mean, "running_var": var, "logits_in_evaluation": logits}


# The backward pass -----------------------------------------------------------------------------------


def gradients_by_hand(student, inputs):
    eps = {"eps": float(inputs["eps"])} if "eps" in inputs else {}
    return student.batch_norm_backward(
        inputs["grad_output"].clone(), inputs["x"].clone(), inputs["weight"].clone(), **eps
    )


def grad_of_x(student, inputs):
    return {"grad_x": gradients_by_hand(student, inputs)[0]}


def grad_of_weight(student, inputs):
    return {"grad_weight": gradients_by_hand(student, inputs)[1]}


def grad_of_bias(student, inputs):
    return {"grad_bias": gradients_by_hand(student, inputs)[2]}


def inputs_after_backward(student, inputs):
    given = {name: inputs[name].clone() for name in ("grad_output", "x", "weight")}
    student.batch_norm_backward(*given.values())
    return {f"{name}_afterwards": value for name, value in given.items()}


# The cured network -----------------------------------------------------------------------------------


def seeded(seed):
    return torch.Generator().manual_seed(int(seed))


def sizes_of(inputs):
    return [int(size) for size in inputs["sizes"]]


def leaves(model):
    return [module for module in model.modules() if not list(module.children())]


def linears(model):
    return [module for module in model.modules() if isinstance(module, nn.Linear)]


def batch_norms(model):
    return [module for module in model.modules() if type(module).__name__ == LAYERS[1]]


def layers_in_order(student, inputs):
    """The kind of each layer, and how many features go in and out of the linear ones."""
    model = student.cured_mlp(sizes_of(inputs), seeded(inputs["seed"]))
    kinds = [type(layer).__name__ for layer in leaves(model)]
    return {
        "kinds_of_layers": [LAYERS.index(kind) if kind in LAYERS else -1 for kind in kinds],
        "inputs_and_outputs": [[layer.in_features, layer.out_features] for layer in linears(model)],
        "batch_norms_of_their_own": len({id(layer) for layer in batch_norms(model)}),
        "batch_norms_with_weight_and_bias": sum(
            all(getattr(layer, name, None) is not None for name in ("weight", "bias"))
            for layer in batch_norms(model)
        ),
        "modules_directly_in_the_sequential": len(list(model.children())),
    }


def biases(student, inputs):
    *hidden, last = linears(student.cured_mlp(sizes_of(inputs), seeded(inputs["seed"])))
    return {
        "hidden_layers_with_bias": sum(layer.bias is not None for layer in hidden),
        "bias_of_the_last": torch.empty(0) if last.bias is None else last.bias.detach().clone(),
    }


def drawn_weights(student, inputs):
    first, *hidden, last = linears(student.cured_mlp(sizes_of(inputs), seeded(inputs["seed"])))
    places = {"first": [first], "hidden": hidden, "last": [last]}
    return {f"{p}_weights": torch.cat([x.weight.detach().flatten() for x in at]) for p, at in places.items()}


def draws(student, inputs):
    """Weights from one generator twice, from an equal one, from another one; the global state moves meanwhile."""
    sizes, generator = sizes_of(inputs), seeded(inputs["seed"])
    torch.manual_seed(int(inputs["global_seed"]))
    model = student.cured_mlp(sizes, generator)
    torch.manual_seed(int(inputs["global_seed"]) + 1)
    return {
        "first": all_weights(model),
        "hidden": torch.stack([layer.weight.detach().flatten() for layer in linears(model)[1:-1]]),
        "following": all_weights(student.cured_mlp(sizes, generator)),
        "equal": all_weights(student.cured_mlp(sizes, seeded(inputs["seed"]))),
        "another": all_weights(student.cured_mlp(sizes, seeded(inputs["other_seed"]))),
    }


def all_weights(model):
    return torch.cat([layer.weight.detach().flatten() for layer in linears(model)])


def gradient_flow(student, inputs):
    """Gradient norm of each weight matrix, with weights that are given, drawn as they should be, times a number.

    Whether the student's layer normalises rightly is the matter of other checks: torch's takes its place.
    """
    sizes = sizes_of(inputs)
    model = student.cured_mlp(sizes, seeded(inputs["seed"])).double().train()
    for parent in list(model.modules()):
        for name, child in list(parent.named_children()):
            if type(child).__name__ == LAYERS[1]:
                setattr(parent, name, nn.BatchNorm1d(child.running_mean.numel()).double())
    for layer, weight in zip(linears(model), weights_of(inputs, sizes), strict=True):
        set_state(layer, {"weight": weight})
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    F.cross_entropy(model(inputs["x"]), inputs["labels"]).backward()
    return {"gradient_norms": torch.stack([layer.weight.grad.norm() for layer in linears(model)])}


def weights_of(inputs, sizes):
    """The matrices that stand one after another in ``weights``."""
    shapes = [(fan_out, fan_in) for fan_in, fan_out in pairwise(sizes)]
    parts = inputs["weights"].split([fan_in * fan_out for fan_out, fan_in in shapes])
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


# Given networks --------------------------------------------------------------------------------------


def network(kind, sizes, weights):
    """A deep network of torch's layers, with weights that are given, that has already seen some gradient."""
    layers = []
    for index, ((fan_in, fan_out), weight) in enumerate(zip(pairwise(sizes), weights, strict=True), 1):
        linear = nn.Linear(fan_in, fan_out)
        set_state(linear, {"weight": weight, "bias": weight[:, 0] / 5})
        layers.append(linear)
        if index < len(weights):
            layers += [nn.BatchNorm1d(fan_out)] if kind == "batch_norm" else []
            layers.append(nn.Sigmoid() if kind == "sigmoid" else nn.ReLU())
    model = nn.Sequential(*layers).double()
    for layer in model:
        if isinstance(layer, nn.BatchNorm1d):
            set_state(
                layer, {name: torch.linspace(0.5, 1.5, layer.num_features).double() for name in STATISTICS}
            )
            set_state(layer, {"weight": torch.linspace(1.5, 0.5, layer.num_features).double()})
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)
    return model


def networks_of(inputs):
    """By name, in the order of the inputs."""
    sizes, names = sizes_of(inputs), [NETWORKS[int(index)] for index in inputs["networks"]]
    matrices = weights_of(inputs, sizes)
    return {name: network(name, sizes, matrices).train(bool(inputs["training"])) for name in names}


def norms_of_networks(student, inputs):
    models = networks_of(inputs)
    norms = student.norms_by_network(models, inputs["x"].clone(), inputs["labels"])
    names = [NETWORKS.index(name) if name in NETWORKS else -1 for name in norms]
    return {"names_in_order": names, **{f"norms_{name}": norms[name] for name in models}}


def norms_from_both_modes(student, inputs):
    """Norms of one network that comes in training mode and, the same again, in evaluation mode."""
    found = {}
    for mode in (True, False):
        models = networks_of({**inputs, "training": mode})
        (norms,) = student.norms_by_network(models, inputs["x"].clone(), inputs["labels"]).values()
        found["from_training_mode" if mode else "from_evaluation_mode"] = norms
    return found


def networks_afterwards(student, inputs):
    models = networks_of(inputs)
    before = {name: state_of(model) for name, model in models.items()}
    student.norms_by_network(models, inputs["x"].clone(), inputs["labels"])
    return {
        **{f"change_of_{name}": state_of(model) - before[name] for name, model in models.items()},
        "layers_in_training_mode": [modes_of(model) for model in models.values()],
    }


def state_of(model):
    """All weights and running statistics in one vector; how often a layer was called does not matter."""
    values = [value.detach() for value in model.state_dict().values() if value.is_floating_point()]
    return torch.cat([value.flatten() for value in values])


def modes_of(model):
    return sum(module.training for module in model.modules())


# What depends on the company -------------------------------------------------------------------------


def small_model(inputs):
    return network("batch_norm", sizes_of(inputs), weights_of(inputs, sizes_of(inputs)))


def influences(student, inputs):
    model = small_model(inputs).train(bool(inputs["training"]))
    return {"influence": student.influence(model, inputs["x"].clone())}


def model_after_influence(student, inputs):
    model = small_model(inputs).train(bool(inputs["training"]))
    before = state_of(model)
    student.influence(model, inputs["x"].clone())
    return {"change_of_the_model": state_of(model) - before, "layers_in_training_mode": modes_of(model)}


def spreads(student, inputs):
    model = small_model(inputs).train(bool(inputs["training"]))
    return {"spread": spread(student, model, inputs)}


def spread(student, model, inputs):
    sizes = [int(size) for size in inputs["batch_sizes"]]
    return student.spread_by_batch_size(model, inputs["sample"].clone(), inputs["company"].clone(), sizes)


def spreads_from_both_modes(student, inputs):
    return {
        f"from_{name}_mode": spread(student, small_model(inputs).train(mode), inputs)
        for name, mode in (("training", True), ("evaluation", False))
    }


def model_after_spread(student, inputs):
    model = small_model(inputs).train(bool(inputs["training"]))
    before = state_of(model)
    spread(student, model, inputs)
    return {"change_of_the_model": state_of(model) - before, "layers_in_training_mode": modes_of(model)}


def figure(student, inputs):
    """Networks of different depths, in one figure."""
    plt.close("all")
    norms = {name: inputs[name] for name in NETWORKS}
    drawn = axes_evidence(student.plot_norms_by_network(norms))
    plt.close("all")
    return drawn
