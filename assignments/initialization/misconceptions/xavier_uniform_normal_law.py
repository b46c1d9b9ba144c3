# fails: xavier_uniform_spread
# es: usa la ley normal con la desviación estándar debida
# en: uses the normal law with the right standard deviation
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
