# fails: he_normal_errors
# es: da ganancia 1 a lo que no conoce
# en: gives a gain of 1 to what it does not know
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    relu = math.sqrt(2.0)
    gains = {"leaky_relu": relu / math.sqrt(1 + a**2), "relu": relu, "tanh": 5 / 3}
    gain = gains.get(nonlinearity, 1.0)
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
