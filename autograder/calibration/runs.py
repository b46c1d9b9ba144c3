"""All gradings that a calibration needs: right work under many secrets, wrong work until it is sure to fail."""

from __future__ import annotations

import math
import multiprocessing
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from autograder.assignment import Assignment
from autograder.calibration.gradings import SETTLED, Bench, Cases, Measured, Task, is_close_call, refuses
from autograder.calibration.journal import Journal
from autograder.cases import PUBLIC
from autograder.combinations import Combinations, names
from autograder.datasets import Images
from autograder.wrong_solutions import WrongSolution, wrong_solutions

#: so many tries without a slip bound its rate by 1 % (95 % confidence)
ENOUGH = 299
FEWEST = 20
#: where a try takes over a second, so many at first, and FEWEST only of those that a bound rests on
FIRST = 5
COSTLY = 1.0
#: and so many of those that few tries don't tell from right work: their tail reaches too far
OVERLAPPING = 100
#: seconds of one core for the tries of one misconception; never fewer than FEWEST tries
SECONDS = 20.0
#: one grading on another data set for so many on the digits
FEWER_ON_OTHERS = 10
Progress = Callable[[str, int, int], None]


@dataclass
class Runs:
    """What was measured.  Right work: the visible cases once a notebook, the hidden ones once a grading."""

    visible: list[Measured] = field(default_factory=list)
    right: list[Measured] = field(default_factory=list)
    #: what each grading of right work measured
    gradings: list[Task] = field(default_factory=list)
    #: visible cases of the reference with other data sets than the digits, by name
    visible_on: dict[str, Measured] = field(default_factory=dict)
    #: visible cases of a misconception, under two states of the global generators if it draws from them
    wrong_visible: dict[str, list[Measured]] = field(default_factory=dict)
    #: the tries of misconceptions that no fixed bound refuses on a visible case, and in which cases
    tries: dict[str, list[Measured]] = field(default_factory=dict)
    tried_in: dict[str, Cases] = field(default_factory=dict)

    def visible_of(self, grading: int) -> Measured:
        images = self.gradings[grading].images
        return self.visible_on[images] if images else self.visible[grading % len(self.visible)]


class Runner:
    """Measures tasks in ``jobs`` processes; what the journal holds is not measured again."""

    def __init__(
        self,
        assignment: Assignment,
        images: Images,
        journal: Journal,
        jobs: int,
        progress: Progress,
        others: Sequence[Images] = (),
    ) -> None:
        self.assignment, self._journal, self._jobs, self._progress = assignment, journal, jobs, progress
        self.solutions = {one.name: one for one in wrong_solutions(assignment)}
        self.images, self.others = images.name, {one.name: one for one in others}
        self._bench = Bench(assignment, images, self.solutions, self.others)

    def measured(self, step: str, tasks: Sequence[Task]) -> list[Measured]:
        """Results in the order of the tasks."""
        missing = [task for task in tasks if self._journal.get(task) is None]
        done = len(tasks) - len(missing)
        self._progress(step, done, len(tasks))
        for task, result in self._new(missing):
            self._journal.add(task, result)
            done += 1
            self._progress(step, done, len(tasks))
        found = [self._journal.get(task) for task in tasks]
        return [one for one in found if one is not None]

    def draws_from(self, images: str) -> tuple[str, ...]:
        """The checks whose cases are others with this data set."""
        return self._bench.draws_from(images)

    def _new(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Measured]]:
        global _forked
        if self._jobs == 1 or len(tasks) < 2:
            for task in tasks:
                yield task, self._bench.measured(task)
            return
        _forked = self._bench
        with multiprocessing.get_context("fork").Pool(min(self._jobs, len(tasks))) as pool:
            yield from pool.imap_unordered(_measure, tasks)


_forked: Bench | None = None


def _measure(task: Task) -> tuple[Task, Measured]:
    assert _forked is not None
    return task, _forked.measured(task)


