# fails: penalty_without_biases
# es: penaliza también los sesgos de las capas, aunque no los de la normalización
# en: penalises the biases of layers too, though not those of normalisation
def l2_penalty(model, strength, all_parameters=False):
    norms = {id(p) for module in model.modules() if "Norm" in type(module).__name__ for p in module.parameters()}
    squares = [(p**2).sum() for p in model.parameters() if all_parameters or id(p) not in norms]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
