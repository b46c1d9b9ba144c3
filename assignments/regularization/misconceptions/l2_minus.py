# fails: penalty_is_weight_decay, penalty_without_weights
# es: resta la penalización en lugar de sumarla
# en: subtracts the penalty instead of adding it
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return -strength / 2 * torch.stack(squares).sum()
