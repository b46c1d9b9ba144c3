# fails: attention_weights, attention_gradients
# es: no pasa la suma por tanh: la consulta no cambia los pesos
# en: does not pass the sum through tanh: the query does not change the weights
# symptom: alignment_is_flat
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        hidden = self.query_projection(query)[:, None] + self.key_projection(keys)
        scores = self.v(hidden)[:, :, 0]
        weights = masked_softmax(scores, mask)
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
