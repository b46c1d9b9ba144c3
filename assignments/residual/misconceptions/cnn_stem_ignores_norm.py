# fails: norm_reaches_every_layer
# es: la primera convolución lleva siempre normalización por lotes y nunca sesgo
# en: the first convolution always has batch norm and never a bias
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth < 8 or depth % 6 != 2:
        raise ValueError(f"depth must be 6 n + 2 (got {depth})")
    block = ResidualBlock if residual else PlainBlock
    layers = [nn.Conv2d(in_channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels)]
    layers.append(nn.ReLU())
    width = channels
    for stage in range(3):
        for index in range((depth - 2) // 6):
            stride = 2 if stage > 0 and index == 0 else 1
            layers.append(block(width, channels * 2**stage, stride=stride, norm=norm))
            width = channels * 2**stage
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes))
