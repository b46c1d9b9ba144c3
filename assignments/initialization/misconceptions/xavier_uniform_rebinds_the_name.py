# fails: xavier_uniform_in_place
# es: asigna otro tensor al mismo nombre
# en: binds another tensor to the same name
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    tensor = (2 * torch.rand(tensor.shape, generator=generator) - 1) * bound
    return tensor
