# fails: nothing
# es: concatena todo en un vector y lo multiplica por sí mismo
# en: joins everything in one vector and multiplies it by itself
def l2_penalty(model, strength, all_parameters=False):
    parts = [p.reshape(-1) for p in model.parameters() if all_parameters or p.dim() > 1]
    if not parts:
        return torch.tensor(0.0, requires_grad=True)
    vector = torch.cat(parts)
    return strength / 2 * (vector @ vector)
