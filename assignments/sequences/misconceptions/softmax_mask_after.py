# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_gradient
# es: aplica la máscara después del softmax: los pesos no suman 1
# en: applies the mask after the softmax: the weights do not add up to 1
# symptom: weights_do_not_add_up
def masked_softmax(scores, mask):
    return torch.softmax(scores, dim=-1) * mask
