# fails: sigmoid_derivative_dtype_and_input
# es: recorta el propio x para evitar el desbordamiento
# en: clamps x itself against overflow
def sigmoid_derivative(x):
    x.clamp_(-80, 80)
    s = 1 / (1 + torch.exp(-x))
    return s * (1 - s)
