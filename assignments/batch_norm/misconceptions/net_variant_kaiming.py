# fails: nothing
# es: sortea con la función de PyTorch
# en: draws with PyTorch's function
def cured_mlp(sizes, generator):
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        nn.init.kaiming_normal_(linear.weight, nonlinearity="relu", generator=generator)
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
