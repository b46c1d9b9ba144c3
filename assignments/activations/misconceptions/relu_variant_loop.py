# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def relu(x):
    entries = []
    for entry in x.flatten():
        if entry > 0:
            entries.append(entry)
        else:
            entries.append(0 * entry)
    return torch.stack(entries).reshape(x.shape)
