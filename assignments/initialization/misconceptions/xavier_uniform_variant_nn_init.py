# fails: nothing
# es: usa nn.init.uniform_ como pieza
# en: uses nn.init.uniform_ as a building block
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    return nn.init.uniform_(tensor, -bound, bound, generator=generator)
