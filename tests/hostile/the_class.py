"""A course with hostile and honest submissions, graded once; what came of each and what is left behind."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from autograder.assignment import load
from autograder.cases import draw
from autograder.classroom import Graded, grade_class
from autograder.course import Course, load_course, make_private
from autograder.datasets import digits
from autograder.edge.api import gradebook
from autograder.export import to_csv, to_json
from autograder.grading import Grader
from autograder.init import init_course
from autograder.outcome import Outcome
from autograder.report import Report
from autograder.submission import Submission as Read
from tests.hostile import breaking, broken, cheating
from tests.hostile.submission import FULL, Submission, Workshop

TOY = Path(__file__).parents[1] / "toy"
SUBMISSIONS: tuple[Submission, ...] = (
    *broken.SUBMISSIONS,
    *cheating.SUBMISSIONS,
    *breaking.SUBMISSIONS,
)
#: near relatives of other rows: ``make hostile`` and BACKPASS_THOROUGH=1 take them too
THOROUGH_ONLY = frozenset(
    [
        "sum with itself", "noisy", "older minor", "odd forms", "missing setup cell", "doubled cell ids",
        "ast transformer", "display hooks", "sys exit in a function", "skips itself", "always equal",
        "agreeing array", "patched tests", "patched torch", "patched builtins", "reads proc",
        "reads descriptors", "leaves a program", "exit handlers", "forges the pipe", "object array",
        "library in another cell", "library by a string", "library by index",
        "library by built code", "other metadata", "other kinds of cells", "graded cells three times", "archive beside",
        "raises inputs", "lines of inputs", "refused inputs", "only from zero",
        "endless loop in a function", "deep recursion in C", "sleeps for ever in all", "memory bomb in a cell",
        "fork bomb in a cell", "segmentation fault in a function", "kills all", "stops itself", "slow to fork",
        "endless words", "drained generators", "infinite", "wrong shape", "generator", "forges every answer", "text", "sparse tensor",
        "not contiguous", "shared memory", "ten gigabytes", "integers", "complex", "large outputs",
        "sys exit in a cell", "becomes another program while measured", "always equal int", "patched json", "watches files",
        "archive that climbs", "modules beside", "local sockets", "thread bomb in a cell", "gigabytes on descriptors",
        "closes descriptors", "brain float", "half precision", "quantized", "nested tensor", "structured", "dates",
        "masked array", "nothing in it", "strides of zero", "newer minor",
        "syntax error elsewhere", "careful eyes", "missing check cell", "unknown kernel", "pasted twice",
        "half done", "a list", "many objects", "wide characters", "next format", "stamp of nonsense", "clock of 1970",
        "clock of 2100", "misspelt name", "id: plus", "id: dash", "id: at", "id: braces", "id: percent", "id: long",
        "id: tab", "id: apart", "id: together", "id: semicolon", "input transformer", "exit zero in a function",
        "resets the notebook", "becomes another program", "dict of answers", "patched time", "patched system",
        "reads processes", "leaves a thread", "link to a folder", "sparse file beside", "devices beside",
        "library by a built string", "listens on a port", "other helpers", "names of arrays", "sleeps in a cell",
        "memory of nobody", "empty files", "huge outputs", "ignores signals", "closes descriptors while measured",
        "wrong device", "ten dimensions", "requires gradients", "list in itself", "no memory behind",
        "sleeps in a function", "kills its parent", "changed surroundings", "exit zero in a cell",
        "library in a file", "own engine", "hundred points", "writes results", "reads memory", "patched import",
        "patched numpy", "always equal float", "tells inputs later", "misses inputs", "leaves a daemon",
        "uses up descriptors", "ten real gigabytes", "thread bomb", "asks for input", "windows",
        "package not installed", "wrong dtype", "prints the format", "endless recursion in a function", "no checks",
        "magics", "forges the channel", "kills itself", "removes everything", "nan",
        "segmentation fault in a cell", "stamp from the future",
    ]
)  # fmt: skip
LIMITS = {"cell_s": 6, "notebook_s": 40, "total_cpu_s": 60, "memory_mb": 900, "processes": 64}
#: an uncommon number, which stands on the command line of this class's sandboxes and of no other's
DISK_MB = 60 + os.getpid() % 29
ANYTHING = "any"


@dataclass
class Row:
    """What came of one submission."""

    submission: Submission
    graded: Graded | None
    seconds: float
    deviations: list[str] = field(default_factory=list)
    side_effects: list[str] = field(default_factory=list)

    @property
    def report(self) -> Report | None:
        return self.graded.report if self.graded else None

    @property
    def points(self) -> dict[str, float | None]:
        return {result.exercise: result.points for result in self.report.exercises} if self.report else {}

    @property
    def gained(self) -> float:
        """Points beyond what the honest part of the work earns."""
        wanted = self.submission.expected() if self.submission.outcome != "none" else {}
        gains = [(points or 0.0) - wanted.get(name, (0.0, ""))[0] for name, points in self.points.items()]
        return sum(gain for gain in gains if gain > 0)

    @property
    def outcome(self) -> str:
        if self.report is None:
            return "no report"
        wrong = {result.exercise: reasons(result.checks) for result in self.report.exercises}
        return ", ".join(f"{name} {why}" for name, why in wrong.items() if why) or "all right"


@dataclass
class Result:
    """A class graded under one secret."""

    rows: list[Row]
    whole: list[str]  # what is wrong with the class as a whole
    seconds: float
    scores: dict[str, Any]

    @property
    def good(self) -> bool:
        return not self.whole and not any(row.deviations or row.side_effects for row in self.rows)


class Timed(Grader):
    """A grader that notes how long each submission took."""

    def __init__(self, course: Course, name: str) -> None:
        super().__init__(course, name)
        self.seconds: dict[str, float] = {}

    def grade(self, submission: Read, files: Path | None = None) -> Report:
        started = time.monotonic()
        try:
            return super().grade(submission, files)
        finally:
            if files is not None:
                self.seconds[files.parent.name] = time.monotonic() - started


class Listener:
    """A server on this machine that nobody in a sandbox may reach."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", self.port))
        with socket.create_server(("127.0.0.1", 0)) as other:
            self.free_port = other.getsockname()[1]  # for who wants to listen
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        try:
            while True:
                self.tcp.accept()[0].close()
                self.heard.append("tcp")
        except OSError:
            return

    def close(self) -> list[str]:
        self.tcp.shutdown(socket.SHUT_RDWR)
        self.tcp.close()
        self.udp.setblocking(False)
        try:
            self.heard.append(f"udp {self.udp.recv(100)!r}")
        except OSError:
            pass
        self.udp.close()
        return self.heard


