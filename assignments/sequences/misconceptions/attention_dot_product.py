# fails: attention_weights, attention_gradients
# es: puntúa con el producto escalar de las dos proyecciones: no es atención aditiva
# en: scores by the dot product of the two projections: this is not additive attention
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        scores = (self.query_projection(query)[:, None] * self.key_projection(keys)).sum(dim=2)
        weights = masked_softmax(scores, mask)
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
