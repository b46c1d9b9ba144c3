# fails: nothing
# es: una tabla por condición
# en: a table by condition
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    table = {
        "sigmoid_glorot": (nn.Sigmoid, nn.init.xavier_normal_, False),
        "relu_glorot": (nn.ReLU, nn.init.xavier_normal_, False),
        "relu_he": (nn.ReLU, nn.init.kaiming_normal_, False),
        "relu_he_batch_norm": (nn.ReLU, nn.init.kaiming_normal_, True),
    }
    if table.get(condition) is None:
        raise ValueError(condition)
    act, init_, bn = table[condition]
    net = nn.Sequential()
    widths = (features,) + (width,) * (layers - 1) + (classes,)
    for i in range(layers):
        lin = nn.Linear(widths[i], widths[i + 1], bias=True)
        lin.bias = nn.Parameter(torch.zeros(widths[i + 1]))
        init_(lin.weight, generator=generator)
        net.add_module(f"l{i}", lin)
        if i == layers - 1:
            break
        if bn:
            net.add_module(f"bn{i}", nn.BatchNorm1d(width))
        net.add_module(f"a{i}", act())
    return net
