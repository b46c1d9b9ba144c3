# fails: nothing
# es: saca la ley normal de la uniforme (Box y Muller)
# en: draws the normal law from the uniform one (Box and Muller)
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    radius = (-2 * torch.log1p(-torch.rand(tensor.shape, generator=generator, dtype=torch.float64))).sqrt()
    angle = 2 * math.pi * torch.rand(tensor.shape, generator=generator, dtype=torch.float64)
    with torch.no_grad():
        tensor.copy_(std * radius * torch.cos(angle))
    return tensor
