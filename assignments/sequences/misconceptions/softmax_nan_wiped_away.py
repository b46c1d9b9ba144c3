# fails: softmax_ignores_padding, softmax_gradient
# es: suma -inf en el relleno y borra el nan al final: sigue en el gradiente
# en: adds -inf at padding and wipes the nan away at the end: it is still in the gradient
# symptom: weights_are_nan
def masked_softmax(scores, mask):
    penalty = torch.where(mask, 0.0, -torch.inf).to(scores.dtype)
    weights = torch.softmax(scores + penalty, dim=-1)
    return torch.where(mask, weights, torch.zeros_like(weights))
