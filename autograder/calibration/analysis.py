"""From gradings to ``calibration.json``: bounds, rates, and what they rest on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.calibration.choice import (
    BUDGET,
    Chosen,
    Overlap,
    chosen,
    extreme_of,
    reached_by,
    separation,
    tail_rate,
)
from autograder.calibration.gradings import SETTLED, Measured, is_close_call, refuses
from autograder.calibration.runs import FEWEST, OVERLAPPING, Runs, always_refused, together
from autograder.calibration.tails import fitted, upper_limit
from autograder.check import Check
from autograder.criteria.reading import Reading, is_exact, is_lower_bound
from autograder.errors import AssignmentError
from autograder.guards import fingerprint
from autograder.wrong_solutions import WrongSolution

#: a fixed bound that right work goes beyond at least so often is shown with all that it rests on
SELDOM = 1e-6
#: numbers of a sample that are kept for pictures
KEPT = 41
QUANTILES = (0.0, 0.01, 0.1, 0.5, 0.9, 0.99, 1.0)
Samples = dict[str, dict[str, list[float]]]  # by check/reading, then case


@dataclass
class Analysis:
    """What the gradings say, with the bounds that are to be chosen."""

    assignment: Assignment
    runs: Runs
    open_keys: set[str]
    solutions: Mapping[str, WrongSolution]

    def __post_init__(self) -> None:
        self.hidden = samples_of(self.runs.right)
        self.visible = samples_of([*self.runs.visible, *self.runs.visible_on.values()])
        #: a bound may be another one in each case: that of a law, whose sample has another size there
        self.fixed_in = {(key, case): one for m in self._right_work() for key, case, one in _keyed(m)}
        self.fixed = {key: one for (key, _), one in self.fixed_in.items()}
        self.bounds: dict[str, float] = {}
        self.chosen: dict[str, Chosen] = {}

    def _right_work(self) -> Iterator[Measured]:
        yield from (*self.runs.right, *self.runs.visible, *self.runs.visible_on.values())

    # ---------------------------------------------------------------- bounds

    def settled(self) -> Analysis:
        """The same with the gradings as they are now that close calls are settled."""
        again = replace(self)
        again.bounds, again.chosen, again.needed, again.share = (
            self.bounds,
            self.chosen,
            self.needed,
            self.share,
        )
        return again

    def choose(self) -> None:
        """A bound for each open key; :class:`AssignmentError` names those that can't be had."""
        overlaps = []
        for key, found in self._found().items():
            if isinstance(found, Overlap):
                overlaps.append(_told(key, found))
            else:
                self.chosen[key], self.bounds[key] = found, found.bound
        if overlaps:
            raise AssignmentError(f"{self.assignment.folder}/checks.py: {'; '.join(overlaps)}")

    def to_try(self) -> Iterator[tuple[set[str], int]]:
        """The misconceptions that bounds rest on, and those that seem to overlap, with how often to try them."""
        found = self._found().values()
        yield {one.nearest for one in found} - {""}, FEWEST
        yield {one.nearest for one in found if isinstance(one, Overlap)}, OVERLAPPING

    def _found(self) -> dict[str, Chosen | Overlap]:
        """What lies between right work and wrong, by key."""
        self._require_readings()
        shares = sum(len(self.hidden.get(key, {})) for key in self.open_keys)
        self.share = BUDGET / max(shares, 1)
        self.needed = self._needed()
        found = {}
        for key in sorted(self.open_keys):
            wrong = {name: reached for (name, of), reached in self.needed.items() if of == key}
            found[key] = chosen(self._right(key), wrong, not is_lower_bound(key), self.share, is_signed(key))
        return found

    def _require_readings(self) -> None:
        for key in sorted(self.open_keys):
            if key not in self.hidden or key not in self.visible:
                known = ", ".join(
                    sorted(k for k in self.hidden if k.partition("/")[0] == key.partition("/")[0])
                )
                raise AssignmentError(
                    f'{self.assignment.folder}/checks.py: a calibrated bound must be that of a reading (got "{key}"; '
                    f"the check's readings: {known or 'none'})"
                )

    def _right(self, key: str) -> list[list[float]]:
        return [*self.hidden[key].values(), *self.visible[key].values()]

    def _needed(self) -> dict[tuple[str, str], float]:
        """What each misconception reaches that only an open bound refuses, by its name and a reading.

        Of each check that must refuse it, the reading that tells it best.
        """
        found = {}
        for name in self.runs.tries:
            wrong = self.solutions[name]
            named = [check for check in self.assignment.checks if check.name in wrong.fails]
            for check in self._not_always_refused(name, named):
                if any(need.name in check.needs for need in named):
                    continue  # it fails wherever that one does
                if all(told_by_fixed_bounds(one, check, named) for one in self.runs.tries[name]):
                    continue
                options = dict(self._options(name, check.name))
                if options:
                    best = max(options, key=lambda key: options[key][1])
                    found[name, best] = options[best][0]
        return found

    def _not_always_refused(self, name: str, named: Sequence[Check]) -> list[Check]:
        """Without those whose fixed bounds refuse a misconception on their visible cases, the same in every course."""
        looks = self.runs.wrong_visible[name]
        return [c for c in named if not all(refuses(look, c, named, {}) for look in looks)]

    def _options(self, name: str, check: str) -> Iterator[tuple[str, tuple[float, float]]]:
        """Open readings of a check: what the misconception reaches, and how far right work lies from that."""
        for key in self.open_keys:
            values = self._wrong(name, key)
            if key.partition("/")[0] == check and values:
                at_most = not is_lower_bound(key)
                reached = reached_by(values, at_most, is_signed(key))
                extreme = extreme_of(self._right(key), at_most, self.share, is_signed(key))
                yield key, (reached, separation(extreme, reached, at_most))

    def _wrong(self, name: str, key: str) -> list[float]:
        """A misconception's readings in all its tries."""
        return worst_readings(self.runs.tries[name], key)

    # ----------------------------------------------------------------- rates

    def right(self) -> dict[str, Any]:
        """How often a perfect submission fails."""
        gradings = list(enumerate(self.runs.right))
        failed = [i for i, one in gradings if self._fails(together(self.runs.visible_of(i), one))]
        n = len(gradings)
        rates = [self._rate_of(key, cases) for key, cases in self.hidden.items()]
        return {
            "gradings": n,
            "on_other_images": {
                name: sum(task.images == name for task in self.runs.gradings)
                for name in sorted(self.runs.visible_on)
            },
            "failures": len(failed),
            "upper_limit": rounded(upper_limit(len(failed), n)),
            "estimated_rate": rounded(1 - float(np.prod([1 - rate for rate in rates]))),
            "notebooks": len(self.runs.visible),
            "rounding": self._rounding(),
        }

    def _rate_of(self, key: str, cases: Mapping[str, Sequence[float]]) -> float:
        """All cases of a reading together, on the worst data set.

        Those of other data sets, of which there are few, count where a bound was taken from them.
        """
        rates: dict[str, float] = {"": 0.0}
        for case, values in cases.items():
            if case != SETTLED:
                images = next((one for one in self.runs.visible_on if case.endswith(f", {one}")), "")
                rates[images] = rates.get(images, 0.0) + self._rate(key, values, case)
        return max(rates.values()) if key in self.open_keys else rates[""]

    def _rounding(self) -> dict[str, Any] | None:
        """The largest part of its tolerance that right work takes up in a deterministic criterion."""
        parts = [
            (value, key)
            for key in self.hidden
            if key.endswith(":close")
            for values in (*self.hidden[key].values(), *self.visible.get(key, {}).values())
            for value in values
        ]
        worst, key = max(parts, default=(0.0, ""))
        return {"reading": key, "part_of_its_tolerance": rounded(worst)} if parts else None

    def _fails(self, measured: Measured) -> bool:
        return any(refuses(measured, check, (), self.bounds) for check in self.assignment.checks)

    def bound_of(self, key: str, case: str = "") -> float:
        return self.bounds.get(key, self.fixed_in.get((key, case), self.fixed[key]).bound)

    def _against(self, key: str, value: float, case: str = "") -> Reading:
        """A value as a reading before its bound; a close call is not refused: more is measured then."""
        grey = self.fixed[key].grey
        return Reading(key, value, self.bound_of(key, case), not is_lower_bound(key)).at(grey)

    def _refused(self, key: str, value: float, case: str = "") -> bool:
        return self._against(key, value, case).refused

    def _rate(self, key: str, values: Sequence[float], case: str = "") -> float:
        """By the law where there is one, else by the tail."""
        alpha = self.fixed[key].alpha
        if alpha is not None:
            return alpha
        bound = self._against(key, 0.0, case).bound
        return tail_rate(values, bound, not is_lower_bound(key), is_signed(key))

    def readings(self) -> dict[str, Any]:
        """Each criterion's numbers, by ``check/reading``."""
        return {key: self._reading(key) for key in sorted({*self.hidden, *self.visible})}

    def _reading(self, key: str) -> dict[str, Any]:
        data: dict[str, Any] = {"at_most": not is_lower_bound(key), "bound": rounded(self.bound_of(key))}
        in_full = self.by_chance(key)
        for part, samples in (("hidden", self.hidden), ("visible", self.visible)):
            cases = samples.get(key, {})
            data[part] = {case: self._case(key, case, values, in_full) for case, values in cases.items()}
        if key in self.chosen:
            data |= {"calibrated": self._calibrated(key)}
        return data

    def by_chance(self, key: str) -> bool:
        """Whether chance may refuse right work: a bound from data, or a fixed one that a tail reaches."""
        if key in self.open_keys or is_exact(key) or self.fixed[key].alpha is not None:
            return key in self.open_keys
        cases = [*self.hidden.get(key, {}).items(), *self.visible.get(key, {}).items()]
        return any(self._rate(key, values, case) >= SELDOM for case, values in cases)

    def _case(self, key: str, case: str, values: Sequence[float], in_full: bool) -> dict[str, Any]:
        at_most = not is_lower_bound(key)
        failures = sum(self._refused(key, value, case) for value in values)
        data: dict[str, Any] = {"n": len(values), "failures": failures}
        if self.bound_of(key, case) != self.bound_of(key):
            data |= {"bound": rounded(self.bound_of(key, case))}
        if len(set(values)) == 1:
            return {**data, "always": rounded(values[0])}
        data |= {"estimated_rate": rounded(self._rate(key, values, case))}
        data |= {"quantiles": [rounded(float(q)) for q in np.quantile(values, QUANTILES, method="nearest")]}
        if in_full:
            tail = fitted(values, at_most, is_signed(key))
            data |= {"upper_limit": rounded(upper_limit(failures, len(values))), "sample": thinned(values)}
            data |= {
                "tail": {"from": rounded(tail.at), "scale": rounded(tail.scale), "shape": rounded(tail.shape)}
            }
        return data

    def _calibrated(self, key: str) -> dict[str, Any]:
        found = self.chosen[key]
        data: dict[str, Any] = {"share": rounded(self.share), "extreme": rounded(found.extreme)}
        if found.nearest:
            values = self._wrong(found.nearest, key)
            data |= {
                "nearest": found.nearest,
                "reached": rounded(found.reached),
                "margin": None if is_signed(key) else rounded(found.margin),  # of an order no ratio
                "nearest_n": len(values),
                "nearest_accepted": sum(not self._refused(key, value) for value in values),
                "nearest_rate": rounded(accepted_rate(values, found.bound, key)),
                "nearest_sample": thinned(values),
            }
        return data

    def misconceptions(self) -> dict[str, Any]:
        """How often each misconception slips past a check that it names."""
        return {name: self._slips(name) for name in sorted(self.runs.wrong_visible)}

    def _slips(self, name: str) -> dict[str, Any]:
        wrong, looks = self.solutions[name], self.runs.wrong_visible[name]
        data: dict[str, Any] = {"fails": sorted(wrong.fails)}
        if name not in self.runs.tries:
            return {**data, "how": "visible"}
        named = [check for check in self.assignment.checks if check.name in wrong.fails]
        to_tell, tries = self._not_always_refused(name, named), self.runs.tries[name]
        slips = sum(not all(refuses(one, c, named, self.bounds) for c in to_tell) for one in tries)
        data |= {"how": self.runs.tried_in[name], "tries": len(tries), "slips": slips}
        always = always_refused(self.assignment, looks, wrong, self.bounds)
        data |= {"upper_limit": rounded(upper_limit(slips, len(tries))), "on_visible": always}
        rates = {
            key: accepted_rate(self._wrong(name, key), self.bounds[key], key)
            for one, key in self.needed
            if one == name
        }
        if rates:
            worst = max(rates, key=lambda key: rates[key])
            data |= {"told_by": worst, "estimated_rate": rounded(rates[worst])}
        return data


