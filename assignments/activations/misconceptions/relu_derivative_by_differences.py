# fails: relu_derivative_at_zero, relu_derivative_tails
# es: usa diferencias finitas, que fallan en el pico y en las colas
# en: uses finite differences, which fail at the kink and in the tails
def relu_derivative(x):
    return ((x + 1e-6).clamp(min=0) - (x - 1e-6).clamp(min=0)) / 2e-6
