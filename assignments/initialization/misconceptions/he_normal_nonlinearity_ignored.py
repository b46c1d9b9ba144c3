# fails: he_normal_gain, he_normal_errors
# es: usa siempre la ganancia de leaky_relu
# en: always uses leaky_relu's gain
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    gain = math.sqrt(2.0 / (1.0 + a**2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
