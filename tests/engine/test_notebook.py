"""Source notebooks: the same cells in both languages, made from template and reference."""

from __future__ import annotations

import contextlib
import io
import json

import nbformat
import pytest

from autograder.assignment import load
from autograder.errors import AssignmentError
from autograder.notebook import rubrics, solution_id, solved_notebook, source_notebook
from autograder.slices import BEGIN, END
from autograder.text import LANGUAGES


def grading(cell):
    return cell.metadata.get("nbgrader", {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_valid_and_deterministic(toy, language):
    """Is the notebook valid, and the same bytes each time?"""
    one, other = source_notebook(toy, language), source_notebook(toy, language)
    nbformat.validate(one)
    assert nbformat.writes(one) == nbformat.writes(other)
    assert one.metadata["backpass"] == {"assignment": "toy", "language": language}


def test_both_languages_have_the_same_cells(toy):
    """Are ids, points, types and code the same in Spanish and English?"""
    es, en = (source_notebook(toy, language) for language in LANGUAGES)
    assert [(cell.id, cell.cell_type, grading(cell)) for cell in es.cells] == [
        (cell.id, cell.cell_type, grading(cell)) for cell in en.cells
    ]


def test_cells_of_an_exercise(toy):
    """Is each exercise a solution cell and a locked graded cell with its points?"""
    by_id = {grading(cell)["grade_id"]: cell for cell in source_notebook(toy, "en").cells if grading(cell)}
    assert list(by_id) == ["setup", "given_scale", "double_solution", "double", "counter_solution", "counter", "plot_solution", "plot", "why"]  # fmt: skip
    solution, graded = by_id[solution_id("double")], by_id["double"]
    assert (graded.source, graded.metadata.nbgrader.points, graded.metadata.nbgrader.locked) == (
        'check("double")',
        3,
        True,
    )
    assert (solution.metadata.nbgrader.solution, solution.metadata.nbgrader.grade) == (True, False)
    assert "Twice the input." in solution.source
    assert by_id["given_scale"].source == "SCALE = 2.0"
    assert by_id["setup"].source.splitlines()[1:] == [
        "import sys",
        "",
        "from matplotlib.figure import Figure",
        "import matplotlib.pyplot as plt",
        "import torch",
        "from torch import Tensor",
        "",
        'sys.path.insert(0, "selfcheck.zip")',
        "from autograder.selfcheck import SelfCheck",
        "",
        'check = SelfCheck("selfcheck.zip", globals(), "en")',
    ]


def test_text_is_split_where_the_template_says(toy):
    """Does the mark for a new cell give two text cells, with title and points filled in?"""
    texts = [cell.source for cell in source_notebook(toy, "es").cells if cell.cell_type == "markdown"]
    assert texts[:2] == ["# Juguete\n\n5 min. $y = 2x$", "A second text cell."]
    assert any("Why (2)" in text for text in texts)


def test_rubric_and_solutions_are_not_released(toy, released):
    """Is nothing between the markers in the released notebook, and the rubric still known to graders?"""
    text = released.read_text(encoding="utf-8")
    rubric = rubrics(toy, "en")
    assert rubric == {"why": "- 2: says why\n- 0: does not"}
    assert "says why" not in text
    assert "self.count += 1" not in text
    assert "SCALE * x" not in text
    assert BEGIN not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_solved_notebook_runs(toy, language):
    """Do the cells of the solved notebook run in order and define every exercise's symbol?"""
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        for cell in solved_notebook(toy, language).cells:
            if cell.cell_type == "code" and grading(cell).get("grade_id") != "setup":
                exec(cell.source.replace("check(", "str("), names)
            elif cell.cell_type == "code":
                exec(cell.source.partition("sys.path")[0], names)
    assert "tensor([2., 2.])" in printed.getvalue()
    assert {e.symbol for e in toy.settings.exercises} <= names.keys()


def test_solved_notebook_with_other_code(toy):
    """Is given code put in the solution cell of one exercise, and no marker left in code?"""
    notebook = solved_notebook(toy, "en", {"double": "\ndef double(x):\n    return x + x\n"})
    codes = {
        grading(cell).get("grade_id"): cell.source for cell in notebook.cells if cell.cell_type == "code"
    }
    assert codes["double_solution"] == "def double(x):\n    return x + x"
    assert "self.count += 1" in codes["counter_solution"]
    assert not any(mark in code for code in codes.values() for mark in (BEGIN, END))


def template(old, new):
    return {"notebook.en.md.j2": lambda text: text.replace(old, new)}


CALL = '{% call exercise("counter") %}Counts how often it was called.{% endcall %}'
PLOT = '{% call exercise("plot") %}A line: twice x over x.{% endcall %}'
BROKEN = {
    "unknown exercise": (template('exercise("counter")', 'exercise("timer")'), r'exercise must be one of double, counter, plot \(got "timer"\)'),
    "unknown question": (template('question("why")', 'question("how")'), r'question must be one of why \(got "how"\)'),
    "points of nothing": (template('points("why")', 'points("how")'), r'exercise or question must be one of double, counter, plot, why \(got "how"\)'),
    "exercise used twice": (template(CALL, CALL + CALL), r"must use each exercise once, in the order of assignment\.toml \(got \['double', 'counter', 'counter'"),
    "exercise never used": (template(CALL, ""), r"\(got \['double', 'plot'\], wanted \['double', 'counter', 'plot'\]\)"),
    "another order": ({"notebook.en.md.j2": lambda text: text.replace(CALL, "@").replace(PLOT, CALL).replace("@", PLOT)}, r"\(got \['double', 'plot', 'counter'\]"),
    "question never used": (template('{% call question("why") %}\n- 2: says why\n- 0: does not\n{% endcall %}', ""), r"must use each question once.*\(got \[\], wanted \['why'\]\)"),
    "undefined variable": (template("{{ minutes }}", "{{ hours }}"), r"'hours' is undefined"),
    "syntax": (template("{{ minutes }}", "{{ minutes"), r"en\.md\.j2: "),
    "macro without call": (template(CALL, '{{ exercise("counter") }}'), r"missing 1 required positional argument: 'caller'"),
    "unknown module": (template("{{ minutes }}", '{{ given("nowhere:X") }}'), r"reference/nowhere\.py: file is missing"),
    "unknown symbol": (template(':SCALE"', ':SIZE"'), r'must define the symbol \(got "SIZE"\)'),
    "given twice": (template("{{ minutes }}", '{{ given("copy:SCALE") }}'), r'grade ids must differ \(got "given_scale" 2 times\)'),
    "fence in code": (template("Counts how often", "```Counts how often"), r'code must hold no ``` \(got it in "counter_solution"\)'),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_template_is_named(copied, name):
    """Does an error in a template name the file, the rule and the value?"""
    changes, message = BROKEN[name]
    folder = copied(changes)
    path = folder / "notebook.en.md.j2"
    text = path.read_text(encoding="utf-8").replace('"copy:', f'"{folder.name}:')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssignmentError, match=message) as caught:
        source_notebook(load(folder), "en")
    assert ".md.j2: " in str(caught.value) or "/reference/" in str(caught.value)


def test_exercise_called_setup(copied):
    """Is an exercise refused whose id is that of a cell of ours?"""
    folder = copied({
        "assignment.toml": lambda text: text.replace('id = "counter"', 'id = "setup"'),
        "notebook.en.md.j2": lambda text: text.replace('exercise("counter")', 'exercise("setup")'),
    })  # fmt: skip
    with pytest.raises(AssignmentError, match=r'grade ids must differ \(got "setup" 2 times\)'):
        source_notebook(load(folder), "en")


def test_template_metadata_is_json(toy):
    """Can every cell's metadata be written as JSON and hold no more than nbgrader's?"""
    for cell in source_notebook(toy, "es").cells:
        assert set(json.loads(json.dumps(cell.metadata))) <= {"nbgrader"}
