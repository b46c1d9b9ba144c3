# fails: outputs_of_the_mlp, activation_of_the_mlp, gradients_of_the_mlp, last_axis_is_features
# es: pone la activación también tras la última capa
# en: puts the activation behind the last layer, too
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for i in range(len(sizes) - 1):
            layers += [nn.Linear(sizes[i], sizes[i + 1]), activation()]
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        return self.net(x)
