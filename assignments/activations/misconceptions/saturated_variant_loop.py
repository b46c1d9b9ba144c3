# fails: nothing
# es: un bucle sobre las entradas, de una en una
# en: a loop over the entries, one by one
def saturated_fraction(z, derivative, threshold=0.01):
    saturated = 0
    for entry in z.flatten():
        if abs(derivative(entry).item()) < threshold:
            saturated += 1
    return torch.tensor(saturated / z.numel())
