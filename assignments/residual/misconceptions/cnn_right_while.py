# fails: nothing
# es: un bucle while que cuenta capas
# en: a while loop that counts layers
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth < 8 or (depth - 2) % 6:
        raise ValueError("depth must be 6 n + 2")
    net = nn.Sequential(nn.Conv2d(in_channels, channels, (3, 3), padding=(1, 1), bias=not norm))
    if norm:
        net.append(nn.BatchNorm2d(channels))
    net.append(nn.ReLU())
    make, width, counted = (PlainBlock, ResidualBlock)[residual], channels, 1
    while counted < depth - 1:
        out = channels * 2 ** (3 * (counted - 1) // (depth - 2))
        net.append(make(width, out, 1 + (out > width), norm))
        width, counted = out, counted + 2
    for layer in (nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes)):
        net.append(layer)
    return net
