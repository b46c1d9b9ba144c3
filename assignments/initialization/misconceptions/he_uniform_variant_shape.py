# fails: nothing
# es: cuenta los fans con math.prod
# en: counts the fans with math.prod
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    kernel = math.prod(tensor.shape[2:])
    assert mode in ("fan_in", "fan_out")
    fan = tensor.shape[1] * kernel if mode == "fan_in" else tensor.shape[0] * kernel
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
