"""Is a known mistake named where it is one, and nothing where it may be two or none?"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder import suspects
from autograder.assignment import Assignment, load
from autograder.cases import Rehearsal
from autograder.datasets import Images
from autograder.errors import AssignmentError, GradingError
from autograder.naming import Naming, Suspect
from autograder.naming_audit import audit_naming, told
from autograder.notebook import source_notebook
from autograder.outcome import ExerciseResult, Mistake, Outcome
from autograder.pages import comment, exercise_html, exercise_text
from autograder.report import Report, from_data
from autograder.store import Store
from autograder.suspects import Namer, measure_all, names_in
from autograder.text import Text
from autograder.wrong_solutions import WrongSolution, with_solution, wrong_solutions

ADDS_TWO = "def double(x):\n    return x + 2\n"
HEAD = "# fails: {fails}\n# es: {text} (es)\n# en: {text}\n"
ROWS = """
[[row]]
id = "shifted"
symptom = { es = "todo sube lo mismo, `x` también", en = "all rises by the same, `x` too" }
cause = { es = "se suma", en = "something is added" }
fix = { es = "multiplicar", en = "multiply" }

[[row]]
id = "still"
symptom = { es = "nada sube", en = "nothing rises" }
cause = { es = "falta el factor, **siempre**", en = "no factor, **ever**" }
fix = { es = "poner $\\\\ln(10^{-2})$", en = "put $\\\\ln(10^{-2})$" }
"""


def file_of(body: str, text: str = "new", fails: str = "twice", more: str = "") -> str:
    return HEAD.format(fails=fails, text=text) + more + body


def with_files(copied: Any, **files: str) -> Assignment:
    """The toy with more misconceptions, and a table of symptoms."""
    changes = {f"misconceptions/{name}.py": lambda _before, text=text: text for name, text in files.items()}
    return load(copied({**changes, "symptoms.toml": lambda _before: ROWS}))


def named(assignment: Assignment, images: Images, source: str, secret: str = "s") -> ExerciseResult:
    """What is said of a solution of ``double`` that stands among the reference's others."""
    rehearsal = Rehearsal(assignment, secret, images)
    solution = WrongSolution("tried", "double", (), Text("?", "?"), source)
    answers = rehearsal.answers(with_solution(assignment, solution), "double")
    judged = rehearsal.judged(answers)[0]
    return Naming(assignment, suspects_of(assignment, rehearsal), rehearsal.known, rehearsal.inputs).named(
        judged, answers
    )


def suspects_of(assignment: Assignment, rehearsal: Rehearsal) -> Any:
    return lambda exercise: [
        Suspect(one, rehearsal.answers(with_solution(assignment, one), assignment.exercise(exercise).symbol))
        for one in wrong_solutions(assignment)
        if one.exercise == exercise and one.fails
    ]


def names(result: ExerciseResult) -> dict[str, str]:
    return {check.check: check.misconception for check in result.checks if check.misconception}


@pytest.mark.parametrize(
    "source",
    [ADDS_TWO, "def double(x):\n    return 1 + x + 1", "def double(x):\n    return x.numpy() + 2.0"],
)
def test_right_one_is_named(toy: Assignment, images: Images, source: str) -> None:
    """Is a known mistake named in whatever words it is programmed, and does the outcome stay as it was?"""
    result = named(toy, images, source)
    assert names(result) == {"twice": "adds_two"}
    assert [check.outcome for check in result.checks] == [Outcome.FAILED, Outcome.PASSED]
    assert result.points == 1


@pytest.mark.parametrize(
    "source",
    [
        "def double(x):\n    return x + 2.0001",
        "def double(x):\n    return x + 3",
        "def double(x):\n    return x + 2 * (x > 0)",
        "def double(x):\n    return (x + 2).float()",  # seven digits of it are those of adds_two
        "def double(x):\n    return x[:-1] + 2",
        "def double(x):\n    return float('nan') * x",
        "def double(x):\n    raise ValueError('no')",
        "def double(x):\n    return 2 * x + 1e-11",
    ],
)
def test_unknown_mistake_is_not_named(toy: Assignment, images: Images, source: str) -> None:
    """Does a mistake that the catalogue does not hold stay without a name, near as it may be?"""
    if "float()" in source:
        assert names(named(toy, images, source)) == {"twice": "adds_two"}
        return
    assert names(named(toy, images, source)) == {}


