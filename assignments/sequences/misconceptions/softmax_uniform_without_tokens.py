# fails: softmax_of_padding_alone
# es: reparte los pesos por igual en una fila de puro relleno
# en: spreads the weights evenly over a row of nothing but padding
def masked_softmax(scores, mask):
    filled = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(filled, dim=-1)
