"""What is run on the student's code: gradients through time, attention, a decoder, its training, two figures."""

import matplotlib.pyplot as plt
import numpy as np
import torch
from torch import nn
from torch.optim.optimizer import register_optimizer_step_post_hook

from autograder.evidence import axes_evidence

KINDS = (nn.RNN, nn.LSTM, nn.GRU)
NAMES = ("RNN", "LSTM", "attention")
PADDING, START = 0, 1


# Gradients through time -------------------------------------------------------------------------------


def recurrent(inputs):
    """A recurrent network with the weights of the case, one after another in a vector."""
    features, hidden, layers = inputs["sizes"].tolist()
    network = KINDS[int(inputs["kind"])](features, hidden, layers, batch_first=True).double()
    nn.utils.vector_to_parameters(inputs["weights"].clone(), network.parameters())
    return network


def last_step(inputs):
    """A loss that reads the outputs at the last step alone."""
    return lambda outputs: (outputs[:, -1] * inputs["direction"]).sum()


def all_steps(inputs):
    """A loss that is not linear and reads the outputs of every step, the first ones most."""

    def loss_of(outputs):
        importance = 1.0 / torch.arange(1, outputs.shape[1] + 1, dtype=outputs.dtype)
        return ((outputs * inputs["direction"]).sum(dim=2) ** 2 * importance).mean()

    return loss_of


def norms_by_step(student, inputs):
    """The norms of a network in use, whose dropout between layers, if it has several, is at rest."""
    network = recurrent(inputs)
    network.dropout = 0.5
    network.eval()
    return {"gradient_norms": student.rnn_gradient_norms(network, inputs["x"], last_step(inputs))}


def norms_of_all_steps(student, inputs):
    return {"gradient_norms": student.rnn_gradient_norms(recurrent(inputs), inputs["x"], all_steps(inputs))}


def what_norms_leave(student, inputs):
    """Norms measured twice, with gradients that are there already, and what became of network and input.

    One of the weights is frozen; the third measurement is of a network in use.
    """
    network, x, passes = recurrent(inputs), inputs["x"].clone().requires_grad_(), []
    network.register_forward_hook(lambda *_: passes.append(1))
    for tensor in (x, *network.parameters()):
        tensor.grad = torch.full_like(tensor, 0.5)
    next(network.parameters()).requires_grad_(False)
    plain, in_training = inputs["x"].clone(), []
    first = student.rnn_gradient_norms(network, x, last_step(inputs)).detach().clone()
    again = student.rnn_gradient_norms(network, x, last_step(inputs)).detach().clone()
    in_training.append(int(network.training))
    network.eval()
    student.rnn_gradient_norms(network, plain, last_step(inputs))
    in_training.append(int(network.training))
    return {
        "norms_the_first_time": first,
        "norms_the_second_time": again,
        "weights_afterwards": flat(network.parameters()),
        "gradients_of_the_weights": gradients_of(network),
        "gradient_of_the_input": torch.zeros_like(x) if x.grad is None else x.grad,
        "trainable_weights": sum(p.requires_grad for p in network.parameters()),
        "input_requires_grad": [int(x.requires_grad), int(plain.requires_grad)],
        "network_in_training": in_training,
        "passes_through_the_network": len(passes),
    }


def norms_by_length(student, inputs):
    lengths = inputs["lengths"].tolist()
    norms = student.first_gradient_by_length(recurrent(inputs), inputs["x"], lengths, last_step(inputs))
    return {"first_norms": norms}


def figure_by_length(student, inputs):
    before = figure_before()
    norms = dict(zip(NAMES, inputs["norms"], strict=True))
    drawn = axes_evidence(student.plot_gradients_by_length(inputs["lengths"].tolist(), norms))
    drawn["axes_in_the_figure_of_before"] = len(before.axes)
    plt.close("all")
    return drawn


def figure_before():
    """An empty figure, and no other, as a cell before may have left it."""
    plt.close("all")
    return plt.figure()


def flat(tensors):
    return torch.cat([tensor.detach().clone().flatten() for tensor in tensors])


# Masked softmax ---------------------------------------------------------------------------------------


