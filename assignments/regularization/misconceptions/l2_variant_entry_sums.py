# fails: nothing
# es: eleva al cuadrado con einsum
# en: squares with einsum
def l2_penalty(model, strength, all_parameters=False):
    chosen = dict(model.named_parameters()).values()
    total = torch.zeros((), dtype=torch.float64)
    for p in chosen:
        if all_parameters or p.dim() >= 2:
            flat = p.flatten()
            total = total + torch.einsum("i,i->", flat, flat).double()
    return total * (strength * 0.5)
