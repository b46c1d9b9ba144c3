"""The command line: ``backpass``.

Exit codes: 0 done, 1 something was found (a submission that a person must look at, a difference),
2 wrong use.  Words come in the language of the course, help in that of the environment (``LANG``).
"""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from autograder import __version__
from autograder.errors import BackpassError, SandboxUnavailable, UsageError
from autograder.text import Language, Text, printable

if TYPE_CHECKING:
    from autograder.assignment import Assignment

LANGUAGE: Language = "es" if os.environ.get("LANGUAGE", os.environ.get("LANG", "")).startswith("es") else "en"
DONE, FOUND, WRONG_USE = 0, 1, 2

#: as it stands: a student's id can be "[/red]" or ":smile:"
PLAIN: dict[str, Any] = {"highlight": False, "markup": False, "emoji": False}
out, err = Console(**PLAIN), Console(stderr=True, **PLAIN)


def tr(es: str, en: str) -> str:
    """The words in the language of the environment."""
    return Text(es=es, en=en)[LANGUAGE]


app = typer.Typer(
    name="backpass",
    epilog=f"backpass {__version__}",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=tr(
        "Tareas de nbgrader que se califican solas: por qué las redes profundas no entrenan y qué las cura.",
        "nbgrader assignments that grade themselves: why deep networks fail to train, and what cures them.",
    ),
)

CourseFolder = Annotated[
    Path, typer.Argument(metavar="COURSE", help=tr("carpeta del curso", "the course's folder"))
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", min=1, help=tr("entregas que se miden a la vez", "submissions measured at once")
    ),
]
CORES = os.cpu_count() or 1


@app.command(help=tr("Crea un curso nuevo de nbgrader.", "Make a new nbgrader course."))
def init(
    course: Annotated[Path, typer.Argument(metavar="COURSE", help=tr("carpeta nueva", "a new folder"))],
    lang: Annotated[Language, typer.Option(help=tr("idioma del curso", "the course's language"))] = LANGUAGE,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", help=tr("solo esta tarea (se puede repetir)", "only this assignment (may be repeated)")
        ),
    ] = None,
    project: Annotated[
        Path | None,
        typer.Option(
            help=tr("carpeta con assignments/ y reference/", "the folder with assignments/ and reference/")
        ),
    ] = None,
) -> None:
    from autograder.init import init_course

    with _steps() as step:
        names = init_course(course, lang, project or project_root(), only or [], progress=step)
    out.print(tr("Curso listo:", "Course ready:"), str(course))
    out.print(tr("  cuadernos para estudiantes:", "  notebooks for students:"), str(course / "release"))
    out.print(tr("  tareas:", "  assignments:"), ", ".join(names))


@app.command(
    help=tr(
        "Califica las entregas de una tarea: mide en paralelo, guarda con nbgrader, escribe la retroalimentación.",
        "Grade an assignment's submissions: measure in parallel, record through nbgrader, write feedback.",
    )
)
def grade(
    course: CourseFolder,
    assignment: Annotated[
        str,
        typer.Argument(
            metavar="ASSIGNMENT", help=tr("tarea, por ejemplo clipping", "assignment, such as clipping")
        ),
    ],
    student: Annotated[
        list[str] | None,
        typer.Option(
            help=tr("solo este estudiante (se puede repetir)", "only this student (may be repeated)")
        ),
    ] = None,
    jobs: Jobs = CORES,
    force: Annotated[
        bool,
        typer.Option("--force", help=tr("guardar de nuevo lo ya guardado", "record again what is recorded")),
    ] = False,
    sandbox: Annotated[
        Literal["bubblewrap", "none"] | None,
        typer.Option(
            help=tr(
                "none: sin protección; cada informe lo dirá",
                "none: without protection; each report will say so",
            )
        ),
    ] = None,
) -> None:
    from autograder.classroom import grade_class, require_assignment
    from autograder.course import load_course
    from autograder.grading import Grader
    from autograder.summary import class_table, needs_a_person, strays_told

    loaded = load_course(course)
    isolation = sandbox or loaded.settings.sandbox
    _require_sandbox(isolation)
    if isolation == "none":
        err.print(tr("AVISO: el código se ejecuta sin protección.", "WARNING: code runs unprotected."))
        os.environ["BACKPASS_SANDBOX"] = "none"
    require_assignment(loaded, assignment)
    with _bars(loaded.language) as progress:
        graded = grade_class(Grader(loaded, assignment, isolation), student or [], jobs, force, progress)
    out.print(class_table(graded, loaded, assignment))
    if told := strays_told(loaded):
        err.print(told)
    raise typer.Exit(FOUND if any(needs_a_person(one) for one in graded) else DONE)


