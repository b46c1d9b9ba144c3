# fails: nothing
# es: con logsumexp
# en: with logsumexp
def masked_softmax(scores, mask):
    filled = scores.masked_fill(mask.logical_not(), torch.finfo(scores.dtype).min)
    total = torch.logsumexp(filled, dim=-1, keepdim=True)
    return torch.exp(filled - total) * mask.to(scores.dtype)
