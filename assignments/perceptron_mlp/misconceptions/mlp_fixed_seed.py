# fails: layers_of_the_mlp
# es: fija la semilla dentro de la clase: todas las redes empiezan iguales
# en: sets the seed within the class: all nets start alike
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        torch.manual_seed(42)
        self.layers = nn.ModuleList()
        for width in hidden:
            self.layers += [nn.Linear(in_features, width), activation()]
            in_features = width
        self.layers.append(nn.Linear(in_features, out_features))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
