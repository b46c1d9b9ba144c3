"""Does the command line do what its help says, and say what is wrong?"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress
from typer.testing import CliRunner

from autograder import cli
from autograder.assignment import Assignment
from autograder.classroom import grade_class
from autograder.course import Course, load_course
from autograder.doctor import examine
from autograder.edge.api import gradebook
from autograder.errors import BackpassError, SandboxUnavailable, UsageError
from autograder.export import to_csv, to_json
from autograder.grading import Grader
from autograder.release import differences, released_files, write_release
from tests.class_of_toys import TOY, copied, hand_in, solved

runner = CliRunner()


def call(*arguments: object) -> tuple[int, str]:
    result = runner.invoke(cli.app, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def graded(pristine: Path, toy: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Two students, one with a name that breaks careless CSV files and an id that is a formula."""
    course = copied(pristine, tmp_path_factory.mktemp("exported") / "course")
    hand_in(course, "=1+1", solved(toy))
    hand_in(course, "ana", solved(toy, double="def double(x):\n    return x + 2"))
    with gradebook(course.root) as book:
        book.update_or_create_student("=1+1", first_name='Zoë "Z"', last_name="Núñez, Jr.", email="@z")
        book.update_or_create_student("otto", first_name="Otto", last_name="Falta")
    grade_class(Grader(course, "toy"), jobs=2)
    return course


def test_help_names_every_command() -> None:
    """Does a teacher see the commands, each with a sentence?"""
    code, text = call("--help")
    assert code == 0
    for name in ("init", "grade", "export", "release", "doctor", "demo"):
        assert name in text


def test_init_makes_a_course(tmp_path: Path) -> None:
    """Does init leave release, gradebook, settings and a private secret?"""
    code, text = call("init", tmp_path / "c", "--lang", "en", "--project", TOY)
    assert code == 0, text
    course = load_course(tmp_path / "c")
    assert course.language == "en"
    assert course.released("toy").is_file()
    assert (course.root / "release" / "toy" / "selfcheck.zip").is_file()
    assert (course.private / "secret").stat().st_mode & 0o077 == 0
    with pytest.raises(UsageError, match="folder must be new"):
        call("init", tmp_path / "c", "--project", TOY)


def test_init_refuses_unknown_assignment(tmp_path: Path) -> None:
    """Is an assignment that does not exist named?"""
    with pytest.raises(UsageError, match='must hold the assignment \\(got "nada"'):
        call("init", tmp_path / "c", "--only", "nada", "--project", TOY)


def test_grade_shows_the_class(graded: Course) -> None:
    """Does grade print a row a student with points and what went wrong?"""
    code, text = call("grade", graded.root, "toy")
    assert code == 0
    assert "6/6" in text
    assert "double (mal)" in text


def test_grade_exit_code_asks_for_a_person(pristine: Path, tmp_path: Path) -> None:
    """Is the exit code 1 where a submission can't be read?"""
    course = copied(pristine, tmp_path / "course")
    hand_in(course, "ana", b"not json")
    code, text = call("grade", course.root, "toy")
    assert code == cli.FOUND
    assert "JSON" in text


def test_csv_is_quoted_and_harmless(graded: Course) -> None:
    """Do names with commas and quotes survive, and do formulas lose their power?"""
    rows = list(csv.DictReader(io.StringIO(to_csv(graded))))
    by_name = {row["last_name"]: row for row in rows}
    assert by_name["Núñez, Jr."]["student_id"] == "'=1+1"
    assert by_name["Núñez, Jr."]["email"] == "'@z"
    assert by_name["Núñez, Jr."]["first_name"] == 'Zoë "Z"'
    assert float(by_name["Núñez, Jr."]["raw_score"]) == 6.0
    assert float(by_name["Falta"]["score"]) == 0.0


def test_json_is_the_full_record(graded: Course) -> None:
    """Does the record hold outcome, points and finding of each check?"""
    record = json.loads(to_json(graded))
    ana = next(row for row in record["grades"] if row["student_id"] == "ana")
    double = next(exercise for exercise in ana["exercises"] if exercise["exercise"] == "double")
    assert (double["outcome"], double["points"], double["max_points"]) == ("failed", 1.0, 3.0)
    assert "debía ser" in double["checks"][0]["finding"]


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_export_writes_a_file(graded: Course, tmp_path: Path, kind: str) -> None:
    """Does export write where it is told?"""
    code, _ = call("export", graded.root, "--to", kind, "--file", tmp_path / "out")
    assert code == 0
    assert "Núñez" in (tmp_path / "out").read_text(encoding="utf-8")
    code, text = call("export", graded.root, "--to", kind, "--file", "-")
    assert "Núñez" in text or "N\\u00fa" in text


