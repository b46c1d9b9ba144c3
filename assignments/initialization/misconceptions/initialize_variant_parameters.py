# fails: nothing
# es: distingue pesos y sesgos por sus dimensiones
# en: tells weights and biases apart by their dimensions
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
            elif scheme == "he":
                he_normal_(parameter, generator=generator)
            else:
                raise ValueError(scheme)
    return model
