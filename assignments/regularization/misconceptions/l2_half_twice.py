# fails: penalty_is_weight_decay
# es: divide entre 4 en lugar de entre 2
# en: divides by 4 instead of 2
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 4 * torch.stack(squares).sum()
