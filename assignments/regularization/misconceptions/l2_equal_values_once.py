# fails: penalty_of_nested_and_shared_layers
# es: cuenta una sola vez los parámetros distintos que tienen la misma suma de cuadrados
# en: counts different parameters with the same sum of squares once only
def l2_penalty(model, strength, all_parameters=False):
    ps = {}
    for p in model.parameters():
        if all_parameters or p.dim() >= 2:
            ps[float((p**2).sum().detach())] = p
    return strength / 2 * sum(((p**2).sum() for p in ps.values()), torch.tensor(0.0))