def told_by_fixed_bounds(measured: Measured, check: Check, within: Sequence[Check]) -> bool:
    """Whether a check's fixed bounds refuse it, or leave it to the check's settling case."""
    return refuses(measured, check, within, {}) or is_close_call(measured, check, {})


def is_signed(key: str) -> bool:
    """Whether a reading may be on either side of 0: an order is a difference."""
    return "<" in key


def accepted_rate(values: Sequence[float], bound: float, key: str) -> float:
    """How often a misconception's reading lies on the right side of the bound, by its own tail."""
    return tail_rate(values, bound, is_lower_bound(key), is_signed(key))


def calibration(analysis: Analysis, sources: Mapping[str, str]) -> dict[str, Any]:
    """What ``calibration.json`` holds, of an analysis whose bounds are chosen."""
    return {
        "assignment": analysis.assignment.id,
        "sources": dict(sources),
        "fingerprint": fingerprint(),
        "budget": BUDGET,
        "bounds": analysis.bounds,
        "right": analysis.right(),
        "readings": analysis.readings(),
        "misconceptions": analysis.misconceptions(),
    }


def samples_of(gradings: Sequence[Measured]) -> Samples:
    """The values of each reading in each case, a number a grading."""
    found: Samples = {}
    for measured in gradings:
        for check, cases in measured.readings.items():
            for case, readings in cases.items():
                for one in readings:
                    found.setdefault(f"{check}/{one.name}", {}).setdefault(case, []).append(one.value)
    return found


