# fails: nothing
# es: elige con if y else
# en: chooses with if and else
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    kernel = 1
    for size in tensor.shape[2:]:
        kernel *= size
    if mode == "fan_in":
        fan = tensor.size(1) * kernel
    elif mode == "fan_out":
        fan = tensor.size(0) * kernel
    else:
        raise ValueError(mode)
    if nonlinearity == "leaky_relu":
        variance = 2 / (1 + a**2) / fan
    elif nonlinearity == "relu":
        variance = 2 / fan
    elif nonlinearity == "tanh":
        variance = 25 / 9 / fan
    elif nonlinearity == "linear":
        variance = 1 / fan
    else:
        raise NotImplementedError(nonlinearity)
    std = variance**0.5
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
