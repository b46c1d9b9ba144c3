# fails: xavier_uniform_spread
# es: toma la desviación estándar por límite de la ley uniforme
# en: takes the standard deviation for the uniform law's bound
# hint es: una ley uniforme en [−b, b] tiene desviación estándar b / √3: ¿qué b da la que buscas?
# hint en: a uniform law on [−b, b] has standard deviation b / √3: which b gives the one you want?
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.uniform_(-std, std, generator=generator)
