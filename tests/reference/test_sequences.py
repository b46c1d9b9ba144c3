"""Long sequences: finite differences, closed forms, torch's own layers, and what the documents claim, measured."""

import math
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reference.encoder_decoder import PADDING, START, VOCABULARY, EncoderDecoder, reversal_batches
from reference.sequences import (
    AdditiveAttention,
    Seq2Seq,
    first_gradient_by_length,
    learn_reversal,
    masked_softmax,
    plot_alignment,
    plot_gradients_by_length,
    rnn_gradient_norms,
    train_seq2seq,
    translate,
)
from tests.thorough import THOROUGH

HIDDEN = 32
SEEDS = range(12)
#: each trains two models; the usual run takes a quarter
SEEDS_OF_TRAINING = SEEDS if THOROUGH else SEEDS[::4]
KINDS: list[Any] = [nn.RNN, nn.LSTM, nn.GRU]


def drawn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def network(kind: Any, seed: int, forget_bias: float = 0.0, features: int = 4, hidden: int = HIDDEN) -> Any:
    """A recurrent network as PyTorch initialises it, with a bias added to the LSTM's forget gate."""
    generator = torch.Generator().manual_seed(seed)
    made = kind(features, hidden, batch_first=True).double()
    with torch.no_grad():
        for p in made.parameters():
            p.uniform_(-(hidden**-0.5), hidden**-0.5, generator=generator)
        if forget_bias:
            made.bias_ih_l0[hidden : 2 * hidden] += forget_bias
    return made


# Gradients through time -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_norms_are_those_of_finite_differences(kind: Any) -> None:
    """Do central differences of the loss, entry by entry, give the same norm at each step?"""
    net, x, direction = network(kind, 0, features=2, hidden=3), drawn(2, 4, 2), drawn(3, seed=1)

    def loss_of(outputs: Tensor) -> Tensor:
        return (torch.tanh(outputs @ direction) ** 2).sum()

    gradient, step = torch.zeros_like(x), 1e-6
    with torch.no_grad():
        for place in np.ndindex(*x.shape):
            nudge = torch.zeros_like(x)
            nudge[place] = step
            ahead, behind = (loss_of(net(x + sign * nudge)[0]) for sign in (1, -1))
            gradient[place] = (ahead - behind) / (2 * step)
    found = rnn_gradient_norms(net, x, loss_of)
    torch.testing.assert_close(found, gradient.transpose(0, 1).flatten(1).norm(dim=1), rtol=1e-6, atol=1e-9)


def test_norms_of_a_linear_recurrence_are_powers() -> None:
    """Where the tanh is linear, is the gradient at step t the recurrent weight to the power of T - 1 - t?"""
    net = nn.RNN(1, 1, batch_first=True, bias=False).double()
    nn.utils.vector_to_parameters(torch.tensor([1.0, 0.5]).double(), net.parameters())
    found = rnn_gradient_norms(
        net, 1e-9 * torch.ones(1, 30, 1).double(), lambda outputs: outputs[:, -1].sum()
    )
    want = 0.5 ** torch.arange(29, -1, -1, dtype=torch.float64)
    torch.testing.assert_close(found, want, rtol=1e-12, atol=0)


def test_norms_leave_no_trace() -> None:
    """Do network and input keep their gradients, none included?"""
    net, x = network(nn.LSTM, 0), drawn(2, 5, 4)
    rnn_gradient_norms(net, x, lambda outputs: outputs.sum())
    assert not x.requires_grad
    assert all(p.grad is None and p.requires_grad for p in net.parameters())


def test_first_gradient_of_each_length() -> None:
    """Is it the first of the norms on the prefix, in the order of the lengths?"""
    net, x = network(nn.GRU, 3), drawn(3, 9, 4)
    found = first_gradient_by_length(net, x, [9, 1, 4, 4], lambda outputs: outputs[:, -1].sum())
    want = [rnn_gradient_norms(net, x[:, :n], lambda o: o[:, -1].sum())[0] for n in (9, 1, 4, 4)]
    assert torch.equal(found, torch.stack(want))