def test_right_work_is_not_named(toy: Assignment, images: Images) -> None:
    """Is nothing said of what passes?"""
    assert names(named(toy, images, "def double(x):\n    return x + x")) == {}


def test_two_texts_fit(copied: Any, images: Images) -> None:
    """Is nothing guessed where two known mistakes give the same, and the name given where they say the same?"""
    other = file_of("def double(x):\n    return 2 + x\n", "starts at two")
    assert names(named(with_files(copied, other=other), images, ADDS_TWO)) == {}
    alike = other.replace("starts at two (es)", "suma dos").replace("starts at two", "adds two")
    assert names(named(with_files(copied, zz=alike), images, ADDS_TWO)) == {"twice": "adds_two"}


def test_row_that_all_share(copied: Any, images: Images) -> None:
    """Is the table's row given where all that fit belong to it, though they say different things?"""
    row = "# symptom: shifted\n"
    one = file_of("def double(x):\n    return x + 5\n", "adds five", more=row)
    other = file_of("def double(x):\n    return 5 + x\n", "starts at five", more=row)
    third = file_of("def double(x):\n    return 5 + x\n", "from five", more="# symptom: still\n")
    source = "def double(x):\n    return x + 5"
    check = named(with_files(copied, one=one, other=other), images, source).checks[0]
    assert (check.mistake, check.symptom.id if check.symptom else "") == (None, "shifted")
    check = named(with_files(copied, one=one, other=other, third=third), images, source).checks[0]
    assert (check.mistake, check.symptom) == (None, None)


FAR = "def double(x):\n    return x + 1000 * (x.ndim == 1)\n"
BOTH = "def double(x):\n    return x + (1000 if x.ndim == 1 else 2000)\n"
EMPTY = "def double(x):\n    return []\n"
NOTHING = "def double(x):\n    return x\n"
NOTHING_AND_FAR = "def double(x):\n    return x if x.ndim == 1 else x + 2000\n"


@pytest.mark.parametrize(
    ("known", "tried", "expected"),
    [
        ({"far": (FAR, "twice")}, FAR, {"twice": "far"}),
        ({"far": (FAR, "twice")}, BOTH, {"twice": "far"}),  # its numbers are its own: there is another one besides
        ({"both": (BOTH, "twice, keeps_shape")}, FAR, {}),  # it would have failed what passed
        ({"far": (FAR, "twice"), "both": (BOTH, "twice, keeps_shape")}, BOTH, {"twice": "both", "keeps_shape": "both"}),
        ({"nothing": (NOTHING, "twice")}, NOTHING, {"twice": "nothing"}),
        ({"empty": (EMPTY, "twice, keeps_shape")}, EMPTY, {}),  # that nothing was given has many causes
        ({"nothing": (NOTHING, "twice")}, NOTHING_AND_FAR, {}),  # unchanged inputs alone say little
    ],
)  # fmt: skip
def test_several_checks(
    copied: Any, images: Images, known: dict[str, tuple[str, str]], tried: str, expected: dict[str, str]
) -> None:
    """Is one mistake preferred to two, one that should fail more left out, and weak evidence not enough for a part?"""
    files = {name: file_of(body, name, fails) for name, (body, fails) in known.items()}
    assert names(named(with_files(copied, **files), images, tried)) == expected


def test_exceptions_are_compared(copied: Any, images: Images) -> None:
    """Is a mistake that raises known by its exception and its words, numbers aside?"""
    body = "def double(x):\n    raise ValueError(f'size {len(x)} at 0x7f1 is bad')\n"
    assignment = with_files(copied, raises=file_of(body, "raises", "twice, keeps_shape"))
    again = "def double(x):\n    raise ValueError(f'size {3 * len(x)} at 0xabc is bad')"
    assert names(named(assignment, images, again)) == {"twice": "raises", "keeps_shape": "raises"}
    assert names(named(assignment, images, again.replace("Value", "Type"))) == {}
    assert names(named(assignment, images, again.replace("bad", "good"))) == {}


