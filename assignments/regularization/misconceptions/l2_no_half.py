# fails: penalty_is_weight_decay
# es: se olvida del factor 1/2
# en: forgets the factor 1/2
# symptom: penalty_is_double
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength * torch.stack(squares).sum()
