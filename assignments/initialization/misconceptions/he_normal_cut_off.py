# fails: he_normal_spread
# es: recorta los valores a tres desviaciones estándar
# en: clamps the values to three standard deviations
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator).clamp_(-3 * std, 3 * std)
