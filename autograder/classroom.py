"""Grade a class: measure in parallel, record one by one through nbgrader, write feedback."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import MissingEntry

from autograder.course import Course
from autograder.edge.api import autograde, generate_feedback, gradebook
from autograder.edge.gradebook import require_gradebook
from autograder.edge.hooks import take_renamed
from autograder.errors import UsageError
from autograder.grading import Grader
from autograder.report import Report, from_data
from autograder.store import Store
from autograder.submission import read_submission
from autograder.text import Text, printable

NO_NOTEBOOK = Text(
    es="la entrega no contiene ningún cuaderno (.ipynb)",
    en="the submission holds no notebook (.ipynb)",
)
LINK = Text(
    es="la carpeta de la entrega es un enlace y no se sigue",
    en="the submission's folder is a link, which is not followed",
)
PATTERN = Text(
    es="el identificador «{student}» contiene * ? o [, que nbgrader toma por un patrón; cambia el nombre de la carpeta",
    en='the id "{student}" holds * ? or [, which nbgrader takes for a pattern; rename the folder',
)
LINE_BREAK = Text(
    es="el identificador «{student}» contiene un salto de línea, que nbgrader no admite; cambia el nombre de la carpeta",
    en='the id "{student}" holds a line break, which nbgrader does not take; rename the folder',
)
NO_TEXT = Text(
    es="el identificador «{student}» no es UTF-8 y no cabe en el libro de calificaciones; cambia el nombre de la carpeta",
    en='the id "{student}" is not UTF-8 and can\'t stand in the gradebook; rename the folder',
)
NOT_GRADED = Text(es="no se pudo calificar: {why}", en="it could not be graded: {why}")
UNKNOWN = Text(
    es="no existe la tarea «{name}» en este curso; hay: {known}",
    en='there is no assignment "{name}" in this course; there are: {known}',
)


@dataclass(frozen=True)
class Graded:
    """One student's turn: the report, or why there is none."""

    student: str
    report: Report | None
    problem: Text | None = None


#: told as ``progress(step, student, done, total)``; steps are "measure" and "record"
Progress = Callable[[str, str, int, int], None]


def _silent(_step: str, _student: str, _done: int, _total: int) -> None:
    pass


def grade_class(
    grader: Grader,
    students: Sequence[str] = (),
    jobs: int = 1,
    force: bool = False,
    progress: Progress = _silent,
) -> list[Graded]:
    """Grade an assignment for all students that handed it in (or those named).

    Measured submissions are kept by content, so an interrupted run goes on where it stopped.
    A submission that can't be graded is told in its place and stops nobody else.
    """
    course, name = grader.course, grader.assignment.id
    folders = _chosen(course, name, students)
    require_gradebook(course.root, course.language)
    grader.cases.prepare()
    graded = {}
    # recorded here, one by one, while the pool measures the next
    for done, (student, measured) in enumerate(_measure_all(grader, folders, jobs, progress), start=1):
        graded[student] = _recorded(course, name, student, measured, force)
        progress("record", student, done, len(folders))
    return [graded[student] for student in folders]


def notebook_of(folder: Path, name: str) -> Path | None:
    """The submitted notebook, also under another name; None if there is none."""
    expected = folder / f"{name}.ipynb"
    if expected.exists() or expected.is_symlink():
        return expected
    take_renamed(name, "*", sorted(str(path) for path in folder.glob("*.ipynb")))
    return expected if expected.exists() else None


def require_assignment(course: Course, name: str) -> None:
    """Raises :class:`UsageError` unless the course has released the assignment."""
    if not course.released(name).is_file():
        known = ", ".join(course.assignments())
        raise UsageError(f"{course.root}: {UNKNOWN.format(name=name, known=known)[course.language]}")


def _chosen(course: Course, name: str, students: Sequence[str]) -> dict[str, Path]:
    require_assignment(course, name)
    folders = course.submissions(name)
    unknown = sorted(set(students) - set(folders))
    if unknown:
        raise UsageError(f"{course.root}/submitted: student must have handed in {name} (got {unknown[0]!r})")
    return {student: folders[student] for student in students or folders}


