# fails: softmax_ignores_padding, softmax_of_large_scores
# es: suma -1e9 a lo que haya en el relleno
# en: adds -1e9 to whatever stands at padding
def masked_softmax(scores, mask):
    weights = torch.softmax(scores + torch.where(mask, 0.0, -1e9).to(scores.dtype), dim=-1)
    return weights.masked_fill(~mask, 0.0)
