# fails: softmax_gradient
# es: corta el gradiente con detach()
# en: cuts the gradient with detach()
# symptom: alignment_is_flat
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled.detach(), dim=-1).masked_fill(~mask, 0.0) + 0 * filled.masked_fill(~mask, 0.0)
