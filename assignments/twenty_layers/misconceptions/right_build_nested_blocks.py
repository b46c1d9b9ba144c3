# fails: nothing
# es: un nn.Sequential por capa oculta, dentro de otro
# en: one nn.Sequential a hidden layer, inside another
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    def linear(fan_in, fan_out):
        layer = nn.Linear(fan_in, fan_out)
        std = (2 / fan_in if "_he" in condition else 2 / (fan_in + fan_out)) ** 0.5
        nn.init.normal_(layer.weight, 0.0, std, generator=generator)
        nn.init.constant_(layer.bias, 0.0)
        return layer

    def block(fan_in):
        norm = [nn.BatchNorm1d(width)] if "batch_norm" in condition else []
        activation = nn.Sigmoid() if "sigmoid" in condition else nn.ReLU(inplace=True)
        return nn.Sequential(linear(fan_in, width), *norm, activation)

    hidden = [block(features if i == 0 else width) for i in range(layers - 1)]
    return nn.Sequential(*hidden, linear(width, classes))
