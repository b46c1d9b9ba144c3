# fails: nothing
# es: la ganancia, al final
# en: the gain at the end
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = (2.0 / (fan_in + fan_out)) ** 0.5
    with torch.no_grad():
        tensor.normal_(generator=generator).mul_(std)
        tensor *= gain
    return tensor