def test_held_out(toy: Assignment, images: Images) -> None:
    """Is a mistake unknown while it is taken out of the catalogue?"""
    rehearsal = Rehearsal(toy, "s", images)
    (known,) = (one for one in wrong_solutions(toy) if one.fails)
    answers = rehearsal.answers(with_solution(toy, known), "double")
    naming = Naming(toy, suspects_of(toy, rehearsal), rehearsal.known, rehearsal.inputs)
    judged = rehearsal.judged(answers)[0]
    assert names(naming.named(judged, answers, held_out=known)) == {}
    assert names(naming.named(judged, answers)) == {"twice": "adds_two"}


def test_nothing_hidden_is_told(copied: Any, images: Images) -> None:
    """Is what is said the same under every secret, with the shape of the visible case alone?"""
    more = "# hint es: mira la forma, {shape}\n# hint en: look at the shape, {shape}\n# symptom: shifted\n"
    body = "def double(x):\n    return x + 7\n"
    assignment = with_files(copied, adds_seven=file_of(body, "adds seven", more=more))
    said = {named(assignment, images, body, secret).checks[0].mistake for secret in ("one", "two", "three")}
    hint = Text(es="mira la forma, 4", en="look at the shape, 4")
    assert said == {Mistake("adds_seven", Text(es="adds seven (es)", en="adds seven"), hint)}


# What people read


@pytest.fixture
def report(copied: Any, images: Images) -> Report:
    more = "# hint es: usa un producto\n# hint en: use a product\n# symptom: shifted\n"
    assignment = with_files(
        copied, more=file_of("def double(x):\n    return x + 9\n", "adds nine", more=more)
    )
    return Report("toy", "d", "none", [named(assignment, images, "def double(x):\n    return x + 9")])


def test_feedback(report: Report) -> None:
    """Do page, text and comment say what mistake it looks like, its own hint, and the row of the table?"""
    spanish = [
        "Parece este error: adds nine (es).",
        "Pista: usa un producto",
        "En la tabla de síntomas: «todo sube lo mismo, x también». Causa: se suma. Remedio: multiplicar.",
    ]
    english = [
        "It looks like this mistake: adds nine.",
        "Hint: use a product",
        'In the table of symptoms: "all rises by the same, x too". Cause: something is added. Fix: multiply.',
    ]
    result = report.exercises[0]
    for language, lines in (("es", spanish), ("en", english)):
        pages = (exercise_text(result, language), comment(result, report, language))
        assert all(line in page for page in pages for line in lines)
        assert all(line.replace('"', "&quot;") in exercise_html(result, language) for line in lines)
        assert "multiplica por dos" not in pages[0]  # the criterion's hint gives way to the mistake's own


def test_report_is_read_again(report: Report) -> None:
    """Is a report with a mistake the same after it was kept?"""
    kept, now = (one.exercises[0].checks[0] for one in (from_data(report.to_data()), report))
    assert (kept.mistake, kept.symptom) == (now.mistake, now.symptom)
    assert now.mistake is not None
    assert now.symptom is not None


# In a class: measured in a process of its own


def namer(assignment: Assignment, images: Images, folder: Path) -> tuple[Namer, Any, list[ExerciseResult]]:
    """A namer, the answers of a student who adds two, and the outcomes before naming."""
    rehearsal = Rehearsal(assignment, "s", images)
    solution = WrongSolution("tried", "double", (), Text("?", "?"), ADDS_TWO)
    answers = rehearsal.answers(with_solution(assignment, solution), "double")
    made = Namer(assignment, ["rules"], Store(folder), rehearsal.known, rehearsal.inputs)
    return made, answers, rehearsal.judged(answers)


