# fails: xavier_uniform_convolution
# es: cuenta el núcleo solo en fan_in
# en: counts the kernel in fan_in alone
# symptom: convolution_only
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor.shape[0]
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
