# fails: he_normal_spread, he_normal_gain, he_normal_errors
# es: olvida toda ganancia: 1/√fan
# en: forgets any gain: 1/√fan
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    std = 1.0 / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
