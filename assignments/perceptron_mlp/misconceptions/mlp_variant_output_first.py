# fails: nothing
# es: crea la capa de salida antes que las ocultas
# en: makes the output layer before the hidden ones
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        self.output = nn.Linear(sizes[-2], out_features)
        self.hidden = nn.ModuleList()
        for i in range(len(hidden)):
            self.hidden.append(nn.Sequential(nn.Linear(sizes[i], sizes[i + 1]), activation()))

    def forward(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.output(x)
