# fails: attention_weights
# es: proyecta las claves una vez y las reutiliza con otras de la misma forma
# en: projects the keys once and uses that again for others of the same shape
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)
        self.projected = None

    def forward(self, query, keys, mask):
        if self.projected is None or self.projected.shape[:2] != keys.shape[:2]:
            self.projected = self.key_projection(keys)
        hidden = torch.tanh(self.query_projection(query).unsqueeze(1) + self.projected)
        scores = self.v(hidden).squeeze(2)
        weights = masked_softmax(scores, mask)
        return torch.einsum("bt,btk->bk", weights, keys), weights
