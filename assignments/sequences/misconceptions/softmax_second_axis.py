# fails: softmax_of_the_tokens, softmax_gradient
# es: hace el softmax en el segundo eje, que no siempre es el último
# en: takes the softmax along the second axis, which is not always the last
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=min(1, scores.ndim - 1)).masked_fill(~mask, 0.0)