def weights_of_scores(student, inputs):
    weights = student.masked_softmax(inputs["scores"].clone(), inputs["mask"].clone())
    return {"weights": weights, "bits_of_the_weights": 8 * weights.element_size()}


def weights_whatever_is_at_padding(student, inputs):
    """Weights of the same scores with one thing at padding and with another."""
    scores, mask = inputs["scores"], inputs["mask"]
    return {
        "weights": student.masked_softmax(
            scores.masked_fill(~mask, float(inputs["at_padding"])), mask.clone()
        ),
        "weights_with_0_at_padding": student.masked_softmax(scores.masked_fill(~mask, 0.0), mask.clone()),
    }


def gradient_of_scores(student, inputs):
    scores = inputs["scores"].clone().requires_grad_()
    (student.masked_softmax(scores, inputs["mask"].clone()) * inputs["cotangent"]).sum().backward()
    return {"gradient": scores.grad}


def softmax_inputs(student, inputs):
    scores, mask = inputs["scores"].clone(), inputs["mask"].clone()
    student.masked_softmax(scores, mask)
    return {"scores_afterwards": scores, "mask_afterwards": mask}


# Additive attention -----------------------------------------------------------------------------------


PROJECTIONS = ("query_projection", "key_projection", "v")


def attention_of(student, inputs):
    """A new attention with the weights of the case."""
    hidden, query_size = inputs["query_projection"].shape
    attention = student.AdditiveAttention(query_size, inputs["key_projection"].shape[1], hidden).double()
    for name in PROJECTIONS:
        getattr(attention, name).weight.data = inputs[name].clone()
    return attention


def attended(student, inputs):
    """What one attention answers after another question about other keys with the same mask."""
    attention = attention_of(student, inputs)
    query, keys, mask = asked(inputs)
    attention(-query, -keys, mask)
    context, weights = attention(query, keys, mask)
    return {"context": context, "weights": weights}


def asked(inputs):
    return inputs["query"].clone(), inputs["keys"].clone(), inputs["mask"].clone()


def attention_parts(student, inputs):
    """Shapes of the weights of a new attention, and how many numbers it holds in all."""
    query_size, key_size, hidden = inputs["sizes"].tolist()
    attention = student.AdditiveAttention(query_size, key_size, hidden)
    return {
        **{f"shape_of_{name}": list(getattr(attention, name).weight.shape) for name in PROJECTIONS},
        "all_weights": sum(p.numel() for p in attention.parameters() if p.requires_grad),
    }


def attention_gradients(student, inputs):
    """Gradients of a weighted sum of contexts and weights, for all that has a part in them."""
    attention = attention_of(student, inputs)
    query, keys, mask = asked(inputs)
    query.requires_grad_(), keys.requires_grad_()
    context, weights = attention(query, keys, mask)
    ((context * inputs["for_context"]).sum() + (weights * inputs["for_weights"]).sum()).backward()
    return {
        "gradient_of_the_query": query.grad,
        "gradient_of_the_keys": keys.grad,
        **{f"gradient_of_{name}": getattr(attention, name).weight.grad for name in PROJECTIONS},
    }


# The decoder ------------------------------------------------------------------------------------------


class OtherAttention(nn.Module):
    """In place of the student's, which other checks are about; notes what it is asked with."""

    def __init__(self):
        super().__init__()
        self.queries, self.keys, self.masks = [], [], []

    def forward(self, query, keys, mask):
        self.queries.append(query.detach().clone())
        self.keys.append(keys.detach().clone())
        self.masks.append(mask.detach().clone())
        closeness = mask / (1 + ((keys - query[:, None]) ** 2).sum(dim=2))
        context = torch.tanh(query.flip(1) + (1 + closeness.amax(dim=1, keepdim=True)) * keys[:, 0])
        return context, closeness


def decoder_of(student, inputs):
    """The student's model with the weights of the case and another attention."""
    vocabulary, embedding_size, hidden = inputs["sizes"].tolist()
    model = student.Seq2Seq(OtherAttention(), vocabulary, embedding_size, hidden).double()
    parameters = trained_parts(model)
    nn.utils.vector_to_parameters(inputs["weights"].clone(), parameters)
    return model


