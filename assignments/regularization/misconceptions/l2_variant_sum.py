# fails: nothing
# es: suma con sum(), que sin pesos da el entero 0
# en: adds up with sum(), which gives the integer 0 without weights
def l2_penalty(model, strength, all_parameters=False):
    return strength * sum((p * p).sum() / 2 for p in model.parameters() if all_parameters or len(p.shape) > 1)