@app.command(help=tr("Escribe las calificaciones en un archivo.", "Write the grades to a file."))
def export(
    course: CourseFolder,
    to: Annotated[Literal["csv", "json"], typer.Option("--to", help=tr("formato", "format"))] = "csv",
    file: Annotated[
        Path | None,
        typer.Option(
            "--file", help=tr("archivo de salida (- es la pantalla)", "output file (- is the screen)")
        ),
    ] = None,
) -> None:
    from autograder.course import load_course
    from autograder.export import to_csv, to_json
    from autograder.store import write_atomically

    loaded = load_course(course)
    text = to_csv(loaded) if to == "csv" else to_json(loaded)
    if str(file) == "-":
        sys.stdout.write(text)
        return
    path = file or course / f"grades.{to}"
    write_atomically(path, text.encode("utf-8-sig" if to == "csv" else "utf-8"))
    out.print(str(path))


@app.command(
    help=tr(
        "Regenera release/ a partir de assignments/ y reference/, o con --check dice qué difiere.",
        "Regenerate release/ from assignments/ and reference/, or with --check say what differs.",
    )
)
def release(
    check: Annotated[
        bool, typer.Option("--check", help=tr("comparar sin escribir", "compare, write nothing"))
    ] = False,
) -> None:
    from autograder.release import differences, released_files, write_release

    root = project_root()
    with _steps() as step:
        files = released_files(root, progress=step)
    changed = differences(root, files) if check else write_release(root, files)
    for name in changed:
        out.print(f"release/{name}")
    if not changed:
        out.print(tr("release/ está al día.", "release/ is up to date."))
    raise typer.Exit(FOUND if check and changed else DONE)


@app.command(
    help=tr(
        "Mira qué tiene y qué le falta a esta máquina (y a un curso).",
        "Look at what this machine (and a course) has and lacks.",
    )
)
def doctor(
    course: Annotated[
        Path | None, typer.Argument(metavar="[COURSE]", help=tr("carpeta de un curso", "a course's folder"))
    ] = None,
) -> None:
    from autograder.doctor import examine

    fine = True
    for item in examine(course):
        fine &= item.fine
        out.print(f"{'✓' if item.fine else '✗'} {item.what[LANGUAGE]}: {item.found_in(LANGUAGE)}")
        if not item.fine and item.remedy:
            out.print(f"    → {item.remedy[LANGUAGE]}")
    raise typer.Exit(DONE if fine else FOUND)


@app.command(
    help=tr(
        "Crea un curso con una clase simulada, la califica y exporta todo en una carpeta.",
        "Make a course with a simulated class, grade it and export all of it into a folder.",
    )
)
def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=tr("carpeta de salida", "output folder"))],
    lang: Annotated[Language, typer.Option(help=tr("idioma", "language"))] = LANGUAGE,
    jobs: Jobs = CORES,
    secret: Annotated[
        str | None,
        typer.Option(
            help=tr("secreto del curso, al menos 32 letras", "the course's secret, at least 32 letters")
        ),
    ] = None,
) -> None:
    from autograder.demo import run_demo

    _require_sandbox("bubblewrap")
    run_demo(folder, project_root(), lang, jobs, secret, out, _bars, _steps)


@app.command(
    help=tr(
        "Prueba las comprobaciones con soluciones erróneas y correctas (y con mutantes de la referencia).",
        "Prove the checks by wrong and right solutions (and by mutants of the reference).",
    )
)
def audit(
    assignment: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ASSIGNMENT]...", help=tr("tareas; todas si no se dice", "assignments; all if none")
        ),
    ] = None,
    mutants: Annotated[
        bool,
        typer.Option(
            "--mutants", help=tr("también mutantes de la referencia", "mutants of the reference too")
        ),
    ] = False,
    exercise: Annotated[
        list[str] | None,
        typer.Option(
            help=tr("solo este ejercicio (se puede repetir)", "only this exercise (may be repeated)")
        ),
    ] = None,
    jobs: Jobs = CORES,
    secret: Annotated[
        str,
        typer.Option(
            help=tr("secreto del que salen los casos ocultos", "secret from which hidden cases come")
        ),
    ] = "audit",
    naming: Annotated[
        bool,
        typer.Option(
            "--naming",
            help=tr(
                "en su lugar, qué errores se nombran bien, mal o nada",
                "in place of that, which mistakes are named rightly, wrongly, not at all",
            ),
        ),
    ] = False,
    secrets: Annotated[
        int, typer.Option(min=1, help=tr("con --naming, cuántos secretos", "with --naming, how many secrets"))
    ] = 1,
) -> None:
    from autograder.assignment import assignments_in, load
    from autograder.audit import audit as tried
    from autograder.audit import told
    from autograder.datasets import digits

    root = project_root()
    names = assignment or assignments_in(root)
    unknown = [name for name in names if name not in assignments_in(root)]
    if unknown:
        raise UsageError(f'{root / "assignments"}: must hold the assignment (got "{unknown[0]}")')
    good = True
    for name in names:
        if naming:
            good &= _audit_naming(load(root / "assignments" / name), secret, secrets, jobs, exercise or ())
            continue
        with _bars(LANGUAGE) as bars:
            images, show = digits(), bars.of(name)
            found = tried(
                load(root / "assignments" / name), images, secret, jobs, mutants, show, exercise or ()
            )
        for line in told(found):
            out.print(line[LANGUAGE], soft_wrap=True)
        good &= found.good
    raise typer.Exit(DONE if good else FOUND)