def new_course(root: Path, secret: str) -> Course:
    """A Spanish course on the toy assignment with short limits."""
    init_course(root, "es", TOY, secret=secret)
    text = (root / "backpass.toml").read_text(encoding="utf-8")
    for name, value in {**LIMITS, "disk_mb": DISK_MB}.items():
        text = re.sub(rf"^{name} = \d+", f"{name} = {value}", text, flags=re.MULTILINE)
    text = text.replace("late_penalty_per_day = 0.0", "late_penalty_per_day = 0.1")
    (root / "backpass.toml").write_text(text, encoding="utf-8")
    course = load_course(root)
    with gradebook(root) as book:
        book.update_or_create_assignment("toy", duedate="2026-03-02 12:00:00")
    return course


def same_course(course: Course, root: Path, secret: str | None = None) -> Course:
    """A copy of a course in which nothing was handed in yet."""
    shutil.copytree(course.root, root)
    if secret is not None:
        make_private(root, secret)
    return load_course(root)


def grade(
    course: Course, submissions: Sequence[Submission] = SUBMISSIONS, jobs: int = 2, show: Any = None
) -> Result:
    """Hand all in, grade the class, look at every row and at the machine."""
    listener = Listener()
    canary = f"hostile{os.getpid()}x{time.monotonic_ns() % 10**6}"
    words = {"COURSE": str(course.root), "PROJECT": str(TOY.parents[1]), "PORT": str(listener.port)}
    words |= {"LISTEN": str(listener.free_port), "CANARY": canary}
    shop = Workshop(load(TOY / "assignments" / "toy"), course.released("toy"), words)
    for one in submissions:
        one.hand_in(course.root, shop)
    trusted, handed_in, mounts = trusted_files(course), contents(course, submissions), Path("/proc/self/mounts").read_text()
    grader, started = Timed(course, "toy"), time.monotonic()
    graded = {one.student: one for one in grade_class(grader, jobs=jobs, progress=show or (lambda *_: None))}
    seconds = time.monotonic() - started
    rows = [Row(one, graded.get(one.id), grader.seconds.get(one.id, 0.0)) for one in submissions]
    scores = gradebook_scores(course)
    hidden = hidden_inputs(course)
    for row in rows:
        row.deviations += deviations(row, scores)
        row.side_effects += effects_of(row, course, canary, hidden)
    whole = [f"students graded: {len(graded)}, handed in: {len(submissions)}"] * (len(graded) != len(submissions))
    if trusted_files(course) != trusted:
        whole.append("a trusted file has changed")
    if contents(course, submissions) != handed_in:
        whole.append("a submitted file has changed")
    if Path("/proc/self/mounts").read_text() != mounts:
        whole.append("mounts have changed")
    whole += [f"process left: {left}" for left in processes_left(canary)]
    whole += [f"file left: {path}" for path in files_left(canary)]
    whole += [f"network reached: {heard}" for heard in listener.close()]
    whole += ["a port is listened on"] * listens(words["LISTEN"])
    whole += export_problems(course)
    return Result(rows, whole, seconds, scores)


