"""Is this the environment in which the bounds were calibrated?

Bounds of training results come from data that were measured with one release of torch, one order of
random numbers, one kind of processor.  Where one of them differs, right work might fail: then grading
stops and says so, instead of letting students pay.
"""

from __future__ import annotations

import copy
import hashlib
import json
import platform
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch

from autograder.check import Array
from autograder.errors import UsageError
from autograder.sandbox.process import environment
from autograder.text import Language, Text, told_apart, verbatim

CALIBRATION = "calibration.json"
#: with this one no draw lies near the edge of a rounding (see `hundredths`)
SEED = 13
STEPS = 30
#: relative; float32 sums differ with the processor's vectors, and 30 steps carry that on
TOLERANCES = {"float32": 1e-3, "float64": 1e-9}
DIGITS = {"float32": 6, "float64": 12}
#: one architecture, several names
ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64"}

WHAT = {
    "architecture": Text(es="procesador", en="processor"),
    "numpy": verbatim("NumPy"),
    "threads": Text(es="hilos en el aislamiento", en="threads in the sandbox"),
    "torch": verbatim("PyTorch"),
}
DRAWS = Text(es="números aleatorios de {name}", en="random numbers of {name}")
LOSS = Text(
    es=f"pérdida tras {STEPS} pasos de prueba en {{name}}",
    en=f"loss after {STEPS} trial steps in {{name}}",
)
DIFFERS = Text(
    es="{what}: calibrado con {calibrated}, aquí {here}",
    en="{what}: calibrated with {calibrated}, here {here}",
)
NOTHING = Text(es="nada", en="nothing")
STOPPED = Text(
    es="{path}: no se calificó nada, porque las cotas de «{name}» se calibraron en otro entorno y aquí un trabajo "
    "correcto podría fallar. Difiere: {differences}. {remedy}",
    en='{path}: nothing was graded, because the bounds of "{name}" were calibrated in another environment and here '
    "right work might fail. What differs: {differences}. {remedy}",
)
RECALIBRATE = Text(
    es="Calibra aquí con «backpass calibrate {name}».",
    en='Calibrate here with "backpass calibrate {name}".',
)
INSTALL = Text(
    es="Instala las versiones de la calibración ({pins}), o calibra aquí con «backpass calibrate {name}».",
    en='Install the versions of the calibration ({pins}), or calibrate here with "backpass calibrate {name}".',
)


def fingerprint() -> dict[str, Any]:
    """What results of training depend on, as plain data: versions, random numbers, a short training."""
    return copy.deepcopy(_measured())


@contextmanager
def one_thread() -> Iterator[None]:
    """As in the sandbox: sums in the same order."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@cache
def _measured() -> dict[str, Any]:
    machine = platform.machine().lower()
    with one_thread(), torch.inference_mode(False):
        losses = {name: _trained(getattr(torch, name)) for name in DIGITS}
        draws = {name: _digest(array) for name, array in sorted(_draws().items())}
    return {
        "architecture": ARCHITECTURES.get(machine, machine),
        "draws": draws,
        "losses": {name: float(f"{loss:.{DIGITS[name]}g}") for name, loss in losses.items()},
        "numpy": _release(np.__version__),
        "threads": int(environment("", "")["OMP_NUM_THREADS"]),
        "torch": _release(torch.__version__),
    }


def _release(version: str) -> str:
    """Major and minor number."""
    return ".".join(version.split(".")[:2])


def _draws() -> dict[str, Array]:
    """One sample of each kind of random numbers that student code draws."""

    def ours() -> torch.Generator:
        return torch.Generator().manual_seed(SEED)

    few, many = (5,), (32,)  # torch draws fewer than 16 normal numbers in another way
    rng = np.random.default_rng(SEED)
    tensors = {
        "torch.randn": torch.randn(many, generator=ours(), dtype=torch.float32),
        "torch.randn (few)": torch.randn(few, generator=ours(), dtype=torch.float32),
        "torch.randn (float64)": torch.randn(many, generator=ours(), dtype=torch.float64),
        "torch.rand": torch.rand(many, generator=ours(), dtype=torch.float32),
        "torch.randint": torch.randint(1000, many, generator=ours()),
        "torch.randperm": torch.randperm(32, generator=ours()),
        "torch.bernoulli": torch.bernoulli(torch.full(many, 0.5, dtype=torch.float32), generator=ours()),
    }
    return {
        **{name: tensor.numpy() for name, tensor in tensors.items()},
        "numpy.standard_normal": rng.standard_normal(32),
        "numpy.permutation": rng.permutation(32),
        "numpy.random": rng.random(32),
    }


def hundredths(array: Array) -> Array:
    """To two decimals: processors may differ in a float's last digits, which must not be told as other draws."""
    return np.rint(np.asarray(array, np.float64) * 100).astype("<i8")


def _digest(array: Array) -> str:
    return hashlib.sha256(hundredths(array).tobytes()).hexdigest()[:12]


