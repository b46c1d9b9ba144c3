# fails: penalty_of_nested_and_shared_layers
# es: recorre las capas, y si dos comparten la matriz la suma dos veces
# en: goes through the layers, and adds a matrix that two of them share twice
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for module in model.modules() for p in module.parameters(recurse=False) if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
