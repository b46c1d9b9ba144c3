# fails: decoder_outputs, decoder_gradients
# es: forward usa los tokens que da él mismo y no los recibidos
# en: forward uses the tokens that it gives itself, not those given
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        logits = self.output(context)
        return logits, weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        all_logits, all_weights = [], []
        token = previous[:, 0]
        for t in range(previous.shape[1]):
            logits, weights, state = self.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            all_logits.append(logits)
            all_weights.append(weights)
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)
