# fails: twenty_weight_layers
# es: cuenta la capa de salida de menos: 19 capas con pesos
# en: counts one layer too few: 19 weight layers
# hint es: cuenta las capas con pesos, la de salida incluida: deben ser `layers`
# hint en: count the layers with weights, the output layer too: there should be `layers` of them
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers - 2):
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
