# fails: he_normal_gain
# es: deja el 2 de ReLU también en "linear" y "tanh"
# en: leaves ReLU's 2 in "linear" and "tanh" too
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    factor = {"leaky_relu": 1 / math.sqrt(1 + a**2), "relu": 1.0, "linear": 1.0, "tanh": 5 / 3}[nonlinearity]
    gain = math.sqrt(2.0) * factor
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