def _audit_naming(
    assignment: Assignment, secret: str, count: int, jobs: int, exercises: Sequence[str]
) -> bool:
    """Prints the table of names; whether no mistake of the catalogue got another one's."""
    from autograder.datasets import digits
    from autograder.naming_audit import audit_naming, told

    secrets = [secret] if count == 1 else [f"{secret} {number}" for number in range(1, count + 1)]
    with _bars(LANGUAGE) as bars:
        found = audit_naming(assignment, digits(), secrets, jobs, bars.of(assignment.id), exercises)
    for line in told(found):
        out.print(line[LANGUAGE], soft_wrap=True)
    return not found.of("known", "wrong")


@app.command(
    help=tr(
        "Mide con qué frecuencia falla un trabajo correcto y se escapa uno erróneo, y elige cotas con esos datos.",
        "Measure how often right work fails and wrong work slips, and choose bounds from these data.",
    )
)
def calibrate(
    assignment: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ASSIGNMENT]...", help=tr("tareas; todas si no se dice", "assignments; all if none")
        ),
    ] = None,
    seeds: Annotated[
        int,
        typer.Option(min=2, help=tr("calificaciones de trabajos correctos", "gradings of right work")),
    ] = 300,
    jobs: Jobs = CORES,
    page: Annotated[
        bool,
        typer.Option(
            "--page",
            help=tr(
                "solo escribir docs/criteria/ a partir de calibration.json",
                "only write docs/criteria/ from calibration.json",
            ),
        ),
    ] = False,
    fashion_mnist: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=tr(
                "calificar trabajos correctos también con Fashion-MNIST de esta carpeta",
                "grade right work on Fashion-MNIST in this folder too",
            ),
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help=tr("comparar sin escribir", "compare, write nothing"))
    ] = False,
) -> None:
    from autograder.assignment import load
    from autograder.calibration.command import calibrate as calibrated
    from autograder.calibration.command import outdated, outdated_overview, told, write_overview, write_pages
    from autograder.datasets import digits
    from autograder.datasets import fashion_mnist as images_in

    root, found = project_root(), list[Text]()
    others = [images_in(fashion_mnist)] if fashion_mnist else []
    for name in _assignments(root, assignment):
        folder = root / "assignments" / name
        if check:
            found += outdated(folder, root / "docs")
            continue
        if not page:
            with _bars(LANGUAGE) as bars:
                show = bars.of(name)
                journals = root / "build" / "calibration"
                data = calibrated(folder, digits(), seeds, jobs, show, journals, others)
            for line in told(data):
                out.print(line[LANGUAGE], soft_wrap=True)
        for path in write_pages(load(folder), root / "docs"):
            out.print(str(path))
    if check:
        found += outdated_overview(root)
    else:
        out.print(str(write_overview(root)))
    for line in found:
        out.print(line[LANGUAGE], soft_wrap=True)
    raise typer.Exit(FOUND if found else DONE)


@app.command(
    help=tr(
        "Escribe docs/syllabus.*.md a partir de assignments/syllabus.toml, o con --check dice qué difiere.",
        "Write docs/syllabus.*.md from assignments/syllabus.toml, or with --check say what differs.",
    )
)
def syllabus(
    check: Annotated[
        bool, typer.Option("--check", help=tr("comparar sin escribir", "compare, write nothing"))
    ] = False,
) -> None:
    from autograder.syllabus import differences, pages, write

    root = project_root()
    made = pages(root)
    changed = differences(root, made) if check else write(root, made)
    for name in changed:
        out.print(f"docs/{name}")
    if not changed:
        out.print(tr("docs/ está al día.", "docs/ is up to date."))
    raise typer.Exit(FOUND if check and changed else DONE)


