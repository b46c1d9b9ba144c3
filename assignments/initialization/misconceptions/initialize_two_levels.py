# fails: initialize_every_layer
# es: baja solo dos niveles
# en: goes down two levels alone
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in [m for child in model.children() for m in (child, *child.children())]:
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
