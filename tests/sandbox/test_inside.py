"""The runner's own parts, imported here; test_run.py uses them in their place."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time

import numpy as np
import pytest
import torch

from autograder.sandbox import read_arrays, write_arrays
from autograder.sandbox.inside import __main__ as main
from autograder.sandbox.inside import conversion, failure, fork, measurement
from autograder.sandbox.inside.console import Console, Stream
from autograder.sandbox.inside.notebook import Alarm


def raised(source: str, filename: str = "<cell 4>") -> BaseException:
    try:
        exec(compile(source, filename, "exec"), {})
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize(
    ("error", "ending"),
    [
        (failure.TimeLimit(), "timed_out"), (failure.MissingSymbol("x"), "missing"),
        (failure.Refused("x"), "refused"), (MemoryError(), "out_of_memory"),
        (RuntimeError("DefaultCPUAllocator: can't allocate"), "out_of_memory"),
        (RuntimeError("can't start new thread"), "too_many_processes"),
        (BlockingIOError(11, "again"), "too_many_processes"), (ValueError(), "raised"),
    ],
)  # fmt: skip
def test_endings_of_exceptions(error, ending):
    """Is each exception filed under the ending that it stands for?"""
    assert failure.ending_of(error) == ending


def test_describe():
    """Is the innermost frame in a cell named, and an unprintable message survived?"""
    error = raised("class Odd(Exception):\n    def __str__(self): 1/0\ndef f():\n    raise Odd\nf()")
    got = failure.describe(error)
    assert (got["cell"], got["line"], got["symbol"]) == (4, 4, "f")
    assert got["text"] == "(its message can't be shown)"
    assert failure.describe(raised("x ="))["line"] == 1
    assert failure.describe(ValueError("v"))["cell"] is None
    assert failure.traceback_lines(ValueError("v")) == ["ValueError: v"]


def test_long_traceback_is_short():
    """Is a deep recursion shown by its ends?"""
    lines = failure.traceback_lines(raised("def f(n): f(n + 1)\nf(0)"))
    assert len(lines) == 2 + 2 * failure.FRAMES


def test_files_of_the_submission_are_named(tmp_path, monkeypatch):
    """Is a frame in a student's own file named by its relative path?"""
    monkeypatch.setenv("BACKPASS_WORK", str(tmp_path))
    lines = failure.traceback_lines(raised("1/0", str(tmp_path / "helper.py")))
    assert lines[1] == "helper.py, line 1, in <module>"


def test_console():
    """Are streams joined, data filtered and caps kept?"""
    console = Console(output_bytes=30, image_bytes=8)
    out, err = Stream(console, "stdout"), Stream(console, "stderr")
    assert out.writable()
    print("ab", "cd", file=out)
    print("e", file=err)
    with pytest.raises(TypeError, match="must be str"):
        out.write(b"bytes")
    console.show({"image/png": b"abc", "text/html": "<b>"})
    console.show({"text/html": "<b>"})
    console.show({"text/plain": "5"}, 3)
    console.fail("E", "v", ["line"])
    assert not console.flooded
    console.show({"image/png": "A" * 9})
    assert console.flooded
    kinds = [output["output_type"] for output in console.take()]
    assert kinds == ["stream", "stream", "display_data", "execute_result", "error"]
    out.write("ñ" * 40)
    assert console.flooded
    assert len(console.take()[0]["text"]) == (30 - 9) // 2
    for _ in range(2001):
        console._add({"output_type": "x"})
    assert console.flooded


