# fails: leaky_relu_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, negative_slope * x).float()
