# fails: nothing
# es: la ganancia, al final
# en: the gain at the end
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = (2.0 / (fan_in + fan_out)) ** 0.5
    bound = 3**0.5 * std
    with torch.no_grad():
        tensor.uniform_(-bound, bound, generator=generator)
        tensor *= gain
    return tensor
