# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: hace el softmax en el primer eje y no en el último
# en: takes the softmax along the first axis, not the last
# symptom: weights_depend_on_the_batch
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=0).masked_fill(~mask, 0.0)
