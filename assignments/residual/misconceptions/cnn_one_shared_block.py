# fails: depth_counts_weight_layers, each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: repite el mismo objeto: los bloques comparten pesos
# en: repeats one object: the blocks share weights
def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth < 8 or depth % 6 != 2:
        raise ValueError(f"depth must be 6 n + 2 (got {depth})")
    block = ResidualBlock if residual else PlainBlock
    layers = [nn.Conv2d(in_channels, channels, 3, padding=1, bias=not norm)]
    if norm:
        layers.append(nn.BatchNorm2d(channels))
    layers.append(nn.ReLU())
    width = channels
    for stage in range(3):
        out = channels * 2**stage
        layers.append(block(width, out, stride=2 if stage > 0 else 1, norm=norm))
        layers += [block(out, out, norm=norm)] * ((depth - 2) // 6 - 1)
        width = out
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes))
