# fails: he_normal_spread
# es: olvida el 2 que compensa los negativos que ReLU anula
# en: forgets the 2 that makes up for the negatives that ReLU cuts
# symptom: signal_halves
# hint es: ReLU anula la mitad de la señal: ¿qué número la repone?
# hint en: ReLU cuts half of the signal: which number makes up for it?
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(1.0 / (1.0 + slopes[nonlinearity] ** 2))
    if nonlinearity == "linear":
        gain = 1.0
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
