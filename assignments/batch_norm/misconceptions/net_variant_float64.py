# fails: nothing
# es: construye la red en float64
# en: builds the network in float64
def cured_mlp(sizes, generator):
    model = nn.Sequential()
    for fan_in, fan_out in pairwise(sizes[:-1]):
        model.append(nn.Linear(fan_in, fan_out, bias=False))
        model.append(BatchNorm1d(fan_out))
        model.append(nn.ReLU(inplace=True))
    model.append(nn.Linear(sizes[-2], sizes[-1]))
    model.double()
    model[-1].bias.data.zero_()
    for module in model:
        if hasattr(module, "in_features"):
            draws = torch.empty_like(module.weight).normal_(generator=generator)
            module.weight = nn.Parameter(draws.detach() * math.sqrt(2 / module.in_features))
    return model
