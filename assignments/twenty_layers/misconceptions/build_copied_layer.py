# fails: draws_from_the_generator
# es: copia la misma capa oculta: todas parten de los mismos pesos
# en: copies the same hidden layer: all start from the same weights
import copy


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
    first, hidden = linear(features, width), linear(width, width)
    for number in range(layers - 1):
        modules.append(copy.deepcopy(hidden) if number else first)
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        fan_in = width
    modules.append(linear(fan_in, classes))
    return nn.Sequential(*modules)
