# fails: softmax_leaves_its_inputs
# es: escribe en las puntuaciones recibidas
# en: writes into the scores that were given
def masked_softmax(scores, mask):
    with torch.no_grad():
        scores.masked_fill_(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(scores, dim=-1).masked_fill(~mask, 0.0)
