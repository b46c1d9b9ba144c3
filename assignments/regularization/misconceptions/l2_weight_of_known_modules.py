# fails: penalty_of_the_weights
# es: cuenta solo los parámetros que se llaman weight, salvo los de las normalizaciones
# en: counts only the parameters called weight, but for those of normalisations
def l2_penalty(model, strength, all_parameters=False):
    seen, total = set(), 0.0
    for module in model.modules():
        for name, p in module.named_parameters(recurse=False):
            if id(p) in seen:
                continue
            seen.add(id(p))
            counts = name == "weight" and not isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, nn.LayerNorm, nn.GroupNorm))
            if all_parameters or counts:
                total = total + torch.sum(p**2)
    return strength * total / 2 if torch.is_tensor(total) else torch.zeros(())
