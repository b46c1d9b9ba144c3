# fails: xavier_uniform_spread
# es: saca números solo entre 0 y el límite
# en: draws between 0 and the bound alone
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(12.0) * std
    with torch.no_grad():
        return tensor.uniform_(0.0, bound, generator=generator)
