# fails: nothing
# es: -inf con masked_fill, que no deja pasar el gradiente, y el nan borrado al final
# en: -inf by masked_fill, which lets no gradient through, and the nan wiped away at the end
def masked_softmax(scores, mask):
    weights = torch.softmax(scores.masked_fill(~mask, -torch.inf), dim=-1)
    return torch.where(mask, weights, torch.zeros_like(weights))
