# fails: layers_of_the_mlp
# es: añade tamaños a la lista hidden de quien llama
# en: adds sizes to the caller's list hidden
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        if isinstance(hidden, list):
            hidden.insert(0, in_features)
            hidden.append(out_features)
            sizes = hidden
        else:
            sizes = [in_features, *hidden, out_features]
        layers = []
        for fan_in, fan_out in zip(sizes[:-1], sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), activation()]
        self.net = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.net(x)
