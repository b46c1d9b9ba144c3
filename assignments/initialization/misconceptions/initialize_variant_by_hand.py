# fails: nothing
# es: escribe las fórmulas otra vez
# en: writes the formulas once more
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: weight.normal_(0.0, (2 / sum(weight.shape)) ** 0.5, generator=generator),
        "he": lambda weight: weight.copy_((2 / weight.shape[1]) ** 0.5 * torch.randn(weight.shape, generator=generator)),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
