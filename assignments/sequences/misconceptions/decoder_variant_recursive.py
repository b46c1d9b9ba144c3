# fails: nothing
# es: paso a paso, de forma recursiva
# en: step by step, recursively
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], 1), state)
        return self.output(context), weights, state

    def rest(self, previous, state, keys, mask):
        if not previous:
            return [], []
        logits, weights, state = self.step(previous[0], state, keys, mask)
        more_logits, more_weights = self.rest(previous[1:], state, keys, mask)
        return [logits, *more_logits], [weights, *more_weights]

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        logits, weights = self.rest(list(previous.unbind(1)), state, keys, mask)
        return torch.stack(logits, 1), torch.stack(weights, 1)
