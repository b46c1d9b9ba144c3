# fails: nothing
# es: crea las etapas de la última a la primera
# en: makes the stages from the last to the first
class ThreeStages(nn.Module):
    def __init__(self, blocks, block, channels, in_channels, classes, norm):
        super().__init__()
        self.output = nn.Linear(4 * channels, classes)
        self.third = self.stage(block, blocks, 2 * channels, 4 * channels, 2, norm)
        self.second = self.stage(block, blocks, channels, 2 * channels, 2, norm)
        self.first = self.stage(block, blocks, channels, channels, 1, norm)
        self.norm = nn.BatchNorm2d(channels) if norm else nn.Identity()
        self.conv = nn.Conv2d(in_channels, channels, 3, padding=1, bias=not norm)

    def stage(self, block, blocks, before, after, stride, norm):
        others = [block(after, after, norm=norm) for _ in range(blocks - 1)]
        return nn.Sequential(block(before, after, stride, norm), *others)

    def forward(self, x):
        x = F.relu(self.norm(self.conv(x)))
        return self.output(self.third(self.second(self.first(x))).mean(dim=(2, 3)))


def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    if depth % 6 != 2 or depth < 8:
        raise ValueError(f"depth must be 6 n + 2 (got {depth})")
    kind = ResidualBlock if residual else PlainBlock
    return ThreeStages((depth - 2) // 6, kind, channels, in_channels, classes, norm)
