# fails: penalty_of_the_weights, penalty_of_all_parameters, penalty_of_nested_and_shared_layers, penalty_is_weight_decay
# es: suma valores absolutos (L1) en lugar de cuadrados
# en: adds up absolute values (L1) instead of squares
def l2_penalty(model, strength, all_parameters=False):
    squares = [p.abs().sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
