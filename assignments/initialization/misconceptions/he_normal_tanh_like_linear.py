# fails: he_normal_gain
# es: da a "tanh" la ganancia 1
# en: gives "tanh" a gain of 1
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    relu = math.sqrt(2.0)
    gains = {"leaky_relu": relu / math.sqrt(1 + a**2), "relu": relu, "linear": 1.0, "tanh": 1.0}
    gain = gains[nonlinearity]
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
