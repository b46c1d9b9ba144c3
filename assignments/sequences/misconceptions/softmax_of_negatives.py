# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: cambia el signo de las puntuaciones
# en: changes the sign of the scores
def masked_softmax(scores, mask):
    filled = (-scores).masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
