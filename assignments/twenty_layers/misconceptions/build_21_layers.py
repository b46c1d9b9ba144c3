# fails: twenty_weight_layers
# es: 20 capas ocultas más la de salida: 21
# en: 20 hidden layers and the output: 21
# hint es: la capa de salida también cuenta: deja una capa oculta menos
# hint en: the output layer counts too: leave out one hidden layer
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers):
        linear = nn.Linear(fan_in, width)
        if "_he" in condition:
            nn.init.kaiming_normal_(linear.weight, nonlinearity="relu", generator=generator)
        else:
            nn.init.xavier_normal_(linear.weight, generator=generator)
        nn.init.zeros_(linear.bias)
        modules.append(linear)
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        fan_in = width
    linear = nn.Linear(fan_in, classes)
    if "_he" in condition:
        nn.init.kaiming_normal_(linear.weight, nonlinearity="relu", generator=generator)
    else:
        nn.init.xavier_normal_(linear.weight, generator=generator)
    nn.init.zeros_(linear.bias)
    modules.append(linear)
    return nn.Sequential(*modules)