def test_measured_once_and_kept(
    toy: Assignment, images: Images, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Are suspects measured in another process, and found by the next namer without one?"""
    first, answers, judged = namer(toy, images, tmp_path)
    result = first.named(judged, answers, {})
    assert names(result[0]) == {"twice": "adds_two"}
    assert not first.problems
    monkeypatch.setattr(suspects, "_run", lambda _task: pytest.fail("measured again"))
    again, answers, judged = namer(toy, images, tmp_path)
    assert again.named(judged, answers, {}) == result


@pytest.mark.parametrize("trouble", ["dies", "hangs", "raises"])
def test_trouble_changes_no_outcome(
    toy: Assignment,
    images: Images,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    trouble: str,
    caplog: Any,
) -> None:
    """Does a naming that dies, hangs or raises leave the outcomes alone, tell once, and not try again?"""
    made, answers, judged = namer(toy, images, tmp_path)
    if trouble == "hangs":
        monkeypatch.setattr(suspects, "WAIT_S", 0.01)
    elif trouble == "dies":
        monkeypatch.setattr(suspects.sys, "executable", "/bin/false")
    else:
        monkeypatch.setattr(suspects, "wrong_solutions", lambda _assignment: 1 / 0)
    assert made.named(judged, answers, {}) == judged
    assert made.named(judged, answers, {}) == judged
    assert len(made.problems) == 1
    assert made.problems[0].startswith("toy/double: ")
    assert caplog.messages == [f"no mistake named: {made.problems[0]}"]


def test_rests_on_another_failure(toy: Assignment, images: Images, tmp_path: Path) -> None:
    """Is nothing said of a solution that uses another one which failed?"""
    made, answers, judged = namer(toy, images, tmp_path)
    failed = [judged[0], replace(judged[2], checks=judged[0].checks), judged[1]]
    sources = {"double": "def double(x):\n    return plot_double(x)", "plot": "double(1)"}
    assert made.named(failed, answers, sources) == failed
    assert names(made.named(judged, answers, sources)[0]) == {"twice": "adds_two"}
    assert names_in("def f(:") == set()


def test_what_suspects_do_is_kept_apart(copied: Any, images: Images, tmp_path: Path) -> None:
    """Are a suspect that raises and one that prints measured like the others?"""
    noisy = "def double(x):\n    print('noise')\n    return x + 4\n"
    assignment = with_files(
        copied,
        noisy=file_of(noisy, "noisy"),
        raises=file_of("def double(x):\n    raise ValueError('no')\n", "raises", "twice, keeps_shape"),
    )
    rehearsal = Rehearsal(assignment, "s", images)
    made = Namer(assignment, ["rules"], Store(tmp_path), rehearsal.known, rehearsal.inputs)
    for source, name in ((noisy, "noisy"), ("def double(x):\n    raise ValueError('no')", "raises")):
        solution = WrongSolution("tried", "double", (), Text("?", "?"), source)
        answers = rehearsal.answers(with_solution(assignment, solution), "double")
        assert names(made.named(rehearsal.judged(answers), answers, {})[0])["twice"] == name


def test_unknown_kept_file(toy: Assignment, images: Images, tmp_path: Path, monkeypatch: Any) -> None:
    """Is a measurement that left nothing behind told?"""
    made, _answers, _judged = namer(toy, images, tmp_path)
    monkeypatch.setattr(suspects, "_run", lambda _task: "")
    with pytest.raises(GradingError, match="suspects could not be measured"):
        made._naming.prepare("double")


def test_measure_all_takes_its_turn(toy: Assignment, tmp_path: Path) -> None:
    """Does the process of its own keep exactly what it was asked for?"""
    task = {
        "assignment": str(toy.folder),
        "inputs": str(tmp_path),
        "store": str(tmp_path),
    }
    inputs = {f"doubled/{case}\nx": np.ones(4) for case in ("vector", "hidden vector")}
    Store(tmp_path).keep_arrays("inputs", inputs)
    measure_all({**task, "solutions": {"adds_two": "place"}})
    assert Store(tmp_path).record("place") == {
        "measured": ["doubled/vector", "doubled/hidden vector"],
        "raised": {},
    }
    assert Store(tmp_path).arrays("place")["doubled/vector\ndouble"].tolist() == [3.0] * 4


# Headers and the table of symptoms


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("# symptom: gone\n", r'symptom must be a row of symptoms.toml \(got "gone"\)'),
        ("# hint es: mira\n", r"a hint must be given in both languages"),
        ("# symptom:\n", r'# symptom: must stand once, with words \(got "# symptom:"\)'),
        ("# symptom: still\n# symptom: still\n", r"# symptom: must stand once"),
    ],
)
def test_malformed_header(copied: Any, more: str, message: str) -> None:
    """Is a header line that breaks a rule told with file, rule and value?"""
    assignment = with_files(copied, new=file_of("def double(x):\n    return 0\n", more=more))
    with pytest.raises(AssignmentError, match=message) as caught:
        wrong_solutions(assignment)
    assert "misconceptions/new.py" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda rows: rows.replace('"still"', '"shifted"'), r'ids of rows must differ \(got "shifted" 2 times\)'),
        (lambda rows: rows.replace("fix", "remedy", 1), r"symptoms.toml: row.0.fix is required"),
        (lambda _rows: "", r"symptoms.toml: row is required"),
        (lambda rows: rows.replace('en = "multiply"', 'en = ""'), r"row.0.fix.en"),
    ],
)  # fmt: skip
def test_malformed_table(copied: Any, change: Any, message: str) -> None:
    """Is a table of symptoms that breaks a rule told with the rule?"""
    assignment = load(copied({"symptoms.toml": lambda _before: change(ROWS) or "# nothing"}))
    with pytest.raises(AssignmentError, match=message):
        wrong_solutions(assignment)


@pytest.mark.parametrize(
    ("language", "heading", "row"),
    [
        (
            "es",
            "| Síntoma | Causa probable | Remedio |",
            "| nada sube | falta el factor, **siempre** | poner",
        ),
        ("en", "| Symptom | Likely cause | Fix |", "| nothing rises | no factor, **ever** | put"),
    ],
)
def test_table_in_the_notebook(copied: Any, language: Any, heading: str, row: str) -> None:
    """Does ``{{ symptoms() }}`` show the rows in order, and say so where there are none?"""
    template = f"notebook.{language}.md.j2"
    shown = {template: lambda text: text + "\n\n{{ symptoms() }}\n"}
    assignment = load(copied({**shown, "symptoms.toml": lambda _before: ROWS}))
    text = "\n".join(cell.source for cell in source_notebook(assignment, language).cells)
    assert re.search(re.escape(heading) + r"\n\| --- \| --- \| --- \|\n.*\n" + re.escape(row), text)
    with pytest.raises(AssignmentError, match=r"symptoms.toml: file is missing"):
        source_notebook(load(copied(shown)), language)


def test_row_in_plain_words(copied: Any) -> None:
    """Are marks of Markdown and formulas left out where a row stands in a sentence?"""
    more = "# symptom: still\n"
    assignment = with_files(copied, new=file_of("def double(x):\n    return 0\n", more=more))
    row = next(one.symptom for one in wrong_solutions(assignment) if one.name == "new")
    assert row is not None
    assert (row.cause.en, row.fix.es) == ("no factor, ever", "poner ln(1e-2)")


def test_audit_of_naming(copied: Any, images: Images) -> None:
    """Does the audit count right, wrong and no names, and list the wrong ones?"""
    other = file_of("def double(x):\n    return 2 + x\n", "starts at two")
    far = file_of("def double(x):\n    return x + 50\n", "adds fifty")
    assignment = with_files(copied, other=other, far=far)
    found = audit_naming(assignment, images, ["one", "two"], 1, lambda *_: None)
    verdicts = {(one.solution.name, one.verdict) for one in found.of("known")}
    assert verdicts == {("adds_two", "none"), ("other", "none"), ("far", "right")}
    assert {one.solution.name for one in found.of("held out", "wrong")} == {"adds_two", "other"}
    assert found.of("mutant")
    lines = [line.en for line in told(found)]
    assert lines[0].startswith("copy")
    assert "2 right, 0 wrong, 4 without a name" in lines[0]
    assert any("adds_two" in line and "starts at two" in line for line in lines)
