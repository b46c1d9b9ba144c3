# fails: he_normal_spread
# es: toma por fan_in el número de salidas, y por fan_out el de entradas
# en: takes the number of outputs for fan_in, and that of inputs for fan_out
# hint es: los pesos tienen la varianza de fan_out; el peso del caso visible es de {shape} (salidas x entradas): mira qué lado cuenta
# hint en: your weights have the variance of fan_out; the weight of the visible case is {shape} (outputs x inputs): look at which side counts
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[:, 0].numel(), "fan_out": tensor[0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
