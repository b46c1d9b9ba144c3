# fails: penalty_of_all_parameters
# es: con all_parameters da a sesgos y normalización el doble de intensidad que a los pesos
# en: with all_parameters gives biases and normalisation twice the strength of the weights
def l2_penalty(model, strength, all_parameters=False):
    squares = [(1 if p.dim() >= 2 else 2) * (p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
