# fails: leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: usa diferencias finitas, que fallan en el pico y en las colas
# en: uses finite differences, which fail at the kink and in the tails
def leaky_relu_derivative(x, negative_slope=0.01):
    def f(t):
        return torch.where(t > 0, t, negative_slope * t)

    return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
