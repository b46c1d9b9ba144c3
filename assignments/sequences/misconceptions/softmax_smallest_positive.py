# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: pone en el relleno el menor número positivo, que es casi 0
# en: puts the smallest positive number at padding, which is nearly 0
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).tiny)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
