"""What the translation task gives: sequences to reverse, and the layers of an encoder and a decoder."""

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

PADDING = 0
START = 1
VOCABULARY = 10


def reversal_batches(
    steps: int, batch: int, shortest: int, longest: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Batches of sequences of tokens, and the same sequences backwards.

    Lengths go from shortest to longest; tokens from 2 to VOCABULARY - 1; what is left is PADDING.
    Returns sources and targets, both (steps, batch, longest), int64.
    """
    lengths = torch.randint(shortest, longest + 1, (steps, batch, 1), generator=generator)
    tokens = torch.randint(START + 1, VOCABULARY, (steps, batch, longest), generator=generator)
    places = torch.arange(longest)
    sources = torch.where(places < lengths, tokens, PADDING)
    backwards = sources.gather(2, (lengths - 1 - places).clamp(min=0))
    return sources, torch.where(places < lengths, backwards, PADDING)


class EncoderDecoder(nn.Module):
    """The layers of a sequence-to-sequence model; the encoder reads in both directions.

    attention: a layer (query, keys, mask) -> (context, weights)
    Layers: embedding, encoder (GRU, half of hidden_size in each direction), attention, cell (GRU
    cell of the decoder: token and context in, state of hidden_size) and output (context to logits).
    """

    def __init__(self, attention: nn.Module, vocabulary: int, embedding_size: int, hidden_size: int) -> None:
        super().__init__()
        self.attention = attention
        self.embedding = nn.Embedding(vocabulary, embedding_size)
        self.encoder = nn.GRU(embedding_size, hidden_size // 2, batch_first=True, bidirectional=True)
        self.cell = nn.GRUCell(embedding_size + hidden_size, hidden_size)
        self.output = nn.Linear(hidden_size, vocabulary)

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """source: (batch, length) tokens, none of them empty.

        Returns keys (batch, length, hidden_size), one for each token; mask (batch, length), True at
        tokens and False at padding; and the decoder's first state, zeros (batch, hidden_size).
        """
        mask = source != PADDING
        packed = pack_padded_sequence(
            self.embedding(source), mask.sum(dim=1), batch_first=True, enforce_sorted=False
        )
        keys, _ = pad_packed_sequence(self.encoder(packed)[0], batch_first=True, total_length=source.shape[1])
        return keys, mask, keys.new_zeros(len(keys), keys.shape[2])
