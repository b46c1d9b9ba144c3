# fails: softmax_of_large_scores, softmax_ignores_padding
# es: resta el máximo de toda la fila, relleno incluido
# en: subtracts the maximum of the whole row, padding included
def masked_softmax(scores, mask):
    exponentials = torch.exp(scores - scores.amax(dim=-1, keepdim=True)) * mask
    return exponentials / exponentials.sum(dim=-1, keepdim=True).clamp(min=1e-300)
