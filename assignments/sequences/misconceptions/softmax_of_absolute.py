# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: usa el valor absoluto de las puntuaciones
# en: uses the absolute value of the scores
def masked_softmax(scores, mask):
    filled = scores.abs().masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
