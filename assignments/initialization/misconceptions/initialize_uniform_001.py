# fails: normal_001_vanishes
# es: saca N(0, 0.01) de la ley uniforme en [−0.01, 0.01]
# en: draws N(0, 0.01) from the uniform law on [−0.01, 0.01]
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.uniform_(-0.01, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
