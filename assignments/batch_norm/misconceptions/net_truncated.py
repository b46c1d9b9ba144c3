# fails: he_weights
# es: recorta las colas de la ley normal
# en: cuts off the tails of the normal law
def cured_mlp(sizes, generator):
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        std = math.sqrt(2 / fan_in)
        nn.init.trunc_normal_(linear.weight, 0.0, std, -std, std, generator=generator)
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
