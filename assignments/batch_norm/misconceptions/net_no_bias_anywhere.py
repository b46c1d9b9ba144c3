# fails: biases_of_the_net
# es: quita el sesgo también de la última capa
# en: drops the bias of the last layer too
def cured_mlp(sizes, generator):
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=False)
        nn.init.normal_(linear.weight, 0.0, math.sqrt(2 / fan_in), generator=generator)
        layers.append(linear)
        if is_last:
            pass
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