def reasons(checks: Iterable[Any]) -> str:
    found = dict.fromkeys(check.reason for check in checks if check.outcome is not Outcome.PASSED)
    return "+".join(found)


def said(row: Row) -> str:
    """All English words about a submission."""
    if row.graded is None:
        return ""
    problem = [row.graded.problem.en] if row.graded.problem else []
    if row.report is None:
        return "\n".join(problem)
    checks = [check for result in row.report.exercises for check in result.checks]
    findings = [check.finding.fact.en for check in checks if check.finding]
    return "\n".join([*problem, *findings, *(notice.en for notice in row.report.notices)])


def deviations(row: Row, scores: dict[str, Any]) -> list[str]:
    """Where the row is not what its submission states."""
    one = row.submission
    if row.graded is None:
        return ["not graded at all"]
    if one.outcome == "none":
        found = [] if row.report is None and row.graded.problem else ["has a report"]
    elif row.report is None or row.graded.problem:
        found = [f"could not be graded: {said(row)[-400:]}"]
    else:
        found = list(_exercise_deviations(row, scores.get(one.id, {})))
    if not re.search(one.says, said(row), re.DOTALL):
        found.append(f"must say /{one.says}/ (says {said(row)!r})")
    return found


def _exercise_deviations(row: Row, scores: dict[str, Any]) -> Iterable[str]:
    assert row.report is not None
    for name, (points, why) in row.submission.expected().items():
        result = row.report.exercise(name)
        assert result is not None
        got = reasons(result.checks)
        if result.points != points or (why != ANYTHING and got not in why.split("|")):
            yield f"{name}: {points:g} {why!r} stated, {result.points} {got!r} came"
        if result.outcome is Outcome.BROKEN:
            yield f"{name}: the grader broke: {said(row)[-300:]}"
        if scores.get(name) != result.points:
            yield f"{name}: {result.points} in the report, {scores.get(name)} in the gradebook"


def gradebook_scores(course: Course) -> dict[str, Any]:
    """Automatic scores, penalties and comments by student."""
    found: dict[str, Any] = {}
    with gradebook(course.root) as book:
        for submission in book.assignment_submissions("toy"):
            mine = found.setdefault(submission.student_id, {"late": submission.late_submission_penalty})
            for notebook in submission.notebooks:
                mine |= {grade.name: grade.auto_score for grade in notebook.grades}
                mine |= {f"comment {c.name}": c.auto_comment for c in notebook.comments}
    return found


def hidden_inputs(course: Course) -> list[str]:
    """Digits of the inputs that no student may learn."""
    toy = course.assignment("toy")
    values = [
        float(value)
        for check in toy.checks[:2]
        for case in check.cases
        if not case.visible
        for value in draw(toy, check, case, course.secret, digits())["x"].ravel()
    ]
    return [repr(value).lstrip("-")[:9] for value in values]


def effects_of(row: Row, course: Course, canary: str, hidden: Sequence[str]) -> list[str]:
    """What of a submission got where it must not be."""
    found = []
    pages = [path for step in ("autograded", "feedback") for path in files_below(course.root / step / row.submission.id)]
    for path in pages:
        if path.is_symlink() or path.stat().st_size > 10**8:
            found.append(f"copied: {path.name}")
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if course.secret in text:
            found.append(f"the secret is in {path.name}")
        if path.suffix == ".html" and re.search(rf"<(script|img|svg)[^>]*>[^<]*{canary}|(src|href|on\w+)=[^>]*{canary}", text):
            found.append(f"active in {path.name}")
        if any(value in text for value in hidden):
            found.append(f"hidden inputs in {path.name}")
        found += [f"reached: {hit[:100]}" for hit in re.findall(r"FOUND \[(?!\]).*", text)]
    if row.report is not None and any(value in str(row.report.to_data()) for value in hidden):
        found.append("hidden inputs in the report")
    return found