def worst_readings(tries: Sequence[Measured], key: str) -> list[float]:
    """Of each try the reading (``check/reading``) of the case that it does worst in: one refusal is enough.

    Tries without measure are left out: they are refused anyhow.
    """
    check, _, name = key.partition("/")
    worst = min if is_lower_bound(key) else max
    found = []
    for one in tries:
        cases = one.readings.get(check, {})
        values = [r.value for case, rs in cases.items() if case != SETTLED for r in rs if r.name == name]
        if values and all(map(math.isfinite, values)):
            found.append(worst(values))
    return found


def _keyed(measured: Measured) -> Iterator[tuple[str, str, Reading]]:
    for check, cases in measured.readings.items():
        for case, readings in cases.items():
            for one in readings:
                yield f"{check}/{one.name}", case, one


def _told(key: str, overlap: Overlap) -> str:
    numbers = f"right work reaches {overlap.extreme:.3g}, {overlap.nearest} {overlap.reached:.3g}"
    return f'"{key}" must part right work from wrong ({numbers}: no bound does)'


def thinned(values: Sequence[float]) -> list[Any]:
    """The sample's quantiles at even steps, its ends included."""
    count = min(KEPT, len(values))
    return [rounded(float(q)) for q in np.quantile(values, np.linspace(0, 1, count), method="nearest")]


def rounded(value: float | None) -> float | str | None:
    """Four digits; JSON has no infinity."""
    if value is None:
        return None
    return float(f"{value:.4g}") if math.isfinite(value) else str(value)
