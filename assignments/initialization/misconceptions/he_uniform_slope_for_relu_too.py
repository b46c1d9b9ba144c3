# fails: he_uniform_gain
# es: aplica la pendiente a también a "relu"
# en: applies the slope a to "relu" too
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    relu_gain = math.sqrt(2.0 / (1.0 + a**2))
    gain = {"leaky_relu": relu_gain, "relu": relu_gain, "linear": 1.0, "tanh": 5 / 3}[nonlinearity]
    std = gain / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
