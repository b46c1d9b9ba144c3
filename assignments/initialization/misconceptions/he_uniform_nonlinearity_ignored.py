# fails: he_uniform_gain, he_uniform_errors
# es: usa siempre la ganancia de leaky_relu
# en: always uses leaky_relu's gain
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    gain = math.sqrt(2.0 / (1.0 + a**2))
    std = gain / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
