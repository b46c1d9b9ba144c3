# fails: decoder_outputs
# es: forward no llama a step: quien cambie step no cambia nada
# en: forward does not call step: whoever changes step changes nothing
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
