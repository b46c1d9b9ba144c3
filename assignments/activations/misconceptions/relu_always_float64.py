# fails: relu_dtype_and_input
# es: convierte el resultado a float64
# en: converts the result to float64
def relu(x):
    return torch.clamp(x.double(), min=0)
