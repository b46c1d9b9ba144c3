"""Checks whose readings may fall near their bounds: few repetitions first, more where that tells nothing."""

from assignments.noisy import measure

from autograder import Case, Check, InRange, Source, Text


def rows(count: int):
    def draw(source: Source):
        return {"x": source.rng.random((count, 20))}

    return draw


VISIBLE, FEW = Case("three rows", rows(3), visible=True), Case("three other rows", rows(3))
MANY = Case("nine rows", rows(9), seconds=2)

CHECKS = [
    Check(
        "level",
        Text(es="el nivel es bajo", en="the level is low"),
        points=2,
        measure=measure.levels,
        seconds=8,
        cases=[VISIBLE, FEW],
        settle=MANY,
        accept=[InRange("level", low=0.0), InRange("level", high=1.0, median=True, grey=0.25)],
    ),
    Check(
        "spread",
        Text(es="la dispersión es baja", en="the spread is low"),
        points=1,
        measure=measure.spreads,
        needs=["level"],
        cases=[VISIBLE, FEW],
        settle=MANY,
        accept=[InRange("spread", high=1.5, median=True, grey=0.25)],
    ),
]
