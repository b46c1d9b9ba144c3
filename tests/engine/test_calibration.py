"""Calibration: bounds from data, rates, resumption, pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder import Case, Check, InRange, Text, calibrated
from autograder.assignment import load
from autograder.calibration import runs
from autograder.calibration.analysis import Analysis, told_by_fixed_bounds, worst_readings
from autograder.calibration.bounds import OPEN, open_bounds
from autograder.calibration.choice import Chosen, Overlap, chosen, rounded_between
from autograder.calibration.command import (
    as_text,
    calibrate,
    loaded_open,
    outdated,
    outdated_overview,
    told,
    write_overview,
    write_pages,
)
from autograder.calibration.gradings import Bench, Measured, Task, is_close_call, numbered, refuses
from autograder.calibration.journal import Journal, sources_of, wordless
from autograder.calibration.pages import pages_of
from autograder.cases import PUBLIC
from autograder.combinations import apart
from autograder.criteria import Reading
from autograder.errors import AssignmentError
from autograder.guards import fingerprint
from autograder.wrong_solutions import wrong_solutions

CHANCE = Path(__file__).parents[1] / "chance"
SEEDS = 20
numbers = count()


def copy_of_chance(root: Path, name: str = "") -> Path:
    """The folder of a copy of the assignment, under an id of its own: draws depend on it."""
    name = name or f"chance{next(numbers)}"
    folder = root / "assignments" / name
    shutil.copytree(CHANCE / "assignments" / "chance", folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path in folder.glob("*.*"):
        text = path.read_text(encoding="utf-8").replace("assignments.chance", f"assignments.{name}")
        path.write_text(
            text.replace('id = "chance"', f'id = "{name}"').replace('"chance:', f'"{name}:'), "utf-8"
        )
    (root / "reference").mkdir(exist_ok=True)
    shutil.copy(CHANCE / "reference" / "chance.py", root / "reference" / f"{name}.py")
    return folder


def here(name: str) -> str:
    return str(fingerprint()[name])


class Counted:
    """Progress: what was to be done and how much of it was done already."""

    def __init__(self) -> None:
        self.first: dict[str, tuple[int, int]] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        self.first.setdefault(step, (done, total))


Calibrate = Callable[..., dict]


@pytest.fixture
def calibrate_chance(monkeypatch: pytest.MonkeyPatch, images, tmp_path: Path) -> Calibrate:
    monkeypatch.setattr(runs, "ENOUGH", SEEDS)

    def calibrated(folder: Path, jobs: int = 1, progress: Counted | None = None) -> dict:
        return calibrate(folder, images, SEEDS, jobs, progress or Counted(), tmp_path / "journals")

    return calibrated


def test_bounds_part_right_work_from_wrong(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Does each bound lie between right work and the nearest misconception, and load with the checks?"""
    folder = copy_of_chance(tmp_path)
    data = calibrate_chance(folder)
    assert set(data["bounds"]) == {"arrives/loss", "arrives/loss<loss_before"}
    loss = data["readings"]["arrives/loss"]
    largest = loss["hidden"]["three runs"]["quantiles"][-1]
    near = loss["calibrated"]
    assert near["nearest"] == "stops_half_way"
    assert largest <= near["extreme"] < data["bounds"]["arrives/loss"] < near["reached"]
    assert near["nearest_accepted"] == 0
    assert data["right"]["gradings"] == SEEDS
    assert data["right"]["failures"] == 0
    assert 0 < data["right"]["estimated_rate"] < 1e-3
    assert data["misconceptions"]["stays"]["slips"] == 0
    (criterion, _) = next(check for check in load(folder).checks if check.name == "arrives").accept
    assert criterion.high == data["bounds"]["arrives/loss"]
    assert "20 gradings of right work, 0 failures" in told(data)[0].en


