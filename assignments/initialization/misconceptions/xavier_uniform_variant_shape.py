# fails: nothing
# es: cuenta los fans con math.prod
# en: counts the fans with math.prod
def xavier_uniform_(tensor, gain=1.0, *, generator):
    kernel = math.prod(tensor.shape[2:])
    fan_in, fan_out = tensor.shape[1] * kernel, tensor.shape[0] * kernel
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
