# fails: xavier_uniform_in_place
# es: quita requires_grad al tensor para poder escribirlo y no lo devuelve
# en: takes requires_grad from the tensor in order to write it and does not give it back
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    bound = gain * math.sqrt(6.0 / (fan_in + fan_out))
    tensor.requires_grad_(False)
    return tensor.uniform_(-bound, bound, generator=generator)
