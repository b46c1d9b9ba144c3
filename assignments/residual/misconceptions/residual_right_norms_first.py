# fails: nothing
# es: crea las normalizaciones antes que las convoluciones
# en: makes the batch norms before the convolutions
class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1, bias=not norm)
        self.conv1 = nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=stride, padding=1, bias=not norm)
        if in_channels == out_channels and stride == 1:
            self.projection = None
        else:
            self.projection = nn.Sequential(nn.Conv2d(in_channels, out_channels, 1, stride, bias=not norm))
            if norm:
                self.projection.append(nn.BatchNorm2d(out_channels))

    def forward(self, x):
        branch = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return (branch + (x if self.projection is None else self.projection(x))).relu()
