# fails: nothing
# es: un bucle que llena un tensor nuevo
# en: a loop that fills a new tensor
def relu_derivative(x):
    out = torch.zeros(x.numel(), dtype=x.dtype)
    for index, value in enumerate(x.flatten().tolist()):
        if value > 0:
            out[index] = 1
    return out.reshape(x.shape)
