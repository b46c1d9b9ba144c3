# fails: gelu_derivative_values, gelu_derivative_at_zero, gelu_derivative_tails
# es: devuelve la función sin derivar
# en: returns the function, not differentiated
def gelu_derivative(x):
    return 0.5 * x * (1 + torch.erf(x / math.sqrt(2)))
