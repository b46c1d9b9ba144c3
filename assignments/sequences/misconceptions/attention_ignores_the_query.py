# fails: attention_weights, attention_gradients
# es: no usa la consulta
# en: does not use the query
# symptom: alignment_is_flat
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        hidden = torch.tanh(self.key_projection(keys))
        scores = self.v(hidden)[:, :, 0]
        weights = masked_softmax(scores, mask)
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