def run(runner: Runner, seeds: int, open_keys: set[str]) -> Runs:
    """Measure all that a calibration of ``seeds`` gradings needs.

    ``open_keys`` are the readings (``check/reading``) whose bounds are to be chosen.
    """
    notebooks = notebooks_of(runner.assignment)
    runs = Runs()
    runs.visible = runner.measured("visible", [Task(PUBLIC, one, "visible", whole=True) for one in notebooks])
    runs.gradings = [_grading(i, notebooks) for i in range(seeds)]
    for name in runner.others:
        checks = set(runner.draws_from(name)) & {key.partition("/")[0] for key in open_keys}
        _add_gradings_on(name, runner, runs, notebooks, tuple(sorted(checks)))
    runs.right = runner.measured("right", runs.gradings)
    wrong = [one for one in runner.solutions.values() if not one.is_variant]
    _look_at_visible_cases(runner, runs, wrong)
    looks = runs.wrong_visible
    rest = [one for one in wrong if not always_refused(runner.assignment, looks[one.name], one, {})]
    _try(runner, runs, rest, open_keys)
    return runs


def settle(runner: Runner, runs: Runs, bounds: Mapping[str, float]) -> None:
    """Measure the settling cases of close calls, once the bounds are known; they join the grading's readings."""
    whole = [together(runs.visible_of(i), one) for i, one in enumerate(runs.right)]
    runs.right = _settled(runner, runs.right, whole, runs.gradings, bounds)
    for name, tries in runs.tries.items():
        wrong = runner.solutions[name]
        tasks = [
            Task(f"calibration {i}", (name,), "hidden", False, tuple(wrong.fails)) for i in range(len(tries))
        ]
        runs.tries[name] = _settled(runner, tries, tries, tasks, bounds)


def together(visible: Measured, hidden: Measured) -> Measured:
    """All cases of a grading."""
    checks = {*visible.readings, *hidden.readings}
    readings = {c: {**visible.readings.get(c, {}), **hidden.readings.get(c, {})} for c in checks}
    return Measured(readings, visible.seconds + hidden.seconds)


def _settled(
    runner: Runner,
    measured: Sequence[Measured],
    judged: Sequence[Measured],
    tasks: Sequence[Task],
    bounds: Mapping[str, float],
) -> list[Measured]:
    close = [
        tuple(c.name for c in runner.assignment.checks if is_close_call(one, c, bounds)) for one in judged
    ]
    wanted = [
        replace(t, cases="settling", checks=names) for t, names in zip(tasks, close, strict=True) if names
    ]
    found = iter(runner.measured("settling", wanted) if wanted else [])
    return [
        _with_settled(one, next(found)) if names else one for one, names in zip(measured, close, strict=True)
    ]


def _with_settled(measured: Measured, settled: Measured) -> Measured:
    readings = {check: dict(cases) for check, cases in measured.readings.items()}
    for check, cases in settled.readings.items():
        readings.setdefault(check, {})[SETTLED] = [one for found in cases.values() for one in found]
    return replace(measured, readings=readings)


def notebooks_of(assignment: Assignment) -> list[tuple[str, ...]]:
    """The reference alone, and two rounds of right variants as whole notebooks."""
    combinations = Combinations(assignment)
    turns = range(2 * combinations.turns_of_a_round)
    return list(dict.fromkeys([(), *(names(combinations.of_turn(turn)) for turn in turns)]))


def _grading(i: int, notebooks: Sequence[tuple[str, ...]]) -> Task:
    return Task(f"calibration {i}", notebooks[i % len(notebooks)], "hidden", whole=True)


