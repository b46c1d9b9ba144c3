"""selfcheck.zip: what it holds, and what it says to a student on a machine that has nothing of ours."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import textwrap
import zipfile

import numpy as np
import pytest
import torch

from autograder.assignment import load
from autograder.bundle import _npz, _zip, bundle, same_bundle
from autograder.cases import draw
from autograder.errors import AssignmentError
from autograder.outcome import CheckResult, Finding, Outcome
from autograder.selfcheck import NotSolvedYet, SelfCheck, shown, wrapped
from autograder.text import Text


@pytest.fixture(scope="session")
def data(toy):
    return bundle(toy)


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_deterministic(toy, data):
    """Are the zip's bytes the same each time, with no date in them?"""
    assert bundle(toy) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def changed(data, name, content):
    files = members(data)
    if content is None:
        del files[name]
    else:
        files[name] = content(files[name])
    return _zip(files)


def arrays_changed(change, start="reference/doubled/vector"):
    def changed(content):
        with np.load(io.BytesIO(content)) as loaded:
            arrays = dict(loaded)
        name = next(name for name in arrays if name.startswith(start))
        change(arrays, name)
        return _npz(arrays)

    return changed


@pytest.mark.parametrize(
    ("name", "content", "same"),
    [
        ("visible.npz", lambda content: content, True),
        (
            "visible.npz",
            arrays_changed(lambda arrays, name: arrays.update({name: arrays[name] * (1 + 1e-13)})),
            True,
        ),
        (
            "visible.npz",
            arrays_changed(lambda arrays, name: arrays.update({name: arrays[name] * (1 + 1e-3)})),
            False,
        ),
        (
            "visible.npz",
            arrays_changed(lambda arrays, name: arrays.update({name: np.float32(arrays[name])})),
            False,
        ),
        ("visible.npz", arrays_changed(lambda arrays, name: arrays.update({name: arrays[name][:1]})), False),
        ("visible.npz", arrays_changed(lambda arrays, name: arrays.pop(name)), False),
        (
            "visible.npz",
            arrays_changed(lambda arrays, name: arrays.update({name: arrays[name] * (1 + 1e-3)}), "inputs"),
            False,
        ),
        ("visible.json", lambda content: content + b" ", False),
        ("autograder/text.py", lambda content: content + b"\n", False),
        ("autograder/text.py", None, False),
    ],
)
def test_same_bundle(toy, data, name, content, same):
    """Are bundles the same within rounding of arrays, and not if anything else differs?"""
    assert same_bundle(toy, data, changed(data, name, content)) is same


def test_holds_no_solution_and_nothing_hidden(toy, data, images):
    """Is no line of reference/ and no input of a hidden case in the zip?"""
    files = members(data)
    source = (toy.root / "reference" / "toy.py").read_text(encoding="utf-8")
    solution = ["return SCALE * x", "self.count += 1", 'axes.plot(x, double(x), label="double")']
    assert all(line in source for line in solution)
    text = b"\n".join(content for name, content in files.items() if name != "visible.npz").decode()
    assert not any(line in text for line in solution)
    assert not any("reference" in name or "checks" in name or "misconceptions" in name for name in files)
    assert "hidden" not in files["visible.json"].decode()
    arrays = files["visible.npz"]
    with np.load(io.BytesIO(arrays)) as loaded:
        kept = {array.tobytes() for array in loaded.values()}
    for check in toy.checks:
        for case in check.cases:
            drawn = [array.tobytes() for array in draw(toy, check, case, "secret", images).values()]
            assert all((one in kept) is case.visible for one in drawn), (check.name, case.name)


def test_visible_data(toy, data):
    """Does the zip hold each check's visible cases, criteria and texts?"""
    exercises = json.loads(members(data)["visible.json"])["exercises"]
    assert list(exercises) == sorted(exercise.id for exercise in toy.settings.exercises)
    twice = exercises["double"][0]
    assert (twice["name"], twice["points"], twice["measure_module"]) == (
        "twice",
        2,
        "assignments.toy.measure",
    )
    assert [case["name"] for case in twice["cases"]] == ["vector"]
    assert sorted(twice["words"]) == ["counts", "double", "vector"]
    assert twice["accept"][0]["kind"] == "Close"


DERIVE = {"derive.py": lambda _: "def total(measured, inputs):\n    return {}\n"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"checks.py": lambda t: t.replace("measure=measure.doubled", "measure=vector", 1)},
            r'checks\.py: measure of "twice" must be a function of measure\.py \(got "assignments\.copy\d+\.checks\.vector"\)',
        ),
        (
            {
                "checks.py": lambda t: t.replace(
                    "measure=measure.doubled", "derive=vector, measure=measure.doubled", 1
                )
            },
            r'checks\.py: derive of "twice" must be a function of derive\.py \(got "assignments\.copy\d+\.checks\.vector"\)',
        ),
    ],
)
def test_functions_of_other_modules(copied, changes, message):
    """Is a measure refused that a student's machine would not have?"""
    assignment = load(copied(changes))
    with pytest.raises(AssignmentError, match=message):
        bundle(assignment)


