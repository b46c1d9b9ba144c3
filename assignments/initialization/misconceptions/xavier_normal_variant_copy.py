# fails: nothing
# es: saca un tensor aparte y lo copia
# en: draws a tensor apart and copies it in
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        tensor.copy_(torch.randn(tensor.shape, generator=generator) * std)
    return tensor
