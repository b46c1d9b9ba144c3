# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_ignores_padding, softmax_gradient
# es: cuenta los tokens y supone que van todos al principio
# en: counts the tokens and assumes that they all come first
def masked_softmax(scores, mask):
    prefix = torch.arange(scores.shape[-1]) < mask.sum(dim=-1, keepdim=True)
    filled = scores.masked_fill(~prefix, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(~prefix, 0.0)
