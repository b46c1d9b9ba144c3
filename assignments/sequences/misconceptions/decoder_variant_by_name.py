# fails: nothing
# es: todo por su nombre, con hstack
# en: all by its name, with hstack
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(query=state, keys=keys, mask=mask)
        state = self.cell(torch.hstack((self.embedding(previous), context)), state)
        return self.output(context), weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        all_logits, all_weights = [], []
        for token in previous.unbind(1):
            logits, weights, state = self.step(token, state, keys, mask)
            all_logits.append(logits)
            all_weights.append(weights)
        return torch.stack(all_logits, 1), torch.stack(all_weights, 1)
