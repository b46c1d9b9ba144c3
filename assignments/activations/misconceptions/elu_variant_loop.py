# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def elu(x, alpha=1.0):
    entries = []
    for entry in x.reshape(-1).unbind():
        entries.append(entry * 1.0 if entry > 0 else alpha * torch.expm1(entry))
    return torch.stack(entries).view(x.shape)
