# fails: nothing
# es: hereda de nn.Sequential con capas con nombre
# en: inherits from nn.Sequential with named layers
from collections import OrderedDict


class PlainBlock(nn.Sequential):
    def __init__(self, in_channels, out_channels, stride=1, norm=True):
        def bn():
            return nn.BatchNorm2d(out_channels) if norm else nn.Identity()

        layers = OrderedDict()
        layers["conv1"] = nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=not norm)
        layers["bn1"] = bn()
        layers["relu1"] = nn.ReLU()
        layers["conv2"] = nn.Conv2d(out_channels, out_channels, 3, 1, 1, bias=not norm)
        layers["bn2"] = bn()
        layers["relu2"] = nn.ReLU()
        super().__init__(layers)
