# fails: initialize_the_rest
# es: desactiva los gradientes de PyTorch y no los vuelve a activar
# en: switches PyTorch's gradients off and does not switch them on again
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    torch.set_grad_enabled(False)
    for module in model.modules():
        if isinstance(module, nn.Linear):
            fill_(module.weight)
            module.bias.zero_()
    return model