def _add_gradings_on(
    name: str, runner: Runner, runs: Runs, notebooks: Sequence[tuple[str, ...]], checks: tuple[str, ...]
) -> None:
    """Right work on another data set: the checks with bounds from data whose cases are others with it."""
    if not checks:
        return
    alone = Task(PUBLIC, (), "visible", whole=True, checks=checks, images=name)
    (runs.visible_on[name],) = runner.measured("visible", [alone])
    count = max(len(runs.gradings) // FEWER_ON_OTHERS, 2)
    runs.gradings += [replace(_grading(i, notebooks), checks=checks, images=name) for i in range(count)]


def _look_at_visible_cases(runner: Runner, runs: Runs, wrong: Sequence[WrongSolution]) -> None:
    """Once each; where the global generators are drawn from, once more from another state of theirs."""
    tasks = [Task(PUBLIC, (one.name,), "visible", whole=False, checks=tuple(one.fails)) for one in wrong]
    first = runner.measured("wrong", tasks)
    runs.wrong_visible = {one.name: [measured] for one, measured in zip(wrong, first, strict=True)}
    again = [
        replace(task, again=1) for task, measured in zip(tasks, first, strict=True) if measured.draws_globally
    ]
    for task, measured in zip(again, runner.measured("wrong", again), strict=True):
        runs.wrong_visible[task.solutions[0]].append(measured)


def always_refused(
    assignment: Assignment, looks: Sequence[Measured], wrong: WrongSolution, bounds: Mapping[str, float]
) -> bool:
    """Whether each check that it names refuses it on a visible case, whatever is drawn."""
    named = [check for check in assignment.checks if check.name in wrong.fails]
    return all(refuses(look, check, named, bounds) for look in looks for check in named)


def _try(runner: Runner, runs: Runs, rest: Sequence[WrongSolution], open_keys: set[str]) -> None:
    """Under secrets: a few first, then as many as their cost allows."""
    for one in rest:
        runs.tried_in[one.name] = _cases_to_try(one, runs.wrong_visible[one.name], open_keys)
    few = {
        one.name: _tries(one, runs.tried_in[one.name], _at_first(runs.wrong_visible[one.name]), open_keys)
        for one in rest
    }
    first = _measured_by_secret(runner, few)
    all_ = {
        one.name: _tries(one, runs.tried_in[one.name], _affordable(first[one.name]), open_keys)
        for one in rest
    }
    runs.tries = _measured_by_secret(runner, all_)


def try_further(runner: Runner, runs: Runs, names: Collection[str], count: int, open_keys: set[str]) -> bool:
    """Try these misconceptions ``count`` times; whether any was tried less before."""
    wanted = [runner.solutions[name] for name in sorted(names) if len(runs.tries[name]) < count]
    tasks = {one.name: _tries(one, runs.tried_in[one.name], count, open_keys) for one in wanted}
    runs.tries |= _measured_by_secret(runner, tasks)
    return bool(wanted)


def _cases_to_try(one: WrongSolution, looks: Sequence[Measured], open_keys: set[str]) -> Cases:
    """The hidden cases; visible ones drawn from a secret where hidden ones are costly and chance decides."""
    by_chance = {key.partition("/")[0] for key in open_keys}
    costly = max(look.seconds for look in looks) > SECONDS / ENOUGH
    return "redrawn" if costly and set(one.fails) <= by_chance else "hidden"


def _at_first(looks: Sequence[Measured]) -> int:
    return FIRST if max(look.seconds for look in looks) > COSTLY else FEWEST


def _affordable(first: Sequence[Measured]) -> int:
    cost = sum(one.seconds for one in first) / len(first)
    return min(ENOUGH, max(len(first), math.ceil(SECONDS / max(cost, 1e-3))))


def _tries(one: WrongSolution, cases: Cases, count: int, open_keys: set[str]) -> list[Task]:
    """All readings are wanted of a check with an open bound; else the first that is refused will do."""
    fixed = not any(key.partition("/")[0] in one.fails for key in open_keys)
    checks = tuple(one.fails)
    return [Task(f"calibration {i}", (one.name,), cases, False, checks, fixed) for i in range(count)]


def _measured_by_secret(runner: Runner, tasks: Mapping[str, Sequence[Task]]) -> dict[str, list[Measured]]:
    """In the order of secrets: a process keeps the reference's measurements from one task to the next."""
    runner.measured(
        "tries", sorted((one for found in tasks.values() for one in found), key=lambda t: t.secret)
    )
    return {name: runner.measured("tries", found) for name, found in tasks.items()}
