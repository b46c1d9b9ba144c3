# fails: nothing
# es: copia el atajo y suma la rama sobre la copia
# en: copies the shortcut and adds the branch onto the copy
class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        conv = {"bias": not norm}
        self.conv1 = nn.Conv2d(in_channels, out_channels, (3, 3), (stride, stride), "same" if stride == 1 else (1, 1), **conv)
        self.conv2 = nn.Conv2d(out_channels, out_channels, (3, 3), padding="same", **conv)
        self.bn1, self.bn2 = (nn.BatchNorm2d(out_channels) if norm else nn.Identity() for _ in range(2))
        if stride == 1 and in_channels == out_channels:
            self.projection = None
        else:
            self.projection = nn.Sequential(nn.Conv2d(in_channels, out_channels, 1, stride, **conv))
            if norm:
                self.projection.append(nn.BatchNorm2d(out_channels))

    def forward(self, x):
        total = x.clone() if self.projection is None else self.projection(x).clone()
        total += self.bn2(self.conv2(self.bn1(self.conv1(x)).relu_()))
        return total.relu_()
