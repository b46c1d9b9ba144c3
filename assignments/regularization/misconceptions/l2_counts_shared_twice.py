# fails: penalty_of_nested_and_shared_layers
# es: cuenta dos veces un peso que se usa en dos sitios
# en: counts a weight that is used in two places twice
def l2_penalty(model, strength, all_parameters=False):
    squares = []
    for _, p in model.named_parameters(remove_duplicate=False):
        if all_parameters or p.dim() >= 2:
            squares.append((p**2).sum())
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
