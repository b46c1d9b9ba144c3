"""Logs of training runs for ``diagnose``: drawn, or recorded from networks that are trained here."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import nn

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
    }


def drawn(change: Callable[[Logs, np.random.Generator], None], repeats: int = 1, **sizes: int) -> Draw:
    """Healthy logs, some of them changed: ``repeats`` times the dozen that a change covers."""
    shape = {"steps": 6, "layers": 5, "epochs": 8, **sizes}

    def draw(source: Source) -> Logs:
        dozens = []
        for _ in range(repeats):
            logs = healthy(source.rng, 12, **shape)
            change(logs, source.rng)
            dozens.append(logs)
        return {name: np.concatenate([dozen[name] for dozen in dozens]) for name in dozens[0]}

    return draw


def nan_late(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 3: the loss is nan from some epoch on."""
    start = int(rng.integers(2, logs["losses"].shape[1]))
    logs["losses"][:4, start:] = np.nan


def not_finite_in_one_place(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: one nan or inf, in the norms, the losses or the weight changes."""
    for log, (name, value) in enumerate((n, v) for v in (np.nan, np.inf) for n in list(logs)[:3]):
        entries = logs[name][log].reshape(-1)
        entries[rng.integers(0, entries.size)] = value


def plateau_then_nan(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: everything that vanishing shows, and at last nan."""
    vanish(logs, slice(0, 6), rng)
    logs["losses"][:6, -1] = np.nan


def huge_norms(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: one norm from 2e6 to 1e12.  Logs 6 to 8: none above 5e5."""
    steps, layers = logs["norms"].shape[1:]
    for log, largest in enumerate(
        [*rng.uniform(6.3, 12, 4), *rng.uniform(6.3, 7, 2), *rng.uniform(4, 5.7, 3)]
    ):
        logs["norms"][log, rng.integers(0, steps), rng.integers(0, layers)] = 10**largest


def climbing_loss(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 3 end at 5.3 to 50 times the first loss; 4 to 6 recover from a peak; 7 to 9 rise from a dip."""
    losses = logs["losses"]
    losses[:4] = (
        losses[:4, :1]
        * np.geomspace(1, [rng.uniform(5.3, 6.5), 7, 9, rng.uniform(10, 50)], losses.shape[1]).T
    )
    losses[4:7, losses.shape[1] // 2] = losses[4:7, 0] * rng.uniform(6, 20, 3)
    losses[7:10, losses.shape[1] // 2] = losses[7:10, -1] / rng.uniform(8, 20, 3)


def tiny_early_gradients(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: the first layer below 1e-6 throughout.  6 to 7: above.  8 to 9: converged.  10 to 11: the last."""
    norms = logs["norms"]
    steps = norms.shape[1]
    norms[:3, :, 0] = 10 ** rng.uniform(-9, -8, (3, steps))
    norms[3:6, :, 0] = 10 ** rng.uniform(-7, -6.2, (3, steps))
    norms[6:8, :, 0] = 10 ** rng.uniform(-5.8, -4.5, (2, steps))
    norms[8:10, steps // 2 :, 0] = 10 ** rng.uniform(-9, -7, (2, steps - steps // 2))
    norms[10:, :, -1] = 10 ** rng.uniform(-9, -7, (2, steps))


def still_early_weights(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: the first layer's weights change by less than 1e-5.  6 to 8: by more.  9 to 11: the last's."""
    changes = logs["weight_changes"]
    changes[:3, 0] = 10 ** rng.uniform(-9, -7, 3)
    changes[3:6, 0] = 10 ** rng.uniform(-6, -5.2, 3)
    changes[6:9, 0] = 10 ** rng.uniform(-4.8, -3.5, 3)
    changes[9:, -1] = 10 ** rng.uniform(-9, -6, 3)


def constant_high_loss(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 5: losses at guessing.  6 to 8: leave it at last.  9 to 11: constant and low."""
    losses, guessing = logs["losses"], np.log(logs["classes"])[:, None]
    epochs = losses.shape[1]
    losses[:6] = guessing[:6] * rng.uniform(0.93, 1.07, (6, epochs))
    losses[6:9] = guessing[6:9] * rng.uniform(0.93, 1.07, (3, epochs))
    losses[6:9, -2:] = guessing[6:9] * rng.uniform(0.6, 0.8, (3, 1))
    losses[9:] = guessing[9:] * rng.uniform(0.1, 0.3, (3, 1)) * rng.uniform(0.98, 1.02, (3, epochs))


def uneven_yet_healthy(logs: Logs, rng: np.random.Generator) -> None:
    """Logs 0 to 3: layers over five decades; 2 to 5: a loss that oscillates as it falls.  4 to 7: a layer in between without gradient.  8 and 9: ill."""
    norms, losses = logs["norms"], logs["losses"]
    layers = norms.shape[2]
    norms[:4] = np.geomspace(3e-4, 100, layers) * 10 ** rng.uniform(-0.3, 0.3, norms[:4].shape)
    norms[4:8, :, layers // 2] = rng.choice([0.0, 1e-9], (4, 1))
    losses[2:6, 1::2] *= rng.uniform(2.0, 2.4, losses[2:6, 1::2].shape)
    vanish(logs, slice(8, 9), rng)
    norms[9] *= 1e9
    losses[9] = losses[9, 0] * np.geomspace(1, 100, losses.shape[1])


def vanish(logs: Logs, which: slice, rng: np.random.Generator) -> None:
    """All three symptoms of vanishing at once."""
    at = np.log(logs["classes"])[which, None]
    logs["norms"][which, :, 0] = 10 ** rng.uniform(-9, -7.5, logs["norms"][which, :, 0].shape)
    logs["losses"][which] = at * rng.uniform(0.97, 1.03, logs["losses"][which].shape)
    logs["weight_changes"][which, 0] = 10 ** rng.uniform(-9, -7)


def recorded(activation: type[nn.Module], std: float | None, lr: float) -> Draw:
    """Two runs of ten layers on the course's images: one as asked for, one with ReLU and He's std."""

    def draw(source: Source) -> Logs:
        runs = [_run(source, activation, std, lr), _run(source, nn.ReLU, (2 / 64) ** 0.5, 0.1)]
        return {name: np.stack([run[name] for run in runs]) for name in runs[0]}

    return draw


def _run(source: Source, activation: type[nn.Module], std: float | None, lr: float) -> Logs:
    images = source.images.shuffled(source.rng, train=960, val=0)
    generator = torch.Generator().manual_seed(int(source.rng.integers(2**31)))
    model = deep_mlp([images.train_x.shape[1], *[64] * 9, images.classes], activation, generator, std)
    x, y = torch.from_numpy(images.train_x).double(), torch.from_numpy(images.train_y)
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