def decay(kind: Any, seed: int, forget_bias: float = 0.0, attend: bool = False) -> float:
    """The gradient norm of the first of 50 inputs over that of the last."""
    net, x, direction = network(kind, seed, forget_bias), drawn(8, 50, 4, seed=seed), drawn(HIDDEN, seed=seed)
    torch.manual_seed(seed)
    attention = AdditiveAttention(HIDDEN, HIDDEN, 16).double()

    def loss_of(outputs: Tensor) -> Tensor:
        read = outputs[:, -1]
        if attend:
            read = attention(read, outputs, torch.ones(outputs.shape[:2], dtype=torch.bool))[0]
        return (read @ direction).mean()

    norms = rnn_gradient_norms(net, x, loss_of)
    return float(norms[0] / norms[-1])


def test_who_keeps_the_gradient() -> None:
    """Over twelve seeds: do RNN and default LSTM lose it, and LSTM with open gates and attention keep it?"""
    rnn, lstm, opened, attended = (
        np.array([decay(*one) for one in runs])
        for runs in (
            [(nn.RNN, seed) for seed in SEEDS],
            [(nn.LSTM, seed) for seed in SEEDS],
            [(nn.LSTM, seed, 3.0) for seed in SEEDS],
            [(nn.RNN, seed, 0.0, True) for seed in SEEDS],
        )
    )
    assert rnn.max() < 1e-8
    assert np.median(rnn) < 1e-11
    assert lstm.max() < 1e-7  # as PyTorch initialises it, an LSTM loses it too
    assert opened.min() > 1e-2
    assert attended.min() > 0.1
    assert (np.log10(opened / rnn) > 6).all()


# Attention --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(5,), (3, 4), (4, 4), (2, 3, 6)])
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_masked_softmax_is_that_of_the_tokens(shape: tuple[int, ...], scale: float) -> None:
    """Is each row torch's softmax of its tokens alone, and zero at padding?"""
    scores = scale * drawn(*shape)
    mask = torch.rand(shape, generator=torch.Generator().manual_seed(1)) > 0.4
    mask[..., 0] = True
    found = masked_softmax(scores, mask)
    for row, keep, weights in zip(
        scores.reshape(-1, shape[-1]), mask.reshape(-1, shape[-1]), found.reshape(-1, shape[-1]), strict=True
    ):
        torch.testing.assert_close(weights[keep], torch.softmax(row[keep], dim=0), rtol=1e-12, atol=0)
        assert not weights[~keep].any()
    torch.testing.assert_close(found.sum(dim=-1), torch.ones(shape[:-1]).double(), rtol=1e-12, atol=0)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e30])
def test_what_stands_at_padding_does_not_matter(value: float, dtype: torch.dtype) -> None:
    """Are weights and gradient free of it, in rows of nothing but padding too?"""
    scores = torch.tensor([[1.0, 2.0, value], [value, value, value]], dtype=dtype, requires_grad=True)
    mask = torch.tensor([[True, True, False], [False, False, False]])
    weights = masked_softmax(scores, mask)
    (weights * torch.tensor([1.0, -2.0, 3.0], dtype=dtype)).sum().backward()
    share = 1 / (1 + math.e)
    want = torch.tensor([[share, 1 - share, 0], [0, 0, 0]], dtype=dtype)
    torch.testing.assert_close(weights.detach(), want)
    slope = 3 * share * (1 - share)
    assert scores.grad is not None
    torch.testing.assert_close(scores.grad, torch.tensor([[slope, -slope, 0], [0, 0, 0]], dtype=dtype))
    assert weights.dtype == dtype


