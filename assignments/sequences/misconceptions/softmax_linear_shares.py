# fails: softmax_of_the_tokens, softmax_of_large_scores, softmax_gradient
# es: reparte en proporción a las puntuaciones, sin exponencial
# en: shares out in proportion to the scores, without an exponential
def masked_softmax(scores, mask):
    filled = torch.where(mask, scores, torch.zeros_like(scores))
    lowest = filled.amin(dim=-1, keepdim=True)
    shares = (filled - lowest + 1) * mask
    return shares / shares.sum(dim=-1, keepdim=True).clamp(min=1e-300)
