# fails: nothing
# es: saca en float64 y copia en el tipo del tensor
# en: draws in float64 and copies into the tensor's type
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    draws = torch.rand(tensor.shape, generator=generator, dtype=torch.float64)
    draws = (draws - 0.5) * 2 * bound
    with torch.no_grad():
        tensor.copy_(draws)
    return tensor
