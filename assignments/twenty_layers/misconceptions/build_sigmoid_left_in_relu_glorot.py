# fails: activation_of_each_layer
# es: la condición 2 sigue con sigmoides
# en: condition 2 still has sigmoids
# symptom: loss_at_chance
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers - 1):
        linear = nn.Linear(fan_in, width)
        if "_he" in condition:
            nn.init.kaiming_normal_(linear.weight, nonlinearity="relu", generator=generator)
        else:
            nn.init.xavier_normal_(linear.weight, generator=generator)
        nn.init.zeros_(linear.bias)
        modules.append(linear)
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if "glorot" in condition else nn.ReLU())
        fan_in = width
    linear = nn.Linear(fan_in, classes)
    if "_he" in condition:
        nn.init.kaiming_normal_(linear.weight, nonlinearity="relu", generator=generator)
    else:
        nn.init.xavier_normal_(linear.weight, generator=generator)
    nn.init.zeros_(linear.bias)
    modules.append(linear)
    return nn.Sequential(*modules)
