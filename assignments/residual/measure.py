"""What is run on a student's blocks, networks, report, figure and comparison."""

import contextlib

import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

STATUSES = ("ok", "vanishing", "not finite")
KINDS = ("plain", "residual")


def block_of(block_class, inputs, norm=True):
    """A block in float64 with the shape of the weights in ``inputs``, and with these weights."""
    out_channels, in_channels = inputs["conv1"].shape[:2]
    block = block_class(int(in_channels), int(out_channels), stride=int(inputs["stride"]), norm=norm).double()
    with torch.no_grad():
        for conv, name in ((block.conv1, "conv1"), (block.conv2, "conv2")):
            conv.weight.copy_(inputs[name])
            if conv.bias is not None:
                nn.init.zeros_(conv.bias)
    return block


def set_batch_norm(layer, values):
    """Weight, bias, running mean and running variance: the rows of ``values`` (4, channels)."""
    if isinstance(layer, nn.BatchNorm2d):
        with torch.no_grad():
            buffers = (layer.weight, layer.bias, layer.running_mean, layer.running_var)
            for buffer, row in zip(buffers, values, strict=True):
                buffer.copy_(row)


def modules_of(model, kind):
    return [module for module in model.modules() if isinstance(module, kind)]


def make_projection_harmless(block):
    """Where a block has a projection between equal shapes, let it be the identity."""
    for conv in modules_of(block, nn.Conv2d):
        if conv.kernel_size == (1, 1):
            nn.init.dirac_(conv.weight)
            if conv.bias is not None:
                nn.init.zeros_(conv.bias)


def set_projection(block, inputs):
    """The weights of ``inputs`` in a projection, and what its batch norm has learned, if it has one."""
    with torch.no_grad():
        for conv in modules_of(block, nn.Conv2d):
            if conv.kernel_size == (1, 1):
                conv.weight.copy_(inputs["projection"])
    for layer in modules_of(block, nn.BatchNorm2d):
        projects = layer.num_features == inputs["bn_projection"].shape[1]
        if projects and layer is not block.bn1 and layer is not block.bn2:
            set_batch_norm(layer, inputs["bn_projection"])


def set_biases(block, value):
    for conv in modules_of(block, nn.Conv2d):
        if conv.bias is not None:
            nn.init.constant_(conv.bias, value)


def train_all_but_projection(block):
    """Train mode, but for a projection between equal shapes: whether one is there is looked at elsewhere."""
    block.train()
    if isinstance(getattr(block, "projection", None), nn.Module):
        block.projection.eval()


def plain_outputs(student, inputs):
    block = block_of(student.PlainBlock, inputs).eval()
    return {"output": block(inputs["x"])}


def plain_normalised(student, inputs):
    block = block_of(student.PlainBlock, inputs)
    set_batch_norm(block.bn1, inputs["bn1"])
    set_batch_norm(block.bn2, inputs["bn2"])
    evaluation = block.eval()(inputs["x"])
    return {"output_in_training": block.train()(inputs["x"]), "output_in_evaluation": evaluation}


def norm_and_bias(block_class, inputs):
    """Batch norms and convolutions with bias on the main path, by default and without ``norm``."""
    o, i = inputs["conv1"].shape[:2]
    by_default = block_class(int(i), int(o))
    block = block_of(block_class, inputs, norm=False).eval()
    make_projection_harmless(block)
    with torch.no_grad():
        for conv, name in ((block.conv1, "bias1"), (block.conv2, "bias2")):
            if conv.bias is not None:
                conv.bias.copy_(inputs[name])
        output = block(inputs["x"])
    return {
        "batch_norms_with_norm": batch_norms_in(by_default),
        "biases_with_norm": biases_in(by_default),
        "stride_by_default": list(by_default.conv1.stride),
        "batch_norms_without_norm": batch_norms_in(block),
        "biases_without_norm": biases_in(block),
        "output_without_norm": output,
    }


def batch_norms_in(block):
    return sum(isinstance(layer, nn.BatchNorm2d) for layer in (block.bn1, block.bn2))


def biases_in(block):
    return sum(conv.bias is not None for conv in (block.conv1, block.conv2))


def plain_without_norm(student, inputs):
    return norm_and_bias(student.PlainBlock, inputs)


