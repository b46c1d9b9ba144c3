"""What students run in their notebook: the visible cases, with the grader's own criteria.

Goes into ``selfcheck.zip`` beside the notebook, with the modules that it imports; needs torch,
numpy, scipy and matplotlib and nothing else.
"""

from __future__ import annotations

import importlib
import io
import json
import sys
import textwrap
import traceback
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.check import Arrays, Case, Check
from autograder.criteria import from_data
from autograder.evidence import NotEvidence, close_figures, to_arrays, to_tensors
from autograder.judging import Answer, Errored, judge_exercise, key_of, shipped
from autograder.outcome import CheckResult, Finding, Outcome
from autograder.student_errors import missing, not_evidence, not_solved, raised
from autograder.text import Language, Text

WIDTH = 100
HEADING = Text(es="{mark} {title}: {outcome}", en="{mark} {title}: {outcome}")
OUTCOMES = {
    Outcome.PASSED: Text(es="bien", en="right"),
    Outcome.FAILED: Text(es="todavía no", en="not yet"),
    Outcome.ERRORED: Text(es="error al ejecutar", en="error while running"),
    Outcome.SKIPPED: Text(es="sin evaluar", en="not evaluated"),
    Outcome.BROKEN: Text(es="falló el evaluador", en="the grader failed"),
}
WHERE = Text(es="caso «{case}»: ", en='case "{case}": ')
HINT = Text(es="Pista: {hint}", en="Hint: {hint}")
MISTAKE = Text(es="Parece este error: {text}.", en="It looks like this mistake: {text}.")
SYMPTOM = Text(
    es="En la tabla de síntomas: «{symptom}». Causa: {cause}. Remedio: {fix}.",
    en='In the table of symptoms: "{symptom}". Cause: {cause}. Fix: {fix}.',
)
SUMMARY = Text(
    es="«{exercise}»: {passed} de {total} comprobaciones visibles bien.",
    en='"{exercise}": {passed} of {total} visible checks right.',
)
HIDDEN = Text(
    es=" Al calificar se usan además otros datos.",
    en=" Grading uses other data besides.",
)
UNKNOWN = Text(
    es="no hay ningún ejercicio «{name}»; los que hay: {known}",
    en='there is no exercise "{name}"; there are: {known}',
)


