# fails: nothing
# es: quita el sesgo de las capas ocultas después de construirlas
# en: drops the bias of the hidden layers after building them
def cured_mlp(sizes, generator):
    linears = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
    for linear in linears:
        nn.init.kaiming_normal_(linear.weight, a=0, mode="fan_in", generator=generator)
        linear.bias = None
    linears[-1].bias = nn.Parameter(torch.zeros(sizes[-1]))
    layers = []
    for linear in linears[:-1]:
        layers.extend((linear, BatchNorm1d(linear.out_features), nn.ReLU()))
    layers.append(linears[-1])
    return nn.Sequential(*layers)
