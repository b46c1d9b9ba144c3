"""Kill a class run (SIGKILL) at random moments, resume it, and compare the gradebooks.

    .venv/bin/python -m tests.kill_and_resume --times 50

Each time a fresh copy of one course with the same submissions is graded by ``backpass grade`` in a
process of its own, which is killed at a moment drawn uniformly from the length of an undisturbed
run; ``backpass grade`` is then run to its end.  The gradebook (all tables, but for times and the random
ids of rows), the reports and the feedback must be those of the undisturbed run, no report that
existed when the run was killed may be measured again, and no process may stay.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from autograder.assignment import load
from autograder.course import load_course
from autograder.init import init_course
from tests.class_of_toys import TOY, hand_in, solved

WRONG = "def double(x):\n    return x + 2"
#: a cell that lasts, so that some kills meet a sandbox in the middle of its work; nothing waits on it
SLOW = "import time\ntime.sleep(1)\ndef double(x):\n    return 2 * x"
#: what differs between two runs that grade alike
VOLATILE = ("timestamp", "id")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--times", type=int, default=50)
    options.add_argument("--seed", type=int, default=0, help="of the moments")
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return tried(Path(folder), given.times, random.Random(given.seed), given.jobs)


def tried(folder: Path, times: int, moments: random.Random, jobs: int) -> int:
    """Number of runs that came out otherwise than the undisturbed one."""
    template = a_class(folder / "template")
    calm = shutil.copytree(template, folder / "calm" / "course")
    started = time.monotonic()
    subprocess.run(command(calm, jobs), check=False, capture_output=True)
    length = time.monotonic() - started
    want = state(calm)
    assert want["grades"], "the undisturbed run recorded nothing"
    print(f"undisturbed: {length:.1f} s, {len(want['grades'])} rows of grades", flush=True)
    bad = 0
    for turn in range(times):
        moment = moments.uniform(0.0, length)
        course = shutil.copytree(template, folder / f"turn{turn}" / "course")
        before = killed(course, moment, jobs)
        resumed = subprocess.run(command(course, jobs), check=False, capture_output=True, text=True)
        problems = differences(state(course), want) + measured_again(course, before) + left(course)
        if problems:
            print(
                f"the resumed run ended with {resumed.returncode}:\n{resumed.stdout}{resumed.stderr}",
                flush=True,
            )
        bad += bool(problems)
        print(
            f"{turn + 1:3d}/{times}  killed at {moment:5.1f} s with {len(before)} of {len(want['reports'])} reports:"
            f" {'; '.join(problems) or 'identical'}",
            flush=True,
        )
        shutil.rmtree(course.parent)
    print(f"{times - bad} of {times} identical")
    return bad


def a_class(root: Path) -> Path:
    """A course with right, wrong, slow, broken and untouched submissions."""
    init_course(root, "es", TOY, secret="s" * 40)
    toy, course = load(TOY / "assignments" / "toy"), load_course(root)
    hand_in(course, "right", solved(toy))
    hand_in(course, "wrong", solved(toy, double=WRONG))
    hand_in(course, "slow", solved(toy, double=SLOW))
    hand_in(course, "untouched", (root / "release" / "toy" / "toy.ipynb").read_bytes())
    hand_in(course, "broken", b'{"cells": [')
    hand_in(course, "dies", solved(toy, double="import os\nos._exit(0)"))
    return root


def command(course: Path, jobs: int) -> list[str]:
    return [str(Path(sys.executable).parent / "backpass"), "grade", str(course), "toy", "--jobs", str(jobs)]


def killed(course: Path, moment: float, jobs: int) -> dict[str, int]:
    """Kill a run at a moment; when each report was written that was there by then."""
    process = subprocess.Popen(command(course, jobs), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return written(course)


def written(course: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in reports(course)}


def reports(course: Path) -> list[Path]:
    return sorted((course / ".backpass" / "reports").rglob("[!.]*.json"))


def state(course: Path) -> dict[str, Any]:
    """All that a run leaves: gradebook, reports, feedback."""
    feedback = sorted((course / "feedback").rglob("*.html"))
    return {
        "grades": tables(course / "gradebook.db"),
        "reports": {path.name: path.read_bytes() for path in reports(course)},
        "feedback": [str(path.relative_to(course)) for path in feedback],
    }


def tables(path: Path) -> list[str]:
    """Every row, with ids replaced by what they stand for: names where a row has one, else its content."""
    if not path.exists():
        return []
    with sqlite3.connect(path) as book:
        names = [row[0] for row in book.execute("select name from sqlite_master where type = 'table'")]
        rows: list[dict[str, Any]] = []
        for name in names:
            cursor = book.execute(f'select * from "{name}"')
            keys = [column[0] for column in cursor.description]
            rows += [{"table": name, **dict(zip(keys, row, strict=True))} for row in cursor]
    book.close()
    by_id = {row["id"]: row for row in rows if isinstance(row.get("id"), str)}

    def told(row: dict[str, Any], depth: int = 4) -> str:
        shown = {}
        for key, value in row.items():
            if key in VOLATILE:
                continue
            known = depth and isinstance(value, str) and value in by_id and by_id[value] is not row
            shown[key] = told(by_id[value], depth - 1) if known else value
        return repr(sorted(shown.items()))

    return sorted(told(row) for row in rows)


def differences(got: dict[str, Any], want: dict[str, Any]) -> list[str]:
    found = [f"{what} differ" for what in want if got[what] != want[what]]
    for what in ("grades", "feedback"):
        found += [f"missing: {row}" for row in want[what] if row not in got[what]]
        found += [f"not wanted: {row}" for row in got[what] if row not in want[what]]
    return found


def measured_again(course: Path, before: dict[str, int]) -> list[str]:
    now = written(course)
    again = [name for name, when in before.items() if now.get(name) != when]
    return [f"measured again: {', '.join(again)}"] if again else []


def left(course: Path) -> list[str]:
    """Processes of this course that still live, and half-written files."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if os.fsencode(str(course)) in words:
            found.append(f"process {folder.name} stayed")
    return found + [f"{path.name} left" for path in course.rglob(".*.json.*")]


if __name__ == "__main__":
    sys.exit(main())
