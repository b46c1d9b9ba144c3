"""A check whose bounds come from data."""

from assignments.chance import derive, measure

from autograder import Case, Check, InRange, Ordered, Source, Text, calibrated

BOUNDS = calibrated(__file__)


def runs(count: int):
    def draw(source: Source):
        seeds = source.rng.choice(2**31, size=count, replace=False)
        return {"start": source.rng.uniform(1, 2, 20), "seeds": seeds}

    return draw


CASES = [Case("one run", runs(1), visible=True), Case("three runs", runs(3))]

CHECKS = [
    Check(
        "keeps_shape",
        Text(es="conserva la forma", en="it keeps the shape"),
        points=1,
        measure=measure.arrived,
        cases=CASES,
        accept=[InRange("x", -100, 100)],
    ),
    Check(
        "arrives",
        Text(es="llega al mínimo", en="it arrives at the minimum"),
        points=2,
        measure=measure.arrived,
        derive=derive.losses,
        cases=CASES,
        accept=[
            InRange("loss", high=BOUNDS["arrives/loss"], median=True),
            Ordered(("loss", "loss_before"), margin=BOUNDS["arrives/loss<loss_before"]),
        ],
    ),
]
