# fails: gelu_derivative_values, gelu_derivative_at_zero
# es: no multiplica la densidad por x
# en: does not multiply the density by x
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
