# fails: he_uniform_gain
# es: aplica la pendiente a también a "tanh" y "linear"
# en: applies the slope a to "tanh" and "linear" too
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    gain = {"leaky_relu": math.sqrt(2.0), "relu": math.sqrt(2.0), "linear": 1.0, "tanh": 5 / 3}[nonlinearity]
    if nonlinearity != "relu":
        gain /= math.sqrt(1 + a**2)
    std = gain / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
