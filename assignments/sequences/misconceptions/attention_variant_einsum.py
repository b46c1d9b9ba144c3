# fails: nothing
# es: con einsum
# en: with einsum
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        q = torch.einsum("bq,hq->bh", query, self.query_projection.weight)
        k = torch.einsum("btk,hk->bth", keys, self.key_projection.weight)
        scores = torch.einsum("bth,h->bt", (q.unsqueeze(1) + k).tanh(), self.v.weight[0])
        weights = masked_softmax(scores, mask)
        context = torch.einsum("bt,btk->bk", weights, keys)
        return context, weights
