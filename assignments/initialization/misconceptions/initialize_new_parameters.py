# fails: initialize_every_layer
# es: pone parámetros nuevos en lugar de los que el modelo tenía
# en: puts new parameters in place of those that the model had
def initialize_(model, scheme, *, generator):
    for module in model.modules():
        if isinstance(module, nn.Linear):
            fan_out, fan_in = module.weight.shape
            stds = {"N(0, 1)": 1.0, "N(0, 0.01)": 0.01, "he": math.sqrt(2 / fan_in)}
            std = stds.get(scheme) if scheme != "xavier" else math.sqrt(2 / (fan_in + fan_out))
            if std is None:
                raise KeyError(scheme)
            module.weight = nn.Parameter(std * torch.randn(fan_out, fan_in, generator=generator))
            module.bias = nn.Parameter(torch.zeros(fan_out))
    return model