def _measure_all(
    grader: Grader, folders: dict[str, Path], jobs: int, progress: Progress
) -> Iterator[tuple[str, Graded]]:
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        futures = {
            pool.submit(_measure, grader, student, folder): student for student, folder in folders.items()
        }
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                progress("measure", futures[future], done, len(folders))
                yield futures[future], future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _measure(grader: Grader, student: str, folder: Path) -> Graded:
    try:
        if folder.is_symlink():
            return Graded(student, None, LINK)
        problem = _problem_of_id(student)
        if problem is not None:
            return Graded(student, None, problem)
        path = notebook_of(folder, grader.assignment.id)
        if path is None:
            return Graded(student, None, NO_NOTEBOOK)
        submission = read_submission(path, grader.course.released(grader.assignment.id))
        return Graded(student, grader.grade(submission, folder))
    except Exception as error:  # our fault: told, and the class goes on
        return Graded(student, None, NOT_GRADED.format(why=f"{type(error).__name__}: {error}"))


def _problem_of_id(student: str) -> Text | None:
    """Why nbgrader can't grade under this id."""
    if set(student) & set("*?["):
        return PATTERN.format(student=student)
    if "\n" in student:
        return LINE_BREAK.format(student=printable(student))
    return None if _is_text(student) else NO_TEXT.format(student=printable(student))


def _is_text(student: str) -> bool:
    """Whether the id can be written: a folder's name may be any bytes."""
    try:
        student.encode()
    except UnicodeEncodeError:
        return False
    return True


def _record(course: Course, name: str, student: str, graded: Graded, force: bool) -> Graded:
    """Through nbgrader, unless the autograded notebook already shows this very report."""
    if graded.report is None:
        if _is_text(student):
            with gradebook(course.root) as book:
                book.update_or_create_student(student)  # so that the export shows who has no grade yet
        return graded
    known = recorded_report(course, name, student) == graded.report.digest
    if known and not force and _in_gradebook(course, name, student):
        return graded
    log = autograde(course.root, name, student) or generate_feedback(course.root, name, student)
    if log:
        return Graded(student, graded.report, NOT_GRADED.format(why=_cause(log)))
    return graded


def _cause(log: str) -> str:
    """The line of nbgrader's log that says why: the last exception, or else its last line."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    named = [line for line in lines if re.match(r"[\w.]*(Error|Exception|Entry)\b.*: ", line)]
    return (named or lines or ["?"])[-1][:300]


def _in_gradebook(course: Course, name: str, student: str) -> bool:
    """Asked because the gradebook may be newer than the autograded notebook: lost, and made anew."""
    with gradebook(course.root) as book:
        try:
            book.find_submission(name, student)
        except MissingEntry:
            return False
        return True


def _recorded(course: Course, name: str, student: str, graded: Graded, force: bool) -> Graded:
    try:
        return _record(course, name, student, graded, force)
    except Exception as error:  # nbgrader's fault or the database's: told, and the class goes on
        return Graded(student, graded.report, NOT_GRADED.format(why=f"{type(error).__name__}: {error}"))


def recorded_report(course: Course, name: str, student: str) -> str:
    """The digest of the report that nbgrader recorded last, empty if there is none.

    Also empty where a file is not whole: nbgrader was killed while it wrote it, and is to write it anew.
    """
    path = course.root / "autograded" / student / name / f"{name}.ipynb"
    feedback = course.root / "feedback" / student / name / f"{name}.html"
    if not path.is_file() or not feedback.is_file():
        return ""
    with feedback.open("rb") as page:  # its end alone: pages hold pictures
        page.seek(max(0, feedback.stat().st_size - 64))
        if not page.read().rstrip().endswith(b"</html>"):
            return ""
    try:
        notebook = nbformat.read(path, as_version=4)
    except ValueError:  # no JSON
        return ""
    return str(notebook.metadata.get("backpass", {}).get("report", ""))


def report_of(course: Course, name: str, student: str) -> Report | None:
    """The report behind the grades that nbgrader recorded last."""
    recorded = recorded_report(course, name, student)
    data = Store(course.private / "reports" / name).record(recorded) if recorded else None
    return from_data(data) if data else None
