"""How often is a mistake named rightly, wrongly, not at all?

Each misconception is tried as a student's work: in a notebook whose other functions are right variants, and
with other random numbers where draws are judged by their law.  Mistakes that the catalogue does not hold
are tried too: mutants of the reference, and each misconception while it is taken out of the catalogue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import torch

from autograder.assignment import Assignment, Exercise
from autograder.audit import SECONDS, Progress, in_parallel
from autograder.cases import Rehearsal, run_measure
from autograder.check import Case, Check
from autograder.criteria import Distribution
from autograder.datasets import Images
from autograder.judging import Answer, Student, judge_exercise
from autograder.mutants import equivalents, mutants
from autograder.naming import Naming, Suspect, is_quick
from autograder.outcome import ExerciseResult, Outcome
from autograder.text import Text
from autograder.time_limit import TooSlow, at_most
from autograder.wrong_solutions import WrongSolution, with_solution, with_solutions, wrong_solutions

Kind = Literal["known", "held out", "mutant"]
#: passed: what was compared is right, and the mistake shows elsewhere
Verdict = Literal["right", "wrong", "none", "passed"]


@dataclass(frozen=True)
class Diagnosis:
    """One wrong solution under one secret: what it is, and what each failed check was said to come from."""

    kind: Kind
    solution: WrongSolution
    secret: str
    said: Mapping[str, str]  # failed check: name of a misconception, empty where none was named
    right: bool  # whether all that was named says what the solution does
    row: bool = False  # whether a row of the table of symptoms was shown

    @property
    def names(self) -> list[str]:
        return sorted(set(self.said.values()) - {""})

    @property
    def verdict(self) -> Verdict:
        if not self.said:
            return "passed"
        if not self.names:
            return "none"
        return "right" if self.right else "wrong"


@dataclass
class NamingAudit:
    """All diagnoses of one assignment."""

    assignment: Assignment
    found: list[Diagnosis] = field(default_factory=list)

    def of(self, kind: Kind, verdict: str = "") -> list[Diagnosis]:
        return [one for one in self.found if one.kind == kind and verdict in ("", one.verdict)]


def audit_naming(
    assignment: Assignment,
    images: Images,
    secrets: Sequence[str],
    jobs: int,
    progress: Progress,
    exercises: Sequence[str] = (),
) -> NamingAudit:
    """Try all wrong solutions of an assignment under each secret, in ``jobs`` processes."""
    found = NamingAudit(assignment)
    for turn, secret in enumerate(secrets):
        bench = _Bench(assignment, secret, images, turn)
        bench.warm(exercises)
        tasks = bench.tasks(exercises, with_mutants=turn == 0)
        for done, diagnoses in enumerate(in_parallel(bench, "diagnoses", tasks, jobs), start=1):
            found.found += diagnoses
            progress("naming", turn * len(tasks) + done, len(secrets) * len(tasks))
    return found


class _Bench:
    """Where wrong solutions are tried under one secret; suspects are measured before the processes part."""

    def __init__(self, assignment: Assignment, secret: str, images: Images, turn: int) -> None:
        self._assignment, self._secret, self._turn = assignment, secret, turn
        self._rehearsal = Rehearsal(assignment, secret, images)
        self._all = wrong_solutions(assignment)
        self._naming = Naming(assignment, self._suspects, self._rehearsal.known, self._rehearsal.inputs)

    def warm(self, exercises: Sequence[str]) -> None:
        torch.set_num_threads(1)  # as in the sandbox, and so that processes can be forked
        for exercise in self._wanted(exercises):
            for check in self._quick(exercise):
                for case in check.cases:
                    self._rehearsal.known(check, case)
            self._naming.prepare(exercise.id)

    def tasks(self, exercises: Sequence[str], with_mutants: bool) -> list[tuple[Kind, WrongSolution]]:
        equivalent = equivalents(self._assignment)
        tasks: list[tuple[Kind, WrongSolution]] = []
        for exercise in self._wanted(exercises):
            tasks += [("known", one) for one in self._misconceptions(exercise)]
            made = [one for one in mutants(self._assignment, exercise) if one.key not in equivalent]
            tasks += [("mutant", one.as_solution()) for one in made if with_mutants]
        return tasks

    def diagnoses(self, task: tuple[Kind, WrongSolution]) -> list[Diagnosis]:
        """What is said of one wrong solution; nothing where it can't be run, or never ends."""
        kind, solution = task
        try:
            with at_most(SECONDS):
                return self._diagnoses(kind, solution)
        except TooSlow:
            return []

    def _diagnoses(self, kind: Kind, solution: WrongSolution) -> list[Diagnosis]:
        exercise = self._assignment.exercise(solution.exercise)
        try:
            student = self._student(kind, solution, exercise)
        except Exception:  # running a mutant's source may raise anything; a misconception's may not
            if kind == "mutant":
                return []
            raise
        known, inputs = self._rehearsal.known, self._rehearsal.inputs
        judged = ExerciseResult(
            exercise.id, judge_exercise(self._quick(exercise), {}, student, known, inputs)
        )
        found = [self._diagnosis(kind, solution, self._naming.named(judged, student))]
        if kind == "known":
            named = self._naming.named(judged, student, held_out=solution)
            found.append(self._diagnosis("held out", solution, named))
        return found

    def _diagnosis(self, kind: Kind, solution: WrongSolution, named: ExerciseResult) -> Diagnosis:
        failed = [check for check in named.checks if check.outcome is not Outcome.PASSED]
        texts = {check.mistake.text for check in failed if check.mistake}
        said = {check.check: check.misconception for check in failed}
        row = any(check.symptom for check in failed)
        return Diagnosis(kind, solution, self._secret, said, texts <= {solution.text}, row)

    def _student(self, kind: Kind, solution: WrongSolution, exercise: Exercise) -> Student:
        """The solution in a notebook that is not the reference's."""
        if kind == "mutant":
            return self._rehearsal.answers(with_solution(self._assignment, solution), exercise.symbol)
        variants = self._variants(exercise)
        subject = with_solutions(self._assignment, [*variants, solution])
        answers = self._rehearsal.answers(subject)

        def answer(check: Check, case: Case) -> Answer:
            if not all(isinstance(criterion, Distribution) for criterion in check.accept):
                return answers(check, case)
            inputs = self._rehearsal.inputs(check, case)
            other = {name: value + 1 if name.startswith("seed") else value for name, value in inputs.items()}
            try:
                return run_measure(check, case, subject, other)
            except (
                Exception
            ):  # a misconception may raise anything; what it raises is told by the usual answer
                return answers(check, case)

        return answer

    def _variants(self, exercise: Exercise) -> list[WrongSolution]:
        """A right variant of each other exercise, another one in each turn."""
        found = []
        for other in self._assignment.settings.exercises:
            right = [one for one in self._all if one.exercise == other.id and one.is_variant]
            if right and other.id != exercise.id:
                found.append(right[self._turn % len(right)])
        return found

    def _suspects(self, exercise: str) -> list[Suspect]:
        known = self._misconceptions(self._assignment.exercise(exercise))
        return [Suspect(one, self._answers(one)) for one in known]

    def _answers(self, solution: WrongSolution) -> Callable[[Check, Case], Answer | None]:
        symbol = self._assignment.exercise(solution.exercise).symbol
        answers = self._rehearsal.answers(with_solution(self._assignment, solution), symbol)
        return lambda check, case: answers(check, case) if is_quick(check) else None

    def _misconceptions(self, exercise: Exercise) -> list[WrongSolution]:
        return [one for one in self._all if one.exercise == exercise.id and not one.is_variant]

    def _quick(self, exercise: Exercise) -> list[Check]:
        return [check for check in self._assignment.checks_of(exercise) if is_quick(check)]

    def _wanted(self, exercises: Sequence[str]) -> list[Exercise]:
        return [e for e in self._assignment.settings.exercises if not exercises or e.id in exercises]


