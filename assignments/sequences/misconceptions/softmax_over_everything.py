# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: hace un solo softmax de todas las filas juntas
# en: takes one softmax of all rows together
# symptom: weights_depend_on_the_batch
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled.flatten(), dim=0).reshape(scores.shape).masked_fill(~mask, 0.0)
