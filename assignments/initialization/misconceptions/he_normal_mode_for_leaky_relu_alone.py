# fails: he_normal_mode
# es: mira mode solo con "leaky_relu"
# en: looks at mode with "leaky_relu" alone
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fans = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}
    if nonlinearity == "leaky_relu":
        variance = 2.0 / (1.0 + a**2) / fans[mode]
    else:
        assert mode in fans
        variance = {"relu": 2.0, "tanh": 25 / 9, "linear": 1.0}[nonlinearity] / fans["fan_in"]
    std = math.sqrt(variance)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
