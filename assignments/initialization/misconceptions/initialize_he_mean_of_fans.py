# fails: he_keeps_relu
# es: para He usa la media de los dos fans
# en: uses the mean of both fans for He
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: weight.normal_(0.0, (4 / sum(weight.shape)) ** 0.5, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
