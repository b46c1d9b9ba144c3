# fails: xavier_uniform_spread
# es: olvida el 2: usa la suma de los fans en lugar de su media
# en: forgets the 2: uses the sum of the fans in place of their mean
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain / math.sqrt(fan_in + fan_out)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