def residual_without_norm(student, inputs):
    measured = norm_and_bias(student.ResidualBlock, inputs)
    i = inputs["conv1"].shape[1]
    biases = []
    for norm in (True, False):
        block = student.ResidualBlock(i, i + 2, stride=2, norm=norm)
        projections = [conv for conv in modules_of(block, nn.Conv2d) if conv.kernel_size == (1, 1)]
        biases.append([conv.bias is not None for conv in projections])
    measured["projections_with_bias_with_norm"] = sum(biases[0])
    measured["projections_without_bias_without_norm"] = len(biases[1]) - sum(biases[1])
    return measured


def residual_outputs(student, inputs):
    block = block_of(student.ResidualBlock, inputs).eval()
    make_projection_harmless(block)
    with torch.no_grad():
        return {"output": block(inputs["x"])}


def identity(student, inputs):
    block = block_of(student.ResidualBlock, inputs).eval()
    make_projection_harmless(block)
    nn.init.zeros_(block.conv2.weight)
    with torch.no_grad():
        return {"output": block(inputs["x"].clone())}


def shortcut_gradient(student, inputs):
    """Gradients of the input and of the branch's convolutions."""
    block = block_of(student.ResidualBlock, inputs).eval()
    make_projection_harmless(block)
    x = inputs["x"].requires_grad_()
    block(x * 1).backward(inputs["cotangent"])
    return {
        "gradient_of_the_input": gradient_of(x),
        "gradient_of_the_branch": torch.cat(
            [gradient_of(conv.weight).flatten() for conv in (block.conv1, block.conv2)]
        ),
    }


def gradient_of(parameter):
    """Its gradient, zero where none arrived."""
    return torch.zeros_like(parameter) if parameter.grad is None else parameter.grad


def residual_normalised(student, inputs):
    block = block_of(student.ResidualBlock, inputs)
    make_projection_harmless(block.eval())
    set_batch_norm(block.bn1, inputs["bn1"])
    set_batch_norm(block.bn2, inputs["bn2"])
    with torch.no_grad():
        evaluation = block(inputs["x"].clone())
        train_all_but_projection(block)
        return {"output_in_training": block(inputs["x"].clone()), "output_in_evaluation": evaluation}


def projected(student, inputs):
    block = block_of(student.ResidualBlock, inputs, norm=bool(inputs["norm"])).eval()
    set_projection(block, inputs)
    set_biases(block, 0.0)
    with torch.no_grad():
        return {"output": block(inputs["x"])}


def projection_gradient(student, inputs):
    """Gradient of the input through the projection alone: the branch is a constant."""
    block = block_of(student.ResidualBlock, inputs, norm=False).eval()
    set_projection(block, inputs)
    set_biases(block, 0.1)
    nn.init.zeros_(block.conv1.weight)
    x = inputs["x"].requires_grad_()
    block(x * 1).backward(inputs["cotangent"])
    projection = [conv.weight for conv in modules_of(block, nn.Conv2d) if conv.kernel_size == (1, 1)]
    return {
        "gradient_of_the_input": gradient_of(x),
        "gradient_of_the_projection": torch.cat([gradient_of(weight).flatten() for weight in projection]),
    }


def layers_of_equal_shape(student, inputs):
    channels = [int(c) for c in inputs["channels"]]
    blocks = [student.ResidualBlock(c, c, stride=1) for c in channels]  # the default is another check's
    return {
        "convolutions": [len(modules_of(block, nn.Conv2d)) for block in blocks],
        "parameters_beside_the_branch": [parameters_beside_the_branch(block) for block in blocks],
    }


def parameters_beside_the_branch(block):
    branch = [p for layer in (block.conv1, block.bn1, block.conv2, block.bn2) for p in layer.parameters()]
    inside = {id(parameter) for parameter in branch}
    return sum(p.numel() for p in block.parameters() if id(p) not in inside)


def input_after(student, inputs):
    block = block_of(student.ResidualBlock, inputs).eval()
    with torch.no_grad():
        block(inputs["x"])
    return {"input_after_the_call": inputs["x"]}


def blocks_of(net):
    return [module for module in net.modules() if hasattr(module, "conv1") and hasattr(module, "conv2")]


def layers_outside(net, kind):
    """The layers of a kind that stand outside the blocks."""
    inside = {id(layer) for block in blocks_of(net) for layer in block.modules()}
    return [layer for layer in modules_of(net, kind) if id(layer) not in inside]


