# fails: xavier_normal_spread
# es: recorta los valores a tres desviaciones estándar
# en: clamps the values to three standard deviations
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator).clamp_(-3 * std, 3 * std)
