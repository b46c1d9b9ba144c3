# fails: attention_masks_padding, attention_gradients
# es: aplica la máscara después del softmax: los pesos no suman 1
# en: applies the mask after the softmax: the weights do not add up to 1
# symptom: weights_do_not_add_up
class AdditiveAttention(nn.Module):
    def __init__(self, query_size, key_size, hidden_size):
        super().__init__()
        self.query_projection = nn.Linear(query_size, hidden_size, bias=False)
        self.key_projection = nn.Linear(key_size, hidden_size, bias=False)
        self.v = nn.Linear(hidden_size, 1, bias=False)

    def forward(self, query, keys, mask):
        hidden = torch.tanh(self.query_projection(query)[:, None] + self.key_projection(keys))
        scores = self.v(hidden)[:, :, 0]
        weights = torch.softmax(scores, dim=1) * mask
        context = (weights[:, :, None] * keys).sum(dim=1)
        return context, weights
