# fails: softmax_of_padding_alone, softmax_gradient
# es: si hay alguna fila de puro relleno, pone a cero los pesos de todas
# en: where any row is nothing but padding, sets the weights of all rows to zero
def masked_softmax(scores, mask):
    if not mask.any(dim=-1).all():
        return scores.masked_fill(~mask, 0.0) * 0
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
