# fails: nothing
# es: construye primero y recorre después los módulos para sortear
# en: builds first and goes over the modules to draw afterwards
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    activation = {"sigmoid_glorot": nn.Sigmoid}.get(condition, nn.ReLU)
    modules = [nn.Linear(features, width)]
    for fan_out in [width] * (layers - 2) + [classes]:
        if condition == "relu_he_batch_norm":
            modules += [nn.BatchNorm1d(width)]
        modules += [activation(), nn.Linear(width, fan_out)]
    model = nn.Sequential(*modules)

    def initialise(module):
        if isinstance(module, nn.Linear):
            if condition in ("relu_he", "relu_he_batch_norm"):
                nn.init.kaiming_normal_(module.weight, mode="fan_in", generator=generator)
            else:
                nn.init.xavier_normal_(module.weight, generator=generator)
            module.bias.data.fill_(0)

    return model.apply(initialise)
