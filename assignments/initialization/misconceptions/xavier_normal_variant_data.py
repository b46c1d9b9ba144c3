# fails: nothing
# es: usa .data
# en: uses .data
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    tensor.data.normal_(0.0, std, generator=generator)
    return tensor
