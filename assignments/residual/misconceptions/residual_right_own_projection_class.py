# fails: nothing
# es: la proyección es una subclase de nn.Sequential
# en: the projection is a subclass of nn.Sequential
class Projection(nn.Sequential):
    def __init__(self, i, o, stride, norm):
        super().__init__(nn.Conv2d(i, o, kernel_size=1, stride=stride, bias=not norm))
        if norm:
            self.append(nn.BatchNorm2d(o))


class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=not norm)
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=not norm)
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        same = stride == 1 and in_channels == out_channels
        self.projection = None if same else Projection(in_channels, out_channels, stride, norm)

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        shortcut = x if self.projection is None else self.projection(x)
        return F.relu(out + shortcut)
