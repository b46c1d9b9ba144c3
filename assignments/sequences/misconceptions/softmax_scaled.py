# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: divide las puntuaciones entre la raíz de T
# en: divides the scores by the root of T
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled / scores.shape[-1] ** 0.5, dim=-1).masked_fill(~mask, 0.0)
