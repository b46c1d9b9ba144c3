# fails: nothing
# es: torch.add y un método para el atajo
# en: torch.add and a method for the shortcut
class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=not norm)
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=not norm)
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.projection = None
        if stride != 1 or in_channels != out_channels:
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=not norm),
                nn.BatchNorm2d(out_channels) if norm else nn.Identity(),
            )

    def shortcut(self, x):
        if self.projection is not None:
            return self.projection(x)
        return x

    def forward(self, x):
        branch = self.conv1(x)
        branch = self.bn1(branch).relu()
        branch = self.bn2(self.conv2(branch))
        return torch.add(self.shortcut(x), branch).clamp_min(0)