def test_attention_entry_by_entry() -> None:
    """Do loops over sequences and places, in NumPy, give the same weights and contexts?"""
    torch.manual_seed(0)
    attention = AdditiveAttention(3, 5, 4).double()
    query, keys = drawn(3, 3), drawn(3, 6, 5, seed=1)
    mask = torch.tensor([[True] * 6, [True, False, True, True, False, False], [False] * 6])
    context, weights = attention(query, keys, mask)
    w_q, w_k, v = (
        layer.weight.detach().numpy()
        for layer in (attention.query_projection, attention.key_projection, attention.v)
    )
    for b in range(3):
        scores = [
            float(v[0] @ np.tanh(w_q @ query[b].numpy() + w_k @ keys[b, t].numpy()))
            if mask[b, t]
            else -np.inf
            for t in range(6)
        ]
        parts = np.exp(scores)
        want = parts / parts.sum() if mask[b].any() else np.zeros(6)
        np.testing.assert_allclose(weights[b].detach().numpy(), want, rtol=1e-12)
        np.testing.assert_allclose(
            context[b].detach().numpy(), want @ keys[b].numpy(), rtol=1e-10, atol=1e-14
        )


def test_attention_gradients() -> None:
    """Do finite differences confirm the gradients of query, keys and layers?"""
    torch.manual_seed(1)
    attention = AdditiveAttention(2, 3, 4).double()
    mask = torch.tensor([[True, True, False], [False, False, False]])
    layers = [layer.weight for layer in (attention.query_projection, attention.key_projection, attention.v)]
    inputs = [drawn(2, 2).requires_grad_(), drawn(2, 3, 3, seed=1).requires_grad_()]

    def call(query: Tensor, keys: Tensor, *weights: Tensor) -> tuple[Tensor, Tensor]:
        names = ("query_projection.weight", "key_projection.weight", "v.weight")
        given = dict(zip(names, weights, strict=True))
        return torch.func.functional_call(attention, given, (query, keys, mask))  # type: ignore[no-any-return]

    assert torch.autograd.gradcheck(call, (*inputs, *layers))


# The decoder ------------------------------------------------------------------------------------------


def small_model(seed: int = 0) -> Seq2Seq:
    torch.manual_seed(seed)
    return Seq2Seq(AdditiveAttention(6, 6, 5), VOCABULARY, 4, 6).double()


def test_padding_changes_nothing() -> None:
    """Do keys, logits and weights of a source stay the same with more padding behind it?"""
    model = small_model()
    source, previous = torch.tensor([[4, 7, 2], [5, 3, PADDING]]), torch.tensor([[START, 4], [START, 9]])
    logits, weights = model(source, previous)
    more_logits, more_weights = model(F.pad(source, (0, 4)), previous)
    torch.testing.assert_close(more_logits, logits, rtol=1e-12, atol=1e-14)
    torch.testing.assert_close(more_weights[:, :, :3], weights, rtol=1e-12, atol=0)
    assert not more_weights[:, :, 3:].any()


def test_decoder_by_hand() -> None:
    """Do the equations of the GRU cell and of the output layer, written out, give the same?"""
    model = small_model()
    source, previous = (
        torch.tensor([[4, 7, 2], [5, 3, PADDING]]),
        torch.tensor([[START, 4, 7], [START, 9, 2]]),
    )
    logits, weights = model(source, previous)
    keys, mask, state = model.encode(source)
    assert not state.any()
    cell = model.cell
    for i in range(3):
        context, attended = model.attention(state, keys, mask)
        torch.testing.assert_close(weights[:, i], attended, rtol=1e-12, atol=0)
        want = context @ model.output.weight.T + model.output.bias
        torch.testing.assert_close(logits[:, i], want, rtol=1e-12, atol=1e-14)
        x = torch.cat([model.embedding.weight[previous[:, i]], context], dim=1)
        r_x, z_x, n_x = (x @ cell.weight_ih.T + cell.bias_ih).chunk(3, dim=1)
        r_h, z_h, n_h = (state @ cell.weight_hh.T + cell.bias_hh).chunk(3, dim=1)
        z = torch.sigmoid(z_x + z_h)
        state = (1 - z) * torch.tanh(n_x + torch.sigmoid(r_x + r_h) * n_h) + z * state


