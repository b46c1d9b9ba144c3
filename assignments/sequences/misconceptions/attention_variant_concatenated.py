# fails: nothing
# es: consulta y clave concatenadas, una sola matriz
# en: query and key concatenated, one matrix
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        both = torch.cat([query[:, None].expand(-1, keys.shape[1], -1), keys], dim=2)
        matrix = torch.cat([self.query_projection.weight, self.key_projection.weight], dim=1)
        hidden = torch.tanh(both @ matrix.T)
        scores = self.v(hidden)[:, :, 0]
        weights = masked_softmax(scores, mask)
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
