# fails: xavier_uniform_spread
# es: toma la varianza 2/(fan_in + fan_out) por desviación estándar
# en: takes the variance 2/(fan_in + fan_out) for the standard deviation
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * 2.0 / (fan_in + fan_out)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
