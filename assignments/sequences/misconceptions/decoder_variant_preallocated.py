# fails: nothing
# es: rellena dos tensores
# en: fills two tensors
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        logits = self.output(context)
        token = self.embedding(previous)
        new_state = self.cell(torch.cat([token, context], dim=-1), state)
        return logits, weights, new_state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        batch, steps = previous.shape
        logits = keys.new_zeros(batch, steps, self.output.out_features)
        weights = keys.new_zeros(batch, steps, source.shape[1])
        for t in range(steps):
            logits[:, t], weights[:, t], state = self.step(previous[:, t], state, keys, mask)
        return logits, weights
