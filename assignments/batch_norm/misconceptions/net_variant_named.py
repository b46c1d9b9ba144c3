# fails: nothing
# es: da nombre a cada capa
# en: gives each layer a name
def cured_mlp(sizes, generator):
    from collections import OrderedDict

    layers = OrderedDict()
    depth = len(sizes) - 1
    for k in range(depth):
        linear = nn.Linear(sizes[k], sizes[k + 1], bias=k == depth - 1)
        std = torch.tensor(2.0 / sizes[k]).sqrt()
        linear.weight.data = torch.normal(0.0, std.expand(sizes[k + 1], sizes[k]), generator=generator)
        layers[f"linear{k + 1}"] = linear
        if k < depth - 1:
            layers[f"norm{k + 1}"] = BatchNorm1d(sizes[k + 1])
            layers[f"relu{k + 1}"] = nn.ReLU()
    layers[f"linear{depth}"].bias.data.zero_()
    return nn.Sequential(layers)
