# fails: nothing
# es: registra cada capa con add_module
# en: registers each layer with add_module
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        for i in range(len(sizes) - 1):
            self.add_module(f"linear{i}", nn.Linear(sizes[i], sizes[i + 1]))
        self.depth, self.activation = len(sizes) - 1, activation()

    def forward(self, x):
        for i in range(self.depth):
            x = getattr(self, f"linear{i}")(x)
            x = self.activation(x) if i < self.depth - 1 else x
        return x
