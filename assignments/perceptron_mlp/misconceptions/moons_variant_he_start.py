# fails: nothing
# es: inicializa los pesos con He
# en: initialises the weights with He
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    models = {"linear": MLP(2, [], 2), "mlp": MLP(2, [32, 32], 2)}
    for model in models.values():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu", generator=generator)
                nn.init.zeros_(module.bias)
    return {name: (model, *fit(model, x, y, val_x, val_y, generator=generator)) for name, model in models.items()}
