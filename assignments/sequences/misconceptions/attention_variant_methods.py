# fails: nothing
# es: otro orden de capas y un método para las puntuaciones
# en: another order of layers, and a method for the scores
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        for name, size, out in (
            ("v", hidden_size, 1),
            ("key_projection", key_size, hidden_size),
            ("query_projection", query_size, hidden_size),
        ):
            setattr(self, name, nn.Linear(size, out, bias=False))
        self.activation = nn.Tanh()

    def scores(self, query, keys):
        q = self.query_projection(query)
        k = self.key_projection(keys)
        return self.v(self.activation(k + q.unsqueeze(1))).squeeze(-1)

    def forward(self, query, keys, mask):
        weights = masked_softmax(self.scores(query, keys), mask)
        return (keys.transpose(1, 2) @ weights.unsqueeze(2)).squeeze(2), weights