@app.command(
    help=tr(
        "Resuelve y ejecuta los cuadernos, y hace con ellos el libro de soluciones de quien enseña.",
        "Solve and run the notebooks, and make the teacher's solution book of them.",
    )
)
def book(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=tr("carpeta de salida", "output folder"))],
    lang: Annotated[Language, typer.Option(help=tr("idioma", "language"))] = LANGUAGE,
    only: Annotated[
        list[str] | None,
        typer.Option(help=tr("solo esta tarea (puede repetirse)", "only this assignment (repeatable)")),
    ] = None,
) -> None:
    from autograder.book import write_book
    from autograder.syllabus import in_order, syllabus_of

    root = project_root()
    wanted = _assignments(root, only)
    assignments = [one for one in in_order(root, syllabus_of(root)) if one.id in wanted]
    with _steps() as step:
        chapters = write_book(folder, assignments, lang, step)
    for one in chapters:
        line = Text(
            es=f"{one.assignment.id}: {one.seconds:.1f} s, la celda más lenta {one.slowest:.1f} s",
            en=f"{one.assignment.id}: {one.seconds:.1f} s, slowest cell {one.slowest:.1f} s",
        )
        out.print(line[lang] + (f"; {one.error}" if one.error else ""), soft_wrap=True)
    out.print(str(folder / "index.html"))
    raise typer.Exit(FOUND if any(one.error for one in chapters) else DONE)


def _assignments(root: Path, wanted: list[str] | None) -> list[str]:
    """The assignments that are named, or all."""
    from autograder.assignment import assignments_in

    unknown = [name for name in wanted or [] if name not in assignments_in(root)]
    if unknown:
        raise UsageError(f'{root / "assignments"}: must hold the assignment (got "{unknown[0]}")')
    return wanted or assignments_in(root)


def project_root() -> Path:
    """The folder that holds ``assignments/`` and ``reference/``: the current one or one above it."""
    here = Path.cwd()
    for folder in (here, *here.parents, Path(__file__).resolve().parent.parent):
        if (folder / "assignments").is_dir() and (folder / "reference").is_dir():
            return folder
    raise UsageError(
        f"{here}: folder must be in a clone of backpass, with assignments/ and reference/ (or use --project)"
    )


def _require_sandbox(isolation: str) -> None:
    from autograder.sandbox import available

    if isolation != "none":
        available()


@contextmanager
def _bars(language: Language) -> Iterator[ProgressBars]:
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[who]}", markup=False),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        yield ProgressBars(progress, language)


STEPS = {
    "measure": Text(es="Midiendo", en="Measuring"),
    "record": Text(es="Guardando", en="Recording"),
    "solutions": Text(es="Probando soluciones", en="Trying solutions"),
    "mutants": Text(es="Probando mutantes", en="Trying mutants"),
    "naming": Text(es="Nombrando errores", en="Naming mistakes"),
    "visible": Text(es="Casos visibles", en="Visible cases"),
    "right": Text(es="Trabajos correctos", en="Right work"),
    "wrong": Text(es="Errores típicos", en="Misconceptions"),
    "settling": Text(es="Casos dudosos", en="Close calls"),
    "tries": Text(es="Intentos de escapar", en="Tries to slip"),
}


#: seconds between two lines where there is no terminal to draw bars on
LINE_S = 10.0


class ProgressBars:
    """A bar for measuring and one for recording; in a file or a log, a line from time to time."""

    def __init__(self, progress: Progress, language: Language) -> None:
        self._progress, self._language = progress, language
        self._bars: dict[str, TaskID] = {}
        self._told = time.monotonic()

    def __call__(self, step: str, student: str, done: int, total: int) -> None:
        if not err.is_terminal:
            self._tell(f"{STEPS[step][self._language]} {done}/{total} {printable(student)}")
            return
        if step not in self._bars:
            self._bars[step] = self._progress.add_task(STEPS[step][self._language], who="")
        self._progress.update(self._bars[step], completed=done, total=total, who=printable(student))

    def _tell(self, line: str) -> None:
        if time.monotonic() - self._told >= LINE_S:
            self._told = time.monotonic()
            err.print(line, markup=False, highlight=False)

    def of(self, who: str) -> Callable[[str, int, int], None]:
        """The bars of one assignment."""

        def show(step: str, done: int, total: int) -> None:
            self(step, who, done, total)

        return show


@contextmanager
def _steps() -> Iterator[Steps]:
    with Progress(
        TextColumn("{task.description}", markup=False), TimeElapsedColumn(), console=err, transient=True
    ) as progress:
        yield Steps(progress)


class Steps:
    """One line that says what is being made."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._bar = progress, progress.add_task("")

    def __call__(self, name: str) -> None:
        self._progress.update(self._bar, description=name)


def main() -> None:
    """Run the command line; errors of ours become a sentence and an exit code."""
    warnings.filterwarnings("ignore", module="nbgrader|sqlalchemy|traitlets|nbconvert")
    try:
        app()
    except (UsageError, SandboxUnavailable) as error:
        err.print(f"backpass: {error}")
        sys.exit(WRONG_USE)
    except (BackpassError, OSError) as error:  # a full disk, a file that may not be read
        err.print(f"backpass: {error}")
        sys.exit(FOUND)