def let_blocks_repeat(net):
    """Let every block hand on its input, repeated where it has more channels, so that the rest is seen alone."""
    for block in blocks_of(net):
        times = block.conv1.out_channels // block.conv1.in_channels
        block.forward = lambda x, times=times: x.repeat(1, times, 1, 1)


def widths_of(block):
    """Ascending from stage to stage, and within a stage from its first block to the others."""
    return block.conv1.out_channels, block.conv1.in_channels


def weights_of(net):
    """All weights in one row: stem, its batch norm, the blocks (projection last), the head.

    A convolution or linear layer gives its weight, then its bias if it has one.  Neither the order in
    which stages are made nor that of a convolution and its batch norm matters.
    """
    layers = [layer for kind in (nn.Conv2d, nn.BatchNorm2d) for layer in layers_outside(net, kind)]
    for block in sorted(blocks_of(net), key=widths_of):
        layers += [block.conv1, block.bn1, block.conv2, block.bn2]
        if getattr(block, "projection", None) is not None:
            layers += modules_of(block.projection, nn.Conv2d) + modules_of(block.projection, nn.BatchNorm2d)
    layers += modules_of(net, nn.Linear)
    return torch.cat([p.detach().flatten() for layer in layers for p in layer.parameters()])


def main_path(net):
    return [conv for conv in modules_of(net, nn.Conv2d) if conv.kernel_size == (3, 3)]


def weight_layers(student, inputs):
    counts = []
    for depth in inputs["depths"].tolist():
        for residual in (False, True):
            net = student.deep_cnn(depth, residual)
            counts.append(len(main_path(net)) + len(modules_of(net, nn.Linear)))
    return {"weight_layers": counts}


def value_errors(call):
    """1 where the call raises ValueError, 0 where it raises nothing or anything else."""
    with contextlib.suppress(Exception):
        with contextlib.suppress(ValueError):
            call()
            return 0
        return 1
    return 0


def refused_depths(student, inputs):
    """A depth that exists comes first: a function that always raises has no error of its own."""
    student.deep_cnn(8, True)
    refused = [value_errors(lambda d=d: student.deep_cnn(d, True)) for d in inputs["depths"].tolist()]
    return {"value_errors": refused}


def stages(student, inputs):
    depth, channels, in_channels, classes = inputs["sizes"].tolist()
    net = student.deep_cnn(depth, residual=False, channels=channels, in_channels=in_channels, classes=classes)
    let_blocks_repeat(net)
    blocks = blocks_of(net)
    channels = torch.tensor([[conv.in_channels, conv.out_channels] for conv in main_path(net)])
    halving = [widths_of(block)[::-1] for block in blocks if stride_of(block) == 2]
    return {
        "channels_of_the_convolutions": torch.unique(channels, dim=0),
        "blocks_of_each_width": [block.conv1.out_channels for block in blocks],
        "blocks_with_stride_2": len(halving),
        "channels_of_the_blocks_with_stride_2": torch.tensor(sorted(halving), dtype=torch.int64).reshape(
            -1, 2
        ),
        "shape_of_the_logits": list(net(inputs["x"]).shape),
    }


def stride_of(block):
    """Of the whole block, whichever of its convolutions has it."""
    return max(block.conv1.stride + block.conv2.stride)


def kinds_of_blocks(student, inputs):
    counts, pairs = {}, []
    for kind, residual in zip(KINDS, (False, True), strict=True):
        net = student.deep_cnn(int(inputs["depth"]), residual)
        names = [type(module).__name__ for module in net.modules()]
        pairs += batch_norms_of(net, norm=True)
        counts[f"plain_blocks_in_the_{kind}_net"] = names.count("PlainBlock")
        counts[f"residual_blocks_in_the_{kind}_net"] = names.count("ResidualBlock")
    return {**counts, "batch_norms_of_blocks_and_new_blocks": pairs}


def batch_norms_of(net, norm):
    """Batch norms in each block of a net, and in a new block of its class and shape made with ``norm``."""
    counts = []
    for block in blocks_of(net):
        wide, narrow = widths_of(block)
        new = type(block)(narrow, wide, stride=stride_of(block), norm=norm)
        counts.append([len(modules_of(one, nn.BatchNorm2d)) for one in (block, new)])
    return counts


