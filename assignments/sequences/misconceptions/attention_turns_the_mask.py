# fails: attention_weights, attention_masks_padding, attention_context
# es: invierte la máscara que le dan, y la siguiente consulta la recibe al revés
# en: inverts the mask that it is given, so that the next query gets it upside down
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        mask.logical_not_()
        hidden = torch.tanh(self.query_projection(query).unsqueeze(1) + self.key_projection(keys))
        scores = self.v(hidden).squeeze(2)
        weights = torch.softmax(scores.masked_fill(mask, torch.finfo(scores.dtype).min), dim=1).masked_fill(mask, 0.0)
        return torch.einsum("bt,btk->bk", weights, keys), weights
