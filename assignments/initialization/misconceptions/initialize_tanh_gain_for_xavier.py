# fails: xavier_keeps_tanh, bad_packages_fade
# es: da a Xavier la ganancia 5/3 de tanh
# en: gives Xavier tanh's gain of 5/3
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, 5 / 3, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
