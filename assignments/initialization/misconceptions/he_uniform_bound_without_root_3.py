# fails: he_uniform_spread
# es: toma la desviación estándar por límite de la ley uniforme
# en: takes the standard deviation for the uniform law's bound
# hint es: una ley uniforme en [−b, b] tiene desviación estándar b / √3: ¿qué b da la que buscas?
# hint en: a uniform law on [−b, b] has standard deviation b / √3: which b gives the one you want?
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.uniform_(-std, std, generator=generator)
