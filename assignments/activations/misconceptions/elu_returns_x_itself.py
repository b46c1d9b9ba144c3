# fails: elu_dtype_and_input
# es: donde nada es negativo devuelve el propio x, no un tensor nuevo
# en: returns x itself where nothing is negative, no new tensor
def elu(x, alpha=1.0):
    if bool((x >= 0).all()):
        return x
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0)))