def trained_parts(model):
    layers = (model.embedding, model.encoder, model.cell, model.output)
    return [p for layer in layers for p in layer.parameters()]


def one_step(student, inputs):
    model = decoder_of(student, inputs)
    logits, weights, state = model.step(
        inputs["previous"].clone(), inputs["state"].clone(), inputs["keys"].clone(), inputs["mask"].clone()
    )
    return {"logits": logits, "weights": weights, "state": state, **what_was_asked(model.attention)}


def what_was_asked(attention):
    """What the attention was asked with, call by call; empty where it never was."""
    if not attention.queries:
        return {
            "queries": torch.zeros(0).double(),
            "keys": torch.zeros(0).double(),
            "masks": torch.zeros(0).bool(),
        }
    return {
        "queries": torch.stack(attention.queries),
        "keys": torch.stack(attention.keys),
        "masks": torch.stack(attention.masks),
    }


def decoded(student, inputs):
    """Logits and weights of a model that has read the sources in another order before, and its steps."""
    model, steps = decoder_of(student, inputs), []
    model(inputs["source"].flip(0), inputs["previous"].flip(0))
    one_step_of_it = model.step

    def step(*given, **by_name):
        steps.append(1)
        return one_step_of_it(*given, **by_name)

    model.step = step
    logits, weights = model(inputs["source"].clone(), inputs["previous"].clone())
    return {"logits": logits, "weights": weights, "steps_made": len(steps)}


def decoder_gradients(student, inputs):
    """Gradients of a weighted sum of logits and weights, for each layer."""
    model = decoder_of(student, inputs)
    logits, weights = model(inputs["source"].clone(), inputs["previous"].clone())
    ((logits * inputs["for_logits"]).sum() + (weights * inputs["for_weights"]).sum()).backward()
    layers = ("embedding", "encoder", "cell", "output")
    return {f"gradient_of_the_{name}": gradients_of(getattr(model, name)) for name in layers}


def gradients_of(layer):
    return flat([torch.zeros_like(p) if p.grad is None else p.grad for p in layer.parameters()])


# Training ---------------------------------------------------------------------------------------------


class TableModel(nn.Module):
    """In place of the student's model: logits from tables of tokens; notes which tokens it is given, and how."""

    def __init__(self, tables):
        super().__init__()
        self.of_previous, self.of_source = (nn.Parameter(table.clone()) for table in tables)
        self.given, self.passes_in_use = [], 0

    def forward(self, source, previous):
        self.given.append(previous.detach().clone())
        self.passes_in_use += not self.training
        read = self.of_source[source].mean(dim=1, keepdim=True)
        logits = 4 * torch.tanh(self.of_previous[previous] + read) * (1 + read)
        return logits, torch.zeros(*previous.shape, source.shape[1])


OPTIMIZERS = (
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr),
    lambda parameters, lr: torch.optim.SGD(parameters, lr=lr, momentum=0.9),
    lambda parameters, lr: torch.optim.Adam(parameters, lr=lr),
)


def forced(student, inputs):
    """The tokens that the model was given before each target, and what became of the batches."""
    model = TableModel(inputs["tables"])
    sources, targets = inputs["sources"].clone(), inputs["targets"].clone()
    student.train_seq2seq(model, sources, targets, optimizer_of(model, inputs))
    return {
        "tokens_given": torch.stack(model.given),
        "sources_afterwards": sources,
        "targets_afterwards": targets,
    }


def first_losses(student, inputs):
    """The loss of each batch from untrained weights, each of a run of its own."""
    losses = []
    for source, target in zip(inputs["sources"], inputs["targets"], strict=True):
        model = TableModel(inputs["tables"])
        loss = student.train_seq2seq(model, source[None], target[None], optimizer_of(model, inputs))
        losses.append(torch.as_tensor(loss).detach().reshape(-1))
    return {"losses": torch.cat(losses)}


def optimizer_of(model, inputs):
    return OPTIMIZERS[int(inputs["optimizer"])](model.parameters(), float(inputs["lr"]))