@pytest.mark.parametrize(
    ("value", "array"),
    [
        (torch.ones(2, requires_grad=True), np.ones(2, "f4")), (torch.ones(2, 3).T, np.ones((3, 2), "f4")),
        (torch.nn.Parameter(torch.zeros(1)), np.zeros(1, "f4")), (np.float16(2), np.array(2, "f2")),
        (np.ones(2, ">f8"), np.ones(2)), (True, np.array(True)), (3, np.array(3)), (0.5, np.array(0.5)),
        ([], np.zeros(0)), ([[1, 2], (3, 4)], np.array([[1, 2], [3, 4]])),
        ([torch.ones(2), torch.ones(2)], np.ones((2, 2), "f4")), (torch.tensor([True]), np.array([True])),
    ],
)  # fmt: skip
def test_conversion(value, array):
    """Does each kind of number come out as the array that it means?"""
    got = conversion.arrays_of({"y": value}, 2**20)["y"]
    np.testing.assert_array_equal(got, array, strict=True)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "'y' must be numbers (got NoneType)"), ("a", "got str"), ({}, "got dict"),
        ((n for n in range(3)), "got generator"), (1j, "got complex"), (2**70, "must fit into 64 bits"),
        (torch.ones(1, dtype=torch.complex64), "torch.complex64"), (torch.ones(1).bfloat16(), "bfloat16"),
        (torch.eye(2).to_sparse(), "dense"), (np.array([None]), "of object"), (np.array(["a"]), "got ndarray of <U1"),
        (np.ones([1] * 10), "<= 8 dimensions (got 10)"), (torch.ones(1).expand(10**10), "bytes (got 40000000000)"),
        ([[1], [1, 2]], "regular list"), ([1] * 10**6, "bytes"), ([[[[[[[[[1]]]]]]]]], "<= 8 dimensions"),
    ],
)  # fmt: skip
def test_refusals(value, text):
    """Does a refusal say which key and what came?"""
    with pytest.raises(failure.Refused) as caught:
        conversion.arrays_of({"y": value}, 2**20)
    assert text in str(caught.value)


@pytest.mark.parametrize("value", [None, {1: 1}, {str(n): 1 for n in range(300)}])
def test_refused_answers(value):
    """Is an answer refused that is no dict of few named arrays?"""
    with pytest.raises(failure.Refused):
        conversion.arrays_of(value, 2**20)


def done(work, seconds=5.0, cap=1000):
    return fork.in_fork(work, seconds, cap)


def test_fork_answers():
    """Does an answer come whole from a fork?"""
    assert done(lambda: ({"a": 1}, b"xyz")) == ({"a": 1}, b"xyz")


@pytest.mark.parametrize(
    ("work", "ending", "text"),
    [
        (lambda: os._exit(3), "crashed", "exited with status 3"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "crashed", "killed by SIGKILL"),
        (lambda: os.kill(os.getpid(), signal.SIGRTMIN + 3), "crashed", "killed by 37"),
        (lambda: ({}, bytes(10**6)), "refused", "answer must have <= 1000 bytes"),
    ],
)  # fmt: skip
def test_fork_failures(work, ending, text):
    """Does each way to fail in a fork have its name?"""
    header, payload = done(work)
    assert header["ending"] == ending
    assert text in header["error"]["text"]
    assert payload == b""


def test_fork_is_killed_in_time(monkeypatch):
    """Is a fork that hangs killed soon after its time?"""
    monkeypatch.setattr(fork, "GRACE_S", 0.1)
    started = time.monotonic()
    assert done(signal.pause, 0.1)[0]["ending"] == "timed_out"
    assert time.monotonic() - started < 5


def test_no_more_forks(monkeypatch):
    """Is a process limit that is used up told as such?"""

    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert done(lambda: ({}, b""))[0]["ending"] == "too_many_processes"


MEASURE = (
    "from course import facts\nfrom course.facts import two\ndef f(s, i): return {'y': s.g(i['x']) * two}"
)
LIBRARY = {"course/__init__.py": b"", "course/facts.py": b"two = 2"}


