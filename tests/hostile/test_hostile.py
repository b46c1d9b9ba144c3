"""Does hostile work earn nothing, break nothing, leave nothing, and is it told what happened?"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import load
from autograder.classroom import grade_class
from autograder.grading import Grader
from autograder.outcome import Outcome
from autograder.sandbox import available
from autograder.wrong_solutions import wrong_solutions
from tests.hostile.cheating import TRAINING
from tests.hostile.submission import STUCK, Workshop, code
from tests.hostile.the_class import SUBMISSIONS, THOROUGH_ONLY, Result, grade, new_course
from tests.thorough import THOROUGH

CHOSEN = [one for one in SUBMISSIONS if THOROUGH or one.name not in THOROUGH_ONLY]
SECRET = "a secret of the hostile class, in the tests"


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The whole class, graded once."""
    available()
    return grade(new_course(tmp_path_factory.mktemp("hostile") / "course", SECRET), CHOSEN)


@pytest.mark.parametrize("name", [one.name for one in CHOSEN])
def test_submission(graded: Result, name: str) -> None:
    """Does this submission earn what is stated and no more, with the stated reason, and leave nothing?"""
    row = next(row for row in graded.rows if row.submission.name == name)
    assert row.deviations == []
    assert row.side_effects == []
    assert row.gained == 0


def test_class_as_a_whole(graded: Result) -> None:
    """Is everybody graded, and is no file, process, mount, port or connection left behind?"""
    assert graded.whole == []


def test_every_line_of_the_list_is_there() -> None:
    """Does each threat have a submission with a stated outcome, and one that the usual run takes?"""
    threats = {one.threat for one in CHOSEN}
    assert {one.threat for one in SUBMISSIONS} == threats
    assert threats == {f"cheating {line}" for line in range(1, 15)} | {"breaking", "broken"}
    assert len({one.name for one in SUBMISSIONS}) == len({one.id for one in SUBMISSIONS}) == len(SUBMISSIONS)


@pytest.mark.parametrize("assignment", TRAINING)
def test_training_cheats_are_misconceptions(assignment: str) -> None:
    """Are invented curves, random predictions and copied weights among the assignment's own wrong solutions?"""
    known = wrong_solutions(load(Path(__file__).parents[2] / "assignments" / assignment))
    assert set(TRAINING[assignment]) <= {wrong.name for wrong in known if wrong.fails}


def test_second_submission_replaces_the_first(graded: Result, tmp_path: Path) -> None:
    """Does work handed in again count anew, up and down?"""
    course = new_course(tmp_path / "course", SECRET)
    words = {"COURSE": str(course.root), "CANARY": "x"}
    shop = Workshop(course.assignment("toy"), course.released("toy"), words)
    outcomes = []
    for counter in (STUCK, None, STUCK):
        again = code("again", "broken", "", **({"counter": counter} if counter else {}))
        for path in (course.root / "submitted").glob("again/toy/*"):
            path.unlink()
        for folder in (course.root / "submitted").glob("again/toy"):
            folder.rmdir()
        again.hand_in(course.root, shop)
        (one,) = grade_class(Grader(course, "toy"))
        assert one.report is not None
        outcomes.append((one.report.points, one.report.exercise("counter").outcome))  # type: ignore[union-attr]
    assert outcomes == [(4, Outcome.FAILED), (6, Outcome.PASSED), (4, Outcome.FAILED)]
