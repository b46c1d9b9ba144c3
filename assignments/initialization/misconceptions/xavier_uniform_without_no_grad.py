# fails: xavier_uniform_in_place
# es: olvida torch.no_grad(): un parámetro no se deja llenar
# en: forgets torch.no_grad(): a parameter can't be filled
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    return tensor.uniform_(-bound, bound, generator=generator)
