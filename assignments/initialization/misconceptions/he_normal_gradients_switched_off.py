# fails: he_normal_in_place
# es: desactiva los gradientes de PyTorch y no los vuelve a activar
# en: switches PyTorch's gradients off and does not switch them on again
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = {"fan_in": tensor[0].numel(), "fan_out": tensor[:, 0].numel()}[mode]
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    torch.set_grad_enabled(False)
    return tensor.normal_(0.0, std, generator=generator)
