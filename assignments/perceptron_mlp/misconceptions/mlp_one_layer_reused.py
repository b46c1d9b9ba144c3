# fails: layers_of_the_mlp
# es: usa la misma capa varias veces donde los tamaños coinciden
# en: uses the same layer several times where sizes coincide
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        made = {}
        layers = []
        for i in range(len(sizes) - 1):
            size = sizes[i], sizes[i + 1]
            made.setdefault(size, nn.Linear(*size))
            layers.append(made[size])
            if i < len(sizes) - 2:
                layers.append(activation())
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        return self.net(x)
