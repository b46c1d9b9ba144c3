# fails: step_asks_the_attention, step_logits, step_state, decoder_outputs, decoder_gradients
# es: pregunta con el embedding del token anterior y no con el estado
# en: asks with the embedding of the token before, not with the state
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        query = F.pad(self.embedding(previous), (0, state.shape[1]))[:, : state.shape[1]]
        context, weights = self.attention(query, keys, mask)
        state = self.cell(torch.cat([self.embedding(previous), context], dim=1), state)
        logits = self.output(context)
        return logits, weights, state

    def forward(self, source, previous):
        keys, mask, state = self.encode(source)
        all_logits, all_weights = [], []
        for t in range(previous.shape[1]):
            logits, weights, state = self.step(previous[:, t], state, keys, mask)
            all_logits.append(logits)
            all_weights.append(weights)
        return torch.stack(all_logits, dim=1), torch.stack(all_weights, dim=1)
