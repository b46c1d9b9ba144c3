"""Logs of training runs for ``diagnose``: drawn, or recorded from networks that are trained here."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import nn

from assignments.gradient_flow.derive import KINDS
from autograder import Source
from reference.gradient_flow import deep_mlp, track_gradient_norms

Logs = dict[str, np.ndarray]
Draw = Callable[[Source], Logs]


def healthy(rng: np.random.Generator, count: int, steps: int, layers: int, epochs: int) -> Logs:
    """Gradients between 1e-3 and 1, losses that start above guessing and fall, weights that move."""
    classes = rng.integers(2, 60, size=count)
    fall = np.exp(-rng.uniform(1.4, 3, (count, 1)) * np.linspace(0, 1, epochs))
    return {
        "norms": 10 ** rng.uniform(-3, 0, (count, steps, layers)),
        "losses": np.log(classes)[:, None] * rng.uniform(1.15, 1.4, (count, 1)) * fall,
        "weight_changes": 10 ** rng.uniform(-2, 0, (count, layers)),
        "classes": classes,
        "kind": np.zeros(count, dtype=np.int64),
    }


def drawn(
    change: Callable[[Logs, np.random.Generator], None], repeats: int = 1, count: int = 12, **sizes: int
) -> Draw:
    """Healthy logs, some of them changed: ``repeats`` times the ``count`` that a change covers."""
    shape = {"steps": 6, "layers": 5, "epochs": 8, **sizes}

    def draw(source: Source) -> Logs:
        sets = []
        for _ in range(repeats):
            logs = healthy(source.rng, count, **shape)
            change(logs, source.rng)
            sets.append(logs)
        return {key: np.concatenate([logs[key] for logs in sets]) for key in sets[0]}

    return draw


def below(limit: float, rng: np.random.Generator, *shape: int) -> np.ndarray:
    """A little below a limit of the rules, yet so far that float32 or <= for < don't matter."""
    return limit * rng.uniform(0.8, 0.9, shape)


def above(limit: float, rng: np.random.Generator, *shape: int) -> np.ndarray:
    return limit * rng.uniform(1.12, 1.25, shape)


def name(logs: Logs, which: slice, kind: str) -> slice:
    """Says of which kind these logs are."""
    logs["kind"][which] = KINDS.index(kind)
    return which


def nan_late(logs: Logs, rng: np.random.Generator) -> None:
    start = int(rng.integers(2, logs["losses"].shape[1]))
    logs["losses"][name(logs, slice(0, 4), "loss_nan_after_some_epochs"), start:] = np.nan


def not_finite_in_one_place(logs: Logs, rng: np.random.Generator) -> None:
    """nan or inf in one entry of one log: the first of all, the last of all, one in between."""
    name(logs, slice(0, 18), "one_nan_or_inf")
    keys = ("norms", "losses", "weight_changes")
    places = [(key, value, end) for key in keys for value in (np.nan, np.inf) for end in (0, -1, None)]
    for log, (key, value, end) in enumerate(places):
        values = logs[key][log]
        between = tuple(int(rng.integers(1, length - 1)) for length in values.shape)
        values[between if end is None else (end,) * values.ndim] = value


def plateau_then_nan(logs: Logs, rng: np.random.Generator) -> None:
    vanish(logs, name(logs, slice(0, 6), "plateau_that_ends_in_nan"), rng)
    logs["losses"][:6, -1] = np.nan


