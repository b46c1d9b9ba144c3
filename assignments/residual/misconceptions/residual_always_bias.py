# fails: residual_norm_or_bias, each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: deja el sesgo de las convoluciones también con normalización por lotes
# en: leaves the bias of the convolutions with batch norm too
class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1)
        self.bn1 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(out_channels) if norm else nn.Identity()
        self.projection = None
        if stride != 1 or in_channels != out_channels:
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=not norm),
                nn.BatchNorm2d(out_channels) if norm else nn.Identity(),
            )

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        shortcut = x if self.projection is None else self.projection(x)
        return F.relu(out + shortcut)
