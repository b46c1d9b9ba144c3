# fails: layers_of_the_mlp, outputs_of_the_mlp, activation_of_the_mlp, gradients_of_the_mlp, last_axis_is_features
# es: guarda las capas en una lista de Python, donde parameters() no las ve
# en: keeps the layers in a Python list, where parameters() does not see them
# symptom: layers_do_not_learn
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for i in range(len(sizes) - 1):
            layers.append(nn.Linear(sizes[i], sizes[i + 1]))
            if i < len(sizes) - 2:
                layers.append(activation())
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