def trained(student, inputs):
    model = TableModel(inputs["tables"])
    sources, targets = inputs["sources"].clone(), inputs["targets"].clone()
    losses = student.train_seq2seq(model, sources, targets, optimizer_of(model, inputs))
    return {
        "weight_change": flat(model.parameters()) - inputs["tables"].flatten(),
        "losses": losses,
        "losses_with_a_graph": int(losses.requires_grad),
        "passes_in_use": int(model.passes_in_use),
    }


# Translation ------------------------------------------------------------------------------------------


class TableDecoder(nn.Module):
    """In place of the student's model: a small decoder with states, whose weights hold any kind of number."""

    def __init__(self, inputs):
        super().__init__()
        self.embedding, self.mixing, self.output = (
            nn.Parameter(inputs[name].clone()) for name in ("embedding", "mixing", "output")
        )

    def encode(self, source):
        keys, mask = self.embedding[source], source != PADDING
        return keys, mask, keys.new_zeros(len(keys), keys.shape[2])

    def step(self, previous, state, keys, mask):
        weights = mask / (1 + ((keys - state[:, None]) ** 2).sum(dim=2))
        state = torch.tanh(state @ self.mixing + self.embedding[previous] + 0.3 * keys.mean(dim=1))
        return state @ self.output, weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        all_logits, all_weights = [], []
        for place in range(previous.shape[1]):
            out = self.step(previous[:, place], state, keys, mask)
            all_logits.append(out[0])
            all_weights.append(out[1])
            state = out[2]
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)


def translated(student, inputs):
    decoder, source = TableDecoder(inputs), inputs["source"].clone()
    tokens, weights = student.translate(decoder, source, int(inputs["steps"]))
    torch.set_grad_enabled(True)
    return {"tokens": tokens, "weights": weights}


def translation_graph(student, inputs):
    """What a translation leaves behind, in a model that is in training and holds gradients."""
    decoder, source = TableDecoder(inputs), inputs["source"].clone()
    for p in decoder.parameters():
        p.grad = torch.full_like(p, 0.5)
    _, weights = student.translate(decoder, source, int(inputs["steps"]))
    still_enabled = torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    return {
        "weights_with_a_graph": int(weights.requires_grad),
        "gradients_enabled": int(still_enabled),
        "model_in_training": int(decoder.training),
        "gradients_of_the_weights": gradients_of(decoder),
        "trainable_weights": sum(p.requires_grad for p in decoder.parameters()),
        "source_afterwards": source,
    }


# The whole --------------------------------------------------------------------------------------------


def sizes_of_the_model(student, inputs):
    """Shapes of a model, by default where the case has no sizes; one batch comes again and again, at rate 0."""
    sizes = inputs["sizes"].tolist() if "sizes" in inputs else []
    sources, targets = inputs["sources"].clone(), inputs["targets"].clone()
    model, losses = student.learn_reversal(sources, targets, *sizes, lr=0.0)
    return {
        "embedding_weight": list(model.embedding.weight.shape),
        "cell_sizes": [model.cell.input_size, model.cell.hidden_size],
        "output_weight": list(model.output.weight.shape),
        **{f"shape_of_{name}": list(getattr(model.attention, name).weight.shape) for name in PROJECTIONS},
        "number_of_losses": len(losses),
        "change_of_the_loss_at_rate_0": losses.detach() - losses.detach()[0],
    }


def steps_of_adam(student, inputs):
    """The steps that an optimiser makes while a model is trained at rate 0, and the model's logits afterwards.

    At rate 0 nothing moves, so that the losses of the batches are those of the model that comes back.
    """
    other, steps = new_model(student, inputs)[0], []

    def note(optimizer, *_):
        group = optimizer.param_groups[0]
        settings = [*group.get("betas", (0.0, 0.0)), group.get("weight_decay", 0.0)]
        count = sum(p.numel() for each in optimizer.param_groups for p in each["params"])
        steps.append([*settings, float(count)])

    with register_optimizer_step_post_hook(note):
        model, losses = new_model(student, inputs)
    made = torch.tensor(steps, dtype=torch.float64).reshape(len(steps), 4)
    logits = [model(*batch)[0].detach() for batch in zip(inputs["sources"], inputs["previous"], strict=True)]
    return {
        "steps_of_the_optimizer": len(steps),
        "betas_and_decay": made[:, :3],
        "weights_left_out": sum(p.numel() for p in model.parameters()) - made[:, 3],
        "losses": losses,
        "logits": torch.stack(logits),
        "weights_of_another_model": sum(p is q for p in model.parameters() for q in other.parameters()),
    }


