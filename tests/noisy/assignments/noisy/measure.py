"""Measures of the noisy assignment: one number a repetition."""


def levels(student, inputs):
    return {"level": student.level(inputs["x"])}


def spreads(student, inputs):
    return {"spread": student.spread(inputs["x"])}
