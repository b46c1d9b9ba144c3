# fails: initialize_every_layer, initialize_the_rest
# es: inicializa una copia del modelo
# en: initialises a copy of the model
def initialize_(model, scheme, *, generator):
    import copy

    model = copy.deepcopy(model)
    fill_ = {
        "N(0, 1)": lambda weight: weight.normal_(0.0, 1.0, generator=generator),
        "N(0, 0.01)": lambda weight: weight.normal_(0.0, 0.01, generator=generator),
        "xavier": lambda weight: xavier_normal_(weight, generator=generator),
        "he": lambda weight: he_normal_(weight, generator=generator),
    }[scheme]
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                fill_(module.weight)
                module.bias.zero_()
    return model
