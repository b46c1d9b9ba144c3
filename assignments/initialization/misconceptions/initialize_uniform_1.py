# fails: normal_1_explodes
# es: saca N(0, 1) de la ley uniforme con desviación estándar 1
# en: draws N(0, 1) from the uniform law of standard deviation 1
def initialize_(model, scheme, *, generator):
    fill_ = {
        "N(0, 1)": lambda weight: weight.uniform_(-(3**0.5), 3**0.5, generator=generator),
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
