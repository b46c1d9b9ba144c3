# fails: xavier_uniform_convolution
# es: cuenta como mucho dos ejes del núcleo
# en: counts at most two axes of the kernel
# symptom: convolution_only
def xavier_uniform_(tensor, gain=1.0, *, generator):
    kernel = 1
    if tensor.dim() >= 3:
        kernel *= tensor.shape[2]
    if tensor.dim() >= 4:
        kernel *= tensor.shape[3]
    fan_in, fan_out = tensor.shape[1] * kernel, tensor.shape[0] * kernel
    bound = gain * math.sqrt(6.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
