# fails: gelu_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def gelu(x):
    return (0.5 * x * (1 + torch.erf(x / math.sqrt(2)))).float()
