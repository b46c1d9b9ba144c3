# fails: initialize_every_layer
# es: solo entra en módulos nn.Sequential
# en: goes into nn.Sequential modules alone
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]

    def redraw(part):
        for module in part:
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
            elif isinstance(module, nn.Sequential):
                redraw(module)

    with torch.no_grad():
        redraw(model)
    return model
