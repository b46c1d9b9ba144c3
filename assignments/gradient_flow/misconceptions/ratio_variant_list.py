# fails: nothing
# es: números de Python y torch.tensor
# en: numbers of Python and torch.tensor
def gradient_ratio(norms):
    if norms.dim() == 1:
        return torch.tensor(norms[0].item() / norms[-1].item(), dtype=norms.dtype)
    return torch.tensor([row[0] / row[-1] for row in norms.tolist()], dtype=norms.dtype)
