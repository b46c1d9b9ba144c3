# fails: xavier_normal_convolution
# es: cuenta un solo eje del núcleo
# en: counts one axis of the kernel alone
# symptom: convolution_only
def xavier_normal_(tensor, gain=1.0, *, generator):
    kernel = tensor.shape[2] if tensor.dim() > 2 else 1
    fan_in, fan_out = tensor.shape[1] * kernel, tensor.shape[0] * kernel
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
