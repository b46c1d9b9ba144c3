# fails: xavier_normal_gain
# es: mete la ganancia dentro de la raíz
# en: puts the gain inside the root
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = math.sqrt(2.0 * gain / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
