# fails: nothing
# es: usa nn.init.normal_ como pieza
# en: uses nn.init.normal_ as a building block
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    return nn.init.normal_(tensor, 0.0, std, generator=generator)
