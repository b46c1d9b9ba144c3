# fails: initial_weights
# es: da la varianza como desviación estándar
# en: gives the variance as standard deviation
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers - 1):
        linear = nn.Linear(fan_in, width)
        fan_out, fan_in = linear.weight.shape
        nn.init.normal_(linear.weight, std=2 / fan_in if "_he" in condition else 2 / (fan_in + fan_out), generator=generator)
        nn.init.zeros_(linear.bias)
        modules.append(linear)
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        fan_in = width
    linear = nn.Linear(fan_in, classes)
    fan_out, fan_in = linear.weight.shape
    nn.init.normal_(linear.weight, std=2 / fan_in if "_he" in condition else 2 / (fan_in + fan_out), generator=generator)
    nn.init.zeros_(linear.bias)
    modules.append(linear)
    return nn.Sequential(*modules)
