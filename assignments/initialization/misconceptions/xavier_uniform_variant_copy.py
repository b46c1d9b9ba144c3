# fails: nothing
# es: saca un tensor aparte y lo copia
# en: draws a tensor apart and copies it in
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        tensor.copy_((2 * torch.rand(tensor.shape, generator=generator) - 1) * bound)
    return tensor
