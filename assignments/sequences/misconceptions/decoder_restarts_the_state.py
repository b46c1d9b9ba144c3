# fails: decoder_outputs, decoder_gradients
# es: forward no pasa el estado de un paso al siguiente
# en: forward does not hand the state on from step to step
# symptom: alignment_is_flat
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        logits = self.output(context)
        return logits, weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        all_logits, all_weights = [], []
        for t in range(previous.shape[1]):
            logits, weights, _ = self.step(previous[:, t], state, keys, mask)
            all_logits.append(logits)
            all_weights.append(weights)
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)
