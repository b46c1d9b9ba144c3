# fails: linear_model_is_trained, mlp_beats_the_linear_model
# es: entrena también con los datos de validación
# en: trains on the validation data too
# hint es: los datos de validación no sirven para entrenar: fit recibe x e y para eso, y val_x y val_y solo para mirar
# hint en: the validation data are not for training: fit gets x and y for that, and val_x and val_y only to look at
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    all_x, all_y = torch.cat([x, val_x]), torch.cat([y, val_y])
    models = {"linear": MLP(2, [], 2), "mlp": MLP(2, [32, 32], 2)}
    return {
        name: (model, *fit(model, all_x, all_y, val_x, val_y, generator=generator))
        for name, model in models.items()
    }
