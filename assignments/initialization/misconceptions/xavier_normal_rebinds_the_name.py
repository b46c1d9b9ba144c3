# fails: xavier_normal_in_place
# es: asigna otro tensor al mismo nombre
# en: binds another tensor to the same name
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    tensor = std * torch.randn(tensor.shape, generator=generator)
    return tensor
