"""An ordinary run: what is carried, caught and measured."""

from __future__ import annotations

import base64

import numpy as np
import pytest

from autograder.errors import UsageError
from autograder.sandbox import Ending, Limits, Run, read_arrays, run

pytestmark = pytest.mark.usefixtures("sandbox")

CELLS = {
    "state": "import helper, selfcheck\nx = 20",
    "carried": "print('x is', x + 1)",
    "error": "def broken(a):\n    b = a\n    return b / 0\nbroken(1)",
    "syntax": "def broken(:\n    pass",
    "figure": "%matplotlib widget\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);",
    "shell": "!echo from the shell\n!pip install nothing-at-all --quiet\n%cd /\n{'a': x}",
    "unknown magic": "%no_such_magic",
    "exit": "import sys\nsys.exit(0)",
    "input": "input('name? ')",
    "fork": "import os\npid = os.fork()",
    "flood": "for _ in range(2000): print('y' * 1000)",
    "after flood": "1 + 1",
    "left out": None,
    "await": "import asyncio\nawait asyncio.sleep(0)",
    "deep": "def down(n): return down(n + 1)\ndown(0)",
    "huge": "import numpy as np\nnp.ones(10**15)",
    "disturb": """
import torch, warnings, random, signal
torch.set_default_dtype(torch.float64)
torch.set_grad_enabled(False)
torch.set_num_threads(64)
torch.ones(300, 300) @ torch.ones(300, 300)
warnings.simplefilter('error')
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.environ['BACKPASS_NOTE'] = '1'
sys.stdout = None
""",
    "functions": """
count = [0]
def f(x):
    count[0] += 1
    return x * count[0]
def grad(x):
    w = x.clone().requires_grad_()
    (w ** 2).sum().backward()
    return w.grad
def fails(x):
    y = x
    raise ValueError('inner \\x1b[31m text')
def loops(x):
    while True:
        pass
def hides(x):
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    while True: pass
class Strange(torch.Tensor): pass
""",
}
MEASURE = """
import torch
from course.facts import SCALE

def f(student, inputs): return {"y": student.f(inputs["x"]) * SCALE}
def grad(student, inputs): return {"g": student.grad(inputs["x"])}
def fresh(student, inputs):
    return {"dtype": torch.ones(1).dtype == torch.float32, "grad": torch.is_grad_enabled(),
            "threads": torch.get_num_threads(), "draw": torch.rand(2), "list": [1.5, 2]}
def missing(student, inputs): return {"y": student.never_written(1)}
def fails(student, inputs): return {"y": student.fails(inputs["x"])}
def loops(student, inputs): return {"y": student.loops(inputs["x"])}
def hides(student, inputs): return {"y": student.hides(inputs["x"])}
def nothing(student, inputs): return {"y": None}
def large(student, inputs): return {"y": torch.ones(1).expand(10**10)}
def ours(student, inputs): return {"y": undefined}
"""
TASKS = {name: name for name in ("f", "grad", "fresh", "missing", "fails", "loops", "hides")}
TASKS |= {name: name for name in ("nothing", "large", "ours")} | {"f again": "f", "unknown": "zzz"}
TASKS |= {"loops": ("loops", 1), "hides": ("hides", 1)}


@pytest.fixture(scope="module")
def ordinary(job_of, tmp_path_factory) -> Run:
    folder = tmp_path_factory.mktemp("submission")
    (folder / "helper.py").write_text("ok = 1")
    (folder / "selfcheck.py").write_text("raise SystemExit('not the trusted one')")
    (folder / "link").symlink_to("/etc/passwd")
    library = {"course/__init__.py": b"", "course/facts.py": b"SCALE = 2"}
    job = job_of(
        list(CELLS.values()), TASKS, files=folder, support={"selfcheck.py": b"ok = 2"},
        measure=MEASURE, library=library,
    )  # fmt: skip
    return run(job)


def cell(result: Run, name: str):
    return result.cells[list(CELLS).index(name)]


def shown(result: Run, name: str) -> str:
    return str(cell(result, name).outputs)


def test_run_is_done(ordinary):
    """Do errors of cells leave the run itself done, and are left-out files told?"""
    assert ordinary.ending == Ending.DONE, ordinary.detail
    assert ordinary.isolation == "bubblewrap"
    assert "'link'" in ordinary.detail
    assert [c.index for c in ordinary.cells] == list(range(len(CELLS)))


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("state", Ending.DONE), ("carried", Ending.DONE), ("error", Ending.RAISED),
        ("syntax", Ending.RAISED), ("figure", Ending.DONE), ("shell", Ending.DONE),
        ("unknown magic", Ending.RAISED),
        ("exit", Ending.RAISED), ("input", Ending.RAISED),
        ("fork", Ending.DONE), ("flood", Ending.TOO_MUCH_OUTPUT), ("left out", Ending.NOT_RUN),
        ("await", Ending.DONE), ("deep", Ending.RAISED), ("huge", Ending.OUT_OF_MEMORY),
        ("disturb", Ending.DONE), ("functions", Ending.DONE),
    ],
)  # fmt: skip
def test_cell_endings(ordinary, name, ending):
    """Is each cell's ending told apart from the others?"""
    assert cell(ordinary, name).ending == ending, shown(ordinary, name)


def test_state_is_carried(ordinary):
    """Does a cell see what an earlier one defined?"""
    assert "x is 21" in shown(ordinary, "carried")


