# fails: nothing
# es: posición por posición
# en: place by place
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        q, scores = self.query_projection(query), []
        for t in range(keys.shape[1]):
            scores.append(self.v(torch.tanh(q + self.key_projection(keys[:, t]))))
        scores = torch.cat(scores, dim=1)
        weights = masked_softmax(scores, mask)
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
