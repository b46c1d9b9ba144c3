# fails: nothing
# es: una capa y un MLP más pequeño detrás
# en: one layer with a smaller MLP behind it
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        self.first = nn.Linear(in_features, sizes[1])
        self.activation = activation() if hidden else None
        self.rest = MLP(hidden[0], hidden[1:], out_features, activation) if hidden else None

    def forward(self, x):
        x = self.first(x)
        return x if self.rest is None else self.rest(self.activation(x))
