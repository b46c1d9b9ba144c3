# fails: xavier_keeps_tanh, bad_packages_fade
# es: usa He bajo el nombre de Xavier
# en: uses He under Xavier's name
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: he_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
