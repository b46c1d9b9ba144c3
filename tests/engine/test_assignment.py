"""Assignments on disk: each broken rule is named with file, rule and value."""

from __future__ import annotations

import re

import pytest

from autograder.assignment import assignments_in, import_below, load
from autograder.errors import AssignmentError
from autograder.text import Text
from autograder.wrong_solutions import with_solution, wrong_solutions


def swap(old, new):
    return {"assignment.toml": lambda text: text.replace(old, new, 1)}


def checks(old, new):
    return {"checks.py": lambda text: text.replace(old, new, 1)}


MORE = '\n[[exercise]]\nid = "more"\ntitle = { es = "Más", en = "More" }\nreference = "toy:unused"\n'

MALFORMED = {
    "negative points": (swap("points = 3", "points = -3"), r"exercise\.0\.points must be greater than 0 \(got -3"),
    "infinite points": (swap("points = 3", "points = inf"), r"exercise\.0\.points must be a finite number \(got inf"),
    "points in words": (swap("points = 3", 'points = "three"'), r"exercise\.0\.points must be a valid number.*\(got 'three'"),
    "points of a question": (swap('"Why?" }\npoints = 2', '"Why?" }\npoints = 0'), r"question\.0\.points must be greater than 0 \(got 0"),
    "unknown key": (swap("minutes = 5", "minutes = 5\nhours = 1"), r"hours is not a known setting \(got 1\)"),
    "missing field": (swap("minutes = 5\n", ""), r"minutes is required"),
    "no time": (swap("minutes = 5", "minutes = 0"), r"minutes must be greater than 0 \(got 0\)"),
    "missing language": (swap(', en = "Toy"', ""), r"title\.en is required"),
    "empty title": (swap('en = "Toy"', 'en = ""'), r"title\.en String should have at least 1 character \(got ''\)"),
    "not an identifier": (swap('id = "double"', 'id = "the double"'), r"exercise\.0\.id String should match.*\(got 'the double'\)"),
    "id too long for a cell": (swap('id = "double"', f'id = "{"a" * 51}"'), r"exercise\.0\.id String should have at most 50"),
    "reference without symbol": (swap(':double"', '"'), r"exercise\.0\.reference String should match"),
    "no checks": (swap('checks = ["counts"]', "checks = []"), r"exercise\.1\.checks .*should have at least 1 item"),
    "not TOML": (swap("[[exercise]]", "[[exercise"), r"must be TOML in UTF-8 \(.+line"),
    "wrong id": (swap('id = "copy', 'id = "other'), r"id must be the folder's name \(got \"other"),
    "undeclared check": (swap('"keeps_shape"', '"keeps_size"'), r'checks must be declared in checks\.py \(got "keeps_size"\)'),
    "check of two exercises": (swap('checks = ["counts"]', 'checks = ["counts", "axes"]'), r'a check belongs to one exercise \(got "axes" in 2\)'),
    "check of no exercise": (swap(', "keeps_shape"', ""), r'every check of checks\.py must belong to an exercise \("keeps_shape" does not\)'),
    "points not the sum": (swap("points = 3", "points = 4"), r'points of "double" must be the sum of its checks, 3 \(got 4\)'),
    "doubled ids": (swap('id = "why"', 'id = "plot"'), r'assignment\.toml: ids must differ \(got "plot" 2 times\)'),
    "no file": ({"assignment.toml": None}, r"assignment\.toml: file is missing"),
    "no checks file": ({"checks.py": None}, r"checks\.py: file is missing"),
    "no Spanish template": ({"notebook.es.md.j2": None}, r"/notebook\.es\.md\.j2: file is missing"),
    "no English template": ({"notebook.en.md.j2": None}, r"/notebook\.en\.md\.j2: file is missing"),
    "doubled checks": ({"checks.py": lambda text: text + "CHECKS.append(CHECKS[0])\n"}, r'checks\.py: check names must differ \(got "twice" 2 times\)'),
    "checks of another type": (checks("CHECKS = [", "CHECKS = [1, "), r"CHECKS must be a list of Check \(got list\)"),
    "no CHECKS": (checks("CHECKS = [", "OTHERS = ["), r"CHECKS must be a list of Check \(got NoneType\)"),
    "missing module": (checks("import measure", "import measures"), r"checks\.py: assignments\.copy\d+\.checks can't be imported: cannot import name 'measures'"),
    "checks not Python": (checks("CHECKS = [", "CHECKS = [["), r"checks can't be imported: .*checks\.py, line"),
    "needs a later check": (checks("accept=[Axes()]", 'accept=[Axes()], needs=["later"]'), r'needs of "axes" must be checks declared before it \(got "later"\)'),
    "needs itself": (checks("accept=[Axes()]", 'accept=[Axes()], needs=["axes"]'), r'needs of "axes" must be .* \(got "axes"\)'),
    "no visible case": (checks('"matrix", matrix, visible=True', '"matrix", matrix'), r'"keeps_shape" must have a visible case'),
    "no hidden case": (checks('"hidden matrix", matrix', '"hidden matrix", matrix, visible=True'), r'"keeps_shape" must have a hidden case'),
    "two cases of one name": (checks('Case("matrix", matrix', 'Case("vector", matrix'), r'cases of one measure and one name must be alike \(got two of "doubled/vector"\)'),
    "one case seen and hidden": (checks('Case("hidden matrix", matrix', 'Case("vector", vector'), r'got two of "doubled/vector"'),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "message"), MALFORMED.values(), ids=MALFORMED)
