# fails: layers_of_the_net
# es: crea las capas de normalización con affine=False
# en: makes the layers of batch norm with affine=False
def cured_mlp(sizes, generator):
    layers = []
    for fan_in, fan_out in zip(sizes[:-2], sizes[1:-1]):
        layers += [nn.Linear(fan_in, fan_out, bias=False), BatchNorm1d(fan_out, affine=False), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(sizes[-2], sizes[-1]))
    for layer in model.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features), generator=generator)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    return model
