# fails: xavier_uniform_convolution
# es: olvida el tamaño del núcleo
# en: leaves the kernel's size out
# symptom: convolution_only
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_out, fan_in = tensor.shape[:2]
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
