# fails: batch_norm_in_place
# es: la condición 4 no lleva normalización por lotes
# en: condition 4 has no batch norm
# symptom: loss_falls_in_jumps
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
