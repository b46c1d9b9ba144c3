# fails: initialize_errors
# es: toma por he cualquier otro esquema
# en: takes any other scheme for he
def initialize_(model, scheme, *, generator):
    for module in model.modules():
        if isinstance(module, nn.Linear):
            nn.init.zeros_(module.bias)
            if scheme == "N(0, 1)":
                nn.init.normal_(module.weight, generator=generator)
            elif scheme == "N(0, 0.01)":
                nn.init.normal_(module.weight, std=0.01, generator=generator)
            elif scheme == "xavier":
                xavier_normal_(module.weight, generator=generator)
            else:
                he_normal_(module.weight, generator=generator)
    return model
