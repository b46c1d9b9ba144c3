# fails: initial_weights, draws_from_the_generator
# es: la última capa oculta queda sin inicializar
# en: the last hidden layer is left uninitialised
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    initialise = nn.init.kaiming_normal_ if "_he" in condition else nn.init.xavier_normal_

    def linear(fan_in, fan_out):
        layer = nn.Linear(fan_in, fan_out)
        initialise(layer.weight, generator=generator)
        nn.init.zeros_(layer.bias)
        return layer

    modules, fan_in = [], features
    for number in range(layers - 1):
        last = number == layers - 2
        modules.append(linear(fan_in, width))
        if last:
            modules[-1].weight = nn.Linear(fan_in, width).weight
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        fan_in = width
    modules.append(linear(fan_in, classes))
    return nn.Sequential(*modules)