def _trained(dtype: torch.dtype) -> float:
    """The loss of a small network after some steps of gradient descent."""
    rng = np.random.default_rng(SEED)
    x = torch.as_tensor(rng.standard_normal((64, 8)), dtype=dtype)
    y = torch.as_tensor(rng.integers(0, 4, 64))
    shapes = [(8, 32), (32, 32), (32, 4)]
    weights = [
        torch.as_tensor(rng.standard_normal(shape) * (2 / shape[0]) ** 0.5, dtype=dtype).requires_grad_()
        for shape in shapes
    ]
    for _ in range(STEPS):
        with torch.enable_grad():
            gradients = torch.autograd.grad(_loss(x, y, weights), weights)
        with torch.no_grad():
            for weight, gradient in zip(weights, gradients, strict=True):
                weight -= 0.1 * gradient
    return float(_loss(x, y, weights).detach())


def _loss(x: torch.Tensor, y: torch.Tensor, weights: list[torch.Tensor]) -> torch.Tensor:
    first, second, last = weights
    hidden = torch.tanh(torch.relu(x @ first) @ second)
    return torch.nn.functional.cross_entropy(hidden @ last, y)


def differences(calibrated: Mapping[str, Any], here: Mapping[str, Any]) -> list[Text]:
    """What two fingerprints differ in, a sentence each.  An entry that one of them lacks is a difference."""
    found = [
        _told(name, calibrated.get(name), here.get(name))
        for name in sorted({*calibrated, *here} - {"draws", "losses"})
        if calibrated.get(name) != here.get(name)
    ]
    before, now = _group(calibrated, "draws"), _group(here, "draws")
    for name in sorted({*before, *now}):
        if before.get(name) != now.get(name):
            found.append(_told(DRAWS.format(name=name), before.get(name), now.get(name)))
    before, now = _group(calibrated, "losses"), _group(here, "losses")
    for name in sorted({*before, *now}):
        if not _near(before.get(name), now.get(name), TOLERANCES.get(name, 0.0)):
            found.append(_told(LOSS.format(name=name), before.get(name), now.get(name)))
    return found


def _group(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    group = data.get(name)
    return group if isinstance(group, Mapping) else {}


def _near(left: object, right: object, tolerance: float) -> bool:
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        return False
    return abs(left - right) <= tolerance * abs(right)  # False for nan


def _told(what: str | Text, calibrated: object, here: object) -> Text:
    words = [NOTHING if value is None else verbatim(str(value)) for value in (calibrated, here)]
    if isinstance(calibrated, float) and isinstance(here, float):
        words = [verbatim(word) for word in told_apart(calibrated, here)]
    named = WHAT.get(what, verbatim(what)) if isinstance(what, str) else what
    return DIFFERS.format(what=named, calibrated=words[0], here=words[1])


def calibrated_fingerprint(folder: Path) -> Mapping[str, Any] | None:
    """The fingerprint with which an assignment was calibrated; None where it never was.

    Raises :class:`UsageError`, with file and rule, for a file that can't be read or has none.
    """
    path = folder / CALIBRATION
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: must be JSON in UTF-8 ({error})") from error
    found = data.get("fingerprint") if isinstance(data, dict) else None
    if not isinstance(found, dict) or not found:
        raise UsageError(f'{path}: must hold "fingerprint", as "backpass calibrate {folder.name}" writes it')
    return found


def differences_of(folder: Path) -> list[Text]:
    """What differs between an assignment's calibration and this environment; nothing where it has none."""
    calibrated = calibrated_fingerprint(folder)
    return [] if calibrated is None else differences(calibrated, fingerprint())


def remedy(folder: Path) -> Text:
    """What to do where an assignment's calibration differs from this environment."""
    calibrated, here = calibrated_fingerprint(folder) or {}, fingerprint()
    pins = [
        f'"{name}=={calibrated[name]}.*"' for name in ("torch", "numpy") if _other(name, calibrated, here)
    ]
    if not pins:
        return RECALIBRATE.format(name=folder.name)
    return INSTALL.format(name=folder.name, pins=f"pip install {' '.join(pins)}")


def _other(name: str, calibrated: Mapping[str, Any], here: Mapping[str, Any]) -> bool:
    return name in calibrated and calibrated[name] != here[name]


def require_calibrated_here(folder: Path, language: Language) -> None:
    """Raises :class:`UsageError` where the assignment was calibrated in an environment unlike this one.

    An assignment without calibration is let through: one without training has nothing to calibrate, and a
    criterion that takes its bound from data has no bound without.  ``backpass doctor`` names it.
    """
    found = differences_of(folder)
    if not found:
        return
    told = "; ".join(text[language] for text in found)
    words = {"path": folder / CALIBRATION, "name": folder.name, "differences": told, "remedy": remedy(folder)}
    raise UsageError(STOPPED.format(**words)[language])
