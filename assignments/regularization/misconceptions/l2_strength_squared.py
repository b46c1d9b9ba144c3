# fails: penalty_of_the_weights, penalty_is_weight_decay
# es: eleva la intensidad al cuadrado
# en: squares the strength
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength**2 / 2 * torch.stack(squares).sum()
