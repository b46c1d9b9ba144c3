# fails: penalty_without_biases, penalty_without_normalisation, penalty_without_weights
# es: penaliza todos los parámetros sin que se pida
# en: penalises all parameters unasked
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if True]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
