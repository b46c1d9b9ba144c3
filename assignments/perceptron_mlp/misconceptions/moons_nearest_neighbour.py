# fails: models_of_the_comparison, curves_of_the_models
# es: en lugar del MLP devuelve un clasificador que busca el punto de entrenamiento más cercano, con curvas inventadas
# en: returns a classifier that looks for the nearest training point instead of the MLP, with invented curves
class Nearest(nn.Module):
    def __init__(self, x, y):
        super().__init__()
        self.x, self.y = x, y

    def forward(self, points):
        return 8.0 * F.one_hot(self.y[torch.cdist(points, self.x).argmin(dim=1)], 2)


def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, nearest = MLP(2, [], 2), Nearest(x, y)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    loss = F.cross_entropy(nearest(val_x), val_y).item()
    return {"linear": (linear, *curves), "mlp": (nearest, [loss / 2] * 40, [loss] * 40)}
