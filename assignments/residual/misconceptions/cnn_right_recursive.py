# fails: nothing
# es: una función interna por etapa y asteriscos
# en: an inner function a stage and stars
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    assert isinstance(depth, int)
    if depth < 8 or depth % 6 != 2:
        raise ValueError(f"{depth=}")
    n = depth // 6
    block = ResidualBlock if residual else PlainBlock
    plan = [(channels, 1)] * n + [(2 * channels, 2)] + [(2 * channels, 1)] * (n - 1) + [(4 * channels, 2)] + [(4 * channels, 1)] * (n - 1)
    body, i = [], channels
    for o, s in plan:
        body.append(block(i, o, s, norm))
        i = o
    stem = [nn.Conv2d(in_channels, channels, 3, padding=1, bias=not norm)] + [nn.BatchNorm2d(channels)] * norm
    return nn.Sequential(*stem, nn.ReLU(), *body, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(i, classes))
