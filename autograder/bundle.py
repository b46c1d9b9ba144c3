"""``selfcheck.zip``: what stands beside a released notebook so that its checks run anywhere."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.cases import PUBLIC, draw, needs_reference, run_measure
from autograder.check import Array, Case, Check
from autograder.criteria import to_data
from autograder.datasets import digits
from autograder.errors import AssignmentError
from autograder.judging import accept, key_of
from autograder.text import Text

NAME = "selfcheck.zip"
ENGINE = Path(__file__).parent
#: the modules of the engine that the self-check imports; they need no package beyond students' own
MODULES = (
    "text.py",
    "outcome.py",
    "check.py",
    "evidence.py",
    "judging.py",
    "student_errors.py",
    "selfcheck.py",
    *(f"criteria/{path.name}" for path in sorted((ENGINE / "criteria").glob("*.py"))),
)
EPOCH = (1980, 1, 1, 0, 0, 0)
RTOL, RTOL_FLOAT32 = 1e-7, 1e-5


def bundle(assignment: Assignment) -> bytes:
    """The zip file's bytes; equal bytes wherever the reference's arithmetic is equal."""
    files = {f"autograder/{name}": (ENGINE / name).read_bytes() for name in MODULES}
    files["autograder/__init__.py"] = b'"""The part of backpass that runs in a student\'s notebook."""\n'
    folder = f"assignments/{assignment.id}"
    files |= {"assignments/__init__.py": b"", f"{folder}/__init__.py": b""}
    for name in ("measure.py", "derive.py"):
        if (assignment.folder / name).is_file():
            files[f"{folder}/{name}"] = (assignment.folder / name).read_bytes()
    data, arrays = _visible(assignment)
    files["visible.json"] = json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True).encode()
    files["visible.npz"] = _npz(arrays)
    return _zip(files)


def same_bundle(assignment: Assignment, left: bytes, right: bytes) -> bool:
    """Equal files, with arrays as equal as two machines make them: processors differ in a float's last digits.

    Inputs are equal within rounding.  What the reference gave for them may be rounding itself (an error of
    1e-10): it is the same where one machine's passes the checks beside the other's.
    """
    one, other = _members(left), _members(right)
    if one.keys() != other.keys():
        return False
    if any(one[name] != other[name] for name in one if name != "visible.npz"):
        return False
    return _same_arrays(assignment, _arrays(one["visible.npz"]), _arrays(other["visible.npz"]))


def _arrays(data: bytes) -> dict[str, Array]:
    with np.load(io.BytesIO(data), allow_pickle=False) as loaded:
        return dict(loaded)


def _same_arrays(assignment: Assignment, one: Mapping[str, Array], other: Mapping[str, Array]) -> bool:
    if one.keys() != other.keys():
        return False
    for name in one:
        if one[name].shape != other[name].shape or one[name].dtype != other[name].dtype:
            return False
        if name.startswith("inputs/") and not _equal_within_rounding(one[name], other[name]):
            return False
    return all(
        accept(check, case, _below(one, "reference", key), _below(other, "reference", key), inputs) is None
        for check in assignment.checks
        for case in check.cases
        if case.visible and needs_reference(check)
        for key in [key_of(check, case)]
        for inputs in [_below(other, "inputs", key)]
    )


def _equal_within_rounding(one: Array, other: Array) -> bool:
    rtol = RTOL_FLOAT32 if one.dtype == np.float32 else RTOL
    return np.allclose(one, other, rtol=rtol, atol=1e-12, equal_nan=True)


def _below(arrays: Mapping[str, Array], kind: str, key: str) -> dict[str, Array]:
    start = f"{kind}/{key}/"
    return {name.removeprefix(start): array for name, array in arrays.items() if name.startswith(start)}


def _visible(assignment: Assignment) -> tuple[dict[str, Any], dict[str, Array]]:
    arrays: dict[str, Array] = {}
    exercises = {
        exercise.id: [_check(assignment, check, arrays) for check in assignment.checks_of(exercise)]
        for exercise in assignment.settings.exercises
    }
    return {"exercises": exercises}, arrays


def _check(assignment: Assignment, check: Check, arrays: dict[str, Array]) -> dict[str, Any]:
    _require_own_module(assignment, check)
    return {
        "name": check.name,
        "title": _text(check.title),
        "points": check.points,
        "hint": _text(check.hint),
        "needs": list(check.needs),
        "words": {name: _text(text) for name, text in _visible_words(check).items()},
        "measure": check.measure.__name__,
        "measure_module": check.measure.__module__,
        "derive": check.derive.__name__ if check.derive else None,
        "derive_module": check.derive.__module__ if check.derive else None,
        "accept": [to_data(criterion) for criterion in check.accept],
        "cases": [_case(assignment, check, case, arrays) for case in check.cases if case.visible],
    }


def _case(assignment: Assignment, check: Check, case: Case, arrays: dict[str, Array]) -> dict[str, Any]:
    key = key_of(check, case)
    inputs = draw(assignment, check, case, PUBLIC, digits())
    names = {name: f"inputs/{key}/{name}" for name in inputs}
    arrays |= {names[name]: array for name, array in inputs.items()}
    if needs_reference(check) and not any(name.startswith(f"reference/{key}/") for name in arrays):
        measured = run_measure(check, case, assignment.reference, inputs)
        arrays |= {f"reference/{key}/{name}": array for name, array in measured.items()}
    return {"name": case.name, "inputs": names, "withhold": list(case.withhold)}


def _visible_words(check: Check) -> dict[str, Text]:
    """The words of measurements and visible cases."""
    hidden = {case.name for case in (*check.cases, check.settle) if case and not case.visible}
    return {name: text for name, text in check.words.items() if name not in hidden}


def _require_own_module(assignment: Assignment, check: Check) -> None:
    for function, name in ((check.measure, "measure"), (check.derive, "derive")):
        wanted = f"assignments.{assignment.id}.{name}"
        if function is not None and function.__module__ != wanted:
            raise AssignmentError(
                f'{assignment.folder}/checks.py: {name} of "{check.name}" must be a function of {name}.py '
                f'(got "{function.__module__}.{function.__name__}")'
            )


def _text(text: Text | None) -> dict[str, str] | None:
    return {"es": text.es, "en": text.en} if text else None


def _npz(arrays: Mapping[str, Array]) -> bytes:
    """An ``.npz`` file without dates, so that equal arrays give equal bytes."""
    files = {}
    for name, array in arrays.items():
        buffer = io.BytesIO()
        np.lib.format.write_array(buffer, np.asanyarray(array), allow_pickle=False)
        files[f"{name}.npy"] = buffer.getvalue()
    return _zip(files)


def _zip(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name])
    return buffer.getvalue()


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
