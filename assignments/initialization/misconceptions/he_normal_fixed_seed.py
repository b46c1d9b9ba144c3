# fails: he_normal_generator
# es: usa una semilla fija propia
# en: uses a fixed seed of its own
# symptom: draws_differ
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    own = torch.Generator().manual_seed(42)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=own)
