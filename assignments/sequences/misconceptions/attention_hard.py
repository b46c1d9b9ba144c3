# fails: attention_weights, attention_gradients
# es: mira solo a la posición de mayor peso
# en: looks at the place of the largest weight alone
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        hidden = torch.tanh(self.query_projection(query)[:, None] + self.key_projection(keys))
        scores = self.v(hidden)[:, :, 0]
        weights = masked_softmax(scores, mask)
        weights = F.one_hot(weights.argmax(dim=1), weights.shape[1]).to(weights) * mask + 0 * weights
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
