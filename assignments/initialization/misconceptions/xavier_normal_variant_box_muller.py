# fails: nothing
# es: saca la ley normal de la uniforme (Box y Muller)
# en: draws the normal law from the uniform one (Box and Muller)
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    radius = (-2 * torch.log1p(-torch.rand(tensor.shape, generator=generator, dtype=torch.float64))).sqrt()
    angle = 2 * math.pi * torch.rand(tensor.shape, generator=generator, dtype=torch.float64)
    with torch.no_grad():
        tensor.copy_(std * radius * torch.cos(angle))
    return tensor
