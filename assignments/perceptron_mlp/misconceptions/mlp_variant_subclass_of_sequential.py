# fails: nothing
# es: es una subclase de nn.Sequential
# en: is a subclass of nn.Sequential
class MLP(nn.Sequential):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        layers, width = [], in_features
        for size in hidden:
            layers += [nn.Linear(width, size), activation()]
            width = size
        super().__init__(*layers, nn.Linear(width, out_features))
