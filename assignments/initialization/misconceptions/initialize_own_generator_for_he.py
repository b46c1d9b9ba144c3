# fails: initialize_generator
# es: da a Xavier y a He un generador propio
# en: gives Xavier and He a generator of its own
def initialize_(model, scheme, *, generator):
    own = torch.Generator().manual_seed(0)
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=own),
        "he": lambda weight: he_normal_(weight, generator=own),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
