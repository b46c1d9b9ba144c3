# fails: nothing
# es: forward sin step, la capa de salida una sola vez
# en: forward without step, the output layer once
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(query=state, keys=keys, mask=mask)
        entering = torch.hstack((self.embedding(previous), context))
        return self.output(context), weights, self.cell(entering, state)

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        embedded = self.embedding(previous)
        contexts, attended = [], []
        for t in range(previous.shape[1]):
            context, weights = self.attention(state, keys, mask)
            state = self.cell(torch.cat((embedded[:, t], context), -1), state)
            contexts.append(context)
            attended.append(weights)
        return self.output(torch.stack(contexts, 1)), torch.stack(attended, 1)
