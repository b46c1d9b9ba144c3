# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def gelu(x):
    entries = [entry * (1 + torch.erf(entry / math.sqrt(2))) / 2 for entry in x.reshape(-1)]
    return torch.stack(entries).reshape(x.shape)
