# fails: nothing
# es: saca un tensor aparte y lo copia
# en: draws a tensor apart and copies it in
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        tensor.copy_(torch.randn(tensor.shape, generator=generator) * std)
    return tensor
