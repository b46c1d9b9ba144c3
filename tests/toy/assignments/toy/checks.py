"""Checks of the toy assignment."""

from assignments.toy import measure

from autograder import Axes, Case, Check, Close, Equal, InRange, Source, Text


def vector(source: Source):
    return {"x": source.rng.standard_normal(4)}


def matrix(source: Source):
    return {"x": source.rng.standard_normal((2, 3))}


def start(source: Source):
    return {"start": source.rng.integers(1, 100)}


VECTOR, HIDDEN_VECTOR = Case("vector", vector, visible=True), Case("hidden vector", vector)

CHECKS = [
    Check(
        "twice",
        Text(es="es el doble", en="it is twice the input"),
        points=2,
        measure=measure.doubled,
        seconds=4,
        cases=[VECTOR, HIDDEN_VECTOR],
        accept=[
            Close(
                "double",
                rtol=1e-12,
                why="one product",
                hint=Text(es="multiplica por dos", en="multiply by two"),
            )
        ],
    ),
    Check(
        "keeps_shape",
        Text(es="conserva la forma", en="it keeps the shape"),
        points=1,
        measure=measure.doubled,
        seconds=4,
        cases=[Case("matrix", matrix, visible=True), Case("hidden matrix", matrix)],
        accept=[
            InRange("double", -100, 100),
            Close("double", rtol=10, atol=10, why="only the shape matters"),
        ],
    ),
    Check(
        "counts",
        Text(es="cuenta", en="it counts"),
        points=2,
        measure=measure.counted,
        seconds=4,
        cases=[Case("from zero", lambda _source: {"start": 0}, visible=True), Case("from elsewhere", start)],
        accept=[Equal("counts")],
    ),
    Check(
        "axes",
        Text(es="la figura muestra el doble", en="the figure shows the double"),
        points=1,
        measure=measure.drawn,
        seconds=4,
        cases=[VECTOR, HIDDEN_VECTOR],
        accept=[Axes()],
    ),
]
