# fails: softmax_of_padding_alone
# es: pone -inf en el relleno: una fila de puro relleno da nan
# en: puts -inf at padding: a row of nothing but padding gives nan
# symptom: weights_are_nan
def masked_softmax(scores, mask):
    return torch.softmax(scores.masked_fill(~mask, -torch.inf), dim=-1)
