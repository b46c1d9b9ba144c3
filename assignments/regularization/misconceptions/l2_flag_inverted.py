# fails: penalty_without_biases, penalty_without_normalisation, penalty_of_all_parameters, penalty_without_weights
# es: entiende all_parameters al revés
# en: takes all_parameters the wrong way round
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if not all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