def test_derive_and_hint_are_released(copied):
    """Are derive.py and a check's own hint in the zip?"""
    change = {
        **DERIVE,
        "checks.py": lambda t: t.replace("import measure", "import derive, measure").replace(
            "measure=measure.doubled",
            'hint=Text(es="h", en="h"), derive=derive.total, measure=measure.doubled',
            1,
        ),
    }
    folder = copied(change)
    files = members(bundle(load(folder)))
    twice = json.loads(files["visible.json"])["exercises"]["double"][0]
    assert (twice["derive"], twice["hint"]) == ("total", {"es": "h", "en": "h"})
    assert f"assignments/{folder.name}/derive.py" in files


RUN = """
import json, sys, warnings
sys.path.insert(0, ZIP)
import autograder
assert autograder.__file__.startswith(ZIP), autograder.__file__
from autograder.selfcheck import NotSolvedYet, SelfCheck
import torch
torch.set_num_threads(1)
import matplotlib
matplotlib.use("agg")
for n, (language, exercise, code) in enumerate(json.loads(sys.stdin.read())):
    names = {"torch": torch, "SCALE": 2.0}
    exec(compile(code, f"<ipython-input-{n}>", "exec"), names)
    print("\\x1e", end="")
    try:
        SelfCheck(ZIP, names, language)(exercise)
    except NotSolvedYet as error:
        print("NotSolvedYet", *error._render_traceback_())
foreign = [m for m in sys.modules if m.split(".")[0] in ("nbgrader", "pydantic", "safetensors", "jinja2", "nbformat")]
assert not foreign, foreign
"""

STUB = "def double(x):\n    raise NotImplementedError()"
SCENES = {
    "right": ("double", "def double(x): return x + x", ["✓", "✓"], [["es el doble: bien", "it is twice the input: right"]]),
    "right counter": ("counter", "class Counter:\n    def __init__(self, n): self.n = n\n    def __call__(self):\n        self.n += 1\n        return self.n", ["✓"], []),
    "wrong": ("double", "def double(x): return x + 2", ["✗", "✓"], [["es el doble: todavía no", "it is twice the input: not yet"], ["caso «un vector»: «el doble» vale", 'case "a vector": "double" is'], ["debía ser", "it should be"], ["en [0]", "at [0]"], ["Pista: multiplica por dos", "Hint: multiply by two"]]),
    "unsolved": ("double", STUB, ["✗", "✗"], [["error al ejecutar", "error while running"], ["sin resolver", "not solved yet"], ["Pista: sustituye", "Hint: replace"]]),
    "a NotImplementedError of torch": ("double", "def double(x): return torch.nn.Module()(x)", ["✗", "✗"], [["lanzó NotImplementedError (", "raised NotImplementedError ("], ["forward", "forward"]]),
    "raising": ("double", "def double(x):\n    y = x\n    return y @ torch.ones(7)", ["✗", "✗"], [["lanzó RuntimeError («", 'raised RuntimeError ("'], ["en la línea 3 de la celda", "at line 3 of the cell"], ["Pista: llama a la función", "Hint: call the function"]]),
    "raising outside of a cell": ("counter", "Counter = int", ["✗"], [["lanzó TypeError", "raised TypeError"]]),
    "returning None": ("double", "def double(x): x * 2", ["✗", "✗"], [["no son números: double: NoneType", "not numbers: double: NoneType"], ["termina en return", "ends in a return"]]),
    "missing": ("double", "", ["✗", "✗"], [["el cuaderno no define «double»", 'the notebook does not define "double"'], ["Pista: ejecuta la celda", "Hint: run the cell"]]),
    "changing its input": ("double", "def double(x): return x.mul_(2)", ["✓", "✓"], []),
    "wrong shape": ("double", "def double(x): return (2 * x)[None]", ["✗", "✗"], [["tiene forma (1, 4), debía ser (4,)", "has shape (1, 4), it should be (4,)"]]),
    "plot": ("plot", "import matplotlib.pyplot as plt\ndef plot_double(x):\n    figure, axes = plt.subplots()\n    axes.plot(x, 2 * x)\n    return figure", ["✗"], [["el eje x no tiene nombre", "the x axis has no label"], ["ax.set_xlabel", "ax.set_xlabel"]]),
    "unknown exercise": ("doubel", "", [], [["no hay ningún ejercicio «doubel»; los que hay: counter, double, plot", 'no exercise "doubel"; there are: counter, double, plot']]),
}  # fmt: skip


