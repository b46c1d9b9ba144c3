# fails: he_uniform_gain
# es: usa 1 + a en lugar de 1 + a²
# en: uses 1 + a in place of 1 + a²
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    gains = {"leaky_relu": math.sqrt(2.0 / (1.0 + a)), "relu": math.sqrt(2.0), "linear": 1.0, "tanh": 5 / 3}
    gain = gains[nonlinearity]
    std = gain / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
