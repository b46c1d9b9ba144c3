# fails: initialize_errors
# es: toma por he cualquier otro esquema
# en: takes any other scheme for he
def initialize_(model, scheme, *, generator):
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.zero_()
            elif scheme == "N(0, 1)":
                nn.init.normal_(parameter, generator=generator)
            elif scheme == "N(0, 0.01)":
                nn.init.normal_(parameter, std=0.01, generator=generator)
            elif scheme == "xavier":
                xavier_normal_(parameter, generator=generator)
            else:
                he_normal_(parameter, generator=generator)
    return model
