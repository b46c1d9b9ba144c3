# fails: nothing
# es: capas con nombre en un OrderedDict
# en: named layers in an OrderedDict
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    from collections import OrderedDict

    if depth < 8 or depth % 6 != 2:
        raise ValueError(depth)
    layers = OrderedDict()
    layers["stem"] = nn.Conv2d(in_channels, channels, 3, padding=1, bias=not norm)
    layers["stem_bn"] = nn.BatchNorm2d(channels) if norm else nn.Identity()
    layers["stem_relu"] = nn.ReLU()
    widths = [channels * 2 ** (k // ((depth - 2) // 6)) for k in range((depth - 2) // 2)]
    for k, (i, o) in enumerate(zip([channels] + widths, widths)):
        kind = ResidualBlock if residual else PlainBlock
        layers[f"block{k}"] = kind(i, o, stride=2 if i != o else 1, norm=norm)
    layers["pool"] = nn.AdaptiveAvgPool2d(1)
    layers["flatten"] = nn.Flatten()
    layers["head"] = nn.Linear(widths[-1], classes)
    return nn.Sequential(layers)