def test_malformed_assignment_is_refused(copied, changes, message):
    """Does the error name the file, the rule and the value?"""
    folder = copied(changes)
    with pytest.raises(AssignmentError, match=message) as caught:
        load(folder)
    assert str(caught.value).startswith(str(folder))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"matrix" =', '"matrices" =', r'cases must have words \(got none for "matrix"\)'),
        (', en = "double"', "", r"measurements\.double\.en is required"),
        ("[cases]", "[case]", r"case is not a known setting"),
        ("[cases]", "[cases", r"must be TOML in UTF-8"),
    ],
)
def test_malformed_words(copied, old, new, message):
    """Is a case without words, a missing language or an unknown table named?"""
    with pytest.raises(AssignmentError, match=rf"words\.toml: {message}"):
        load(copied({"words.toml": lambda text: text.replace(old, new)}))


def test_words_are_optional(copied):
    """Are cases and measurements told by their names where there is no words.toml?"""
    check = load(copied({"words.toml": None})).checks[1]
    assert check.in_words("hidden_matrix") == Text("hidden matrix", "hidden matrix")


@pytest.mark.parametrize(("one", "other"), [(4, -1), (3, 0)])
def test_points_of_each_check(copied, one, other):
    """Is a check without points refused even where the sum is right?"""

    def change(text):
        return text.replace("points=2", f"points={one}", 1).replace("points=1", f"points={other}", 1)

    with pytest.raises(AssignmentError, match=rf'points of "keeps_shape" must be > 0 \(got {other}\)'):
        load(copied({"checks.py": change}))


def test_not_utf8(copied):
    """Is a file in another encoding named?"""
    folder = copied()
    (folder / "assignment.toml").write_bytes('title = "año"'.encode("latin-1"))
    with pytest.raises(AssignmentError, match=r"assignment\.toml: must be TOML in UTF-8 \('utf-8' codec"):
        load(folder)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (":triple", r'reference must name a symbol of reference/ \(got "copy\d+:triple"\)'),
        (None, r"assignment\.toml: reference\.nowhere can't be imported: No module named"),
    ],
)
def test_unknown_reference(copied, new, message):
    """Is a symbol or a file that reference/ lacks named, with the file that asks for it?"""
    change = (
        (lambda text: text.replace(":double", new, 1))
        if new
        else (lambda text: re.sub(r'"copy\d+:double', '"nowhere:double', text))
    )
    assignment = load(copied({"assignment.toml": change}))
    with pytest.raises(AssignmentError, match=message):
        _ = assignment.reference


