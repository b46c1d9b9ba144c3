# fails: xavier_uniform_gain
# es: mete la ganancia dentro de la raíz
# en: puts the gain inside the root
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = math.sqrt(2.0 * gain / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
