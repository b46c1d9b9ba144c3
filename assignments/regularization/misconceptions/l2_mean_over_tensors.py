# fails: penalty_of_the_weights, penalty_of_nested_and_shared_layers, penalty_is_weight_decay
# es: promedia sobre los tensores en lugar de sumar
# en: averages over the tensors instead of adding them up
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).mean()