def test_encoder_reads_each_source_alone() -> None:
    """Are the keys of a padded batch those of each source by itself?"""
    model = small_model()
    keys, mask, _ = model.encode(torch.tensor([[4, 7, 2], [5, 3, PADDING]]))
    alone, _, _ = model.encode(torch.tensor([[5, 3]]))
    torch.testing.assert_close(keys[1, :2], alone[0], rtol=1e-12, atol=1e-14)
    assert not keys[1, 2].any()
    assert mask.tolist() == [[True, True, True], [True, True, False]]


def test_training_loss_counts_targets_and_not_padding() -> None:
    """Is the first loss the mean of minus the log probability over all targets, whatever the batch's padding?"""
    model = small_model()
    sources, targets = reversal_batches(3, 5, 1, 4, torch.Generator().manual_seed(0))
    previous = torch.cat([torch.full((5, 1), START), targets[0, :, :-1]], dim=1)
    with torch.no_grad():
        log_p = model(sources[0], previous)[0].log_softmax(dim=2)
    picked = [
        -log_p[b, t, targets[0, b, t]] for b in range(5) for t in range(4) if targets[0, b, t] != PADDING
    ]
    losses = train_seq2seq(model, sources, targets, torch.optim.SGD(model.parameters(), lr=0.1))
    assert losses[0].item() == pytest.approx(float(torch.stack(picked).mean()), rel=1e-12)
    assert losses.shape == (3,)
    assert not losses.requires_grad


def test_training_step_is_one_of_gradient_descent() -> None:
    """Do the weights move by minus lr times the gradient of that loss?"""
    model, other = small_model(), small_model()
    sources, targets = reversal_batches(1, 5, 1, 4, torch.Generator().manual_seed(0))
    train_seq2seq(model, sources, targets, torch.optim.SGD(model.parameters(), lr=0.1))
    logits, _ = other(sources[0], F.pad(targets[0], (1, 0), value=START)[:, :-1])
    counts = targets[0] != PADDING
    F.cross_entropy(logits[counts], targets[0][counts]).backward()
    for p, q in zip(model.parameters(), other.parameters(), strict=True):
        assert q.grad is not None
        torch.testing.assert_close(p, q - 0.1 * q.grad, rtol=1e-10, atol=1e-14)


def test_translation_is_what_forward_gives_for_its_own_tokens() -> None:
    """Given its own tokens as those before, does forward find each of them the likeliest, with the same weights?"""
    model = small_model(3)
    source = torch.tensor([[4, 7, 2], [5, 3, PADDING], [9, PADDING, PADDING]])
    tokens, weights = translate(model, source, 5)
    logits, again = model(source, F.pad(tokens, (1, 0), value=START)[:, :-1])
    assert torch.equal(logits.argmax(dim=2), tokens)
    torch.testing.assert_close(weights, again, rtol=1e-12, atol=0)
    assert not weights.requires_grad


def test_sequences_backwards() -> None:
    """Is each target its source backwards, with padding behind, and do lengths span their range?"""
    sources, targets = reversal_batches(20, 10, 2, 5, torch.Generator().manual_seed(0))
    assert sources.shape == targets.shape == (20, 10, 5)
    lengths = set()
    for source, target in zip(sources.flatten(0, 1).tolist(), targets.flatten(0, 1).tolist(), strict=True):
        read = [token for token in source if token != PADDING]
        assert source == read + [PADDING] * (5 - len(read))
        assert target == read[::-1] + [PADDING] * (5 - len(read))
        lengths.add(len(read))
    assert lengths == {2, 3, 4, 5}
    assert set(sources.unique().tolist()) == {PADDING, *range(2, VOCABULARY)}


# What is learned --------------------------------------------------------------------------------------


