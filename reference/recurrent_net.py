"""A recurrent net on a random walk, which has to remember every step: gradients grow with memory."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class RecurrentNet(nn.Module):
    """One recurrent layer, unrolled over the sequence: h_t = f(x_t w_x + h_{t-1} W_h + b).

    f is the leaky ReLU with slope 0.5 for negative inputs.  Everything is float64.  W_h starts
    as 0.5 times the identity: the net forgets half of its state at every step.
    """

    def __init__(self, hidden: int, generator: torch.Generator) -> None:
        super().__init__()
        direction = F.normalize(torch.randn(hidden, generator=generator, dtype=torch.float64), dim=0)
        self.weight_input = nn.Parameter(direction.clone())
        self.weight_hidden = nn.Parameter(0.5 * torch.eye(hidden, dtype=torch.float64))
        self.bias = nn.Parameter(torch.zeros_like(direction))
        self.weight_output = nn.Parameter(0.5 * direction)

    def forward(self, sequences: Tensor) -> Tensor:
        """sequences: (batch, length); returns one number a sequence, (batch,)."""
        h = sequences.new_zeros(len(sequences), len(self.bias))
        for x in sequences.unbind(1):
            h = F.leaky_relu(torch.outer(x, self.weight_input) + h @ self.weight_hidden + self.bias, 0.5)
        return h @ self.weight_output


def random_walks(steps: int, batch: int, length: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Batches of random walks: each entry is a step of +1 or -1, the target is where the walk ends.

    Returns sequences (steps, batch, length) and targets (steps, batch), float64; the end is divided
    by sqrt(length), so that the targets have variance 1.
    """
    signs = torch.randint(0, 2, (steps, batch, length), generator=generator)
    sequences = (2 * signs - 1).to(torch.float64)
    return sequences, sequences.sum(dim=2) / math.sqrt(length)