def huge_norms(logs: Logs, rng: np.random.Generator) -> None:
    steps, layers = logs["norms"].shape[1:]
    name(logs, slice(0, 4), "one_norm_far_above_1e7")
    name(logs, slice(4, 6), "one_norm_from_1e6_to_1e7")
    name(logs, slice(6, 9), "largest_norm_below_1e6")
    largest = [*10 ** rng.uniform(8, 12, 4), *above(1e6, rng, 2), *below(1e6, rng, 3)]
    for log, norm in enumerate(largest):
        logs["norms"][log, rng.integers(0, steps), rng.integers(0, layers)] = norm
    logs["norms"][7] = below(1e6, rng, steps, layers)  # neither a sum nor a length counts
    logs["norms"][8, rng.integers(0, steps)] = below(1e6, rng, layers)
    both = name(logs, slice(9, 11), "explosion_with_tiny_first_layer")
    logs["norms"][both, :, 0] = 10 ** rng.uniform(-9, -7, (2, steps))
    logs["norms"][both, rng.integers(0, steps), -1] = 10 ** rng.uniform(8, 12, 2)


def climbing_loss(logs: Logs, rng: np.random.Generator) -> None:
    losses, middle = logs["losses"], logs["losses"].shape[1] // 2
    name(logs, slice(0, 3), "last_loss_5_to_10_times_the_first")
    name(logs, slice(3, 4), "last_loss_over_10_times_the_first")
    less = name(logs, slice(10, 13), "loss_climbs_less_than_5_times")
    factors = [*above(5, rng, 3), rng.uniform(25, 50)]
    losses[0] *= 0.5 / losses[0, 0]  # low: neither 5 more nor 5 times the loss of guessing is reached
    losses[:4] = losses[:4, :1] * np.geomspace(1, factors, losses.shape[1]).T
    # these climb at the last epoch
    losses[1:4:2, 1:-1] = losses[1:4:2, :1] * rng.uniform(0.8, 1.1, (2, losses.shape[1] - 2))
    still = name(logs, slice(13, 15), "explosion_with_still_first_weights")
    losses[still] = losses[still, :1] * np.geomspace(1, rng.uniform(11, 50, 2), losses.shape[1]).T
    logs["weight_changes"][still, 0] = 10 ** rng.uniform(-9, -6, 2)
    losses[less] = losses[less, :1] * np.geomspace(1, below(5, rng, 3), losses.shape[1]).T
    peak, dip = slice(4, 7), slice(7, 10)
    losses[name(logs, peak, "loss_peaks_and_recovers"), middle] = losses[peak, 0] * rng.uniform(6, 20, 3)
    losses[name(logs, dip, "loss_dips_and_rises_again"), middle] = losses[dip, -1] / rng.uniform(8, 20, 3)