def test_file_is_the_same_every_time(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Is nothing measured twice, and is the file equal to the byte, with another number of processes too?"""
    folder = copy_of_chance(tmp_path)
    first, again = Counted(), Counted()
    calibrate_chance(folder, progress=first)
    text = (folder / "calibration.json").read_text(encoding="utf-8")
    calibrate_chance(folder, progress=again)
    assert first.first["right"] == (0, SEEDS)
    assert again.first["right"] == (SEEDS, SEEDS)
    assert (folder / "calibration.json").read_text(encoding="utf-8") == text
    shutil.rmtree(tmp_path / "journals")
    calibrate_chance(folder, jobs=2)
    assert (folder / "calibration.json").read_text(encoding="utf-8") == text
    assert as_text(json.loads(text)) == text


def test_costly_misconceptions_are_tried_where_a_bound_rests_on_them(
    calibrate_chance: Calibrate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a try is costly, is each bound's nearest misconception tried in full, and are the others less often?"""
    for name, value in {"COSTLY": 0.0, "FIRST": 5, "SECONDS": 0.0}.items():
        monkeypatch.setattr(runs, name, value)
    data = calibrate_chance(copy_of_chance(tmp_path))
    calibrated = (one["calibrated"] for one in data["readings"].values() if "calibrated" in one)
    nearest = {one["nearest"] for one in calibrated if "nearest" in one}
    tries = {name: one["tries"] for name, one in data["misconceptions"].items() if "tries" in one}
    assert "stops_half_way" in nearest
    assert tries == {name: runs.FEWEST if name in nearest else 5 for name in tries}
    assert 5 in tries.values()


def test_overlap_is_told(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Is a criterion that can't part a misconception from right work named, with both numbers?"""
    folder = copy_of_chance(tmp_path)
    wrong = folder / "misconceptions" / "stops_half_way.py"
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("steps // 2", "steps - 1"), encoding="utf-8")
    with pytest.raises(
        AssignmentError, match=r'"arrives/loss.*" must part .* stops_half_way .*: no bound does'
    ):
        calibrate_chance(folder)
    assert not (folder / "calibration.json").exists()
    journal = (tmp_path / "journals" / folder.name / "journal.jsonl").read_text(encoding="utf-8")
    tasks = [json.loads(line)["task"] for line in journal.splitlines()]
    tries = [task for task in tasks if task["solutions"] == ["stops_half_way"] and task["secret"] != PUBLIC]
    assert len(tries) == runs.OVERLAPPING  # before it is said


def test_what_a_needed_check_tells_asks_no_bound(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Does a misconception that fails a check through another one leave the bounds of the former alone?"""
    folder = copy_of_chance(tmp_path)
    for path, old, new in [
        (folder / "assignment.toml", '"arrives"]', '"arrives", "starts"]'),
        (folder / "assignment.toml", "points = 3", "points = 4"),
        (folder / "checks.py", "\n]\n", f"\n{STARTS}]\n"),
        *((path, "arrives", "arrives, starts") for path in (folder / "misconceptions").glob("st*.py")),
        (folder / "misconceptions" / "diverges.py", "arrives", "arrives, starts"),
    ]:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    data = calibrate_chance(folder)
    assert "nearest" not in data["readings"]["starts/loss_before"]["calibrated"]
    assert data["misconceptions"]["stays"]["slips"] == 0


#: what right and wrong work have alike; wrong work fails it through the check that it needs
STARTS = """
    Check(
        "starts",
        Text(es="empieza", en="it starts"),
        points=1,
        measure=measure.arrived,
        derive=derive.losses,
        needs=["arrives"],
        cases=CASES,
        accept=[InRange("loss_before", high=BOUNDS["starts/loss_before"], median=True)],
    ),
"""


def test_bound_of_no_reading_is_told(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Is a key that names no reading refused, with those that there are?"""
    folder = copy_of_chance(tmp_path)
    checks = folder / "checks.py"
    checks.write_text(
        checks.read_text(encoding="utf-8").replace('BOUNDS["arrives/loss"]', 'BOUNDS["arrives/losses"]'),
        "utf-8",
    )
    with pytest.raises(AssignmentError, match=r'got "arrives/losses"; the check\'s readings: arrives/loss'):
        calibrate_chance(folder)


def test_missing_bound_names_file_key_and_command(tmp_path: Path) -> None:
    """Does an assignment without its calibration say what to run, and load while it is calibrated?"""
    folder = copy_of_chance(tmp_path)
    rule = rf'calibration.json: bounds must hold "arrives/loss".*run backpass calibrate {folder.name}'
    with pytest.raises(AssignmentError, match=rule):
        load(folder)
    with loaded_open(folder) as (assignment, asked):
        assert len(assignment.checks) == 2
    assert asked == {"arrives/loss", "arrives/loss<loss_before"}
    with pytest.raises(AssignmentError, match=rule):
        load(folder)


def test_open_bounds_lie_on_the_open_side(tmp_path: Path) -> None:
    """Is an open upper bound above everything, a lower one below, and are they finite, so that readings are taken?"""
    with open_bounds() as asked:
        bounds = calibrated(str(tmp_path / "checks.py"))
        assert bounds["a/b"] == OPEN == -bounds["a/b:low"] == -bounds["a/b<c"]
    assert asked == {"a/b", "a/b:low", "a/b<c"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[", "must be JSON"),
        ("[]", "must be an object"),
        ('{"bounds": {"a/b": "x"}}', "bounds must be numbers"),
    ],
)
def test_another_form_is_refused(tmp_path: Path, text: str, rule: str) -> None:
    """Is a file that is no calibration refused by its name?"""
    (tmp_path / "calibration.json").write_text(text)
    with pytest.raises(AssignmentError, match=f"calibration.json: {rule}"):
        calibrated(str(tmp_path / "checks.py"))


def test_pages_follow_from_the_file(calibrate_chance: Calibrate, tmp_path: Path) -> None:
    """Do the pages hold bounds, rates and pictures, and is it told where they or the code have changed?"""
    folder, docs = copy_of_chance(tmp_path), tmp_path / "docs"
    assert [line.en for line in outdated(folder, docs)] == [
        f"{folder}/calibration.json: is missing; run backpass calibrate {folder.name}"
    ]
    calibrate_chance(folder)
    written = write_pages(load(folder), docs)
    page = docs / "criteria" / f"{folder.name}.md"
    assert page in written
    assert sum(path.suffix == ".png" for path in written) >= 2
    text = page.read_text(encoding="utf-8")
    assert "`stops_half_way`, reaches" in text
    assert "0 of 20 gradings" in text
    for path in written:
        assert path.suffix != ".png" or f"({path.relative_to(page.parent)})" in text
    assert outdated(folder, docs) == []
    root = folder.parent.parent
    assert ["run backpass calibrate --page" in line.en for line in outdated_overview(root)] == [True]
    assert "| 20 | 0 |" in write_overview(root).read_text(encoding="utf-8")
    assert outdated_overview(root) == []
    page.write_text(text + "x", encoding="utf-8")
    assert ["--page" in line.en for line in outdated(folder, docs)] == [True]
    write_pages(load(folder), docs)
    (folder / "derive.py").write_text((folder / "derive.py").read_text().replace("/ 2", "/ 3"))
    assert ["other code" in line.en for line in outdated(folder, docs)] == [True]
    data = json.loads((folder / "calibration.json").read_text(encoding="utf-8"))
    data["sources"]["python"], data["fingerprint"]["torch"] = "2.7", "0.1"
    (folder / "calibration.json").write_text(as_text(data), encoding="utf-8")
    assert [line.en for line in outdated(folder, docs)] == [
        "PyTorch: calibrated with 0.1, here " + here("torch")
    ]


def test_words_cost_no_run(tmp_path: Path) -> None:
    """Do hints, titles, comments and docstrings leave the digest as it is, and numbers not?"""
    folder = copy_of_chance(tmp_path)
    with loaded_open(folder) as (assignment, _):
        before = sources_of(assignment)
        path = folder / "checks.py"
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("it arrives at", "there is").replace("points=2", "points=3") + "# a comment\n"
        )
        assert sources_of(assignment) == before
        path.write_text(text.replace("x', -100", "x', -101").replace("uniform(1, 2", "uniform(1, 3"))
        assert sources_of(assignment) != before
    assert "llega" not in wordless(path)


def test_journal_survives_a_cut(images, tmp_path: Path) -> None:
    """Is a line that was cut off measured again, and the rest kept?"""
    folder = copy_of_chance(tmp_path)
    with loaded_open(folder) as (assignment, _):
        solutions = {one.name: one for one in wrong_solutions(assignment)}
        bench, path = Bench(assignment, images, solutions), tmp_path / "journal.jsonl"
        tasks = [Task(f"s{i}", (), "hidden", whole=True) for i in range(2)]
        journal = Journal(path, "sources", solutions)
        for task in tasks:
            journal.add(task, bench.measured(task))
        path.write_text(path.read_text()[:-40])
        again = Journal(path, "sources", solutions)
        assert again.get(tasks[0]) == journal.get(tasks[0])
        assert again.get(tasks[1]) is None
        again.add(tasks[1], bench.measured(tasks[1]))
        assert Journal(path, "sources", solutions).get(tasks[1]).readings == journal.get(tasks[1]).readings
        assert Journal(path, "others", solutions).get(tasks[0]) is None


def test_visible_cases_can_be_drawn_anew(images, tmp_path: Path) -> None:
    """Are redrawn cases the visible ones with other draws, and visible ones the same under any secret?"""
    with loaded_open(copy_of_chance(tmp_path)) as (assignment, _):
        bench = Bench(assignment, images, {one.name: one for one in wrong_solutions(assignment)})
        task = Task("one", ("stops_half_way",), "redrawn", whole=False, checks=("arrives",))
        one, other = (bench.measured(replace(task, secret=secret)) for secret in ("one", "two"))
        assert list(one.readings["arrives"]) == ["one run"]
        assert one.readings != other.readings
        fixed = [bench.measured(replace(task, secret=s, cases="visible")).readings for s in ("one", "two")]
        assert fixed[0] == fixed[1] != one.readings


def test_what_a_refused_check_is_needed_for_is_not_measured(images, tmp_path: Path) -> None:
    """Is a check left out where one that it needs refuses the work, and counted as refused all the same?"""
    folder = copy_of_chance(tmp_path)
    checks = folder / "checks.py"
    text = checks.read_text(encoding="utf-8").replace("points=2,", 'points=2, needs=["keeps_shape"],')
    checks.write_text(text, encoding="utf-8")
    with loaded_open(folder) as (assignment, _):
        bench = Bench(assignment, images, {one.name: one for one in wrong_solutions(assignment)})
        diverges = Task("one", ("diverges",), "hidden", whole=False)
        found = bench.measured(diverges)
        assert set(found.readings) == {"keeps_shape"}
        assert all(refuses(found, check, assignment.checks, {}) for check in assignment.checks)
        stays = bench.measured(replace(diverges, solutions=("stays",)))
        assert set(stays.readings) == {"keeps_shape", "arrives"}


RIGHT = [[1.0, 1.1, 1.2, 1.05] * 20]


def test_bound_is_the_middle() -> None:
    """Is a bound the geometric middle of positive readings, the arithmetic one of signed ones, with two digits?"""
    found = chosen([[1.0] * 50], {"far": 100.0, "near": 4.0}, True, 1e-3)
    assert found == Chosen(2.0, 1.0, "near", 4.0)
    assert found.margin == 4.0
    assert chosen([[0.5] * 50], {"a": -0.3}, False, 1e-3) == Chosen(0.1, 0.5, "a", -0.3)
    nearest = chosen([[0.5] * 50], {"opposite": -0.3, "none": 0.0}, False, 1e-3)
    assert nearest == Chosen(0.25, 0.5, "none", 0.0)
    assert rounded_between(1.2349, 1.234, 1.236) == 1.235


def test_overlapping_work_has_no_bound() -> None:
    """Is there none where the tail of right work reaches the misconception?"""
    assert isinstance(chosen(RIGHT, {"a": 1.21}, True, 1e-3), Overlap)
    assert isinstance(chosen(RIGHT, {"a": 1.0}, False, 1e-3), Overlap)


def test_without_misconception_the_bound_keeps_off() -> None:
    """Does a bound that no misconception needs lie well beyond right work?"""
    found = chosen(RIGHT, {}, True, 1e-3)
    assert isinstance(found, Chosen)
    assert found.bound > found.extreme > 1.2
    assert found.margin is None


def graded(**cases: list[Reading]) -> Measured:
    return Measured({"c": cases}, 0.0)


def test_a_mistake_shows_in_its_worst_case() -> None:
    """Does one case that a misconception fails count, whatever it does in cases that are not about it?

    The signal of deep sigmoid layers fades under any scheme; that of ReLU layers does not with He's.
    """

    def tried(relu: float, sigmoid: float) -> Measured:
        return graded(
            **{case: [Reading("a", value, OPEN)] for case, value in (("relu", relu), ("s", sigmoid))}
        )

    tries = [tried(0.5, 1e-13), tried(0.2, 1e-12), tried(float("inf"), 1e-13)]
    assert worst_readings(tries, "c/a") == [0.5, 0.2]
    low = graded(one=[Reading("a:low", 3.0, OPEN, at_most=False)], two=[Reading("a:low", 4.0, OPEN)])
    assert worst_readings([low], "c/a:low") == [3.0]


def test_a_misconception_counts_for_each_check_that_it_names() -> None:
    """Does each bound keep off a mistake that both checks must refuse, not only the one that tells it best?"""

    def measured(c: float, d: float) -> Measured:
        return Measured({n: {"rows": [Reading("a", v, OPEN)]} for n, v in (("c", c), ("d", d))}, 0.0)

    rows, words = Case("rows", lambda _source: {}), Text(es="nivel", en="level")
    checks = [Check(name, words, 1, len, [rows], [InRange("a", high=9.0)]) for name in ("c", "d")]
    right = [measured(value, value) for value in RIGHT[0]]
    wrong = [measured(4.0 + value, 400.0 + value) for value in RIGHT[0]]
    seen = runs.Runs(right=right, visible=right[:1], tries={"w": wrong}, wrong_visible={"w": wrong[:1]})
    assignment = SimpleNamespace(checks=checks, folder=Path())
    analysis = Analysis(assignment, seen, {"c/a", "d/a"}, {"w": SimpleNamespace(fails=["c", "d"])})
    analysis.choose()
    assert {key: one.nearest for key, one in analysis.chosen.items()} == {"c/a": "w", "d/a": "w"}
    assert analysis.bounds["c/a"] < 4.0


def test_a_bound_may_be_another_one_in_each_case(tmp_path: Path) -> None:
    """Is each case counted against its own bound, as where a law sees samples of two sizes?"""
    many, few = ([Reading("a:std", 1.03, bound)] for bound in (1.02, 1.1))
    with loaded_open(copy_of_chance(tmp_path)) as (assignment, _):
        analysis = Analysis(assignment, runs.Runs(right=[graded(many=many, few=few)]), set(), {})
    found = analysis.readings()["c/a:std"]
    assert {case: one["failures"] for case, one in found["hidden"].items()} == {"many": 1, "few": 0}
    assert {one.get("bound", found["bound"]) for one in found["hidden"].values()} == {1.02, 1.1}


def test_close_calls_are_judged_on_the_settling_case() -> None:
    """Does a close reading count neither way until the settling case is measured, and one beyond at once?"""
    rows = Case("rows", lambda _source: {})
    words = Text(es="nivel", en="level")
    check = Check("c", words, 1, len, [rows], [InRange("a", high=9.0, grey=0.5)], settle=rows)
    bounds = {"c/a": 1.0}
    fine, close, beyond = ([Reading("a", value, OPEN, grey=0.5)] for value in (0.4, 1.2, 1.6))
    assert [is_close_call(graded(one=one), check, bounds) for one in (fine, close, beyond)] == [
        False,
        True,
        False,
    ]
    assert [refuses(graded(one=one), check, (), bounds) for one in (fine, close, beyond)] == [
        False,
        False,
        True,
    ]
    assert refuses(graded(one=close, settled=[Reading("a", 1.1, OPEN)]), check, (), bounds)
    assert not refuses(graded(one=close, settled=[Reading("a", 0.9, OPEN)]), check, (), bounds)
    assert refuses(graded(one=close), replace(check, settle=None), (), bounds)
    by_hand = [[Reading("a", value, 1.0, grey=0.5)] for value in (0.4, 1.2, 1.6)]
    assert [told_by_fixed_bounds(graded(one=one), check, ()) for one in by_hand] == [False, True, True]


def test_settling_cases_are_measured_where_a_reading_is_close(
    calibrate_chance: Calibrate, tmp_path: Path
) -> None:
    """Do gradings near a bound get another look, and join the report?"""
    folder = copy_of_chance(tmp_path, "chance_settled")
    checks = folder / "checks.py"
    text = checks.read_text(encoding="utf-8").replace(
        'BOUNDS["arrives/loss"], median', "0.003, grey=0.0002, median"
    )
    checks.write_text(
        text.replace(
            "        cases=CASES,\n        accept=[\n            InRange(",
            "        cases=CASES,\n        settle=Case('nine runs', runs(9)),\n        accept=[\n            InRange(",
        )
    )
    data = calibrate_chance(folder)
    loss = data["readings"]["arrives/loss"]
    assert loss["hidden"]["settled"]["n"] == 4  # 2.88e-3 to 3.11e-3
    assert (
        data["right"]["failures"]
        == loss["hidden"]["settled"]["failures"] + loss["hidden"]["three runs"]["failures"]
    )


def test_second_criterion_on_a_key_gets_a_number() -> None:
    """Does the name still tell the side?"""
    assert numbered("loss", "#2") == "loss#2"
    assert numbered("loss:low", "#2") == "loss#2:low"


def test_variants_that_stand_apart_never_meet(tmp_path: Path) -> None:
    """Is apart.toml heeded, and refused by its name where it lacks something?"""
    folder = copy_of_chance(tmp_path)
    path = folder / "apart.toml"
    with loaded_open(folder) as (assignment, _):
        path.write_text('[[apart]]\nvariant = "a"\nothers = ["b", "c"]\nwhy = "..."\n')
        assert apart(assignment) == {frozenset("ab"), frozenset("ac")}
        path.write_text('[[apart]]\nvariant = "a"\n')
        with pytest.raises(
            AssignmentError, match=r"apart.toml: each \[\[apart\]\] must have variant, others, why"
        ):
            apart(assignment)


def test_right_work_is_graded_on_other_images_too(images, tmp_path: Path) -> None:
    """Do cases that draw images get gradings, a bound and readings of their own on another data set?"""
    folder = copy_of_chance(tmp_path)
    path = folder / "checks.py"
    text = path.read_text(encoding="utf-8").replace(
        'return {"start": source.rng.uniform(1, 2, 20)',
        'spread = 1 + len(source.images.train_x) / 1000\n        return {"start": source.rng.uniform(1, spread, 20)',
    )
    path.write_text(text, encoding="utf-8")
    fewer = replace(images, name="fewer", train_x=images.train_x[:900])
    data = calibrate(folder, images, SEEDS, 1, Counted(), tmp_path / "journals", [fewer])
    assert data["right"]["on_other_images"] == {"fewer": SEEDS // 10}
    assert data["right"]["gradings"] == SEEDS + SEEDS // 10
    reading = data["readings"]["arrives/loss"]
    assert set(reading["hidden"]) == {"three runs", "three runs, fewer"}
    assert set(reading["visible"]) == {"one run", "one run, fewer"}
    assert reading["hidden"]["three runs, fewer"]["n"] == SEEDS // 10
    assert reading["hidden"]["three runs"]["n"] == SEEDS
    page = pages_of(load(folder), data)["criteria/" + folder.name + ".md"].decode()
    assert f"{SEEDS // 10} are on fewer, of the checks with bounds" in page


def test_images_that_no_case_draws_cost_nothing(images, tmp_path: Path) -> None:
    """Is nothing measured again on another data set where no check draws images?"""
    with loaded_open(copy_of_chance(tmp_path)) as (assignment, _):
        bench = Bench(assignment, images, {}, {"fewer": replace(images, train_x=images.train_x[:900])})
        assert bench.draws_from("fewer") == ()
