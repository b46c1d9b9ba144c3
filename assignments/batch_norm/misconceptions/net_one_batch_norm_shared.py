# fails: layers_of_the_net
# es: usa una sola capa de normalización en todas partes, si cabe
# en: uses one normalisation layer everywhere, where it fits
def cured_mlp(sizes, generator):
    layers, norms = [], {}
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(norms.setdefault(fan_out, BatchNorm1d(fan_out)))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