class NotSolvedYet(Exception):
    """An exercise's visible checks do not all pass.  IPython shows its sentence without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class SelfCheck:
    """``check("exercise")`` runs an exercise's visible cases on the names in the notebook."""

    def __init__(self, bundle: str, names: Mapping[str, Any], language: Language) -> None:
        self._names, self._language = names, language
        with zipfile.ZipFile(bundle) as files:
            data = json.loads(files.read("visible.json"))
            arrays = files.read("visible.npz")
        self._arrays = np.load(io.BytesIO(arrays), allow_pickle=False)
        self._checks = {
            name: [self._check(one) for one in checks] for name, checks in data["exercises"].items()
        }
        self._measured: dict[str, Answer] = {}

    def __call__(self, exercise: str) -> None:
        """Print what holds and what does not; raises :class:`NotSolvedYet` unless all holds."""
        if exercise not in self._checks:
            known = ", ".join(self._checks)
            raise NotSolvedYet(UNKNOWN.format(name=exercise, known=known)[self._language])
        self._measured.clear()
        results = judge_exercise(
            self._checks[exercise], {}, self._answer, self._reference, self._inputs, unsettled=Outcome.PASSED
        )  # the settling case is hidden: a close call passes, and the student reads that it was one
        for result in results:
            print(wrapped(shown(result, self._language)))
        passed = sum(result.outcome is Outcome.PASSED for result in results)
        summary = SUMMARY.format(exercise=exercise, passed=passed, total=len(results))
        if passed < len(results):
            raise NotSolvedYet(summary[self._language])
        print((summary + HIDDEN)[self._language])

    def _check(self, data: Mapping[str, Any]) -> Check:
        measure = importlib.import_module(data["measure_module"])
        derive = importlib.import_module(data["derive_module"]) if data["derive"] else None
        return Check(
            name=data["name"],
            title=Text(**data["title"]),
            points=data["points"],
            measure=getattr(measure, data["measure"]),
            cases=[self._case(case) for case in data["cases"]],
            accept=[from_data(criterion) for criterion in data["accept"]],
            needs=data["needs"],
            derive=getattr(derive, data["derive"]) if derive else None,
            hint=Text(**data["hint"]) if data["hint"] else None,
            words={name: Text(**text) for name, text in data["words"].items()},
        )

    def _case(self, data: Mapping[str, Any]) -> Case:
        arrays = {name: self._arrays[key] for name, key in data["inputs"].items()}
        return Case(data["name"], lambda _source: arrays, visible=True, withhold=data["withhold"])

    def _inputs(self, _check: Check, case: Case) -> Arrays:
        return case.draw(None)  # type: ignore[arg-type]  # a released case draws from nothing

    def _reference(self, check: Check, case: Case) -> Arrays:
        prefix = f"reference/{key_of(check, case)}/"
        return {key[len(prefix) :]: self._arrays[key] for key in self._arrays.files if key.startswith(prefix)}

    def _answer(self, check: Check, case: Case) -> Answer:
        key = key_of(check, case)
        if key not in self._measured:
            self._measured[key] = self._measure(check, case)
        return self._measured[key]

    def _measure(self, check: Check, case: Case) -> Answer:
        student = Notebook(self._names)
        try:
            measured = check.measure(student, to_tensors(shipped(case, self._inputs(check, case))))
            return to_arrays(measured)
        except Missing as error:
            return Errored("missing", missing(error.name or ""))
        except NotEvidence as error:
            return Errored("refused", not_evidence(str(error)))
        except Exception as error:
            if isinstance(error, NotImplementedError) and not error.args:  # as in the stub
                return Errored("not solved", not_solved())
            line = _line_in_notebook(error)
            return Errored("raised", raised(type(error).__name__, str(error), line=line))
        finally:
            close_figures()


class Missing(AttributeError):
    """The notebook does not define a name."""


class Notebook:
    """The notebook's names as attributes: what ``measure`` calls ``student``."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        try:
            return self._names[name]
        except KeyError:
            raise Missing(name, name=name) from None


def shown(result: CheckResult, language: Language) -> str:
    """One check as students read it: mark, title, fact, size, place, next step."""
    mark = "✓" if result.outcome is Outcome.PASSED else "✗"
    heading = HEADING.format(mark=mark, title=result.title, outcome=OUTCOMES[result.outcome])[language]
    return "\n".join([heading, *(f"    {line}" for line in explained(result, language))])


def wrapped(text: str) -> str:
    """Within the width of an output: JupyterLab breaks longer lines in the middle of a word."""
    return "\n".join(
        textwrap.fill(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False)
        for line in text.splitlines()
    )


def explained(result: CheckResult, language: Language) -> list[str]:
    """The sentences below the heading."""
    finding: Finding | None = result.finding
    if finding is None:
        return []
    where = WHERE.format(case=result.case_in_words or result.case)[language] if result.case else ""
    mistake = result.mistake
    named = [MISTAKE.format(text=mistake.text)[language]] if mistake else []
    hint = (mistake.hint if mistake else None) or finding.hint
    hinted = [HINT.format(hint=hint)[language]] if hint else []
    return [where + finding.fact[language], *named, *hinted, *_row(result, language)]


def _row(result: CheckResult, language: Language) -> list[str]:
    """The row of the table of symptoms that the mistake belongs to."""
    row = result.symptom
    if row is None:
        return []
    return [SYMPTOM.format(symptom=row.symptom, cause=row.cause, fix=row.fix)[language]]


def _line_in_notebook(error: Exception) -> int | None:
    """The last line of the student's own code that the error passed through."""
    here = sys.modules["autograder"].__path__[0]
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if "ipykernel" in f.filename or f.filename.startswith(("<ipython", "<string"))]
    return own[-1].lineno if own and not own[-1].filename.startswith(here) else None
