# fails: nothing
# es: a mano, con el máximo de los tokens
# en: by hand, with the maximum of the tokens
def masked_softmax(scores, mask):
    clean = torch.where(mask, scores, torch.zeros_like(scores))
    lowest = torch.full_like(clean, torch.finfo(clean.dtype).min)
    top = torch.where(mask, clean, lowest).amax(dim=-1, keepdim=True).detach()
    top = torch.where(mask.any(dim=-1, keepdim=True), top, torch.zeros_like(top))
    shifted = torch.where(mask, clean - top, torch.zeros_like(clean))
    parts = torch.exp(shifted) * mask
    total = parts.sum(dim=-1, keepdim=True)
    return parts / torch.where(total > 0, total, torch.ones_like(total))
