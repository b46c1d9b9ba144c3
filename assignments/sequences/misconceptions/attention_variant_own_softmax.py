# fails: nothing
# es: con su propio softmax enmascarado
# en: with a masked softmax of its own
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        hidden = torch.tanh(self.query_projection(query)[:, None] + self.key_projection(keys))
        scores = self.v(hidden)[:, :, 0]
        some = mask.any(dim=1, keepdim=True)
        weights = F.softmax(scores.masked_fill(~mask & some, float("-inf")), dim=1) * mask
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
