# fails: outputs_of_the_mlp, activation_of_the_mlp, gradients_of_the_mlp, last_axis_is_features
# es: pone la activación antes de la primera capa
# en: puts the activation in front of the first layer
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for i in range(len(sizes) - 1):
            layers += [activation(), nn.Linear(sizes[i], sizes[i + 1])]
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        return self.net(x)
