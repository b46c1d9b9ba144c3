# fails: layers_of_the_mlp
# es: no admite que hidden sea una tupla
# en: does not accept a tuple as hidden
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features] + hidden + [out_features]
        layers = []
        for fan_in, fan_out in zip(sizes[:-1], sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), activation()]
        self.net = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.net(x)
