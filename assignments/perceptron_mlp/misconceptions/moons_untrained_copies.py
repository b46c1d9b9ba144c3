# fails: linear_model_is_trained, mlp_beats_the_linear_model, curves_of_the_models
# es: devuelve copias hechas antes de entrenar
# en: returns copies that were made before training
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    import copy
    copies = copy.deepcopy([linear, mlp])
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (copies[0], *curves), "mlp": (copies[1], *other_curves)}
