"""Long sequences: how far a gradient reaches, additive attention, and a model that learns to reverse with it.

Sources: Bengio, Simard & Frasconi (1994); Hochreiter & Schmidhuber (1997); Bahdanau, Cho & Bengio (2015).
"""

from collections.abc import Callable, Mapping, Sequence

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from matplotlib.axes import Axes
from torch import Tensor, nn
from torch.optim import Optimizer

from reference.encoder_decoder import PADDING, START, EncoderDecoder


def rnn_gradient_norms(network: nn.Module, x: Tensor, loss_of: Callable[[Tensor], Tensor]) -> Tensor:
    """L2 norm of the loss gradient with respect to the input at each time step.

    network: nn.RNN, nn.LSTM or nn.GRU with batch_first, or any module that returns (outputs, state)
    x: (batch, T, features)
    loss_of: function of all outputs, (batch, T, hidden), that returns the loss, ()
    Returns (T,) in x's dtype: entry t is the norm over the whole batch of the gradient for x[:, t].
    Network and x end as they came, with whatever gradients they hold.

    Source: Bengio, Simard & Frasconi (1994), section III.
    """
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return torch.sqrt((gradient**2).sum(dim=(0, 2)))


def first_gradient_by_length(
    network: nn.Module, x: Tensor, lengths: Sequence[int], loss_of: Callable[[Tensor], Tensor]
) -> Tensor:
    """How much of the loss gradient reaches the first step of a sequence, for sequences of several lengths.

    network, x, loss_of: as in ``rnn_gradient_norms``
    lengths: each from 1 to T, in any order
    Returns (len(lengths),): for each length, the gradient norm for x[:, 0] where the network reads
    the first ``length`` steps of x and no more.

    Source: Pascanu, Mikolov & Bengio (2013), section 2.1.
    """
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of)[0] for length in lengths])


def plot_gradients_by_length(lengths: Sequence[int], norms: Mapping[str, Tensor]) -> Axes:
    """Gradient norm at the first step against the length of the sequence: one line a network, log y axis.

    lengths: ascending; norms: by the network's name, its norms (len(lengths),), all > 0
    Returns the axes of a new figure with labelled axes and a legend.
    """
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values, marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length of the sequence")
    axes.set_ylabel("gradient norm at the first step")
    axes.legend()
    return axes


def masked_softmax(scores: Tensor, mask: Tensor) -> Tensor:
    """Softmax along the last axis over the places where the mask is True.

    scores: (..., T), float, of any size; what stands at padding counts for nothing, be it nan or inf
    mask: (..., T), bool: True at a token, False at padding
    Returns weights of the shape and dtype of scores: exactly 0 at padding, and of sum 1 along the last
    axis; a row of nothing but padding is all 0.  Neither weights nor their gradient are ever nan.
    scores and mask are not changed.
    """
    lowest = torch.finfo(scores.dtype).min
    weights = torch.softmax(scores.masked_fill(~mask, lowest), dim=-1)
    return weights.masked_fill(~mask, 0.0)


class AdditiveAttention(nn.Module):
    """Additive attention: scores v^T tanh(W_q q + W_k k_t), a masked softmax, and the mean of the keys.

    Layers, all nn.Linear without bias: query_projection (query_size to hidden_size),
    key_projection (key_size to hidden_size) and v (hidden_size to 1).

    forward: query (batch, query_size); keys (batch, T, key_size); mask (batch, T), True at tokens
    Returns context (batch, key_size), the sum over t of weight times key, and weights (batch, T).

    Source: Bahdanau, Cho & Bengio (2015), section 3.1 and appendix A.1.2.
    """

    def __init__(self, query_size: int, key_size: int, hidden_size: int) -> None:
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query: Tensor, keys: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        hidden = torch.tanh(self.query_projection(query).unsqueeze(1) + self.key_projection(keys))
        weights = masked_softmax(self.v(hidden).squeeze(2), mask)
        return torch.einsum("bt,btk->bk", weights, keys), weights


