# fails: nothing
# es: una nn.Sequential por etapa
# en: one nn.Sequential a stage
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth not in range(8, 1000, 6):
        raise ValueError(f"depth: {depth}")
    Block = {True: ResidualBlock, False: PlainBlock}[residual]

    def stage(i, o, stride):
        rest = [Block(o, o, norm=norm) for _ in range((depth - 8) // 6)]
        return nn.Sequential(Block(i, o, stride=stride, norm=norm), *rest)

    stem = [nn.Conv2d(in_channels, channels, 3, 1, 1, bias=not norm), nn.BatchNorm2d(channels) if norm else nn.Identity()]
    c = channels
    return nn.Sequential(
        nn.Sequential(*stem, nn.ReLU(inplace=True)),
        stage(c, c, 1),
        stage(c, 2 * c, 2),
        stage(2 * c, 4 * c, 2),
        nn.AdaptiveAvgPool2d((1, 1)),
        nn.Flatten(start_dim=1),
        nn.Linear(4 * c, classes),
    )
