# fails: nothing
# es: un OrderedDict con nombre para cada módulo
# en: an OrderedDict with a name for each module
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    from collections import OrderedDict

    named, fan_in = OrderedDict(), features
    for number in range(1, layers + 1):
        fan_out = classes if number == layers else width
        linear = named[f"linear{number}"] = nn.Linear(fan_in, fan_out)
        if "_he" in condition:
            nn.init.normal_(linear.weight, std=(2 / fan_in) ** 0.5, generator=generator)
        else:
            nn.init.normal_(linear.weight, std=(2 / (fan_in + fan_out)) ** 0.5, generator=generator)
        nn.init.zeros_(linear.bias)
        if number < layers:
            if condition == "relu_he_batch_norm":
                named[f"norm{number}"] = nn.BatchNorm1d(fan_out)
            named[f"activation{number}"] = nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU()
        fan_in = fan_out
    return nn.Sequential(named)
