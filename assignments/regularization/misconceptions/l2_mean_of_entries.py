# fails: penalty_of_the_weights, penalty_of_all_parameters, penalty_is_weight_decay
# es: promedia los cuadrados de cada tensor en lugar de sumarlos
# en: averages the squares of each tensor instead of adding them up
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).mean() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
