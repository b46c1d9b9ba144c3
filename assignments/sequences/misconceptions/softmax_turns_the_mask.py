# fails: softmax_leaves_its_inputs
# es: da la vuelta a la propia máscara recibida
# en: inverts the very mask that was given
def masked_softmax(scores, mask):
    padding = mask.logical_not_()
    filled = scores.masked_fill(padding, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1).masked_fill(padding, 0.0)