class LastStateOnly(Seq2Seq):
    """The bottleneck: one vector for the whole source, and logits from the decoder's state."""

    def step(
        self, previous: Tensor, state: Tensor, keys: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        half, rows = keys.shape[2] // 2, torch.arange(len(keys))
        summary = torch.cat([keys[rows, mask.sum(dim=1) - 1, :half], keys[:, 0, half:]], dim=1)
        state = self.cell(torch.cat([self.embedding(previous), summary], dim=1), state)
        return self.output(state), torch.zeros(keys.shape[:2]), state


def shares(model: Seq2Seq, source: Tensor, target: Tensor) -> tuple[float, float]:
    """Right tokens, and steps that look most at their place, of a model that writes without the answer."""
    tokens, weights = translate(model, source, target.shape[1])
    counts = target != PADDING
    places = (source != PADDING).sum(dim=1, keepdim=True) - 1 - torch.arange(target.shape[1])
    right, looks = tokens == target, weights.argmax(dim=2) == places
    return float(right[counts].double().mean()), float(looks[counts].double().mean())


def run(seed: int) -> tuple[float, float, float]:
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    sources, targets = reversal_batches(100, 32, 4, 6, generator)
    source, target = (part[0] for part in reversal_batches(1, 200, 4, 6, generator))
    model, losses = learn_reversal(sources, targets)
    assert losses.shape == (100,)
    without = LastStateOnly(nn.Identity(), VOCABULARY, 16, 32)
    train_seq2seq(without, sources, targets, torch.optim.Adam(without.parameters(), lr=0.02))
    return *shares(model, source, target), shares(without, source, target)[0]


def test_model_learns_to_reverse_and_where_to_look() -> None:
    """Over twelve seeds, or three: is it right on new sequences, on the antidiagonal, and ahead of one without attention?"""
    right, looks, without = np.array([run(seed) for seed in SEEDS_OF_TRAINING]).T
    assert right.min() > 0.7
    assert looks.min() > 0.65
    assert np.median(right) > 0.9
    assert np.median(looks) > 0.9
    assert (right > without + 0.1).all()


# The figures ------------------------------------------------------------------------------------------


def test_figure_of_the_gradients() -> None:
    """Is there a line for each network at its lengths, on a log axis, named?"""
    axes = plot_gradients_by_length(
        [5, 20], {"RNN": torch.tensor([1.0, 1e-6]), "LSTM": torch.tensor([1.0, 0.5])}
    )
    assert [line.get_label() for line in axes.get_lines()] == ["RNN", "LSTM"]
    np.testing.assert_array_equal(np.asarray(axes.get_lines()[0].get_xdata()), [5, 20])
    np.testing.assert_allclose(np.asarray(axes.get_lines()[0].get_ydata()), [1.0, 1e-6])
    assert axes.get_yscale() == "log"
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    assert axes.get_legend()
    plt.close("all")


def test_heatmap_of_the_alignment() -> None:
    """Are the weights shown as they are, with the tokens at the ticks?"""
    weights = torch.tensor([[0.1, 0.9], [0.7, 0.3], [0.5, 0.5]])
    axes = plot_alignment(weights, torch.tensor([4, 7]), torch.tensor([7, 4, 0]))
    (image,) = axes.get_images()
    np.testing.assert_array_equal(np.asarray(image.get_array()), weights.numpy())
    assert image.get_clim() == (0.0, 1.0)
    assert [label.get_text() for label in axes.get_xticklabels()] == ["4", "7"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["7", "4", "0"]
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    plt.close("all")


def test_decoder_has_the_layers_that_are_given() -> None:
    """Does the model add no parameters to those of EncoderDecoder and of the attention?"""
    model = small_model()
    assert isinstance(model, EncoderDecoder)
    given = EncoderDecoder(AdditiveAttention(6, 6, 5), VOCABULARY, 4, 6)
    assert [name for name, _ in model.named_parameters()] == [name for name, _ in given.named_parameters()]
