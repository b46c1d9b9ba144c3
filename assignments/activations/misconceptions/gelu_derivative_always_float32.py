# fails: gelu_derivative_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def gelu_derivative(x):
    return (0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)).float()
