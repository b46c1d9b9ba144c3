# fails: nothing
# es: calcula cada rama solo en sus entradas
# en: computes each branch at its own entries only
def elu(x, alpha=1.0):
    out = torch.empty_like(x)
    right = x > 0
    out[right] = x[right]
    out[~right] = alpha * (torch.exp(x[~right]) - 1)
    return out