def without_norm(student, inputs):
    """Batch norms and biases of networks without norm: outside the blocks, and in them beside new blocks."""
    nets = [student.deep_cnn(int(inputs["depth"]), residual, norm=False) for residual in (False, True)]
    convs = [layers_outside(net, nn.Conv2d) for net in nets]
    return {
        "batch_norms_outside_the_blocks": [len(layers_outside(net, nn.BatchNorm2d)) for net in nets],
        "biases_outside_the_blocks": [sum(conv.bias is not None for conv in outside) for outside in convs],
        "batch_norms_of_blocks_and_new_blocks": [
            pair for net in nets for pair in batch_norms_of(net, norm=False)
        ],
    }


def stem_and_head(student, inputs):
    """Logits of a network whose blocks do nothing, and the weights outside the blocks."""
    with torch.random.fork_rng():
        torch.manual_seed(0)  # any weights do, but the same in every run
        net = student.deep_cnn(int(inputs["depth"]), bool(inputs["residual"])).double().train()
    let_blocks_repeat(net)
    layers = [layers_outside(net, kind) for kind in (nn.Conv2d, nn.BatchNorm2d, nn.Linear)]
    for layer in layers[1]:
        nn.init.constant_(layer.bias, 0.3)
    weights = [p.detach().flatten() for kind in layers for layer in kind for p in layer.parameters()]
    return {
        "convolutions_norms_and_linear_layers_outside_the_blocks": [len(kind) for kind in layers],
        "weights": torch.cat(weights),
        "logits": net(inputs["x"]),
    }


def redraw_(net, generator):
    """PyTorch's default draw of all weights and biases, from a generator."""
    for layer in modules_of(net, nn.Conv2d | nn.Linear):
        bound = layer.weight[0].numel() ** -0.5
        nn.init.uniform_(layer.weight, -bound, bound, generator=generator)
        if layer.bias is not None:
            nn.init.uniform_(layer.bias, -bound, bound, generator=generator)


def gradients_at_the_start(student, inputs):
    """Norm of the first convolution's gradient in float64, per seed: plain and residual, without norm."""
    norms = {kind: [] for kind in KINDS}
    for seed in inputs["seeds"].tolist():
        for kind, residual in zip(KINDS, (False, True), strict=True):
            net = student.deep_cnn(int(inputs["depth"]), residual, norm=False).double()
            redraw_(net, torch.Generator().manual_seed(seed))
            F.cross_entropy(net(inputs["x"]), inputs["y"]).backward()
            norms[kind].append(layers_outside(net, nn.Conv2d)[0].weight.grad.norm())
    return {f"first_layer_gradient_{kind}": torch.stack(values) for kind, values in norms.items()}


def perceptron(inputs):
    """Two linear layers and one to the classes, with the weights of ``inputs``."""
    layers = [nn.Linear(*inputs[f"weight{i}"].T.shape, dtype=inputs["x"].dtype) for i in (1, 2, 3)]
    with torch.no_grad():
        for i, layer in enumerate(layers, start=1):
            layer.weight.copy_(inputs[f"weight{i}"])
            layer.bias.copy_(inputs[f"bias{i}"])
    return nn.Sequential(layers[0], nn.Tanh(), layers[1], nn.Tanh(), layers[2])


def convolutional(inputs):
    """Convolution, batch norm, ReLU, mean and a linear layer, with the weights of ``inputs``."""
    conv = nn.Conv2d(*inputs["conv"].shape[1::-1], 3, padding=1)
    norm = nn.BatchNorm2d(len(inputs["conv"]))
    head = nn.Linear(*inputs["head"].T.shape)
    net = nn.Sequential(conv, norm, nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), head).double()
    with torch.no_grad():
        conv.weight.copy_(inputs["conv"])
        conv.bias.zero_()
        head.weight.copy_(inputs["head"])
        head.bias.zero_()
    return net


def network_of(inputs):
    net = convolutional(inputs) if "conv" in inputs else perceptron(inputs)
    return net.eval() if "eval" in inputs else net