def tiny_early_gradients(logs: Logs, rng: np.random.Generator) -> None:
    norms, steps = logs["norms"], logs["norms"].shape[1]
    half = steps // 2

    def draw(low: float, high: float, count: int, length: int = steps) -> np.ndarray:
        return np.asarray(10 ** rng.uniform(low, high, (count, length)))

    norms[:2] = 10 ** rng.uniform(-9.5, -8.1, norms[:2].shape)  # no layer gets a gradient; one gets a little
    norms[1, :, 1] = 2e-6
    norms[name(logs, slice(0, 3), "first_layer_below_1e_8"), :, 0] = draw(-9.5, -8.1, 3)
    norms[name(logs, slice(3, 6), "first_layer_between_1e_7_and_1e_6"), :, 0] = below(1e-6, rng, 3, steps)
    norms[3, :, 0] = rng.uniform(3e-7, 4e-7, steps)  # together more than 1e-6
    norms[4, :, 0] = draw(-9.5, -8.1, 1)
    norms[4, rng.integers(steps), 0] = rng.uniform(3e-7, 4e-7)  # together less
    norms[name(logs, slice(6, 8), "first_layer_above_1e_6"), :, 0] = above(1e-6, rng, 2, steps)
    name(logs, slice(8, 10), "first_layer_tiny_after_converging")
    norms[8, half:, 0] = draw(-9, -7, 1, steps - half)[0]
    norms[9, -steps // 3 :, 0] = 10 ** rng.uniform(-9, -7)  # less than half of the steps
    norms[name(logs, slice(10, 12), "only_last_layer_tiny"), :, -1] = draw(-9, -7, 2)
    one_step = name(logs, slice(12, 15), "first_layer_tiny_but_for_one_step")
    norms[one_step, :, 0] = draw(-9, -7, 3)
    norms[[12, 13, 14], [0, rng.integers(1, steps - 1), -1], 0] = above(1e-6, rng, 3)


def still_early_weights(logs: Logs, rng: np.random.Generator) -> None:
    changes = logs["weight_changes"]
    moving = changes[2, 2]
    changes[:3, 1:] = 10 ** rng.uniform(-9, -7.1, changes[:3, 1:].shape)
    changes[1, 1], changes[2, 2] = 2e-5, moving  # no layer moves; the second one does a little; the third one
    first = [
        ("first_weights_change_below_1e_7", slice(0, 3), 10 ** rng.uniform(-9, -7.1, 3)),
        ("first_weights_change_below_1e_5", slice(3, 6), below(1e-5, rng, 3)),
        ("first_weights_change_above_1e_5", slice(6, 9), above(1e-5, rng, 3)),
    ]
    for kind, which, values in first:
        changes[name(logs, which, kind), 0] = values
    changes[2, 0] = 0.0
    changes[name(logs, slice(9, 12), "only_last_weights_still"), -1] = 10 ** rng.uniform(-9, -6, 3)


def constant_high_loss(logs: Logs, rng: np.random.Generator) -> None:
    losses, guessing = logs["losses"], np.log(logs["classes"])[:, None]
    epochs = losses.shape[1]

    def away(*shape: int) -> np.ndarray:  # further than the 10 % of the rule, on either side
        return 1 + rng.choice([-1, 1], shape) * rng.uniform(0.105, 0.18, shape)

    stuck, leaves, one = slice(0, 6), slice(6, 9), slice(12, 15)
    for which in (stuck, leaves, one):
        losses[which] = guessing[which] * rng.uniform(0.92, 1.08, losses[which].shape)
    # so close to the limit that 10 % of something else, or of a logarithm, is another answer
    losses[:6, rng.integers(0, epochs)] = guessing[:6, 0] * [0.903, 1.097, 0.903, 1.097, 0.903, 1.097]
    losses[:2] = guessing[:2] * (1 + [[-1], [1]] * rng.uniform(0.06, 0.085, (2, epochs)))
    losses[5] = guessing[5] * rng.uniform(0.97, 1.03, epochs)
    name(logs, stuck, "loss_stuck_at_guessing")
    losses[name(logs, leaves, "loss_leaves_guessing_at_last"), -1] = guessing[leaves, 0] * away(3)
    name(logs, one, "one_loss_away_from_guessing")
    losses[[12, 13, 14], [0, rng.integers(1, epochs - 1), rng.integers(1, epochs - 1)]] = guessing[
        one, 0
    ] * away(3)
    flat = {"loss_constant_and_low": (9, 0.1, 0.3), "loss_constant_above_guessing": (15, 1.16, 1.4)}
    for kind, (start, low, high) in flat.items():
        which = name(logs, slice(start, start + 3), kind)
        level = rng.uniform(low, high, (3, 1)) * rng.uniform(0.98, 1.02, (3, epochs))
        losses[which] = guessing[which] * level
    logs["classes"][9] = rng.integers(20, 60)
    losses[9] = np.log(10) * rng.uniform(0.97, 1.03, epochs)  # of guessing among ten
    losses[10] = np.log10(logs["classes"][10]) * rng.uniform(0.97, 1.03, epochs)  # of the other logarithm
    losses[11] = guessing[11] * rng.uniform(0.8, 0.87, epochs)  # a little too low to be guessing


def uneven_yet_healthy(logs: Logs, rng: np.random.Generator) -> None:
    norms, losses, layers = logs["norms"], logs["losses"], logs["norms"].shape[2]
    uneven = name(logs, slice(0, 3), "very_uneven_layers")
    norms[uneven] = np.geomspace(3e-4, 100, layers) * 10 ** rng.uniform(-0.3, 0.3, norms[uneven].shape)
    dead = name(logs, slice(3, 6), "layer_in_between_without_gradient")
    norms[dead, :, layers // 2] = rng.choice([0.0, 1e-9], (3, 1))
    noisy = name(logs, slice(6, 8), "loss_oscillates_and_falls")
    losses[noisy, 1::2] *= rng.uniform(2.0, 2.4, losses[noisy, 1::2].shape)
    vanish(logs, name(logs, slice(8, 9), "all_signs_of_vanishing"), rng)
    explode(logs, name(logs, slice(9, 10), "all_signs_of_explosion"))
    far = name(logs, slice(12, 14), "weights_change_a_lot")
    logs["weight_changes"][far] = 10 ** rng.uniform(1.5, 3, logs["weight_changes"][far].shape)


def one_of_each(logs: Logs, rng: np.random.Generator) -> None:
    vanish(logs, name(logs, slice(0, 2), "all_signs_of_vanishing"), rng)
    explode(logs, name(logs, slice(2, 4), "all_signs_of_explosion"))
    ill = name(logs, slice(4, 6), "nan_in_all_logs")
    for key in ("norms", "losses", "weight_changes"):
        logs[key][ill, ..., -1] = np.nan


def vanish(logs: Logs, which: slice, rng: np.random.Generator) -> None:
    """All three symptoms of vanishing at once."""
    at = np.log(logs["classes"])[which, None]
    logs["norms"][which, :, 0] = 10 ** rng.uniform(-9, -7.5, logs["norms"][which, :, 0].shape)
    logs["losses"][which] = at * rng.uniform(0.97, 1.03, logs["losses"][which].shape)
    logs["weight_changes"][which, 0] = 10 ** rng.uniform(-9, -7)


def explode(logs: Logs, which: slice) -> None:
    """Huge norms and a loss that climbs."""
    losses = logs["losses"]
    logs["norms"][which] *= 1e9
    losses[which] = losses[which, :1] * np.geomspace(1, 100, losses.shape[1])


def recorded(kind: str, activation: type[nn.Module], std: float | None, lr: float) -> Draw:
    """Two runs of ten layers on the course's images: one as asked for, one that learns.

    That one has ReLU and a std above He's, so that its loss starts at twice that of guessing or more, and falls:
    whoever takes a low loss for stuck is the matter of another check.
    """

    def draw(source: Source) -> Logs:
        runs = [_run(source, activation, std, lr), _run(source, nn.ReLU, (3.5 / 64) ** 0.5, 0.004)]
        logs = {key: np.stack([run[key] for run in runs]) for key in runs[0]}
        return {**logs, "kind": np.asarray([KINDS.index(kind), 0])}

    return draw


def _run(source: Source, activation: type[nn.Module], std: float | None, lr: float) -> Logs:
    images = source.images.shuffled(source.rng, train=384, val=0)
    generator = torch.Generator().manual_seed(int(source.rng.integers(2**31)))
    model = deep_mlp([images.train_x.shape[1], *[64] * 9, images.classes], activation, generator, std)
    x, y = torch.from_numpy(images.train_x).double(), torch.from_numpy(images.train_y)
    x = (x - x.mean()) / x.std() * (64 / x.shape[1]) ** 0.5  # as large as 64 pixels, on any images
    before = [p.detach().clone() for p in model.parameters() if p.ndim == 2]
    epochs = 4
    norms, losses = track_gradient_norms(model, list(zip(x.split(64), y.split(64), strict=True)) * epochs, lr)
    after = [p.detach() for p in model.parameters() if p.ndim == 2]
    changes = [float((a - b).norm() / b.norm()) for a, b in zip(after, before, strict=True)]
    return {
        "norms": norms.numpy(),
        "losses": losses.reshape(epochs, -1).mean(1).numpy(),
        "weight_changes": np.asarray(changes),
        "classes": np.asarray(images.classes),
    }
