# fails: decoder_outputs, decoder_gradients
# es: forward parte de la última clave y no del primer estado de encode
# en: forward starts from the last key, not from the first state of encode
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        logits = self.output(context)
        return logits, weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        state = keys[:, -1]
        all_logits, all_weights = [], []
        for t in range(previous.shape[1]):
            logits, weights, state = self.step(previous[:, t], state, keys, mask)
            all_logits.append(logits)
            all_weights.append(weights)
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)
