# fails: he_uniform_spread, he_uniform_gain, he_uniform_errors
# es: olvida toda ganancia: 1/√fan
# en: forgets any gain: 1/√fan
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    std = 1.0 / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