def files_below(folder: Path) -> list[Path]:
    return [Path(parent, name) for parent, _, names in os.walk(folder) for name in names]


def trusted_files(course: Course) -> dict[str, str]:
    """Digests of what no submission may change."""
    paths = [course.root / name for name in ("backpass.toml", "nbgrader_config.py", ".backpass/secret")]
    for folder in (course.root / "source", course.root / "release", TOY):
        paths += [path for path in files_below(folder) if "__pycache__" not in path.parts]
    top = sorted(path.name for path in course.root.iterdir() if path.name not in ("autograded", "feedback"))
    return {str(path): _digest(path) for path in paths} | {"top": " ".join(top)}


def contents(course: Course, submissions: Sequence[Submission]) -> dict[str, str]:
    """Digests of what was handed in.  A renamed notebook is copied to its name: that is expected."""
    copied = {one.id for one in submissions if one.file_name != "toy.ipynb"}
    found = {}
    for path in files_below(course.root / "submitted"):
        student = path.relative_to(course.root / "submitted").parts[0]
        small = path.is_file() and not path.is_symlink() and path.stat().st_size < 10**9
        if not (student in copied and path.name == "toy.ipynb"):
            found[str(path)] = _digest(path) if small else "special"
    return found


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def processes_left(canary: str) -> list[str]:
    """Processes of this class that live on a little after its end."""
    deadline = time.monotonic() + 3
    while (left := _processes(canary)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


def _processes(canary: str) -> list[str]:
    # a sandbox's settings stand on its command line, and on those of all its forks
    marks = (canary, f'"disk_bytes": {DISK_MB * 2**20}')
    lines = [" ".join(process.info["cmdline"] or []) for process in psutil.process_iter(["cmdline"])]
    return [line[:200] for line in lines if any(mark in line for mark in marks)]


def files_left(canary: str) -> list[str]:
    places = ["/tmp", "/dev/shm", "/run", "/", os.path.expanduser("~"), os.getcwd(), str(TOY.parents[1])]
    return [f"{place}/{name}" for place in places for name in os.listdir(place) if canary in name]


def listens(port: str) -> bool:
    """Whether someone listens on a port (state 0A of /proc/net/tcp)."""
    ending = f":{int(port):04X}"
    for name in ("tcp", "tcp6"):
        for line in Path("/proc/net", name).read_text().splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            if local.endswith(ending) and state == "0A":
                return True
    return False


def export_problems(course: Course) -> list[str]:
    """A spreadsheet must not calculate with a student's name; every student has a row."""
    lines = to_csv(course).splitlines()
    formulas = [cell for line in lines for cell in line.split(",") if re.match(r"\"?[=@]", cell)]
    exported = {row["student_id"] for row in json.loads(to_json(course))["grades"]}
    missing = [name for name in course.submissions("toy") if name not in exported and _is_utf8(name)]
    return [f"formulas: {formulas}"] * bool(formulas) + [f"not exported: {missing}"] * bool(missing)


def _is_utf8(name: str) -> bool:
    return name.encode("utf-8", "replace").decode() == name


def _graded(report: Report | None) -> dict[str, Any] | None:
    """A report but for what cells print, which may be the time that they took."""
    return {**report.to_data(), "outputs": None} if report else None


def honest_alone(course: Course, together: Result) -> list[str]:
    """Whether anything in an honest student's grade changed because of the others."""
    honest = [row.submission for row in together.rows if row.submission.honest]
    alone = grade(course, honest)
    before = {row.submission.id: _graded(row.report) for row in together.rows}
    found = list(alone.whole)
    for row in alone.rows:
        name = row.submission.id
        if _graded(row.report) != before[name]:
            found.append(f"{name}: report differs when graded alone")
        if alone.scores.get(name) != together.scores.get(name):
            found.append(f"{name}: gradebook differs when graded alone")
    return found


def grades_of(result: Result) -> dict[str, Any]:
    """Points by submission and exercise: what must not depend on the secret."""
    return {row.submission.name: row.points for row in result.rows}
