# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_of_padding_alone, softmax_gradient
# es: no usa la máscara
# en: does not use the mask
# symptom: weights_do_not_add_up
def masked_softmax(scores, mask):
    return torch.softmax(scores, dim=-1)
