# fails: penalty_of_the_weights, penalty_of_all_parameters
# es: se olvida de los núcleos de convolución: solo cuenta matrices de dos dimensiones exactas
# en: forgets the kernels of convolutions: counts matrices of exactly two dimensions only
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p**2).sum() for p in model.parameters() if (p.dim() == 2 or (all_parameters and p.dim() == 1))]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