@pytest.mark.parametrize(
    ("names", "ending", "symbol"),
    [
        ({"g": lambda x: x + 1}, "done", None), ({}, "missing", "g"), ({"g": lambda _: None}, "raised", None),
        ({"g": lambda _: sys.exit(0)}, "raised", None), ({"g": lambda _: signal.pause()}, "timed_out", None),
    ],
)  # fmt: skip
def test_measurement(names, ending, symbol):
    """Does a measurement in a fork answer with arrays or say why not?"""
    task = {"measure": "f", "seconds": 0.5, "max_bytes": 1000}
    inputs = write_arrays({"x": np.ones(2)})
    measure, library = measurement.Measure(MEASURE), measurement.Library(LIBRARY)
    header, payload = done(lambda: measurement.answer(names, measure, library, task, inputs))
    assert header["ending"] == ending
    assert header.get("error", {}).get("symbol") == symbol
    if ending == "done":
        assert read_arrays(payload, 1000)["y"].tolist() == [4, 4]


def test_restored_state():
    """Is global state of a fork as in a fresh process?"""

    def work():
        sys.setrecursionlimit(5000)
        torch.set_default_dtype(torch.float64)
        torch.use_deterministic_algorithms(True)
        measurement.restore_state()
        print("goes nowhere")
        draws = [np.random.rand(), torch.rand(1).item()]
        same = torch.get_default_dtype() == torch.float32
        return {"same": same, "limit": sys.getrecursionlimit(), "draws": draws}, b""

    first, second = done(work, 20)[0], done(work, 20)[0]
    assert first == second
    assert (first["same"], first["limit"]) == (True, 1000)


def test_alarm():
    """Does the alarm ring in its time and stay silent after it?"""
    alarm = Alarm()
    with pytest.raises(failure.TimeLimit), alarm.within(0.01):
        signal.pause()
    assert alarm.rang
    alarm._ring()


def test_confinement():
    """Are limits lowered for good, in a process of its own?"""
    limits = {"disk_bytes": 2**20, "processes": 1000}

    def work():
        main.confine(limits)
        main.lower(resource.RLIMIT_FSIZE, 2**30)
        kinds = (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_NPROC)
        return {"limits": [resource.getrlimit(kind)[1] for kind in kinds]}, b""

    assert done(work)[0]["limits"] == [2**20, 0, 1000]


def test_runner(tmp_path):
    """Does a runner write files, run cells and measure, asked in turn?"""
    limits = {"output_bytes": 1000, "image_bytes": 1000, "measurement_bytes": 1000, "runner": ""}

    class Nothing:
        def close(self) -> None:
            pass

    def work():
        os.chdir(tmp_path)
        os.environ["BACKPASS_WORK"] = str(tmp_path)
        runner = main.Runner(Nothing(), limits)
        said = [
            runner.answer({"request": "file", "path": "a/b.txt"}, b"text"),
            runner.answer({"request": "file", "path": "a"}, b"text"),
            runner.answer(
                {"request": "cell", "index": 0, "seconds": 5}, b"g = lambda x: x\nopen('a/b.txt').read()"
            ),
            runner.answer({"request": "cell", "index": 1, "seconds": 5}, b"1/0"),
        ]
        for path, data in LIBRARY.items():
            runner.answer({"request": "library", "path": path}, data)
        runner.answer({"request": "measure"}, MEASURE.encode())
        task = {"request": "task", "measure": "f", "seconds": 5}
        header, payload = runner.answer(task, write_arrays({"x": np.ones(2)}))
        return {"said": [header for header, _ in said], "task": header}, payload

    header, payload = done(work, 30, 10**5)
    file, failed, value, error = header["said"]
    assert (file, failed) == ({}, {"failed": "Is a directory"})
    assert value["outputs"][0]["data"]["text/plain"] == "'text'"
    assert (error["ending"], error["error"]["cell"]) == ("raised", 1)
    assert header["task"] == {"ending": "done"}
    assert read_arrays(payload, 1000)["y"].tolist() == [2, 2]


def test_packed():
    """Can the pipe's two parts be taken apart again?"""
    data = measurement.packed({"a": 1}, b"xy")
    size = int.from_bytes(data[:4], "big")
    assert (json.loads(data[4 : 4 + size]), data[4 + size :]) == ({"a": 1}, b"xy")
