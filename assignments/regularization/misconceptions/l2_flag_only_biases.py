# fails: penalty_of_all_parameters
# es: con all_parameters penaliza solo sesgos y normalización, y no los pesos
# en: with all_parameters penalises biases and normalisation only, and not the weights
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if (p.dim() < 2) == all_parameters]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
