# fails: nothing
# es: suma en un bucle desde un tensor 0
# en: adds up in a loop from a tensor 0
def l2_penalty(model, strength, all_parameters=False):
    total = torch.zeros(())
    for p in model.parameters():
        if p.ndim > 1 or all_parameters:
            total = total + p.pow(2).sum()
    return 0.5 * strength * total