def new_model(student, inputs):
    sources, targets = inputs["sources"].clone(), inputs["targets"].clone()
    return student.learn_reversal(sources, targets, *inputs["sizes"].tolist(), lr=0.0)


def learned(student, inputs):
    """Logits and weights on new sources, of one model for each seed's batches.

    The same again without what the output layer and the attention have learned: what has not been
    learned there does not go away.
    """
    found = {name: [] for name in ("logits", "weights", "logits_without_output", "weights_without_v")}
    for sources, targets, source, previous in zip(
        inputs["sources"], inputs["targets"], inputs["new_sources"], inputs["new_previous"], strict=True
    ):
        model, _ = student.learn_reversal(sources, targets)
        with torch.no_grad():
            logits, weights = model.eval()(source, previous)
            model.output.weight.zero_()
            model.attention.v.weight.zero_()
            without = model(source, previous)
        for name, value in zip(found, (logits, weights, *without), strict=True):
            found[name].append(value.detach())
    return {name: torch.stack(values) for name, values in found.items()}


# The heatmap ------------------------------------------------------------------------------------------


def heatmap(student, inputs):
    """What the first axes show: lines and names as in any figure, the image, the words at the ticks."""
    before = figure_before()
    drawn = student.plot_alignment(inputs["weights"], inputs["source"], inputs["output"])
    found = axes_evidence(drawn)
    axes = drawn if hasattr(drawn, "get_images") else first_axes(plt.gcf())
    columns, rows = places_of(image_of(axes))
    found |= {
        "shown_weights": numbers_of(image_of(axes)),
        "tokens_on_x": tokens_at(axes.xaxis, columns),
        "tokens_on_y": tokens_at(axes.yaxis, rows),
        "axes_in_the_figure_of_before": len(before.axes),
    }
    plt.close("all")
    return found


def first_axes(figure):
    return figure.axes[0] if figure.axes else figure.gca()


def image_of(axes):
    """The first image that can be seen (imshow, matshow, pcolormesh), or None."""
    for image in (*axes.get_images(), *axes.collections):
        if image.get_array() is not None and image.get_visible() and image.get_alpha() != 0:
            return image
    return None


def numbers_of(image):
    """The numbers that an image shows, as far as colours tell."""
    if image is None:
        return np.zeros((0, 0))
    numbers = np.ma.filled(np.ma.asarray(image.get_array(), dtype=np.float64), np.nan)
    return np.clip(numbers, *image.get_clim())


def places_of(image):
    """Where columns stand on the x axis and rows on the y axis: the first one's border and their width.

    Without an image as imshow has them: one unit wide, the middles at whole numbers.
    """
    if hasattr(image, "get_coordinates"):
        corners = np.asarray(image.get_coordinates())
        x, y = corners[0, :, 0], corners[:, 0, 1]
        return (x[0], (x[-1] - x[0]) / (len(x) - 1)), (y[0], (y[-1] - y[0]) / (len(y) - 1))
    if not hasattr(image, "get_extent"):
        return (-0.5, 1.0), (-0.5, 1.0)
    rows, columns = image.get_array().shape[:2]
    left, right, bottom, top = image.get_extent()
    first, last = (bottom, top) if image.origin == "lower" else (top, bottom)
    return (left, (right - left) / columns), (first, (last - first) / rows)


def tokens_at(axis, places):
    """The numbers at the ticks, in the order of columns or rows; -1 for other words and for ticks beside the middle."""
    start, width = places
    found = []
    for place, label in zip(axis.get_ticklocs(), axis.get_ticklabels(), strict=True):
        word, column = label.get_text().strip(), (place - start) / width - 0.5
        if word:
            found.append((column, int(word) if word.isdigit() and abs(column - round(column)) < 0.25 else -1))
    found.sort()
    in_order = [number if round(column) == i else -1 for i, (column, number) in enumerate(found)]
    return torch.tensor(in_order, dtype=torch.int64)
