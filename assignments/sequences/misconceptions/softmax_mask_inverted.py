# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_of_padding_alone, softmax_gradient
# es: pesa el relleno y quita los tokens
# en: weighs the padding and leaves the tokens out
def masked_softmax(scores, mask):
    filled = scores.masked_fill(mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(mask, 0.0)
