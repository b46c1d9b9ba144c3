# fails: nothing
# es: -inf solo en las filas que tienen algún token
# en: -inf only in rows that have a token
def masked_softmax(scores, mask):
    some = mask.any(dim=-1, keepdim=True)
    filled = scores.masked_fill(~mask & some, float("-inf")).masked_fill(~some, 0.0)
    return F.softmax(filled, -1) * mask
