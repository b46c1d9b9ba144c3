# fails: nothing
# es: un bucle sobre los pasos
# en: a loop over the steps
def gradient_ratio(norms):
    if norms.ndim == 1:
        return (norms[0] / norms[-1]).item()
    return torch.stack([row[0] / row[-1] for row in norms])
