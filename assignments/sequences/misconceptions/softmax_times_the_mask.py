# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_gradient
# es: multiplica las puntuaciones por la máscara antes del softmax
# en: multiplies the scores by the mask before the softmax
def masked_softmax(scores, mask):
    return torch.softmax(scores * mask, dim=-1) * mask
