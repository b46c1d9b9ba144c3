# fails: nothing
# es: cuenta los fans con math.prod
# en: counts the fans with math.prod
def xavier_normal_(tensor, gain=1.0, *, generator):
    kernel = math.prod(tensor.shape[2:])
    fan_in, fan_out = tensor.shape[1] * kernel, tensor.shape[0] * kernel
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
