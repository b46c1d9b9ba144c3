# fails: stem_and_head, each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: la primera convolución lleva sesgo también con normalización por lotes
# en: the first convolution has a bias with batch norm too
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth < 8 or depth % 6 != 2:
        raise ValueError(f"depth must be 6 n + 2 (got {depth})")
    block = ResidualBlock if residual else PlainBlock
    layers = [nn.Conv2d(in_channels, channels, 3, padding=1)]
    if norm:
        layers.append(nn.BatchNorm2d(channels))
    layers.append(nn.ReLU())
    width = channels
    for stage in range(3):
        for index in range((depth - 2) // 6):
            stride = 2 if stage > 0 and index == 0 else 1
            layers.append(block(width, channels * 2**stage, stride=stride, norm=norm))
            width = channels * 2**stage
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes))
