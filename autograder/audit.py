"""Is each check proved?  Misconceptions, right variants and mutants against the checks of an assignment."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch

from autograder.assignment import Assignment
from autograder.cases import Rehearsal
from autograder.check import Check
from autograder.criteria import to_data
from autograder.datasets import Images
from autograder.judging import Errored, Student, accept, judge_exercise
from autograder.mutants import Mutant, equivalents, mutants
from autograder.outcome import CheckResult, Outcome
from autograder.text import Text
from autograder.time_limit import TooSlow, at_most
from autograder.wrong_solutions import WrongSolution, with_solution, wrong_solutions

#: a mutant may loop for ever; the slowest measurement of a reference takes a fraction of this
SECONDS = 120
Criterion = tuple[str, int]  # a check and the place of one of its criteria
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Tried:
    """One solution: which checks did not pass, and which criteria refuse it on their own."""

    solution: WrongSolution
    failed: frozenset[str]
    refused_by: frozenset[Criterion]

    @property
    def as_named(self) -> bool:
        return self.failed == set(self.solution.fails)


@dataclass(frozen=True)
class TriedMutant:
    """One mutant: the check that killed it, None if it lives; ``why`` if it is known to be equivalent."""

    mutant: Mutant
    killed_by: str | None
    why: str | None = None


@dataclass
class Audit:
    """All that was tried on one assignment."""

    assignment: Assignment
    tried: list[Tried] = field(default_factory=list)
    mutants: list[TriedMutant] = field(default_factory=list)

    @property
    def misconceptions(self) -> list[Tried]:
        return [one for one in self.tried if not one.solution.is_variant]

    @property
    def variants(self) -> list[Tried]:
        return [one for one in self.tried if one.solution.is_variant]

    @property
    def deviating(self) -> list[Tried]:
        return [one for one in self.tried if not one.as_named]

    @property
    def survivors(self) -> list[TriedMutant]:
        """Mutants that no check refuses and that nobody has shown to be equivalent."""
        return [one for one in self.mutants if one.killed_by is None and one.why is None]

    @property
    def idle(self) -> list[str]:
        """Criteria that refuse no misconception, as ``check: kind(key)``."""
        busy = {criterion for one in self.tried for criterion in one.refused_by}
        found = []
        for check in self.assignment.checks:
            for place, criterion in enumerate(check.accept):
                if (check.name, place) not in busy:
                    data = to_data(criterion)
                    found.append(f"{check.name}: {data['kind']}({data.get('key') or data.get('keys') or ''})")
        return found

    @property
    def good(self) -> bool:
        return not (self.deviating or self.survivors)


def audit(
    assignment: Assignment,
    images: Images,
    secret: str,
    jobs: int,
    with_mutants: bool,
    progress: Progress,
    exercises: Sequence[str] = (),
) -> Audit:
    """Try every misconception and variant (and mutant) of an assignment, in ``jobs`` processes."""
    wanted = [e for e in assignment.settings.exercises if not exercises or e.id in exercises]
    solutions = [one for one in wrong_solutions(assignment) if one.exercise in {e.id for e in wanted}]
    found = Audit(assignment)
    bench = _Bench(assignment, secret, images)
    bench.warm()
    for done, tried in enumerate(in_parallel(bench, "solution", solutions, jobs), start=1):
        found.tried.append(tried)
        progress("solutions", done, len(solutions))
    if with_mutants:
        known = equivalents(assignment)
        made = [mutant for exercise in wanted for mutant in mutants(assignment, exercise)]
        for done, (mutant, killer) in enumerate(in_parallel(bench, "mutant", made, jobs), start=1):
            found.mutants.append(TriedMutant(mutant, killer, known.get(mutant.key)))
            progress("mutants", done, len(made))
    return found


class _Bench:
    """Where solutions are tried: the reference's measurements are made once, before the processes part."""

    def __init__(self, assignment: Assignment, secret: str, images: Images) -> None:
        self._assignment = assignment
        self._rehearsal = Rehearsal(assignment, secret, images)

    def warm(self) -> None:
        torch.set_num_threads(1)  # as in the sandbox, and so that processes can be forked
        self._rehearsal.reference()

    def solution(self, one: WrongSolution) -> Tried:
        symbol = self._assignment.exercise(one.exercise).symbol
        answers = self._rehearsal.answers(with_solution(self._assignment, one), symbol)
        results = self._rehearsal.judged(answers)
        failed = [check for result in results for check in result.checks if not _passed(check)]
        refused = {
            criterion
            for check in failed
            if check.outcome is Outcome.FAILED
            for criterion in self._refusing(check.check, answers)
        }
        return Tried(one, frozenset(check.check for check in failed), frozenset(refused))

    def _refusing(self, name: str, answers: Student) -> Iterator[Criterion]:
        check = next(check for check in self._assignment.checks if check.name == name)
        for case in check.cases:
            answer = answers(check, case)
            if isinstance(answer, Errored):
                continue
            known = self._rehearsal.known(check, case), self._rehearsal.inputs(check, case)
            for place, criterion in enumerate(check.accept):
                if accept(replace(check, accept=[criterion]), case, answer, *known):
                    yield name, place

    def mutant(self, one: Mutant) -> tuple[Mutant, str | None]:
        try:
            with at_most(SECONDS):
                return one, self._killer(one)
        except TooSlow:
            return one, "(endless)"
        except Exception as error:  # the mutant can't even be defined
            return one, f"({type(error).__name__})"

    def _killer(self, one: Mutant) -> str | None:
        """The first check that does not pass; those of the mutant's own exercise first."""
        subject = with_solution(self._assignment, one.as_solution())
        answers = self._rehearsal.answers(subject, one.symbol)
        own = self._assignment.checks_of(self._assignment.exercise(one.exercise))
        others = [check for check in self._assignment.checks if check not in own]
        for check in (*own, *others):
            if self._rehearsal.uses(check, one.symbol) and not self._passes(check, answers):
                return check.name
        return None

    def _passes(self, check: Check, answers: Student) -> bool:
        rehearsal = self._rehearsal
        results = judge_exercise([check], {}, answers, rehearsal.known, rehearsal.inputs)
        return all(_passed(result) for result in results)


