# fails: softmax_of_large_scores
# es: devuelve los pesos en float64, sea cual sea el tipo de las puntuaciones
# en: returns the weights in float64, whatever the dtype of the scores
def masked_softmax(scores, mask):
    filled = scores.double().masked_fill(~mask, torch.finfo(torch.float64).min)
    return torch.softmax(filled, dim=-1).masked_fill(~mask, 0.0)
