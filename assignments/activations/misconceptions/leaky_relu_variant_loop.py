# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def leaky_relu(x, negative_slope=0.01):
    flat = x.reshape(-1)
    return torch.stack([v if v.item() > 0 else v * negative_slope for v in flat]).reshape(x.shape)
