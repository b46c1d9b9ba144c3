# fails: nothing
# es: cada capa contiene el resto de la red
# en: each layer holds the rest of the net
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        if hidden:
            self.first = nn.Linear(in_features, hidden[0])
            self.rest = nn.Sequential(activation(), MLP(hidden[0], hidden[1:], out_features, activation))
        else:
            self.first, self.rest = nn.Linear(in_features, out_features), nn.Identity()

    def forward(self, x):
        return self.rest(self.first(x))
