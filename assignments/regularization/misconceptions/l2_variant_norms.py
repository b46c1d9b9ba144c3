# fails: nothing
# es: eleva al cuadrado las normas de Frobenius
# en: squares the Frobenius norms
def l2_penalty(model, strength, all_parameters=False):
    norms = [torch.linalg.vector_norm(p) for p in model.parameters() if all_parameters or p.dim() >= 2]
    return (strength / 2) * torch.sum(torch.stack(norms) ** 2) if norms else torch.zeros(())
