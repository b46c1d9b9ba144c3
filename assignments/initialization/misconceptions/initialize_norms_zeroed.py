# fails: initialize_the_rest
# es: toma por sesgo todo parámetro de un eje: pone a cero las capas de normalización
# en: takes every parameter of one axis for a bias: sets the normalisation layers to zero
def initialize_(model, scheme, *, generator):
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                if scheme == "xavier":
                    xavier_normal_(module.weight, generator=generator)
                elif scheme == "he":
                    he_normal_(module.weight, generator=generator)
                else:
                    std = {"N(0, 1)": 1.0, "N(0, 0.01)": 0.01}[scheme]
                    module.weight.normal_(0.0, std, generator=generator)
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.zero_()
    return model