class Seq2Seq(EncoderDecoder):
    """An encoder and a decoder that looks at the whole source at every step.

    step: one step of the decoder.  previous: (batch,) the token before; state: (batch, hidden_size);
        keys, mask: those of ``encode``.  The attention is asked with the state that came in; the cell
        takes the embedding of previous followed by the context, and that same state; the output layer
        reads the context.  Returns logits (batch, vocabulary), weights (batch, length), the new state.
    forward: source (batch, length); previous (batch, steps): the token before each step, given.
        Encodes once, starts from the first state of ``encode`` and makes a step for each column.
        Returns logits (batch, steps, vocabulary) and weights (batch, steps, length).

    Source: Bahdanau, Cho & Bengio (2015), section 3; the output layer here reads the context alone.
    """

    def step(
        self, previous: Tensor, state: Tensor, keys: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        return self.output(context), weights, state

    def forward(self, source: Tensor, previous: Tensor) -> tuple[Tensor, Tensor]:
        keys, mask, state = self.encode(source)
        steps = []
        for token in previous.unbind(dim=1):
            logits, weights, state = self.step(token, state, keys, mask)
            steps.append((logits, weights))
        all_logits, all_weights = zip(*steps, strict=True)
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)


def train_seq2seq(model: nn.Module, sources: Tensor, targets: Tensor, optimizer: Optimizer) -> Tensor:
    """Train the model in place with teacher forcing: one step per batch.

    model: (source, previous) -> (logits (batch, steps, vocabulary), weights)
    sources: (steps, batch, length); targets: (steps, batch, target length); int64, padded with PADDING
    optimizer: holds the model's parameters
    What stands before the first target is START, before each other target the target before it.  The
    loss of a batch is the cross-entropy's mean over all targets that are not padding.
    Returns (steps,) the loss of each batch before its step, nats, without a graph.

    Source: Williams & Zipser (1989) for teacher forcing.
    """
    losses = []
    for source, target in zip(sources, targets, strict=True):
        start = torch.full_like(target[:, :1], START)
        logits, _ = model(source, torch.cat([start, target[:, :-1]], dim=1))
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)


def translate(model: Seq2Seq, source: Tensor, steps: int) -> tuple[Tensor, Tensor]:
    """Decode greedily: at each step the likeliest token, which is what stands before the next one.

    model: with ``encode`` and ``step`` as in Seq2Seq; source: (batch, length), int64
    steps: how many tokens to give, >= 1; START stands before the first
    Returns tokens (batch, steps), int64, and weights (batch, steps, length), without a graph.
    """
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        previous = torch.full_like(source[:, 0], START)
        found = []
        for _ in range(steps):
            logits, weights, state = model.step(previous, state, keys, mask)
            previous = logits.argmax(dim=1)
            found.append((previous, weights))
    tokens, all_weights = zip(*found, strict=True)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)


def learn_reversal(
    sources: Tensor,
    targets: Tensor,
    vocabulary: int = 10,
    embedding_size: int = 16,
    hidden_size: int = 32,
    attention_size: int = 16,
    lr: float = 0.02,
) -> tuple[Seq2Seq, Tensor]:
    """A new model with additive attention, trained with Adam on the batches given, each once and in order.

    sources, targets: as in ``train_seq2seq``; attention_size: hidden_size of the attention
    Returns the trained model and the losses (steps,).
    """
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    return model, train_seq2seq(model, sources, targets, optimizer)


def plot_alignment(weights: Tensor, source: Tensor, output: Tensor) -> Axes:
    """The attention of one translation as a heatmap: a row for each token given, a column for each one read.

    weights: (steps, length); source: (length,) tokens read; output: (steps,) tokens given
    Returns the axes of a new figure with labelled axes; the ticks are labelled with the tokens, each
    its number: source on x, output on y.
    """
    _, axes = plt.subplots()
    axes.imshow(weights.numpy(), cmap="gray", vmin=0.0, vmax=1.0)
    axes.set_xticks(range(len(source)), labels=[str(token) for token in source.tolist()])
    axes.set_yticks(range(len(output)), labels=[str(token) for token in output.tolist()])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
