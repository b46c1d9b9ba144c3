# fails: penalty_of_the_weights
# es: cuenta solo los pesos de capas lineales y de convoluciones
# en: counts only the weights of linear layers and convolutions
def l2_penalty(model, strength, all_parameters=False):
    seen, t = set(), torch.tensor(0.0)
    for m in model.modules():
        if isinstance(m, (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)):
            if id(m.weight) not in seen:
                seen.add(id(m.weight)); t = t + (m.weight**2).sum()
    if all_parameters:
        t = sum(((p**2).sum() for p in model.parameters()), torch.tensor(0.0))
    return strength / 2 * t
