# fails: initialize_the_rest
# es: toma por peso de una capa lineal todo parámetro de dos ejes o más
# en: takes every parameter of two axes or more for a linear layer's weight
def initialize_(model, scheme, *, generator):
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 1:
                if name.endswith("bias"):
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
