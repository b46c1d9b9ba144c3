# fails: gelu_derivative_dtype_and_input
# es: escribe el segundo sumando en el propio x
# en: writes the second term into x itself
# symptom: caller_changed
def gelu_derivative(x):
    distribution = 0.5 * (1 + torch.erf(x / math.sqrt(2)))
    density = torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
    x *= density
    return distribution + x
