# fails: penalty_without_weights
# es: falla donde no hay pesos
# en: fails where there are no weights
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    return strength / 2 * torch.stack(squares).sum()
