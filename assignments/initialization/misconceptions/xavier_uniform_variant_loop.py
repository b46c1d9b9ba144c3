# fails: nothing
# es: cuenta el núcleo con un bucle
# en: counts the kernel with a loop
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_out, fan_in = tensor.shape[0], tensor.shape[1]
    for size in tensor.shape[2:]:
        fan_in *= size
        fan_out *= size
    variance = gain**2 / ((fan_in + fan_out) / 2)
    std = variance**0.5
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
