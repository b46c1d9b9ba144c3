# fails: activation_of_each_layer
# es: la activación va antes de cada capa: también sobre la imagen
# en: the activation comes before each layer: on the image too
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
    for _ in range(layers - 1):
        modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
        modules.append(linear(fan_in, width))
        if condition == "relu_he_batch_norm":
            modules.append(nn.BatchNorm1d(width))
        fan_in = width
    modules.append(nn.Sigmoid() if condition == "sigmoid_glorot" else nn.ReLU())
    modules.append(linear(fan_in, classes))
    return nn.Sequential(*modules)
