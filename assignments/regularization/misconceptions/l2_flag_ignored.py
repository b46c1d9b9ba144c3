# fails: penalty_of_all_parameters
# es: no hace caso de all_parameters
# en: ignores all_parameters
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
