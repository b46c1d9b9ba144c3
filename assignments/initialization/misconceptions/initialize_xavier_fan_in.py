# fails: xavier_keeps_tanh
# es: para Xavier usa solo fan_in
# en: uses fan_in alone for Xavier
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: weight.normal_(0.0, weight.shape[1] ** -0.5, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