def _passed(result: CheckResult) -> bool:
    return result.outcome is Outcome.PASSED


_forked: object = None


def in_parallel(bench: object, what: str, items: Sequence[Any], jobs: int) -> Iterator[Any]:
    """Results in the order of the items, from processes that share the bench as it is now."""
    global _forked
    _forked = bench
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap(_try_one, [(what, item) for item in items])


def _try_one(task: tuple[str, Any]) -> Any:
    what, item = task
    return getattr(_forked, what)(item)


SUMMARY = Text(
    es="{name}: {right} de {all} errores típicos fallan justo donde deben, {passed} de {variants} variantes correctas pasan",
    en="{name}: {right} of {all} misconceptions fail just where they must, {passed} of {variants} right variants pass",
)
MUTANTS = Text(
    es="  mutantes: {made}, detectados {killed}, equivalentes {equivalent}, vivos sin explicar {alive}",
    en="  mutants: {made}, killed {killed}, equivalent {equivalent}, alive and unexplained {alive}",
)
DEVIATES = Text(
    es="  DIFIERE {name}: debía fallar {want}; falla {got}",
    en="  DEVIATES {name}: should fail {want}; fails {got}",
)
ALIVE = Text(
    es="  VIVO {symbol} (línea {line}, {kind}): {before}  →  {after}",
    en="  ALIVE {symbol} (line {line}, {kind}): {before}  ->  {after}",
)
IDLE = Text(
    es="  ningún error típico necesita este criterio: {criterion}",
    en="  no misconception needs this criterion: {criterion}",
)


def told(found: Audit) -> list[Text]:
    """An audit in sentences: counts first, then all that is not as it should be."""
    right, passed = (sum(one.as_named for one in part) for part in (found.misconceptions, found.variants))
    counts = {"all": len(found.misconceptions), "variants": len(found.variants)}
    lines = [SUMMARY.format(name=found.assignment.id, right=right, passed=passed, **counts)]
    if found.mutants:
        killed = sum(one.killed_by is not None for one in found.mutants)
        equivalent = sum(one.killed_by is None and one.why is not None for one in found.mutants)
        numbers = {"made": len(found.mutants), "killed": killed, "equivalent": equivalent}
        lines.append(MUTANTS.format(alive=len(found.survivors), **numbers))
    for one in found.deviating:
        want, got = (", ".join(sorted(names)) or "-" for names in (one.solution.fails, one.failed))
        lines.append(DEVIATES.format(name=one.solution.name, want=want, got=got))
    for mutant in (one.mutant for one in found.survivors):
        places = {"symbol": mutant.symbol, "line": mutant.line, "kind": mutant.kind}
        lines.append(ALIVE.format(before=mutant.before, after=mutant.after, **places))
    return lines + [IDLE.format(criterion=criterion) for criterion in found.idle]
