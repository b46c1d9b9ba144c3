# fails: initial_weights
# es: He con fan_out
# en: He with fan_out
# hint es: los pesos tienen la varianza de fan_out: nn.Linear guarda (salidas, entradas); mira qué lado cuenta
# hint en: your weights have the variance of fan_out: nn.Linear holds (outputs, inputs); look at which side counts
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers - 1):
        linear = nn.Linear(fan_in, width)
        if "_he" in condition:
            nn.init.kaiming_normal_(linear.weight, mode="fan_out", generator=generator)
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
        nn.init.kaiming_normal_(linear.weight, mode="fan_out", generator=generator)
    else:
        nn.init.xavier_normal_(linear.weight, generator=generator)
    nn.init.zeros_(linear.bias)
    modules.append(linear)
    return nn.Sequential(*modules)
