# fails: nothing
# es: fila a fila, softmax solo de los tokens
# en: row by row, softmax of the tokens alone
def masked_softmax(scores, mask):
    rows = []
    for row, keep in zip(scores.reshape(-1, scores.shape[-1]), mask.reshape(-1, scores.shape[-1])):
        weights = torch.zeros_like(row)
        if keep.any():
            weights = weights.masked_scatter(keep, torch.softmax(row[keep], dim=0))
        rows.append(weights)
    return torch.stack(rows).reshape(scores.shape)
