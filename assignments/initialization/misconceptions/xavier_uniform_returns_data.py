# fails: xavier_uniform_in_place
# es: devuelve tensor.data, que ya no es el parámetro
# en: returns tensor.data, which is no longer the parameter
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        tensor.uniform_(-bound, bound, generator=generator)
    return tensor.data
