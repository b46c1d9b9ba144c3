# fails: layers_of_the_mlp
# es: empieza con todos los pesos a cero
# en: starts with all weights at zero
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for fan_in, fan_out in zip(sizes[:-1], sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), activation()]
        self.net = nn.Sequential(*layers[:-1])
        for p in self.parameters():
            nn.init.zeros_(p)

    def forward(self, x):
        return self.net(x)
