# fails: he_weights, weights_from_the_generator
# es: deja los pesos que PyTorch sortea por defecto
# en: leaves the weights that PyTorch draws by default
def cured_mlp(sizes, generator):
    layers = []
    for index, (fan_in, fan_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        is_last = index == len(sizes) - 2
        linear = nn.Linear(fan_in, fan_out, bias=is_last)
        layers.append(linear)
        if is_last:
            nn.init.zeros_(linear.bias)
        else:
            layers.append(BatchNorm1d(fan_out))
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)
