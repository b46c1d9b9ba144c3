"""Is an environment in which right work might fail told before anybody is graded?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from autograder import guards
from autograder.doctor import _calibration
from autograder.errors import UsageError
from autograder.guards import (
    calibrated_fingerprint,
    differences,
    fingerprint,
    hundredths,
    one_thread,
    require_calibrated_here,
)


@pytest.fixture
def anew() -> Iterator[None]:
    """Fingerprints are measured anew, here and afterwards."""
    guards._measured.cache_clear()
    yield
    guards._measured.cache_clear()


def other(**changes: Any) -> dict[str, Any]:
    """This environment's fingerprint with other values; one with a dot is an entry of a group."""
    found = fingerprint()
    for name, value in changes.items():
        group, _, entry = name.partition("__")
        if entry:
            found[group][entry.replace("_", ".", 1)] = value
        else:
            found[group] = value
    return found


def calibrated(folder: Path, data: Any) -> Path:
    folder.mkdir(exist_ok=True)
    text = data if isinstance(data, str) else json.dumps({"fingerprint": data})
    (folder / "calibration.json").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("anew")
def test_fingerprint_is_stable_plain_data() -> None:
    """Is it the same whatever ran before: other threads, another default dtype, drained generators?"""
    first = fingerprint()
    guards._measured.cache_clear()
    torch.manual_seed(torch.initial_seed() + 1)
    torch.rand(100)
    state = torch.get_rng_state()
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(2)
    try:
        with torch.inference_mode():
            second = fingerprint()
        assert torch.get_num_threads() == 2
    finally:
        torch.set_default_dtype(torch.float32)
        torch.set_num_threads(1)
    assert first == second == json.loads(json.dumps(second))
    assert torch.equal(state, torch.get_rng_state())
    assert differences(first, second) == []


def test_fingerprint_can_not_be_spoilt() -> None:
    """Does who changes the answer change no later one?"""
    fingerprint()["draws"].clear()
    assert fingerprint()["draws"]


def test_draws_are_far_from_the_edges_of_rounding() -> None:
    """Would a processor that differs in a float's last digits give the same digests?"""
    for name, array in guards._draws().items():
        exact = np.asarray(array, np.float64) * 100
        assert np.abs(exact % 1 - 0.5).min() > 1e-3, name
        assert np.array_equal(hundredths(array), hundredths(array * (1 + 1e-6))), name


@pytest.mark.usefixtures("anew")
def test_the_probe_trains() -> None:
    """Does the loss after the steps depend on each of them, in both dtypes alike?"""
    losses = fingerprint()["losses"]
    assert losses["float32"] == pytest.approx(losses["float64"], rel=1e-4)
    steps = guards.STEPS
    try:
        guards.STEPS = steps - 1
        guards._measured.cache_clear()
        fewer = fingerprint()["losses"]
    finally:
        guards.STEPS = steps
    assert fewer["float64"] > losses["float64"] * 1.001


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"torch": "1.13"}, ("PyTorch", "1.13")),
        ({"numpy": "1.26"}, ("NumPy", "1.26")),
        ({"architecture": "aarch64"}, ("proces", "aarch64")),
        ({"threads": 8}, ("sandbox|aislamiento", "8")),
        ({"draws__torch_randperm": "0" * 12}, ("torch.randperm", "0" * 12)),
        ({"draws__numpy_random": None}, ("numpy.random", "nothing|nada")),
        ({"draws": []}, ("numpy.permutation", "nothing|nada")),
        ({"losses__float64": 0.5}, ("float64", "0.5")),
        ({"losses__float32": float("nan")}, ("float32", "nan")),
        ({"losses": None}, ("float32", "nothing|nada")),
        ({"libc": "musl"}, ("libc", "musl")),
    ],
)
def test_each_difference_is_named(changes: dict[str, Any], words: tuple[str, ...]) -> None:
    """Does a sentence in both languages say what differs, with what was calibrated and what is here?"""
    found = differences(other(**changes), fingerprint())
    assert found
    for word in words:
        assert re.search(word, found[0].es)
        assert re.search(word, found[0].en)
    assert "calibrado con" in found[0].es
    assert "calibrated with" in found[0].en


@pytest.mark.parametrize(
    ("name", "relative", "differs"),
    [
        ("float64", 1e-10, False),
        ("float64", 1e-8, True),
        ("float32", 5e-4, False),
        ("float32", 2e-3, True),
    ],
)
def test_losses_may_differ_by_rounding(name: str, relative: float, differs: bool) -> None:
    """Is a loss compared within the rounding of its dtype?"""
    here = fingerprint()
    there = fingerprint()
    there["losses"][name] *= 1 + relative
    assert bool(differences(there, here)) is differs


def test_grading_stops_with_words(tmp_path: Path) -> None:
    """Does the error name file, assignment, what differs, both versions, and the two ways out?"""
    folder = calibrated(tmp_path / "toy", other(torch="1.13"))
    with pytest.raises(UsageError) as english:
        require_calibrated_here(folder, "en")
    for word in ("calibration.json", "1.13", guards._release(torch.__version__), "nothing was graded"):
        assert word in str(english.value)
    assert 'pip install "torch==1.13.*"' in str(english.value)
    assert "backpass calibrate toy" in str(english.value)
    with pytest.raises(UsageError, match=r"no se calificó nada.*PyTorch: calibrado con 1\.13, aquí"):
        require_calibrated_here(folder, "es")
    with pytest.raises(UsageError) as drawn:
        require_calibrated_here(calibrated(folder, other(draws__torch_rand="x")), "en")
    assert "pip install" not in str(drawn.value)  # no version would mend that
    assert "backpass calibrate toy" in str(drawn.value)


def test_same_environment_and_none_go_on(tmp_path: Path) -> None:
    """Is an assignment calibrated here graded, and one that never was too?"""
    require_calibrated_here(calibrated(tmp_path / "toy", fingerprint()), "en")
    require_calibrated_here(tmp_path / "nothing", "en")
    assert calibrated_fingerprint(tmp_path / "nothing") is None


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"fingerprint": {}}', '{"fingerprint": 3}', "\x00"])
def test_a_calibration_that_says_nothing_is_refused(tmp_path: Path, text: str) -> None:
    """Does an unreadable file stop grading, rather than count as no calibration?"""
    folder = calibrated(tmp_path / "toy", text)
    with pytest.raises(UsageError, match=r'calibration\.json: must (be JSON|hold "fingerprint")'):
        require_calibrated_here(folder, "en")
    assert not _calibration(folder).fine


def test_doctor_tells_each_state(tmp_path: Path) -> None:
    """Does doctor tell the uncalibrated from the calibrated here and elsewhere, with a remedy?"""
    none = _calibration(tmp_path / "toy")
    assert (none.fine, none.found_in("en").partition(":")[0]) == (True, "uncalibrated")
    assert none.found_in("es").startswith("sin calibrar")
    here = _calibration(calibrated(tmp_path / "toy", fingerprint()))
    assert (here.fine, here.found_in("en")) == (True, "the environment is this machine's")
    away = _calibration(calibrated(tmp_path / "toy", other(numpy="1.26")))
    assert not away.fine
    assert "NumPy: calibrado con 1.26" in away.found_in("es")
    assert away.remedy is not None
    assert '"numpy==1.26.*"' in away.remedy.en


def test_one_thread_gives_threads_back() -> None:
    """Are threads as before, also after an error?"""
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with pytest.raises(ZeroDivisionError), one_thread():
            torch.ones(1 // (torch.get_num_threads() - 1))
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
