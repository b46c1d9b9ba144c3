# fails: gelu_derivative_values
# es: deriva la aproximación con tanh
# en: differentiates the approximation by tanh
def gelu_derivative(x):
    c = math.sqrt(2 / math.pi)
    t = torch.tanh(c * x * (1 + 0.044715 * x * x))
    inner = c * (1 + 3 * 0.044715 * x * x)
    return 0.5 * (1 + t) + torch.where(t.abs() < 1, 0.5 * x * (1 - t * t) * inner, torch.zeros_like(x))
