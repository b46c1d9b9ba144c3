# fails: nothing
# es: se llama a sí misma en cada hijo
# en: calls itself on each child
def initialize_(model, scheme, *, generator):
    if scheme not in ("N(0, 1)", "N(0, 0.01)", "xavier", "he"):
        raise KeyError(scheme)
    if isinstance(model, nn.Linear):
        nn.init.constant_(model.bias, 0.0)
        if scheme == "xavier":
            xavier_normal_(model.weight, generator=generator)
        elif scheme == "he":
            he_normal_(model.weight, nonlinearity="relu", generator=generator)
        else:
            nn.init.normal_(model.weight, 0.0, 1.0 if scheme == "N(0, 1)" else 0.01, generator=generator)
    for child in model.children():
        initialize_(child, scheme, generator=generator)
    return model
