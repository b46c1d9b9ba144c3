# fails: weights_from_the_generator
# es: siembra el generador global con la semilla del recibido
# en: seeds the global generator with the seed of the given one
def cured_mlp(sizes, generator):
    torch.manual_seed(generator.initial_seed())
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in))
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
