# fails: nothing
# es: junta los ejes del lote y los separa al final
# en: joins the axes of the batch and parts them at the end
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for i in range(len(sizes) - 1):
            layers.append(nn.Linear(sizes[i], sizes[i + 1]))
            if i < len(sizes) - 2:
                layers.append(activation())
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        rows = self.net(x.reshape(-1, x.shape[-1]))
        return rows.reshape(*x.shape[:-1], -1)
