# fails: he_normal_spread
# es: usa una normal truncada en dos desviaciones estándar, como Keras
# en: uses a normal law truncated at two standard deviations, as Keras does
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    return nn.init.trunc_normal_(tensor, 0.0, std / 0.87962566, -2 * std / 0.87962566, 2 * std / 0.87962566, generator=generator)
