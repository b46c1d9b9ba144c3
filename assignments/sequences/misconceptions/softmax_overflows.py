# fails: softmax_of_large_scores
# es: no resta el máximo: las exponenciales desbordan
# en: does not subtract the maximum: the exponentials overflow
# symptom: weights_are_nan
def masked_softmax(scores, mask):
    exponentials = torch.exp(scores.masked_fill(~mask, 0.0)).masked_fill(~mask, 0.0)
    return exponentials / exponentials.sum(dim=-1, keepdim=True).clamp(min=torch.finfo(scores.dtype).tiny)
