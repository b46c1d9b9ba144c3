# fails: xavier_normal_convolution
# es: olvida el tamaño del núcleo
# en: leaves the kernel's size out
# symptom: convolution_only
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_out, fan_in = tensor.shape[:2]
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
