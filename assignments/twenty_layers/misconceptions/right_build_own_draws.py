# fails: nothing
# es: sortea con torch.randn y escala a mano
# en: draws with torch.randn and scales by hand
def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    if condition not in CONDITIONS:
        raise ValueError(f"unknown condition: {condition}")
    sizes = [features] + [width] * (layers - 1) + [classes]
    network = nn.Sequential()
    for i in range(layers):
        linear = nn.Linear(sizes[i], sizes[i + 1])
        variance = 2 / sizes[i] if condition.startswith("relu_he") else 2 / (sizes[i] + sizes[i + 1])
        with torch.no_grad():
            linear.weight.copy_(torch.randn(linear.weight.shape, generator=generator) * variance**0.5)
            linear.bias.zero_()
        network.append(linear)
        if i + 1 < layers:
            if condition.endswith("batch_norm"):
                network.append(nn.BatchNorm1d(sizes[i + 1]))
            network.append(nn.Sigmoid() if condition.startswith("sigmoid") else nn.ReLU())
    return network
