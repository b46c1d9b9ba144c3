# fails: nothing
# es: aplana primero
# en: flattens first
def saturated_fraction(z, derivative, threshold=0.01):
    flat = derivative(z.reshape(-1))
    return flat[flat.abs() < threshold].numel() / flat.numel()
