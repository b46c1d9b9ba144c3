# fails: initialize_generator
# es: empieza un generador nuevo con la misma semilla en cada llamada
# en: starts a new generator with the same seed at each call
# symptom: draws_differ
def initialize_(model, scheme, *, generator):
    generator = torch.Generator().manual_seed(generator.initial_seed())
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
