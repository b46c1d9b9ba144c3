# fails: softmax_of_large_scores
# es: pone -1e30 en el relleno, sea cual sea el tamaño de las puntuaciones
# en: puts -1e30 at padding, whatever the size of the scores
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, -1e30)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
