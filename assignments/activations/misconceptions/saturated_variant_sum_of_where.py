# fails: nothing
# es: suma unos y divide por el número de entradas
# en: adds ones and divides by the number of entries
def saturated_fraction(z, derivative, threshold=0.01):
    size = derivative(z).abs()
    ones = torch.where(size < threshold, 1.0, 0.0)
    return ones.sum() / ones.numel()
