"""Measures of the toy assignment."""

from autograder.evidence import axes_evidence


def doubled(student, inputs):
    return {"double": student.double(inputs["x"])}


def counted(student, inputs):
    counter = student.Counter(int(inputs["start"]))
    return {"counts": [counter() for _ in range(3)]}


def drawn(student, inputs):
    return axes_evidence(student.plot_double(inputs["x"]))