def test_module_of_another_project(tmp_path, toy):
    """Is a module of the same name from elsewhere refused?  (It was taken silently.)"""
    assert toy.reference
    with pytest.raises(AssignmentError, match=r"reference\.toy must be below .* \(got .*toy\.py\)"):
        import_below(tmp_path, "reference.toy", tmp_path / "assignment.toml")


def test_equal_closures_are_one_case(copied):
    """May two checks name the same case where each builds it anew from equal values, and only then?"""
    draw = "\n\ndef of(n):\n    return lambda source: {'x': source.rng.standard_normal(n)}\n\n\nCHECKS = ["

    def change(second):
        return lambda text: (
            text.replace("\n\nCHECKS = [", draw, 1)
            .replace("cases=[VECTOR,", "cases=[Case('n', of(3)), VECTOR,", 1)
            .replace('cases=[Case("matrix"', f"cases=[Case('n', of({second})), Case(\"matrix\"", 1)
        )

    assert load(copied({"words.toml": None, "checks.py": change(3)})).id
    with pytest.raises(AssignmentError, match='got two of "doubled/n"'):
        load(copied({"words.toml": None, "checks.py": change(4)}))


def test_loaded_assignment(toy):
    """Does a right assignment give its settings, checks and reference?"""
    assert (toy.id, toy.settings.minutes, toy.settings.title.text.es) == ("toy", 5, "Juguete")
    assert [check.name for check in toy.checks_of(toy.exercise("double"))] == ["twice", "keeps_shape"]
    assert (toy.exercise("double").module, toy.exercise("double").symbol) == ("toy", "double")
    assert sorted(vars(toy.reference)) == ["Counter", "double", "plot_double"]
    assert "def doubled" in toy.measure_source
    assert assignments_in(toy.root) == ["toy"]


def misconception(text):
    return {"misconceptions/new.py": lambda _before: text}


HEAD = "# fails: twice\n# es: mal\n# en: bad\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r'first lines must be # fails:, # es:, # en: \(got ""\)'),
        ("# fails: twice\n# en: bad\n# es: mal\n", r'\(got "# en: bad"\)'),
        ("# fails: twice\n# es:\n# en: bad\n", r'\(got "# es:"\)'),
        ("# fails: twice\n# es: mal", r'\(got ""\)'),
        (
            HEAD.replace("twice", "thrice") + "def double(x): ...",
            r'fails must name checks of the assignment \(got "thrice"\)',
        ),
        (HEAD + "def triple(x): ...", r"must define the symbol of one exercise \(got \['triple'\]\)"),
        (HEAD + "x = 1", r"must define the symbol of one exercise \(got none\)"),
        (
            HEAD + "def double(x): ...\nclass Counter: ...",
            r"must define the symbol of one exercise \(got \['Counter', 'double'\]\)",
        ),
        (HEAD + "def double(x:", r"must be Python \("),
    ],
)
def test_malformed_misconception(copied, text, message):
    """Is a file of misconceptions that breaks a rule named, with the rule and the value?"""
    assignment = load(copied(misconception(text) if text else {"misconceptions/adds_two.py": lambda _: ""}))
    with pytest.raises(AssignmentError, match=message) as caught:
        wrong_solutions(assignment)
    assert "/misconceptions/" in str(caught.value)


def test_misconceptions_of_the_toy(toy):
    """Are misconceptions and variants read, and do they replace their one symbol?"""
    adds_two, twice_itself = wrong_solutions(toy)
    assert (adds_two.name, adds_two.exercise, adds_two.fails) == ("adds_two", "double", ["twice"])
    assert (adds_two.is_variant, twice_itself.is_variant) == (False, True)
    assert adds_two.text.en == "adds two"
    subject = with_solution(toy, adds_two)
    assert subject.double(5) == 7
    assert subject.Counter is toy.reference.Counter
