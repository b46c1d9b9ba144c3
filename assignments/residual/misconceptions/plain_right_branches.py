# fails: nothing
# es: dos ramas if norm
# en: two branches if norm
class PlainBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        if norm:
            self.bn1, self.bn2 = nn.BatchNorm2d(out_channels), nn.BatchNorm2d(out_channels)
        else:
            self.bn1, self.bn2 = nn.Identity(), nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=(3, 3), padding="same", bias=not norm)
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=not norm)

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(out)))
