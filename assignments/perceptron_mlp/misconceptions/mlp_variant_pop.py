# fails: nothing
# es: pone activación tras cada capa y quita la última
# en: puts an activation behind each layer and takes the last one off
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        net = nn.Sequential()
        for i in range(len(sizes) - 1):
            net.append(nn.Linear(sizes[i], sizes[i + 1]))
            net.append(activation())
        del net[-1]
        self.net = net

    def forward(self, x):
        return self.net(x)