def test_release_is_written_compared_and_cleaned(tmp_path: Path) -> None:
    """Does --check find a changed, a missing and a superfluous file, and does writing mend them?"""
    project = tmp_path / "project"
    shutil.copytree(TOY, project)
    files = released_files(TOY)
    assert sorted(files) == [
        f"{lang}/toy/{name}" for lang in ("en", "es") for name in ("selfcheck.zip", "toy.ipynb")
    ]
    assert write_release(project, files) == sorted(files)
    assert differences(project, files) == []
    notebook = project / "release" / "es" / "toy" / "toy.ipynb"
    notebook.write_text(notebook.read_text().replace("Juguete", "Jugete"))
    (project / "release" / "en" / "toy" / "selfcheck.zip").unlink()
    (project / "release" / "en" / "old").mkdir()
    (project / "release" / "en" / "old" / "old.ipynb").write_text("{}")
    assert differences(project, files) == ["en/old/old.ipynb", "en/toy/selfcheck.zip", "es/toy/toy.ipynb"]
    write_release(project, files)
    assert differences(project, files) == []
    assert not (project / "release" / "en" / "old").exists()


def test_doctor_says_what_is_lacking(pristine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does doctor pass here, and name the remedy where bubblewrap is missing?"""
    assert all(item.fine for item in examine(pristine))
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    missing = [item for item in examine() if not item.fine]
    assert missing
    assert "bubblewrap" in missing[0].remedy.en  # type: ignore[union-attr]


def test_doctor_names_what_is_wrong_with_a_course(pristine: Path, tmp_path: Path) -> None:
    """Are a short secret and a damaged gradebook named with their files?"""
    course = copied(pristine, tmp_path / "course")
    (course.private / "secret").write_text("short")
    (course.root / "gradebook.db").write_bytes(b"this is no database" * 100)
    found = {item.remedy.en for item in examine(course.root) if not item.fine and item.remedy}
    assert any("secret must have at least 32 characters (got 5)" in words for words in found)
    assert any("gradebook" in words for words in found)


def test_refuses_to_grade_without_sandbox(graded: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is there a clear refusal with the remedy, and never a silent run without protection?"""
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SandboxUnavailable, match="bubblewrap"):
        call("grade", graded.root, "toy")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('language = "es"', 'language = "fr"', "language must be 'es' or 'en' \\(got 'fr'\\)"),
        ("cell_s = 60", "cell_s = -3", "limits.cell_s must be greater than 0 \\(got -3\\)"),
        ('data = "digits"', "data = ", "must be TOML"),
        ("[limits]", "[limit]", "limit is not a known setting"),
    ],
)
def test_wrong_settings_are_named(pristine: Path, tmp_path: Path, old: str, new: str, words: str) -> None:
    """Does a malformed backpass.toml give file, rule and value?"""
    course = copied(pristine, tmp_path / "course")
    path = course.root / "backpass.toml"
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(UsageError, match=rf"backpass\.toml: .*{words}"):
        load_course(course.root)


def test_course_that_is_none(tmp_path: Path) -> None:
    """Is a folder without course told with the command that makes one?"""
    with pytest.raises(UsageError, match='file is missing; "backpass init'):
        load_course(tmp_path)


@pytest.mark.parametrize(
    ("error", "code"), [(UsageError("x must be y (got z)"), 2), (BackpassError("odd"), 1)]
)
def test_errors_become_a_sentence_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, code: int
) -> None:
    """Does a teacher ever see a traceback for an error of ours?"""

    def fail() -> None:
        raise error

    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == code
    assert str(error) in capsys.readouterr().err


def test_names_do_nothing_on_the_screen(course: Course) -> None:
    """Is an id that is markup or moves the cursor shown as plain letters?"""
    hand_in(course, "{x}:smile:", b"{")
    (course.root / "submitted" / "ana" / "tpy").mkdir(parents=True)
    hand_in(course, "\x1b[2J\x07eve", b"{")
    code, text = call("grade", course.root, "toy", "--jobs", 1)
    assert code == 1
    assert "{x}:smile:" in text
    assert "?[2J?eve" in text
    assert "ana/tpy" in text
    assert "\x1b" not in text


def test_progress_in_a_log(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no terminal, does a line now and then say how far it is?"""
    now = iter([0.0, 4.0, 11.0, 11.0, 12.0])
    monkeypatch.setattr(cli.time, "monotonic", lambda: next(now))
    monkeypatch.setattr(cli, "err", Console(file=sys.stderr, force_terminal=False))
    shown = cli.ProgressBars(Progress(console=cli.err, disable=True), "es")
    for done in (1, 2, 3):
        shown("measure", "[ana]", done, 3)
    assert capsys.readouterr().err == "Midiendo 2/3 [ana]\n"
