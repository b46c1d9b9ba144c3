# fails: penalty_of_the_weights, penalty_of_all_parameters, penalty_of_nested_and_shared_layers, penalty_without_weights
# es: mira solo los hijos directos del modelo, y no lo que hay más adentro
# en: looks at the model's direct children only, and not at what is deeper
def l2_penalty(model, strength, all_parameters=False):
    squares = [(module.weight**2).sum() for module in model.children() if isinstance(module, (nn.Linear, nn.Conv2d))]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
