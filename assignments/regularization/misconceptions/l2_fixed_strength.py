# fails: penalty_of_the_weights, penalty_is_weight_decay
# es: usa siempre la misma intensidad
# en: always uses the same strength
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return 0.01 / 2 * torch.stack(squares).sum()
