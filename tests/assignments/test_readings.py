"""Do readings say what findings say, on right and wrong work of the assignments?"""

import pytest

from autograder.calibration.gradings import cases_of, readings_of
from autograder.judging import Errored, accept
from autograder.wrong_solutions import WrongSolution, with_solution
from tests.assignments.rehearsals import assignment, catalogue, rehearsal

#: the assignments whose measurements cost next to nothing, and of how many solutions one is tried
ONE_OF = {
    "activations": 16,
    "batch_norm": 16,
    "clipping": 8,
    "gradient_check": 16,
    "gradient_flow": 12,
    "initialization": 12,
    "optimizers": 16,
    "regularization": 24,
    "sequences": 24,
}


def some() -> list[pytest.param]:
    return [
        pytest.param(name, one, id=f"{name}-{one.name}")
        for name, step in ONE_OF.items()
        for one in catalogue(name)[::step]
    ]


@pytest.mark.parametrize(("name", "one"), some())
def test_readings_and_findings_agree(name: str, one: WrongSolution) -> None:
    """Is a reading refused exactly where a criterion finds something, on the visible cases of the exercise?"""
    a, bench = assignment(name), rehearsal(name)
    exercise = a.exercise(one.exercise)
    answers = bench.answers(with_solution(a, one), exercise.symbol)
    for check in a.checks_of(exercise):
        for case in cases_of(check, "visible"):
            answer = answers(check, case)
            readings = readings_of(check, case, answer, bench)
            refused = any(reading.refused for reading in readings)
            if isinstance(answer, Errored):
                assert refused
                continue
            found = accept(check, case, answer, bench.known(check, case), bench.inputs(check, case))
            assert refused == (found is not None), (check.name, case.name, readings)