def reported(student, net, inputs, **settings):
    """Norm and status of each weight that the network has; -1 where the report lacks it."""
    report = student.gradient_flow_report(net, inputs["x"], inputs["y"], **settings)
    entries = {str(name): (norm, status) for name, norm, status in report}
    weights = [name for name, parameter in net.named_parameters() if parameter.dim() >= 2]
    return [entries.get(name, (-1.0, "missing")) for name in weights]


def report_names(student, inputs):
    net = network_of(inputs)
    names = [name for name, _ in net.named_parameters()]
    report = student.gradient_flow_report(net, inputs["x"], inputs["y"])
    return {"parameters_listed": [names.index(entry[0]) if entry[0] in names else -1 for entry in report]}


def report_norms(student, inputs):
    return {"norms": [float(norm) for norm, _ in reported(student, network_of(inputs), inputs)]}


def report_and_weights(student, inputs):
    net = network_of(inputs)
    student.gradient_flow_report(net, inputs["x"], inputs["y"])
    return {"weights_after_the_report": torch.cat([p.detach().flatten() for p in net.parameters()])}


def report_after_another_loss(student, inputs):
    net = network_of(inputs)
    net(inputs["x"]).square().sum().backward()
    return {"norms": [float(norm) for norm, _ in reported(student, net, inputs)]}


def report_tiny(student, inputs):
    """Norms of all layers but the last, whose gradient is of ordinary size."""
    norms = [float(norm) for norm, _ in reported(student, network_of(inputs), inputs)]
    return {"norms": norms[:-1]}


def report_statuses(student, inputs):
    """The status of each weight; and norm and status beside each other, also with smaller last layers."""
    threshold = {"threshold": float(inputs["threshold"])} if "threshold" in inputs else {}
    net = network_of(inputs)
    entries = reported(student, net, inputs, **threshold)
    beside = list(entries)
    for factor in inputs.get("factors", torch.zeros(0)):
        with torch.no_grad():
            net[-1].weight.copy_(factor * inputs["weight3"])
        beside += reported(student, net, inputs, **threshold)
    return {
        "status": [code_of(word) for _, word in entries],
        "norms_reported": [float(norm) for norm, _ in beside],
        "statuses_reported": [code_of(word) for _, word in beside],
    }


def code_of(word):
    return STATUSES.index(word) if word in STATUSES else -1


def flow_figure(student, inputs):
    """Reports of networks of different depths; a layer is ok or not, as its norm says."""
    reports = {
        f"net {row}": [
            (f"{i}.weight", norm, "ok" if norm > 1e-6 else "vanishing")
            for i, norm in enumerate(norms[:layers].tolist())
        ]
        for row, (norms, layers) in enumerate(zip(inputs["norms"], inputs["layers"].tolist(), strict=True))
    }
    return axes_evidence(student.plot_gradient_flow(reports))


def compared(student, inputs):
    """Reported training loss and weights of every network, per seed."""
    return of_each_network(student, inputs, reported_loss=reported_loss, weights=final_weights)


def compared_with_start(student, inputs):
    """Besides, the weights from which each network must have started."""
    return of_each_network(student, inputs, reported_loss=reported_loss, weights=final_weights, start=starts)


def of_each_network(student, inputs, **takers):
    """What each taker takes of every network that ``compare_depths`` returns, per seed."""
    measured = {}
    depths = inputs["depths"].tolist()
    lr = float(inputs["lr"])
    for seed, batches in zip(inputs["seeds"].tolist(), inputs["batches"], strict=True):
        results = student.compare_depths(inputs["x"], inputs["y"], depths, batches, lr, seed)
        for name, take in takers.items():
            for kind in KINDS:
                for which, depth in zip(("shallow", "deep"), depths, strict=True):
                    measured.setdefault(f"{name}_{kind}_{which}", []).append(take(results[kind, depth], seed))
    return measured


def reported_loss(result, _seed):
    return float(result[1])


def final_weights(result, _seed):
    return weights_of(result[0])


def starts(result, seed):
    """The weights with which the net starts, drawn anew in it: float32 draws, and float64 draws.

    They differ, and both are right: whoever writes the training may change the dtype before drawing.
    """
    drawn = []
    for dtype in (torch.float32, torch.float64):
        net = result[0].to(dtype)
        for layer in modules_of(net, nn.BatchNorm2d):
            layer.reset_parameters()
        redraw_(net, torch.Generator().manual_seed(seed))
        drawn.append(weights_of(net).double())
    return torch.stack(drawn)