SUMMARY = Text(
    es="{name}, errores del catálogo ({secrets} secretos): {right} con su nombre, {wrong} con otro, {none} sin nombre ({rows} con su fila de la tabla de síntomas){untried}",
    en="{name}, mistakes of the catalogue ({secrets} secrets): {right} right, {wrong} wrong, {none} without a name ({rows} with their row of the table of symptoms){untried}",
)
UNTRIED = Text(
    es="; {count} solo fallan entrenamientos largos y no se comparan",
    en="; {count} fail in long trainings alone, which are not compared",
)
UNKNOWN = Text(
    es="  errores desconocidos: de {held} del catálogo, retirados de él, {held_named} reciben otro nombre; de {mutants} mutantes, {mutants_named} reciben un nombre (hay que leerlos)",
    en="  unknown mistakes: of {held} of the catalogue, taken out of it, {held_named} get another name; of {mutants} mutants, {mutants_named} get a name (to be read)",
)
ROW = Text(
    es="  {name}: bien {right}, mal {wrong}, sin nombre {none}",
    en="  {name}: right {right}, wrong {wrong}, none {none}",
)
SAID = Text(
    es="  {kind} {name}: «{text}» se toma por «{said}»",
    en='  {kind} {name}: "{text}" is taken for "{said}"',
)
KINDS: dict[Kind, Text] = {
    "known": Text(es="MAL", en="WRONG"),
    "held out": Text(es="retirado", en="held out"),
    "mutant": Text(es="mutante", en="mutant"),
}


def told(found: NamingAudit) -> list[Text]:
    """Counts, the table of misconceptions by diagnosis, and every name that is not a mistake's own."""
    counts = {verdict: len(found.of("known", verdict)) for verdict in VERDICTS}
    untried = len({one.solution.name for one in found.of("known", "passed")})
    secrets = len({one.secret for one in found.of("known")})
    rows = sum(one.row for one in found.of("known", "none"))
    more = UNTRIED.format(count=untried) if untried else Text("", "")
    lines = [SUMMARY.format(name=found.assignment.id, secrets=secrets, rows=rows, untried=more, **counts)]
    held, made = found.of("held out"), found.of("mutant")
    lines.append(
        UNKNOWN.format(
            held=sum(one.verdict != "passed" for one in held),
            held_named=len(found.of("held out", "wrong")),
            mutants=sum(one.verdict != "passed" for one in made),
            mutants_named=sum(bool(one.names) for one in made),
        )
    )
    return [*lines, *_table(found), *_names_given(found)]


VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "none")


def _table(found: NamingAudit) -> list[Text]:
    """A line for each misconception that was not named rightly under every secret."""
    known = found.of("known")
    lines = []
    for name in dict.fromkeys(one.solution.name for one in known):
        of_name = Counter(one.verdict for one in known if one.solution.name == name)
        if of_name["wrong"] or of_name["none"]:
            lines.append(ROW.format(name=name, **{verdict: of_name[verdict] for verdict in VERDICTS}))
    return lines


def _names_given(found: NamingAudit) -> list[Text]:
    texts = {one.name: one.text for one in wrong_solutions(found.assignment)}
    lines: dict[Text, None] = {}
    for one in found.found:
        if one.names and (one.kind == "mutant" or not one.right):
            for name in one.names:
                words = {"name": one.solution.name, "text": one.solution.text, "said": texts[name]}
                lines[SAID.format(kind=KINDS[one.kind], **words)] = None
    return list(lines)
