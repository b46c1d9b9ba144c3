"""Measures of the assignment: one run a seed."""

import torch


def arrived(student, inputs):
    runs = []
    for seed in inputs["seeds"]:
        generator = torch.Generator().manual_seed(int(seed))
        runs.append(student.descend(inputs["start"], 0.1, 30, generator=generator))
    return {"x": torch.stack(runs)}
