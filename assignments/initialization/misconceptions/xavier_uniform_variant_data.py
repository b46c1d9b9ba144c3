# fails: nothing
# es: usa .data
# en: uses .data
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    tensor.data.uniform_(-bound, bound, generator=generator)
    return tensor
