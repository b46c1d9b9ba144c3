# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_of_padding_alone, softmax_gradient
# es: pone -10 en el relleno, que aún pesa algo
# en: puts -10 at padding, which still weighs something
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, -10.0)
    return torch.softmax(filled, dim=-1)
