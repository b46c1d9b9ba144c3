# fails: leaky_relu_dtype_and_input
# es: donde nada es negativo devuelve el propio x, no un tensor nuevo
# en: returns x itself where nothing is negative, no new tensor
def leaky_relu(x, negative_slope=0.01):
    if bool((x >= 0).all()):
        return x
    return torch.where(x > 0, x, negative_slope * x)
