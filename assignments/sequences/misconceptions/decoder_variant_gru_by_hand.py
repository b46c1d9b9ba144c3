# fails: nothing
# es: la celda GRU, escrita a mano
# en: the GRU cell, written by hand
class Seq2Seq(EncoderDecoder):
    def step(self, previous, state, keys, mask):
        context, weights = self.attention(state, keys, mask)
        entering = torch.cat([self.embedding(previous), context], dim=1)
        r_x, z_x, n_x = (entering @ self.cell.weight_ih.T + self.cell.bias_ih).chunk(3, dim=1)
        r_h, z_h, n_h = (state @ self.cell.weight_hh.T + self.cell.bias_hh).chunk(3, dim=1)
        r, z = torch.sigmoid(r_x + r_h), torch.sigmoid(z_x + z_h)
        state = (1 - z) * torch.tanh(n_x + r * n_h) + z * state
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
