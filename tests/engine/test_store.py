"""What is kept between runs."""

from __future__ import annotations

import json

import numpy as np
import pytest

from autograder.outcome import CheckResult, ExerciseResult, Finding, Outcome
from autograder.report import Report, from_data
from autograder.store import Store, digest, folder_digest, write_atomically
from autograder.text import Text

TEXT = Text(es="ñ", en="n")


def test_written_whole_or_not_at_all(tmp_path, monkeypatch):
    """Where writing fails midway, does the old content stay and nothing else?"""
    path = tmp_path / "new" / "file"
    write_atomically(path, b"old")
    assert path.read_bytes() == b"old"

    def fail(_descriptor):
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, b"new")
    assert [(p.name, p.read_bytes()) for p in path.parent.iterdir()] == [("file", b"old")]


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6.0).reshape(2, 3),
        np.arange(6.0).reshape(2, 3).T,
        np.arange(8)[::2],
        np.array(3),
        np.zeros((0, 2), np.float32),
        np.array([True, False]),
        np.uint8([255]),
    ],
)
def test_arrays_come_back(tmp_path, array):
    """Do arrays come back equal, those that are views too?  (Views came back with other bytes.)"""
    store = Store(tmp_path)
    store.keep_arrays("case/tiny", {"x": array})
    np.testing.assert_array_equal(store.arrays("case/tiny")["x"], array, strict=True)


@pytest.mark.parametrize("content", [None, b"", b"\x08" * 20, b"{", b"[1]", b"\xff", b'"text"'])
def test_unreadable_counts_as_absent(tmp_path, content):
    """Is a missing, empty, truncated or strange file as if it were not there?"""
    store = Store(tmp_path)
    for suffix in ("json", "safetensors"):
        if content is not None:
            (tmp_path / f"a.{suffix}").write_bytes(content)
    assert store.record("a") is None
    assert store.arrays("a") is None


def test_truncated_arrays_count_as_absent(tmp_path):
    """Is half a file of arrays no arrays?"""
    store, path = Store(tmp_path), tmp_path / "a.safetensors"
    store.keep_arrays("a", {"x": np.arange(100.0)})
    path.write_bytes(path.read_bytes()[:-8])
    assert store.arrays("a") is None


def test_records_come_back(tmp_path):
    """Does a record come back equal, in the same bytes whatever the order of its keys?"""
    store = Store(tmp_path)
    store.keep_record("a", {"z": [1, None], "ñ": {"x": 0.5}})
    first = (tmp_path / "a.json").read_bytes()
    store.keep_record("a", {"ñ": {"x": 0.5}, "z": [1, None]})
    assert store.record("a") == {"z": [1, None], "ñ": {"x": 0.5}}
    assert (tmp_path / "a.json").read_bytes() == first


def test_digest_tells_parts_apart():
    """Do parts that join to the same bytes have different names, and text and its bytes the same?"""
    names = [digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", ""), digest()]
    assert len(set(names)) == len(names)
    assert digest("ñ") == digest("ñ".encode())


def test_folder_digest(tmp_path):
    """Does the name depend on names and content, and not on the order?"""
    one, other = tmp_path / "a", tmp_path / "b"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    first = folder_digest([one, other])
    assert folder_digest([other, one]) == first
    other.write_bytes(b"3")
    assert folder_digest([one, other]) != first
    assert folder_digest([one, other.rename(tmp_path / "c")]) != first


def result(outcome, points=0.0, finding=None):
    return CheckResult("twice", TEXT, outcome, points, 2.0, "criterion", "tiny", finding)


FINDING = Finding(TEXT, TEXT)
REPORT = Report(
    assignment="toy",
    digest="00ff",
    isolation="sandbox",
    exercises=[
        ExerciseResult("double", [result(Outcome.PASSED, 2.0), result(Outcome.FAILED, finding=FINDING)]),
        ExerciseResult("plot", [result(Outcome.BROKEN, finding=Finding(TEXT))]),
    ],
    notices=[TEXT],
    outputs=[[], [{"output_type": "stream", "name": "stdout", "text": "ñ"}]],
)


def test_report_round_trip(tmp_path):
    """Is a report the same after being kept?"""
    Store(tmp_path).keep_record("r", REPORT.to_data())
    back = from_data(Store(tmp_path).record("r"))
    assert back == REPORT
    assert json.dumps(back.to_data(), sort_keys=True) == json.dumps(REPORT.to_data(), sort_keys=True)


@pytest.mark.parametrize(
    "data", [{}, {"exercises": 1}, {**REPORT.to_data(), "more": 1}, {**REPORT.to_data(), "notices": [{}]}]
)
def test_strange_reports_are_refused(data):
    """Does data of another form raise what the reader expects?"""
    with pytest.raises((KeyError, TypeError)):
        from_data(data)


def test_points_of_a_report():
    """Do points add up, with none for what a person has to decide?"""
    assert (REPORT.points, REPORT.max_points) == (2.0, 6.0)
    assert REPORT.exercise("plot").points is None
    assert REPORT.exercise("absent") is None


@pytest.mark.parametrize(
    ("outcomes", "worst", "points"),
    [
        (["passed", "passed"], "passed", 4.0),
        (["passed", "skipped"], "skipped", 2.0),
        (["skipped", "failed", "passed"], "failed", 2.0),
        (["failed", "errored"], "errored", 0.0),
        (["errored", "broken", "passed"], "broken", None),
    ],
)
def test_outcome_of_an_exercise(outcomes, worst, points):
    """Is the outcome the worst of the checks', and points none where one is broken?"""
    checks = [result(Outcome(o), 2.0 if o == "passed" else 0.0) for o in outcomes]
    got = ExerciseResult("double", checks)
    assert (got.outcome, got.points, got.max_points) == (Outcome(worst), points, 2.0 * len(outcomes))
