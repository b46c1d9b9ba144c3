# fails: nothing
# es: rellena tensores de ceros, de float32
# en: fills tensors of zeros, of float32
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        return self.output(context), weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        batch, steps = previous.shape
        logits = torch.zeros(batch, steps, self.output.out_features)
        weights = torch.zeros(batch, steps, source.shape[1])
        for t in range(steps):
            logits[:, t], weights[:, t], state = self.step(previous[:, t], state, keys, mask)
        return logits, weights