@pytest.fixture(scope="session")
def said(data, tmp_path_factory):
    """What the self-check says in each scene and language, in one process with only the zip."""
    folder = tmp_path_factory.mktemp("student")
    (folder / "selfcheck.zip").write_bytes(data)
    scenes = [
        (language, exercise, code) for language in ("es", "en") for exercise, code, *_ in SCENES.values()
    ]
    code = f"ZIP = {str(folder / 'selfcheck.zip')!r}\n" + textwrap.dedent(RUN)
    ran = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", code], input=json.dumps(scenes), capture_output=True, text=True,
        cwd=folder, timeout=300, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told = ran.stdout.split("\x1e")[1:]
    return {(language, name): told.pop(0) for language in ("es", "en") for name in SCENES}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("scene", SCENES)
def test_what_students_read(said, scene, language):
    """Does the self-check give fact, place and next step in the notebook's language, and stop unless all holds?"""
    _, _, marks, words = SCENES[scene]
    text = said[language, scene]
    assert [line[0] for line in text.splitlines() if line[0] in "✓✗"] == marks
    for pair in words:
        assert pair[language == "en"] in text, text
    solved = bool(marks) and "✗" not in marks
    assert ("NotSolvedYet" in text) is not solved
    summary = {
        "es": f"{marks.count('✓')} de {len(marks)} comprobaciones",
        "en": f"{marks.count('✓')} of {len(marks)} visible checks right",
    }
    assert not marks or summary[language] in text
    assert ({"es": "otros datos", "en": "other data"}[language] in text) is solved
    assert "Traceback" not in text


@pytest.mark.parametrize("scene", SCENES)
def test_the_installed_engine_says_the_same(data, said, scene, tmp_path, capsys):
    """Does the self-check say the same where backpass is installed, in words of the same engine?"""
    path = tmp_path / "selfcheck.zip"
    path.write_bytes(data)
    exercise, code, *_ = SCENES[scene]
    names = {"torch": torch, "SCALE": 2.0}
    exec(compile(code, "<ipython-input-0>", "exec"), names)
    try:
        SelfCheck(str(path), names, "en")(exercise)
    except NotSolvedYet as error:
        print("NotSolvedYet", *error._render_traceback_())
    assert capsys.readouterr().out == said["en", scene]


def test_solved_after_a_correction(data, tmp_path, capsys):
    """Is everything measured anew at each call, with the names as they are then?"""
    path = tmp_path / "selfcheck.zip"
    path.write_bytes(data)
    names = {}
    check = SelfCheck(str(path), names, "en")
    with pytest.raises(NotSolvedYet, match='"double": 0 of 2 visible checks right'):
        check("double")
    names["double"] = lambda x: x + x
    check("double")
    assert "2 of 2 visible checks right. Grading uses other data besides." in capsys.readouterr().out


def test_broken_and_skipped_are_said(toy):
    """Does the self-check tell what it could not judge?"""
    result = CheckResult(
        "twice", toy.checks[0].title, Outcome.BROKEN, 0, 2, "grader", "tiny", Finding(Text("fallo", "fault"))
    )
    assert shown(result, "es") == "✗ es el doble: falló el evaluador\n    caso «tiny»: fallo"
    skipped = CheckResult("twice", toy.checks[0].title, Outcome.SKIPPED, 0, 2)
    assert shown(skipped, "en") == "✗ it is twice the input: not evaluated"


def test_derive_runs_in_the_self_check(copied, tmp_path, capsys):
    """Are statistics derived on the student's machine too, and bounds judged without a reference?"""
    source = "def total(measured, inputs):\n    return {'total': measured['double'] - 2 * inputs['x']}\n"

    def change(text):
        last = 'CHECKS[0] = replace(CHECKS[0], derive=derive.total, accept=[InRange("total", -1e-9, 1e-9)])'
        text = text.replace("import measure", "import derive, measure")
        return f"{text}\nfrom dataclasses import replace\n\n{last}\n"

    path = tmp_path / "selfcheck.zip"
    path.write_bytes(bundle(load(copied({"derive.py": lambda _: source, "checks.py": change}))))
    SelfCheck(str(path), {"double": lambda x: 2 * x}, "en")("double")
    with pytest.raises(NotSolvedYet):
        SelfCheck(str(path), {"double": lambda x: 3 * x}, "en")("double")
    assert '"total" is' in capsys.readouterr().out


def test_long_sentences_are_wrapped():
    """Does every line fit an output's width, in whole words, below its heading?"""
    text = "heading\n    " + "palabra " * 40 + "\n    Hint: short"
    lines = wrapped(text).splitlines()
    assert lines[0] == "heading"
    assert lines[-1] == "    Hint: short"
    assert all(len(line) <= 100 for line in lines)
    assert all(line.startswith("    ") for line in lines[1:])
    assert " ".join(wrapped(text).split()) == " ".join(text.split())
