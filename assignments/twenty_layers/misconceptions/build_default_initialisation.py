# fails: initial_weights, draws_from_the_generator
# es: deja la inicialización de nn.Linear, que sortea sin el generador
# en: leaves nn.Linear's initialisation, which draws without the generator
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    modules, fan_in = [], features
    for _ in range(layers - 1):
        linear = nn.Linear(fan_in, width)
        pass
        modules.append(linear)
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        fan_in = width
    linear = nn.Linear(fan_in, classes)
    pass
    modules.append(linear)
    return nn.Sequential(*modules)
