# fails: penalty_of_the_weights, penalty_without_normalisation, penalty_without_weights
# es: elige los parámetros que se llaman weight, y así también los de la normalización
# en: picks the parameters called weight, and so those of normalisation too
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for name, p in model.named_parameters() if all_parameters or name.endswith("weight")]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
