# fails: nothing
# es: saca en float64 y copia en el tipo del tensor
# en: draws in float64 and copies into the tensor's type
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    draws = torch.randn(tensor.shape, generator=generator, dtype=torch.float64)
    draws = std * draws
    with torch.no_grad():
        tensor.copy_(draws)
    return tensor
