# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_of_padding_alone, softmax_gradient
# es: pone puntuación 0 en el relleno, que pesa e^0
# en: puts a score of 0 at padding, which weighs e^0
def masked_softmax(scores, mask):
    filled = torch.where(mask, scores, torch.zeros_like(scores))
    return torch.softmax(filled, dim=-1)
