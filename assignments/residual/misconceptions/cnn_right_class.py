# fails: nothing
# es: una clase con nn.ModuleList
# en: a class with nn.ModuleList
class Net(nn.Module):
    def __init__(self, blocks, block, c, i, classes, norm):
        super().__init__()
        self.head = nn.Linear(4 * c, classes)
        self.blocks = nn.ModuleList()
        for o, stride in ((c, 1), (2 * c, 2), (4 * c, 2)):
            self.blocks.append(block(o if stride == 1 else o // 2, o, stride, norm))
            for _ in range(blocks - 1):
                self.blocks.append(block(o, o, 1, norm))
        self.stem = nn.Conv2d(i, c, 3, padding=1, bias=not norm)
        self.bn = nn.BatchNorm2d(c) if norm else nn.Identity()

    def forward(self, x):
        x = torch.relu(self.bn(self.stem(x)))
        for block in self.blocks:
            x = block(x)
        return self.head(x.mean(dim=(2, 3)))


def deep_cnn(depth, residual, channels=8, in_channels=1, classes=10, norm=True):
    blocks, rest = divmod(depth - 2, 6)
    if rest or blocks < 1:
        raise ValueError(depth)
    return Net(blocks, ResidualBlock if residual else PlainBlock, channels, in_channels, classes, norm)
