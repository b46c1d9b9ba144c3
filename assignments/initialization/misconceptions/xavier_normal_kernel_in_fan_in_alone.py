# fails: xavier_normal_convolution
# es: cuenta el núcleo solo en fan_in
# en: counts the kernel in fan_in alone
# symptom: convolution_only
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor.shape[0]
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
