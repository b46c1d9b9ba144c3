# fails: weights_from_the_generator
# es: sortea con una copia del generador, que no avanza
# en: draws from a copy of the generator, which does not move on
def cured_mlp(sizes, generator):
    generator = generator.clone_state()
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
