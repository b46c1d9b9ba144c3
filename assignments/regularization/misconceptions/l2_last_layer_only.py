# fails: penalty_of_the_weights, penalty_of_nested_and_shared_layers, penalty_is_weight_decay, penalty_of_all_parameters
# es: penaliza solo el último tensor
# en: penalises the last tensor only
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * squares[-1]
