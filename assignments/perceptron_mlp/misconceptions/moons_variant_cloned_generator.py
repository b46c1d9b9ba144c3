# fails: nothing
# es: da a cada modelo una copia del generador
# en: gives each model a copy of the generator
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in dict(linear=[], mlp=[32, 32]).items():
        same = torch.Generator()
        same.set_state(generator.get_state())
        model = MLP(2, hidden, 2)
        found[name] = (model, *fit(model, x, y, val_x, val_y, generator=same))
    return found
