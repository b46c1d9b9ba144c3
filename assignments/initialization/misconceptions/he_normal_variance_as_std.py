# fails: he_normal_spread
# es: toma la varianza 2/fan por desviación estándar
# en: takes the variance 2/fan for the standard deviation
# hint es: las funciones de PyTorch piden una desviación estándar: falta la raíz
# hint en: PyTorch's functions ask for a standard deviation: the root is missing
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / fan
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
