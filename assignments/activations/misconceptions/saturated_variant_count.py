# fails: nothing
# es: cuenta y divide, con números de Python
# en: counts and divides, with Python's numbers
def saturated_fraction(z, derivative, threshold=0.01):
    return int(torch.count_nonzero(derivative(z).abs() < threshold)) / z.numel()
