# fails: xavier_uniform_in_place
# es: desactiva los gradientes de PyTorch y no los vuelve a activar
# en: switches PyTorch's gradients off and does not switch them on again
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    bound = gain * math.sqrt(6.0 / (fan_in + fan_out))
    torch.set_grad_enabled(False)
    return tensor.uniform_(-bound, bound, generator=generator)