def test_errors_show_student_frames_alone(ordinary):
    """Does an error output name cell and line, and no path of the machine?"""
    (error,) = cell(ordinary, "error").outputs
    assert error["ename"] == "ZeroDivisionError"
    assert "Cell 3, line 3, in broken" in error["traceback"]
    assert not any("/" in line for line in error["traceback"] if "b / 0" not in line)
    assert "Cell 4, line 1" in shown(ordinary, "syntax")


def test_figures_are_captured(ordinary):
    """Does a figure come back as PNG, whatever backend was asked for?"""
    images = [o["data"].get("image/png") for o in cell(ordinary, "figure").outputs if "data" in o]
    assert base64.b64decode(images[0]).startswith(b"\x89PNG")


def test_shell_and_values(ordinary):
    """Do `!` commands and last values show?"""
    assert "from the shell" in shown(ordinary, "shell")
    assert cell(ordinary, "shell").outputs[-1]["data"]["text/plain"] == "{'a': 20}"


def test_flood_is_capped(ordinary):
    """Is text beyond the cap of the notebook dropped?"""
    size = sum(len(o.get("text", "")) for c in ordinary.cells for o in c.outputs)
    assert 2**19 < size <= 2**20


def arrays(result: Run, name: str):
    measured = result.measured[name]
    assert measured.ending == Ending.DONE, measured
    return read_arrays(measured.arrays, 2**20)


def test_forks_are_apart(ordinary):
    """Does each task start from the notebook's state, whatever others did to it?"""
    np.testing.assert_array_equal(arrays(ordinary, "f")["y"], [0, 2, 4])
    np.testing.assert_array_equal(arrays(ordinary, "f again")["y"], [0, 2, 4])


def test_gradients_in_forks(ordinary):
    """Can a fork run autograd after the notebook switched gradients off?"""
    np.testing.assert_array_equal(arrays(ordinary, "grad")["g"], [0, 2, 4])


def test_global_state_is_restored(ordinary):
    """Are default dtype, gradients, threads and random numbers as in a fresh process?"""
    fresh = arrays(ordinary, "fresh")
    assert fresh["dtype"]
    assert fresh["grad"]
    assert fresh["threads"] == 1
    assert fresh["list"].tolist() == [1.5, 2.0]


@pytest.mark.parametrize(
    ("name", "ending", "text"),
    [
        ("missing", Ending.MISSING, "never_written"), ("fails", Ending.RAISED, "inner  text"),
        ("loops", Ending.TIMED_OUT, "time limit"), ("hides", Ending.TIMED_OUT, "killed"),
        ("nothing", Ending.REFUSED, "'y' must be numbers (got NoneType)"),
        ("large", Ending.REFUSED, "bytes"), ("ours", Ending.RAISED, "undefined"),
        ("unknown", Ending.RAISED, "zzz"),
    ],
)  # fmt: skip
def test_task_endings(ordinary, name, ending, text):
    """Does each failed measurement say what happened?"""
    measured = ordinary.measured[name]
    assert measured.ending == ending
    assert measured.arrays is None
    assert text in measured.error.text


def test_error_places(ordinary):
    """Does an error say where in the student's cells it arose, and only there?"""
    index = list(CELLS).index("functions")
    fails, loops = ordinary.measured["fails"].error, ordinary.measured["loops"].error
    assert (fails.type, fails.cell, fails.line, fails.symbol) == ("ValueError", index, 11, "fails")
    assert (loops.cell, loops.symbol) == (index, "loops")
    assert ordinary.measured["missing"].error.symbol == "never_written"
    assert ordinary.measured["ours"].error.cell is None


def test_without_isolation(job_of, tmp_path, monkeypatch):
    """Does a bare run say so, work the same way, and leave no folder behind?"""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    cells = [
        "import os\nos.makedirs('deep/er')\nos.chmod('deep', 0)\nprint(os.environ)",
        "def f(x): return x",
        "import subprocess\n"
        "subprocess.Popen(['sleep', '98.7654'], start_new_session=True)\n"
        "os.kill(os.getpid(), 9)",
    ]
    monkeypatch.setenv("COURSE_SECRET", "oh-no")
    result = run(job_of(cells, {"f": "f"}, support={"a/b.txt": b"1"}), isolation="none")
    assert result.isolation == "none"
    assert [c.ending for c in result.cells] == [Ending.DONE, Ending.DONE, Ending.CRASHED]
    assert "SIGKILL" in result.detail
    assert result.measured["f"].ending == Ending.DONE
    assert "oh-no" not in str(result.cells[0].outputs)
    assert list(tmp_path.iterdir()) == []


def test_unknown_isolation(job_of):
    """Is a word that names no isolation refused before anything runs?"""
    with pytest.raises(UsageError, match='isolation must be "bubblewrap" or "none"'):
        run(job_of([]), isolation="chroot")


def test_notebook_time(job_of, tmp_path, monkeypatch):
    """Is the time of the whole notebook kept, what is defined by then measured, and no folder of
    the machine needed for it?"""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    # the sleep is what the limit of 1 s has to cut short
    cells = ["def f(x): return x", "import time\ntime.sleep(60)", "value = 1"]
    limits = Limits(cell_s=30, notebook_s=1)
    result = run(job_of(cells, {"f": "f", "value": "value"}, limits=limits))
    assert [c.ending for c in result.cells] == [Ending.DONE, Ending.TIMED_OUT, Ending.NOT_RUN]
    assert result.measured["f"].ending == Ending.DONE
    assert result.measured["value"].ending == Ending.MISSING
    assert "time of the notebook used up before cell 3" in result.detail
    assert list(tmp_path.iterdir()) == []
