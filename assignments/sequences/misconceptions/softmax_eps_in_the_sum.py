# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: suma un eps grande al divisor: los pesos no suman 1
# en: adds a large eps to the divisor: the weights do not add up to 1
# symptom: weights_do_not_add_up
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    exponentials = torch.exp(filled - filled.amax(dim=-1, keepdim=True)) * mask
    return exponentials / (exponentials.sum(dim=-1, keepdim=True) + 1e-2)
