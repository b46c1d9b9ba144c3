# fails: nothing
# es: suma en float64, parámetro a parámetro
# en: adds in float64, parameter by parameter
def l2_penalty(model, strength, all_parameters=False):
    total = torch.tensor(0.0, dtype=torch.float64)
    for p in model.parameters():
        if p.dim() >= 2 or all_parameters:
            total += (p * p).sum()
    return (strength / 2) * total
