# fails: penalty_of_the_weights
# es: cuenta solo los parámetros de dos o de cuatro dimensiones
# en: counts only the parameters of two or of four dimensions
def l2_penalty(model, strength, all_parameters=False):
    return strength / 2 * sum(((p**2).sum() for p in model.parameters() if all_parameters or p.dim() in (2, 4)), torch.tensor(0.0))
