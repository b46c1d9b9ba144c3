# fails: penalty_is_weight_decay
# es: toma la raíz de cada suma y la vuelve a elevar al cuadrado: donde todos los pesos son 0 el gradiente es nan
# en: takes the root of each sum and squares it again: where all weights are 0 the gradient is nan
def l2_penalty(model, strength, all_parameters=False):
    return strength / 2 * sum(((p**2).sum().sqrt() ** 2 for p in model.parameters() if all_parameters or p.dim() >= 2), torch.tensor(0.0))
