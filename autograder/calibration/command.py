"""What ``backpass calibrate`` does."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, assignments_in, load
from autograder.calibration.analysis import Analysis
from autograder.calibration.analysis import calibration as as_data
from autograder.calibration.bounds import FILE, open_bounds, read_calibration
from autograder.calibration.journal import Journal, solutions_of, sources_of
from autograder.calibration.pages import overview, pages_of
from autograder.calibration.runs import Progress, Runner, run, settle, try_further
from autograder.datasets import Images
from autograder.guards import differences, fingerprint
from autograder.store import write_atomically
from autograder.text import Text, verbatim
from autograder.wrong_solutions import WrongSolution, wrong_solutions

#: so many gradings of right work without a failure bound its rate by 1 % (95 % confidence)
SEEDS = 300


def calibrate(
    folder: Path,
    images: Images,
    seeds: int,
    jobs: int,
    progress: Progress,
    journals: Path,
    others: Sequence[Images] = (),
) -> dict[str, Any]:
    """Measure an assignment and write its ``calibration.json``; gives what that holds.

    ``others`` are data sets that a course may use in place of ``images``: right work is graded on them too.
    Raises :class:`AssignmentError` where no bound parts right work from wrong.
    """
    with loaded_open(folder) as (assignment, open_keys):
        solutions = {one.name: one for one in wrong_solutions(assignment)}
        sources = digests(assignment, solutions)
        journal = Journal(journals / assignment.id / "journal.jsonl", sources["code"], solutions)
        runner = Runner(assignment, images, journal, jobs, progress, others)
        runs = run(runner, seeds, open_keys)
        analysis = Analysis(assignment, runs, open_keys, solutions)
        while any(try_further(runner, runs, *more, open_keys) for more in analysis.to_try()):
            analysis = Analysis(assignment, runs, open_keys, solutions)
        analysis.choose()
        settle(runner, runs, analysis.bounds)
        data = as_data(analysis.settled(), sources)
    _write(folder / FILE, as_text(data).encode())
    return data


def digests(assignment: Assignment, solutions: Mapping[str, WrongSolution]) -> dict[str, str]:
    """What a calibration is that of.  Python writes programs differently from release to release."""
    release = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {"code": sources_of(assignment), "solutions": solutions_of(solutions), "python": release}


@contextmanager
def loaded_open(folder: Path) -> Iterator[tuple[Assignment, set[str]]]:
    """The assignment with open bounds, and the keys of the bounds that its ``checks.py`` asks for."""
    name = f"assignments.{folder.name}.checks"
    before = sys.modules.pop(name, None)
    try:
        with open_bounds() as asked:
            assignment = load(folder)
        yield assignment, set(asked)
    finally:
        sys.modules.pop(name, None)
        if before is not None:
            sys.modules[name] = before


def as_text(data: dict[str, Any]) -> str:
    """Sorted JSON, a list of numbers on one line; equal for equal data."""
    text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return re.sub(r"\[[^\[\]{}]*\]", lambda found: re.sub(r"\s+", " ", found[0]), text) + "\n"


def write_pages(assignment: Assignment, docs: Path) -> list[Path]:
    """``docs/criteria/<id>.md`` and its pictures, from ``calibration.json`` alone."""
    written = []
    for name, content in pages_of(assignment, read_calibration(assignment.folder / FILE)).items():
        path = docs / name
        if not path.is_file() or path.read_bytes() != content:
            _write(path, content)
        written.append(path)
    return written


def overview_of(root: Path) -> tuple[Path, str]:
    """``docs/criteria/README.md`` and what it should hold: a line for each calibrated assignment of the project."""
    found = (read_calibration(root / "assignments" / name / FILE) for name in assignments_in(root))
    return root / "docs" / "criteria" / "README.md", overview(data for data in found if data)


def write_overview(root: Path) -> Path:
    path, text = overview_of(root)
    _write(path, text.encode())
    return path


def _write(path: Path, content: bytes) -> None:
    write_atomically(path, content)
    path.chmod(0o644)  # for everybody to read, unlike what a course keeps


MISSING = Text(
    es="{path}: falta; ejecuta «backpass calibrate {name}»",
    en="{path}: is missing; run backpass calibrate {name}",
)
OTHER_SOURCES = Text(
    es="{path}: se midió con otro código (tareas, referencia, criterios o soluciones); repite «backpass calibrate {name}»",
    en="{path}: was measured with other code (assignment, reference, criteria or solutions); run backpass calibrate {name} again",
)
OTHER_PAGE = Text(
    es="{path}: no es lo que da calibration.json; ejecuta «backpass calibrate {name} --page»",
    en="{path}: is not what calibration.json gives; run backpass calibrate {name} --page",
)
OTHER_OVERVIEW = Text(
    es="{path}: no es lo que dan los calibration.json; ejecuta «backpass calibrate --page»",
    en="{path}: is not what the calibration.json files give; run backpass calibrate --page",
)


def outdated_overview(root: Path) -> list[Text]:
    """Whether the page that leads to the others says what the calibrations do."""
    path, text = overview_of(root)
    return [] if _same(path, text.encode()) else [OTHER_OVERVIEW.format(path=path)]


def outdated(folder: Path, docs: Path) -> list[Text]:
    """What of an assignment's calibration and pages is not that of its code, here."""
    path = folder / FILE
    data = read_calibration(path)
    if not data:
        return [MISSING.format(path=path, name=folder.name)]
    found = []
    with loaded_open(folder) as (assignment, _):
        before = data.get("sources", {})
        now = digests(assignment, {one.name: one for one in wrong_solutions(assignment)})
        if before != now and before.get("python") == now["python"]:
            found.append(OTHER_SOURCES.format(path=path, name=folder.name))
        found += differences(data.get("fingerprint", {}), fingerprint())
        for name, content in pages_of(assignment, data).items():
            if not _same(docs / name, content):
                found.append(OTHER_PAGE.format(path=docs / name, name=folder.name))
    return found


def _same(path: Path, content: bytes) -> bool:
    """Pictures are only looked for: matplotlib's releases draw a font's edge differently."""
    if not path.is_file():
        return False
    return path.suffix == ".png" or path.read_bytes() == content


DONE = Text(
    es="{name}: {n} calificaciones de trabajos correctos, {failures} fallos (a lo sumo {limit} con 95 % de confianza; "
    "estimado {rate}); {wrong} errores típicos, {slipping} con alguna escapada; {bounds} cotas elegidas",
    en="{name}: {n} gradings of right work, {failures} failures (at most {limit} at 95 % confidence; "
    "estimated {rate}); {wrong} misconceptions, {slipping} of them slipped at least once; {bounds} bounds chosen",
)


def told(data: dict[str, Any]) -> list[Text]:
    """A calibration in sentences: counts, then each failure and each slip."""
    right, wrong = data["right"], data["misconceptions"]
    slipping = [name for name, one in wrong.items() if one.get("slips")]
    counts = {"n": right["gradings"], "failures": right["failures"], "limit": f"{right['upper_limit']:.2%}"}
    numbers = {"rate": f"{right['estimated_rate']:.1e}", "wrong": len(wrong), "slipping": len(slipping)}
    lines = [DONE.format(name=data["assignment"], bounds=len(data["bounds"]), **counts, **numbers)]
    for key, one in data["readings"].items():
        failures = sum(case["failures"] for part in ("hidden", "visible") for case in one[part].values())
        if failures:
            lines.append(verbatim(f"  {key}: {failures}"))
    return lines + [verbatim(f"  {name}: {wrong[name]['slips']}/{wrong[name]['tries']}") for name in slipping]
