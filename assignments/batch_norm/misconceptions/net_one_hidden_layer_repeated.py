# fails: weights_from_the_generator
# es: repite en todas las capas ocultas iguales los mismos pesos
# en: repeats the same weights in all hidden layers that are alike
def cured_mlp(sizes, generator):
    layers, drawn = [], {}
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
        if (fan_in, fan_out) in drawn:
            linear.weight.data.copy_(drawn[fan_in, fan_out])
        drawn[fan_in, fan_out] = linear.weight.data
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
