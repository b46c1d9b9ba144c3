# fails: nothing
# es: lista de (anchura, stride) y divmod
# en: a list of (width, stride) and divmod
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    n, rest = divmod(depth - 2, 6)
    if n <= 0 or rest:
        raise ValueError("depth = 6 n + 2")
    kind = {True: ResidualBlock, False: PlainBlock}[bool(residual)]
    plan = [(channels, 1)] * n + [(2 * channels, 2)] + [(2 * channels, 1)] * (n - 1)
    plan += [(4 * channels, 2)] + [(4 * channels, 1)] * (n - 1)
    stem = nn.Sequential(nn.Conv2d(in_channels, channels, 3, 1, 1, bias=not norm))
    if norm:
        stem.append(nn.BatchNorm2d(channels))
    net = nn.Sequential(stem.append(nn.ReLU(inplace=True)))
    before = channels
    for width, stride in plan:
        net.append(kind(before, width, stride, norm))
        before = width
    head = nn.Sequential(nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(1), nn.Linear(before, classes))
    return net.extend(head)
