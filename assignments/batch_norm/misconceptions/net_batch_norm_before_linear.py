# fails: layers_of_the_net, gradients_flow_evenly
# es: normaliza la entrada de cada capa lineal y no su salida
# en: normalises the input of each linear layer and not its output
def cured_mlp(sizes, generator):
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
        layers += [BatchNorm1d(fan_in), linear]
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
