# fails: xavier_normal_spread
# es: toma la varianza 2/(fan_in + fan_out) por desviación estándar
# en: takes the variance 2/(fan_in + fan_out) for the standard deviation
# hint es: las funciones de PyTorch piden una desviación estándar: falta la raíz
# hint en: PyTorch's functions ask for a standard deviation: the root is missing
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * 2.0 / (fan_in + fan_out)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
