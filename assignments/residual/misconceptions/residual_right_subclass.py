# fails: nothing
# es: hereda de PlainBlock
# en: inherits from PlainBlock
class ResidualBlock(PlainBlock):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        super().__init__(in_channels, out_channels, stride, norm)
        self.projection = None
        if (in_channels, 1) != (out_channels, stride):
            layers = [nn.Conv2d(in_channels, out_channels, 1, stride, bias=not norm)]
            self.projection = nn.Sequential(*layers, *([nn.BatchNorm2d(out_channels)] if norm else []))

    def forward(self, x):
        branch = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(branch + (self.projection(x) if self.projection else x))
