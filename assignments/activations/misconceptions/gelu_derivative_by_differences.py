# fails: gelu_derivative_values, gelu_derivative_tails
# es: usa diferencias finitas, que fallan en las colas
# en: uses finite differences, which fail in the tails
def gelu_derivative(x):
    def f(t):
        return 0.5 * t * (1 + torch.erf(t / math.sqrt(2)))

    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
