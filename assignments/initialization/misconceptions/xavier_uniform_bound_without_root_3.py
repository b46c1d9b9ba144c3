# fails: xavier_uniform_spread
# es: toma la desviación estándar por límite de la ley uniforme
# en: takes the standard deviation for the uniform law's bound
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.uniform_(-std, std, generator=generator)
