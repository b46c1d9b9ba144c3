# fails: layers_of_the_mlp
# es: deja el tamaño de entrada para la primera llamada (nn.LazyLinear): hasta entonces no hay pesos
# en: leaves the input's size to the first call (nn.LazyLinear): there are no weights until then
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        layers = []
        for width in hidden:
            layers += [nn.LazyLinear(width), activation()]
        self.net = nn.Sequential(*layers, nn.LazyLinear(out_features))

    def forward(self, x):
        return self.net(x)
