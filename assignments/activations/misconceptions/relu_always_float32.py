# fails: relu_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def relu(x):
    return x.float().clamp(min=0)
